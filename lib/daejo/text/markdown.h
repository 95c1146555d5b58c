#pragma once
// The blocks of a Markdown text (CommonMark with tables), at their places in the source.
//
//   Layout layout = markdown_layout(text, 0);     // "# 값\n\n- [하나](x.md)\n" -> heading "값", item "하나"
//
// A block spans its text without the markup around it (#, -, |, >); markup inside (** ` ](…) <br> and the
// pipes of a row) is masked. The blocks of one list or table share their paragraph number. A code block has
// role code, a block of HTML is body with its tags masked. Indented text is no code block: articles indent
// paragraphs. A numbered item whose first number has three digits or more ("2025. 3. 25. …") is a paragraph.

#include <cstddef>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/text/document.h"

namespace daejo {

struct Layout {
  std::vector<Block> blocks;
  std::vector<Span> masked;        // sorted
  std::vector<std::size_t> links;  // blocks whose whole text is links: entries of menus
};

Layout markdown_layout(std::string_view text, std::size_t from);

}  // namespace daejo
