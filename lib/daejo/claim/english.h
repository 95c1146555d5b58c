#pragma once
// What a sentence of English is told apart by: its closed classes and its verbs (data/claim/english.tsv).
//
//   EnglishWords words = *EnglishWords::load(resources);
//   words.parts("were") == bit(Part::auxiliary)
//   words.parts("sank") == bit(Part::verb) | bit(Part::past); words.lemma("sank") == "sink"
//
// Nouns are what is left. A word that may be noun or verb ("rose", "reports") is told by its neighbours, by
// whoever asks.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/resources.h"
#include "daejo/base/trie.h"

namespace daejo {

enum class Part : std::uint8_t { auxiliary, preposition, determiner, pronoun, conjunction, verb, past };
using Parts = std::uint8_t;  // a set of them
constexpr Parts bit(Part part) { return static_cast<Parts>(1U << static_cast<unsigned>(part)); }

class EnglishWords {
 public:
  static Result<EnglishWords> load(const Resources& resources);
  // All that the word can be; verbs also by their endings: weighs, weighed. Empty for what is a noun or
  // unknown.
  Parts parts(std::string_view lower) const;
  // The lemma of a form of an irregular verb; any other word as it is.
  std::string_view lemma(std::string_view lower) const;

 private:
  struct Entry {
    Parts parts = 0;
    std::string lemma;
  };
  const Entry* entry(std::string_view lower) const;
  Trie words_;  // places in entries_
  std::vector<Entry> entries_;
};

}  // namespace daejo
