#pragma once
// The verdict of a rule on the claims that it found: its steps, tried under the readings that the figures
// allow.
//
// First the figures themselves: where they come out exactly, that tells more than their roundings do (1억 ÷
// 557만6000 is 18, though "1억" alone may be half of it or one and a half). Then as written; then with one
// figure's zeros taken as not meant (agreement, and the finding says which); then with one figure cut instead
// of rounded (reconcilable). What no reading saves is a conflict, if the rule may report one and its `clear`
// holds. Agreement needs power: where the intervals that met are wide against the value (Rule::power), or one
// is only a bound and the other lies far from it, nearly anything would have passed, and there is no verdict.

#include <optional>
#include <vector>

#include "daejo/rule/evaluate.h"
#include "daejo/rule/join.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

struct Judgement {
  Verdict verdict = Verdict::agreement;
  std::vector<Message> why;
  Decimal width;  // of what was accepted, relative to the value: smaller is more telling
  Decimal
      apart;  // how far the middles of the two sides lie apart, relative; of equal widths the nearest wins
  std::vector<std::size_t> left;  // variables on the two sides of the deciding relation
  std::vector<std::size_t> right;
};

// With `quick` it is asked before a slip is tried exactly: many do not come near.
std::optional<Judgement> judge(const Facts& facts, const RuleSet& rules, const Rule& rule, const Tuple& tuple,
                               QuickCheck* quick = nullptr);
// Adds the arithmetic to `why`, which few judgements need: only those that become findings.
void explain(Judgement& j, const Rule& rule, const Bindings& bindings);

// The relation that decides: the first of the expression that compares amounts or dates; null where none
// does.
const Expression* deciding(const Expression& e);

// The variables as they stand, under the first reading.
Bindings bindings_of(const Facts& facts, const RuleSet& rules, const Tuple& tuple, Bind bind = Bind::values);

// "557만6000달러 ÷ 5.6%": an expression with its claims as they are written; and with its result when it
// reckons at all.
Message worked_out(const Expression& expression, const Bindings& bindings);

}  // namespace daejo
