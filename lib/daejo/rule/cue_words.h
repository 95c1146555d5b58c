#pragma once
// The words without which the rules' regular expressions cannot match, by number.
//
//   const CueWords words(rules);
//   *words.words_of(regex)                            // {3, 17}: one of them stands in what it matches
//   words.each("모두 합쳐", [](std::uint32_t word) { … });

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

class CueWords {
 public:
  explicit CueWords(const RuleSet& rules);  // those that are asked
  // Of one of them a text must have one to match; nullptr: any text may match.
  const std::vector<std::uint32_t>* words_of(const Regex& regex) const;
  // Calls f(word) for each that stands in the text, more than once where it stands there so.
  template <class F>
  void each(std::string_view text, F f) const {
    // Where words may begin is written down first: which letters do cannot be foretold, nor how long each is.
    std::array<std::uint32_t, 64> places;
    std::size_t count = 0;
    Letter letter = letter_at(text, 0);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t next = at + letter.size;
      const Letter second = letter_at(text, next);
      places[count] = static_cast<std::uint32_t>(at);
      count += may_begin(letter.bytes, second.bytes);
      at = next;
      letter = second;
      if (count < places.size() && at < text.size()) continue;
      for (std::size_t i = 0; i < count; ++i)
        trie_.each(text, places[i], [&](std::uint32_t word, std::size_t) { f(word); });
      count = 0;
    }
  }
  std::size_t size() const { return size_; }

 private:
  // A letter as the bytes that it is written with, all of it and nothing else.
  struct Letter {
    std::uint32_t bytes = 0;
    std::size_t size = 1;
  };
  static Letter letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    std::uint32_t bytes = 0;
    if (at + 4 <= text.size())
      std::memcpy(&bytes, text.data() + at, 4);
    else
      std::memcpy(&bytes, text.data() + at, text.size() - at);
    // 0xxxxxxx and 10xxxxxx one byte, 110xxxxx two, 1110xxxx three, 1111xxxx four.
    const std::size_t size = 0x4322111111111111U >> 4 * (static_cast<unsigned char>(text[at]) >> 4) & 15;
    return {bytes & 0xFFFFFFFFU >> (32 - 8 * size), size};
  }
  // False where no word begins with the two letters, or is the first of them; hardly ever true without one.
  bool may_begin(std::uint32_t first, std::uint32_t second) const {
    return has(alone_, place(first)) | has(pairs_, pair(first, second));
  }
  static std::uint32_t place(std::uint32_t letter) { return letter * 0x9E3779B1U >> 16; }
  static std::uint32_t pair(std::uint32_t first, std::uint32_t second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA77U) * 0xC2B2AE3DU >> 16;
  }
  using Letters = std::array<std::uint64_t, 1024>;  // a bit for each of 65,536 places
  static bool has(const Letters& letters, std::uint32_t place) {
    return (letters[place >> 6] >> (place & 63) & 1) != 0;
  }
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
