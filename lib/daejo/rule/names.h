#pragma once
// The spellings of one name against each other, with the reason that makes them one.

#include <vector>

#include "daejo/rule/keys.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

// One finding for each entity with several spellings: every spelling is a side, the preferred one first. A
// spelling that only stands as a gloss in parentheses (량원펑(梁文鋒)) is no second spelling, unless another
// of its script differs from it.
std::vector<Finding> spellings_of_entities(const Facts& facts, const RuleSet& rules, const Rule& rule);

}  // namespace daejo
