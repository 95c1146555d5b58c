#pragma once
// Han characters: how they are read in Korean and in Chinese, and which are forms of one character.
//
//   han.korean(U'金') == U"금김";  han.pinyin(U'曾') == {"céng", "zēng"};  han.traditional(U'马') == U'馬'

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"

namespace daejo {

class HanTable {
 public:
  static Result<HanTable> load(const Resources& resources);

  std::u32string_view korean(char32_t c) const;
  const std::vector<std::string>& pinyin(char32_t c) const;
  // The same syllables without tones, ü as v: "liang".
  const std::vector<std::string>& plain_pinyin(char32_t c) const;
  char32_t traditional(char32_t c) const;
  // Calls `f` with every Sino-Korean reading of the table.
  template <class F>
  void for_each_reading(F f) const {
    for (const Entry& entry : entries_) {
      for (const char32_t syllable : entry.korean) f(syllable);
    }
  }
  // The plain pinyin that characters read `korean` may have; sorted.
  const std::vector<std::string>& pinyin_of_korean(char32_t korean) const;

 private:
  struct Entry {
    std::u32string korean;
    std::vector<std::string> pinyin, plain;
  };
  std::vector<Entry> entries_;
  std::vector<std::uint16_t> index_;  // by c - 0x4E00, one above the entry; 0 = none
  std::unordered_map<char32_t, char32_t> traditional_;
  std::unordered_map<char32_t, std::vector<std::string>> by_korean_;
};

// "liáng" -> "liang"; "lǚ" -> "lv".
std::string without_tones(std::string_view pinyin);

}  // namespace daejo
