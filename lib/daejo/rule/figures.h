#pragma once
// The figures of a set as ranges of doubles, for what is asked of them many times (rule/quick.h).
//
//   may_meet(Op::less, {1, 2, true}, {0, 1, true}) == true     // 1 <= 1, and a little more than doubles err

#include <deque>
#include <vector>

#include "daejo/rule/amount.h"
#include "daejo/rule/expression.h"
#include "daejo/rule/keys.h"
#include "daejo/rule/reading.h"

namespace daejo {

// A closed range of doubles; not known: anything.
struct Range {
  double low = 0;
  double high = 0;
  bool known = false;
};

// Both known, and nothing in common.
inline bool apart(const Range& a, const Range& b) {
  return a.known && b.known && (a.high < b.low || a.low > b.high);
}

// Far above the error of a few operations on doubles, far below any written precision that matters for a
// "no".
constexpr double double_slack = 1e-9;

// False where no value of the one is in that relation to a value of the other.
bool may_meet(Op relation, const Range& a, const Range& b);

// The figures of the claims of a set as doubles, each worked out when it is first asked for.
class Figures {
 public:
  Figures(const Facts& facts, const AmountUnits& units) : facts_(facts), units_(units) {}

  const Range& widest(std::size_t claim) { return of(claim).widest; }  // over all readings
  const Range& figure(std::size_t claim) { return of(claim).figure; }  // as written, or what its hedge says
  double digits(std::size_t claim) { return of(claim).digits; }

  // The figure as it may have been before a slip of the pen.
  struct Before {
    Range widest;  // over all readings; it may be wider, never narrower
    Range figure;
  };
  // In the order of rule/slip.h.
  const std::vector<Before>& slips(std::size_t claim) { return slipped(claim).all; }
  // Those of them that may be what is wanted, by their number, in no order that means anything.
  void slips_near(std::size_t claim, const Range& wanted, std::vector<std::size_t>& out);

  const AmountUnits& units() const { return units_; }

 private:
  struct Slipped {
    std::vector<Before> all;
    std::vector<std::size_t> rising;  // their numbers, by the low end of `widest`,
    std::vector<double> highest;      // and the highest end up to each of them
  };
  struct One {
    Range widest;
    Range figure;
    double digits = 0;
    bool computed = false;
    const Slipped* slips = nullptr;
  };
  One& of(std::size_t claim) {
    if (claim >= all_.size()) all_.resize(facts_.size());
    One& one = all_[claim];
    if (!one.computed) compute(one, claim);
    return one;
  }
  void compute(One& one, std::size_t claim);
  const Slipped& slipped(std::size_t claim);
  // From a claim's own unit to the base unit, in doubles.
  struct Scale {
    double offset = 0;
    double factor = 1;
    double divisor = 1;
    double operator()(double value) const { return (value + offset) * factor / divisor; }
  };
  Scale scale_of(Kind kind, const Quantity& quantity) const;
  Before ranges(Kind kind, const Quantity& quantity, const Scale& scale);
  Before ranges(Kind kind, const Quantity& quantity, const Slip& slip, const Scale& scale);

  const Facts& facts_;
  const AmountUnits& units_;
  std::vector<One> all_;           // grows as claims are derived
  std::vector<Reading> readings_;  // of the figure at hand
  std::deque<Slipped> slips_;      // stays where it is meanwhile
};

}  // namespace daejo
