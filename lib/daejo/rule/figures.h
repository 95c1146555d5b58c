#pragma once
// The figures of a set as ranges of doubles, for what is asked of them many times (rule/quick.h).

#include <deque>
#include <vector>

#include "daejo/rule/amount.h"
#include "daejo/rule/keys.h"
#include "daejo/rule/reading.h"

namespace daejo {

// A closed range of doubles; not known: anything.
struct Range {
  double low = 0;
  double high = 0;
  bool known = false;
};

bool apart(const Range& a, const Range& b);  // both known, and nothing in common

// The figures of the claims of a set as doubles, each worked out when it is first asked for.
class Figures {
 public:
  Figures(const Facts& facts, const AmountUnits& units) : facts_(facts), units_(units) {}

  const Range& widest(std::size_t claim) { return of(claim).widest; }  // over all readings
  const Range& figure(std::size_t claim) { return of(claim).figure; }  // as written, or what its hedge says
  double digits(std::size_t claim) { return of(claim).digits; }

  // The figure as it may have been before a slip of the pen.
  struct Before {
    Range widest;
    Range figure;
  };
  const std::vector<Before>& slips(std::size_t claim);

  const AmountUnits& units() const { return units_; }

 private:
  struct One {
    Range widest;
    Range figure;
    double digits = 0;
    bool computed = false;
    const std::vector<Before>* slips = nullptr;
  };
  One& of(std::size_t claim) {
    if (claim >= all_.size()) all_.resize(facts_.size());
    One& one = all_[claim];
    if (!one.computed) compute(one, claim);
    return one;
  }
  void compute(One& one, std::size_t claim);
  // From a claim's own unit to the base unit, in doubles.
  struct Scale {
    double offset = 0;
    double factor = 1;
    double divisor = 1;
  };
  Scale scale_of(Kind kind, const Quantity& quantity) const;
  Before ranges(Kind kind, const Quantity& quantity, const Scale& scale);

  const Facts& facts_;
  const AmountUnits& units_;
  std::vector<One> all_;                   // grows as claims are derived
  std::vector<Reading> readings_;          // of the figure at hand
  std::deque<std::vector<Before>> slips_;  // stays where it is meanwhile
};

}  // namespace daejo
