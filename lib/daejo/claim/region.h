#pragma once
// The market that a figure is of: 국내 판매, 미국에서, "European sales", "in the United States".
//
//   region_of(scene, word, clause, property) == "domestic"
//
// Only where the words say that it is the figure's: right before it, with 에서 or 시장, in the name of the
// property, behind "in". "국내 은행의 순이익은 3조원" is nobody's market.

#include <string>

#include "daejo/claim/binding.h"

namespace daejo {

// A value of data/claim/cues.tsv (kind region), or empty.
std::string region_of(const Scene& scene, std::size_t word, Clause clause, const Property& property);

}  // namespace daejo
