#pragma once
// The values of one item against each other: agreement, what can be reconciled, conflict.
//
// Claims with equal values in equal words are one group, so that a hundred thousand equal claims are one
// side; each verdict on an item is one finding with its sides. Repeated passages are no witness of an
// agreement.

#include <vector>

#include "daejo/rule/keys.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

std::vector<Finding> values_of_items(const Facts& facts, const RuleSet& rules, const Rule& rule);

}  // namespace daejo
