#pragma once
// Claims that follow from others: cost ÷ share = the base that no document states.
//
// Derivations run until nothing new follows, at most `max_depth` deep; a rule is not used twice in one
// derivation, nor is a stated claim, so that nothing is derived in a circle. Derived claims are then held
// against what documents state of the same subject and property.

#include <vector>

#include "daejo/rule/judge.h"

namespace daejo {

// Adds to `facts`, which are those of the run.
void derive_all(Facts& facts, Run& run);

std::vector<Finding> derived_against_stated(const Facts& facts, const RuleSet& rules);

}  // namespace daejo
