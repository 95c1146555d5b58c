#pragma once
// Where figures, dates and times may begin, told by whoever walks the words of a text anyway.
//
//   구체적인 조치로 수출이 12.4% 늘었다     ->  12.4 (구체적인 and 수출이 begin like numbers, and are none)
//
// Outside of the spans nothing begins; inside, AnchorScan looks. At most words that begin like a number the
// word alone tells that it is none, so that each different word is judged once (mention/number_word.h).

#include <cstdint>
#include <span>
#include <vector>

#include "daejo/mention/number_word.h"
#include "daejo/text/document.h"

namespace daejo {

struct Opening {
  std::uint32_t begin = 0, end = 0;  // bytes of Document::text
};

struct Openings {
  bool known = false;          // false: they were not looked for
  bool furniture = false;      // also of passages that state nothing
  std::vector<Opening> spans;  // in the order of the text

  // Do they tell of blocks of this role? Of the others nothing is known.
  bool tell_of(Role role) const { return known && reads_words(role, furniture); }
  static bool reads_words(Role role, bool furniture) {
    return states(role) || (furniture && role != Role::front_matter && role != Role::code);
  }
};

struct NameText;

// A word of a text, by its number, and what may begin with it.
struct WordBegins {
  std::uint32_t word;
  Begins begins;
};
// Of the words those with which something may begin, and those with more than one byte before them.
Openings openings_of(const NameText& text, const Lexicon& figures, std::span<const WordBegins> words);

}  // namespace daejo
