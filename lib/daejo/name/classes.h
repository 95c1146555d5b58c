#pragma once
// The class words of names: what a name's last word says of the thing, in Korean and English. Inside the
// layer only.
//
//   나로우주센터   = 나로 + 우주센터        Naro Space Center = Naro + Space Center
//   타이타닉호     = 타이타닉 (+ 호)        RMS Titanic       = Titanic (+ RMS): the name is one without it
//   한국은행       = 한국 + 은행            Bank of Korea     = Korea + Bank
//
// Two names of one class are compared by what remains. data/names/classes.tsv

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"

namespace daejo {

struct NameToken;

struct ClassWord {
  std::u32string korean;
  std::vector<std::string> english;  // folded, words with spaces between
  bool alone = false;                // the name is one without it
};

class ClassWords {
 public:
  // Where an English class word stands in a name, "of" behind it included: the rest is all before it, or all
  // after it.
  struct English {
    std::string words;  // folded: "space center"
    bool head = false;
    std::size_t size = 0;  // tokens
  };

  static Result<ClassWords> load(const Resources& resources);

  // The class words that end a Hangul name and leave something of it, the longest first.
  std::vector<const ClassWord*> at_end(std::u32string_view name) const;
  // The class words at the head and at the end of an English name, the longest first.
  std::vector<English> in_english(const std::vector<const NameToken*>& tokens) const;
  // Is the English name one without these words?
  bool alone(std::string_view english) const;

 private:
  std::unordered_map<char32_t, std::vector<ClassWord>> by_last_;  // longest first
  std::unordered_map<std::string, bool> english_;                 // whether any class of them may be left out
  std::size_t longest_ = 0;                                       // words of the longest English one
};

}  // namespace daejo
