#pragma once
// Rules that say what must hold between claims: from what they find to findings.
//
// A claim that has a fitting partner is not held against others: where the arithmetic of a sentence comes out
// with one pair of figures, the other pairs say nothing. A conflict is reported only when it is clear which
// claims belong together, that is when the claim has one possible set of partners.

#include <vector>

#include "daejo/rule/judge.h"

namespace daejo {

std::vector<Finding> findings_of_relation(Run& run, const Rule& rule);

// The sides of a relation over a tuple: what stands left and right of it. A side with several claims is
// derived.
std::vector<Side> sides_of(const Facts& facts, const Rule& rule, const Tuple& tuple,
                           const Judgement& judgement);

}  // namespace daejo
