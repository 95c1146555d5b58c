#pragma once
// English relative clauses behind a figure: "the 131,000 won at which SM closed on Monday".
//
//   relative_of(scene, word)->verb        // the place of "closed"; its subject is [begin, verb)
//   in_relative_of_another(scene, "last month", "131,000")
//                                         // of "the 120,000 won that Hybe offered last month"
//
// Only clauses with a subject of their own: in "the storm that killed 11,300" the figure stands inside.

#include <cstddef>
#include <optional>

#include "daejo/claim/binding.h"

namespace daejo {

struct RelativeClause {
  std::size_t begin = 0;  // the first word behind the pronoun
  std::size_t verb = 0;
  std::size_t end = 0;  // one past the last word
  bool at = false;      // at which, for which
};

// The relative clause that follows the word at once.
std::optional<RelativeClause> relative_of(const Scene& scene, std::size_t word);
// Does word `i` stand in the relative clause of a figure other than `figure`, which stands outside of it?
bool in_relative_of_another(const Scene& scene, std::size_t i, std::size_t figure);

}  // namespace daejo
