#pragma once
// Which claims a rule looks at: its patterns, and what they must share.
//
// A rule that asks for a place (one sentence, a paragraph, a document) goes through the claims of that place;
// others are found by hash of what they share, so that cost follows claims and not pairs. Conditions are
// tried as soon as the claims that they name are chosen, first in doubles (rule/quick.h). Derived claims have
// no place.

#include <functional>
#include <vector>

#include "daejo/rule/answers.h"
#include "daejo/rule/cues.h"
#include "daejo/rule/keys.h"
#include "daejo/rule/pattern.h"
#include "daejo/rule/quick.h"

namespace daejo {

// What the rules of one run share.
struct Run {
  Run(const Facts& of, const RuleSet& by)
      : facts(of),
        rules(by),
        plans(by.plans != nullptr ? by.plans->of(by) : std::make_shared<const RulePlans>(by)),
        figures(of, by.units),
        cues(of.set(), plans->words),
        plain(of, plans->asked),
        answers(plans->answers) {}
  const RulePlan& plan(const Rule& rule) const { return plans->of(rules, rule); }

  const Facts& facts;
  const RuleSet& rules;
  std::shared_ptr<const RulePlans> plans;
  Figures figures;
  Cues cues;
  PlainClaims plain;
  Answers answers;
};

// Calls `take` for every choice of claims that the rule may have something to say on, in the order of the
// claims. No claim stands for two variables.
void join(Run& run, const Rule& rule, const std::function<void(const Tuple&)>& take);

}  // namespace daejo
