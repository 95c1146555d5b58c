#pragma once
// An entity: what a name stands for, with every spelling met, where, and why they are one.
//
//   entities[0].name == "량원펑"; entities[0].spellings == {{"량원펑", …}, {"梁文鋒", …}, {"양원펑", …}}
//   entities[0].aliases[0] == {0, 2, steps: initial-sound-law 량원펑 → 양원펑, strength 0.95}

#include <cstddef>
#include <string>
#include <vector>

#include "daejo/mention/mention.h"
#include "daejo/name/compare.h"

namespace daejo {

// A mention by its document and its place in that document's mentions.
struct MentionRef {
  std::size_t document = 0;
  std::size_t mention = 0;
  friend auto operator<=>(const MentionRef&, const MentionRef&) = default;
};

struct Spelling {
  std::string name;
  std::vector<MentionRef> places;  // in the order of the set
};

// Why two spellings are one name: an edge of the alias graph.
struct Alias {
  std::size_t a = 0;  // indexes into Entity::spellings
  std::size_t b = 0;
  std::vector<NameStep>
      why;  // the first step's reason names the edge: "parenthesis", "initial-sound-law", "alias-list" …
  double strength = 0;  // 0 to 1
};

struct Entity {
  EntityKind kind = EntityKind::other;
  std::string name;                 // the preferred spelling
  std::string preferred_why;        // "given-standard", "orthography", "majority"
  std::vector<Spelling> spellings;  // the preferred one first, then by count
  std::vector<Alias> aliases;
};

}  // namespace daejo
