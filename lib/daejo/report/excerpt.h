#pragma once
// A sentence, shortened around the figures that a reader should look at, with these marked.
//
//   excerpt(text, sentence, {figure}, {}, 34, {"«", "»"})
//     == "\"… 챗GPT 개발비의 «5.6%»에 불과한 …\""
//
// The result takes at most `columns` columns of a terminal (text/width.h), or as many as the first figure
// needs. It is cut between words where that costs little. Line ends and runs of spaces become one space;
// control characters and marks that turn the direction of writing are left out, so that a document cannot
// play with the terminal.

#include <span>
#include <string>
#include <string_view>

#include "daejo/base/span.h"

namespace daejo {

struct Marks {
  std::string_view open;    // before a figure
  std::string_view close;   // after it
  std::size_t columns = 0;  // that the two take: 0 for colours
};

// `masked`: what is left out, sorted (Document::masked).
std::string excerpt(std::string_view text, Span sentence, std::span<const Span> figures,
                    std::span<const Span> masked, std::size_t columns, const Marks& marks);

// No control character, and no mark that turns the direction of writing.
bool is_harmless(char32_t c);

// A text without line ends, control characters and marks of direction: safe on a terminal.
std::string plain_line(std::string_view text);

}  // namespace daejo
