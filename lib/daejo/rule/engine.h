#pragma once
// Runs the rules over a set: claims in, findings out.
//
//   RuleSet rules = *load_rules(resources);
//   std::vector<Finding> findings = evaluate(set, rules);
//
// Passes: every claim gets its keys (rule/keys.h); rules that derive run until nothing new follows; then each
// rule finds the claims that share what it asks for (rule/join.h, by hash) and judges them (rule/judge.h);
// the groups of items and entities go to the comparisons of values and of names. Findings come in a total
// order that depends on nothing but the set: conflicts first, then rule, then place.
//
// Limits, all deterministic: derivations are at most `max_depth` deep and never pass one rule or one claim
// twice; where more than `max_bucket` different claims share all that a rule asks for, it is not clear which
// belongs to which, and the rule is silent there.

#include <vector>

#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

constexpr int max_depth = 3;
constexpr std::size_t max_bucket = 32;

std::vector<Finding> evaluate(const Case& set, const RuleSet& rules);

}  // namespace daejo
