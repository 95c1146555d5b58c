#pragma once
// The names that a set of documents teaches, and where they stand in each of its documents. Not for users of
// the library: mention/name.h.

#include <bitset>
#include <span>
#include <string_view>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/mention/name_found.h"
#include "daejo/name/tables.h"

namespace daejo {

// Does any of some names begin as this word does, as far as two letters tell? A quick no for most words of a
// text: a word that begins with a name, or a name that begins with the word, shares its first letters.
class FirstLetters {
 public:
  void add(std::string_view name) {
    begins_.set(no_pair + first_letter(name));
    if (const std::uint16_t pair = first_pair(name); pair < no_pair)
      begins_.set(pair);
    else
      short_.set(first_letter(name));
  }
  bool has(const TextWord& word) const {
    return (static_cast<unsigned>(begins_[word.pair]) | static_cast<unsigned>(short_[word.letter])) != 0;
  }

 private:
  std::bitset<2 * 4096>
      begins_;               // the pairs of all names; behind them their first letters, for words without
  std::bitset<4096> short_;  // the first letters of names that have no pair
};

class NameDictionary {
 public:
  enum class Known { with, left_out };  // the names of the lexicon
  explicit NameDictionary(Known known = Known::with) : known_(known) {}
  // What one document's finders are sure of.
  void learn(const NameText& text, const FoundNames& found);
  void teach(std::string_view name, EntityKind kind);
  bool empty() const { return entries_.empty(); }
  // From here on nothing is learned: candidates with enough evidence become names, the rest is dropped.
  void freeze(const NameLexicon& lexicon, const NameTypes& types);

  // Known and learned names wherever a word begins with one and only particles follow.
  void scan(const NameText& text, const NameLexicon& lexicon, FoundNames& out) const;

  struct Entry {
    std::string_view name;  // in the documents
    EntityKind kind = EntityKind::other;
    NameSure sure = NameSure::guess;
    std::uint32_t votes[5] = {};
  };
  const Entry* find(std::string_view name) const;
  // 압둘메남 알가이티 데르나 (시장): without the place that the set knows at its end.
  Span trimmed(std::string_view text, const FoundName& found) const;

 private:
  Entry& entry(std::string_view name);

  std::vector<Entry> entries_;  // in the order in which they were learned
  WordTable by_name_;
  Known known_;
  Trie trie_;
  FirstLetters begin_;  // the names in the trie
};

// A Hangul word of the set that compare_names ties to a name found in it, or the name that it confirms.
struct NewName {
  std::string_view name;
  EntityKind kind = EntityKind::other;
};
// Each once (name_across.cc).
std::vector<NewName> names_across(std::span<const NameText> texts, std::span<const FoundNames> found,
                                  std::span<const std::vector<Span>> guesses, const NameLexicon& lexicon,
                                  const NameTables& tables);

// Ties the short mentions of people to their full forms in the same document (윤 당선인, Cook) and adds those
// that only the full form makes a name. `names` are sorted by place and do not overlap.
void tie_short_forms(const NameText& text, const NameLexicon& lexicon, FoundNames& names);

// Sorted by place, one name a place: the surer and longer ones stay, guesses that nothing supports go. The
// pairs follow.
void settle(const NameText& text, const NameDictionary& dictionary, FoundNames& names);

}  // namespace daejo
