#pragma once
// What data/names/ holds, loaded once: sounds, readings of Han characters, legal forms, titles, words.
//
//   auto tables = NameTables::load(resources);
//   tables->han.korean(U'梁') == U"량";  tables->forms.find("gmbh")
//
// Loading reads about 100 kB and takes a few milliseconds. Transliterators are made when first needed.

#include <algorithm>
#include <bitset>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/name/classes.h"
#include "daejo/name/han.h"
#include "daejo/name/hangul.h"
#include "daejo/name/sound.h"

namespace daejo {

// A word that a name may carry or leave out, or that stands for another.
enum class WordKind : std::uint8_t {
  form,        // legal form: Inc., GmbH, 주식회사
  title,       // Mr, Dr, 대통령
  particle,    // van, bin, al
  generation,  // Jr, III
  filler,      // the, and, of
  number,      // forty, second
  region,      // Europe, International: a part of an organisation's name that it is often cited without
};

struct NameWord {
  WordKind kind = WordKind::form;
  std::string standard;  // what it stands for: "limited" for Ltd, "40" for forty
};

// Lets a map of strings be asked with a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T>
using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// Some of the syllables of Hangul.
class SyllableSet {
 public:
  void insert(char32_t c) {
    if (is_syllable(c)) bits_.set(c - 0xAC00);
  }
  bool has(char32_t c) const { return is_syllable(c) && bits_[c - 0xAC00]; }

 private:
  std::bitset<0xD7A4 - 0xAC00> bits_;
};

class NameTables {
 public:
  static Result<NameTables> load(const Resources& resources);

  HanTable han;
  ClassWords classes;
  SoundTable latin, korean, pinyin, romaji;
  ByText<std::vector<NameWord>> words;  // by folded word; several words with spaces between
  ByText<std::size_t> longest;          // by first word: the most words of an entry that begins with it
  ByText<std::vector<std::string>> diminutives;       // the full names of a short one: bill -> william
  std::unordered_map<char32_t, std::string> letters;  // other scripts by their letters: ж -> zh, か -> ka
  std::vector<std::u32string> hangul_forms;           // written on to a Hangul name: 주식회사
  SyllableSet family_names;                           // Korean ones of one syllable
  std::set<std::u32string, std::less<>> long_family_names;           // and those of two
  std::map<std::string, std::u32string, std::less<>> pinyin_hangul;  // "liang" -> 량
  SyllableSet sino_korean;  // syllables that some Han character is read as

  bool all_sino_korean(std::u32string_view text) const {
    return std::all_of(text.begin(), text.end(), [&](char32_t c) { return sino_korean.has(c); });
  }

  // Whether `word` is of `kind`; its entry, or nullptr.
  const NameWord* word(std::string_view text, WordKind kind) const;

  // A quick no for most words: does no entry of `words` begin as this word does?
  bool may_begin(std::string_view word) const { return beginnings[beginning(word)]; }
  static std::size_t beginning(std::string_view word) {
    const auto at = [&](std::size_t i) {
      return i < word.size() ? static_cast<unsigned char>(word[i]) & 31U : 0U;
    };
    return at(0) << 10 | at(1) << 5 | at(2);
  }
  std::bitset<32768> beginnings;
};

}  // namespace daejo
