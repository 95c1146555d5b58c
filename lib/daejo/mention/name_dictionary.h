#pragma once
// The names that a set of documents teaches, and where they stand in each of its documents. Not for users of
// the library: mention/name.h.

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/mention/name_found.h"
#include "daejo/name/tables.h"

namespace daejo {

class NameDictionary {
 public:
  enum class Known { with, left_out };  // the names of the lexicon
  explicit NameDictionary(Known known = Known::with) : known_(known) {}
  // What one document's finders are sure of.
  void learn(const NameText& text, const FoundNames& found);
  void teach(std::string_view name, EntityKind kind);
  bool empty() const { return names_.empty(); }
  // From here on nothing is learned: candidates with enough evidence become names, the rest is dropped.
  void freeze(const NameLexicon& lexicon, const NameTypes& types);

  // Known and learned names wherever a word begins with one and only particles follow.
  void scan(const NameText& text, const NameLexicon& lexicon, FoundNames& out) const;

  struct Entry {
    EntityKind kind = EntityKind::other;
    NameSure sure = NameSure::guess;
    std::uint32_t votes[5] = {};
  };
  const Entry* find(std::string_view name) const;
  // 압둘메남 알가이티 데르나 (시장): without the place that the set knows at its end.
  Span trimmed(std::string_view text, const FoundName& found) const;

 private:
  std::unordered_map<std::string_view, Entry> names_;  // views into the documents
  std::vector<const Entry*> by_index_;
  Known known_;
  Trie trie_;
  std::vector<bool> opens_;  // per type of word: may a name begin with it?
};

// The Hangul words of the set that compare_names ties to a name found in it (name_across.cc).
std::unordered_map<std::string_view, EntityKind> names_across(std::span<const NameText> texts,
                                                              std::span<const FoundNames> found,
                                                              std::span<const std::vector<Span>> guesses,
                                                              const NameLexicon& lexicon,
                                                              const NameTables& tables);

// Ties the short mentions of people to their full forms in the same document (윤 당선인, Cook) and adds those
// that only the full form makes a name. `names` are sorted by place and do not overlap.
void tie_short_forms(const NameText& text, const NameLexicon& lexicon, FoundNames& names);

// Sorted by place, one name a place: the surer and longer ones stay, guesses that nothing supports go. The
// pairs follow.
void settle(const NameText& text, const NameDictionary& dictionary, FoundNames& names);

}  // namespace daejo
