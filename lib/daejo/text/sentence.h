#pragma once
// Where sentences end, in Korean and English.
//
//   SentenceSplitter splitter = *SentenceSplitter::make(resources);
//   std::vector<Span> out;
//   splitter.split(text, {0, text.size()}, out);
//
//   그는 "기준은 하나다. 약속이다"라고 말했다. | 2025. 1. 6. 문을 열었다. | 값은 3.5배다.
//   Mr. Kim of the U.S. Senate paid $3.5 million at 11:40 p.m. on Sunday. | "Is it true?" Park asked.
//
// A sentence ends at . ! ? 。 with what closes there, when white space or the end of the block follows (in
// Korean also directly after 다. 요. 까.). It does not end inside quotation marks and brackets that close
// within the block, after the abbreviations of data/sentence.tsv, inside numbers and dates, or where a
// quotation goes on (라고, 며, said). One pass, linear whatever the input; a run of 16 KB without any end is
// cut at a space, so that no sentence is longer.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/span.h"
#include "daejo/text/sentence_marks.h"

namespace daejo {

class SentenceSplitter {
 public:
  static Result<SentenceSplitter> make(const Resources& resources);

  // Appends the sentences of `block`, without white space at their ends.
  void split(std::string_view text, Span block, std::vector<Span>& out) const;
  // The same for one block after the other of a text: the marks are those of the whole text. Most periods are
  // told by what stands beside them, unless all rules are to be asked.
  enum class Periods { by_neighbours, by_all_rules };
  void split(std::string_view text, Span block, SentenceMarks& marks, std::vector<Span>& out,
             Periods periods = Periods::by_neighbours) const;

 private:
  enum class Word { abbreviation, number, closing, starter, quotative, speech };
  bool is(std::string_view word, Word kind) const;
  bool ends_at_period(std::string_view text, Span sentence, std::size_t period, std::size_t after) const;
  bool ends_after(std::string_view text, Span sentence, std::size_t mark, std::size_t run_end,
                  std::size_t close, std::size_t end) const;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, unsigned, Hash, std::equal_to<>> words_;  // bits of Word
};

}  // namespace daejo
