#pragma once
// The names that a set of documents teaches, and where they stand in each of its documents. Not for users of
// the library: mention/name.h.

#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/mention/name_found.h"

namespace daejo {

class NameDictionary {
 public:
  // What one document's finders are sure of.
  void learn(const NameText& text, const FoundNames& found);
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

 private:
  std::unordered_map<std::string_view, Entry> names_;  // views into the documents
  std::vector<const Entry*> by_index_;
  Trie trie_;
  std::vector<bool> opens_;  // per type of word: may a name begin with it?
};

// Ties the short mentions of people to their full forms in the same document (윤 당선인, Cook) and adds those
// that only the full form makes a name. `names` are sorted by place and do not overlap.
void tie_short_forms(const NameText& text, const NameLexicon& lexicon, FoundNames& names);

// Sorted by place, one name a place: the surer and longer ones stay, guesses that nothing supports go. The
// pairs follow.
void settle(const NameText& text, const NameDictionary& dictionary, FoundNames& names);

}  // namespace daejo
