#pragma once
// A fast "no" in binary floating point, before the exact evaluation.
//
// Most choices of claims that a rule looks at fit nothing. Here each figure stands for the widest interval of
// its readings, widened by a little more than doubles err: a condition that cannot hold, or a relation whose
// sides cannot meet, is refused (tests/rule/quick_test.cc holds it against the exact way). What is not plain
// arithmetic counts as "perhaps".

#include <optional>
#include <utility>
#include <vector>

#include "daejo/rule/figures.h"
#include "daejo/rule/keys.h"
#include "daejo/rule/plan.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

// For each variable of the rule the claims that it stands for: one, or the members of a list.
using Tuple = std::vector<std::vector<std::size_t>>;

// By variable of the rule: can what it must be be told from the others?
std::vector<bool> solvable_variables(const Rule& rule);

class QuickCheck {
 public:
  QuickCheck(const Facts& facts, const Rule& rule, const RulePlan& plan, Figures& figures);

  // False when the condition cannot hold; its variables must be bound.
  bool may_be(const Expression& condition, const Tuple& tuple) {
    return truth(condition, tuple) != Truth::no;
  }
  // False when the rule would report nothing on the tuple.
  bool may_hold(const Tuple& tuple);
  // The slips of a claim of the tuple (by their number in rule/slip.h, rising) before which a step may hold.
  std::vector<std::size_t> mending(const Tuple& tuple, std::size_t variable, std::size_t claim);
  // What the last variable must be for the rule to report anything, the others being bound; nothing when the
  // rule is not of that kind.
  std::optional<Range> wanted_of_last(const Tuple& tuple);

 private:
  enum class Truth { no, perhaps, yes };
  Range evaluate(const Expression& e, const Tuple& tuple);
  Range call(const Expression& e, const Tuple& tuple);
  Truth truth(const Expression& e, const Tuple& tuple);
  Truth relation(const Expression& e, const Tuple& tuple);
  Truth slipped(const Expression& e, const Tuple& tuple);
  const Range& widest(std::size_t claim);
  const Range& figure(std::size_t claim);
  bool may_be_mended(const Tuple& tuple);
  bool may_hold_before(const Tuple& tuple, std::size_t claim, const Figures::Before& before);
  // Calls f(slip, before) for those that may be what is wanted, until it says true.
  template <class F>
  bool any_slip(const std::optional<Range>& want, std::size_t claim, F f);
  // What a variable must be for the one relation of the rule to hold, the others being bound.
  std::optional<Range> wanted(std::size_t variable, const Tuple& tuple);
  // Units of the base unit in one of the unit that the call asks for; nothing where it takes more than a
  // factor.
  std::optional<double> scale_of(const Expression& call);

  const Facts& facts_;
  const Rule& rule_;
  const RulePlan& plan_;
  Figures& figures_;
  std::vector<std::pair<const Expression*, std::optional<double>>> scales_;  // of calls, once asked for
  std::optional<std::size_t> moved_claim_;  // whose figure is taken as it was before a slip
  const Figures::Before* before_ = nullptr;
  std::vector<std::size_t> near_;  // slips, from one use to the next
};

}  // namespace daejo
