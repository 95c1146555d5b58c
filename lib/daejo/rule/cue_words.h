#pragma once
// The words without which the rules' regular expressions cannot match, by number.
//
//   const CueWords words(rules);
//   *words.words_of(regex)                            // {3, 17}: one of them stands in what it matches
//   words.each("모두 합쳐", [](std::uint32_t word) { … });

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/rule/rule_set.h"
#include "daejo/text/utf8.h"

namespace daejo {

class CueWords {
 public:
  explicit CueWords(const RuleSet& rules);  // those that are asked
  // Of one of them a text must have one to match; nullptr: any text may match.
  const std::vector<std::uint32_t>* words_of(const Regex& regex) const;
  // Calls f(word) for each that stands in the text, more than once where it stands there so.
  template <class F>
  void each(std::string_view text, F f) const {
    if (text.empty()) return;
    CodePoint c = decode(text, 0);
    for (std::size_t at = 0;;) {
      const std::size_t next = at + c.size;
      const CodePoint second = next < text.size() ? decode(text, next) : CodePoint{0, 0};
      if (may_begin(c.value, second.value))
        trie_.each(text, at, [&](std::uint32_t word, std::size_t) { f(word); });
      if (next >= text.size()) return;
      at = next;
      c = second;
    }
  }
  std::size_t size() const { return size_; }

 private:
  // False where no word begins with the two letters, or is the first of them; hardly ever true without one.
  bool may_begin(char32_t first, char32_t second) const {
    const auto has = [](const Letters& letters, char32_t place) {
      return (letters[place % 0x10000 >> 6] >> (place & 63) & 1) != 0;
    };
    return has(alone_, first) || has(pairs_, pair(first, second));
  }
  static char32_t pair(char32_t first, char32_t second) { return first * 0x9E5 + second; }
  using Letters = std::array<std::uint64_t, 1024>;  // a bit each, by the last sixteen bits
  void add_beginning(std::string_view word);

  Trie trie_ = Trie(Trie::Case::ignore);
  Letters alone_{};  // words of one letter
  Letters pairs_{};  // what others begin with
  std::size_t size_ = 0;
  struct Words {
    Regex of;  // kept, so that no other has its id
    std::vector<std::uint32_t> numbers;
  };
  std::unordered_map<const void*, Words> words_;  // by the id of the expression
};

}  // namespace daejo
