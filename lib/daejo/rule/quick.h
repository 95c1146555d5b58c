#pragma once
// A fast "no" in binary floating point, before the exact evaluation: can the relation hold under any reading
// at all?
//
// Rules that only report agreement look at many pairs of figures of which hardly any fit. Here each figure
// stands for the widest interval of its readings, widened by a little more than doubles err; what does not
// meet then cannot meet exactly (tests/rule/quick_test.cc holds it against the exact way). Everything that is
// not plain arithmetic counts as "perhaps".

#include <utility>
#include <vector>

#include "daejo/rule/join.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

class QuickCheck {
 public:
  QuickCheck(const Facts& facts, const RuleSet& rules, const Rule& rule);

  // False when no step of the rule can hold for the tuple and the rule would report nothing else.
  bool may_hold(const Tuple& tuple);

 private:
  struct Range {
    double low = 0;
    double high = 0;
    bool known = false;
  };
  Range range_of(std::size_t claim);
  Range evaluate(const Expression& e, const Tuple& tuple);

  const Facts& facts_;
  const RuleSet& rules_;
  const Rule& rule_;
  bool useful_ = false;
  std::vector<Range> ranges_;  // by claim
  std::vector<bool> computed_;
};

}  // namespace daejo
