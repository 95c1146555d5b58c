#pragma once
// The spellings of one name against each other, with the reason that makes them one.

#include <vector>

#include "daejo/rule/keys.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

// One finding for each entity with several spellings: every spelling is a side, the preferred one first. A
// spelling that only stands as a gloss in parentheses (량원펑(梁文鋒)) is no second spelling, unless another
// of its script differs from it. A person, a product, or a name that a document explains in parentheses,
// which several documents write in one way, is an agreement.
std::vector<Finding> spellings_of_entities(const Facts& facts, const RuleSet& rules, const Rule& rule);

// One document that writes one name in two ways of one script, where neither is a short form of the other:
// 량원펑 and 양원펑 in one article is an error, in two articles two customs.
std::vector<Finding> drifts_of_names(const Facts& facts, const RuleSet& rules, const Rule& rule);

}  // namespace daejo
