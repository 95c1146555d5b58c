#pragma once
// Values held against each other many times: told from doubles and digits where these suffice, else exactly.
//
//   const Comparable x = comparables.of(one), y = comparables.of(other);      // they must outlive what follows
//   values_agree(QuickValue(x), QuickValue(y)) == values_agree(x, y);  likeness(QuickValue(x), …) == likeness(x, y)
//
// A decimal becomes the nearest double, which keeps the order: where the one double lies below the other, so
// does the decimal. So do whole dates by the number of their days.

#include <cstdint>
#include <limits>

#include "daejo/graph/comparable.h"

namespace daejo {

class QuickValue {
 public:
  QuickValue() = default;
  explicit QuickValue(const Comparable& exact);

  // Of two values of one family.
  friend bool values_agree(const QuickValue& a, const QuickValue& b) {
    return !apart(a, b) && values_of_family_agree(*a.exact_, *b.exact_);
  }
  friend Likeness likeness(const QuickValue& a, const QuickValue& b) {
    return surely_far(a, b) ? Likeness::far : told_likeness(a, b);
  }

 private:
  static bool apart(const QuickValue& a, const QuickValue& b) {
    return (a.high_ < b.low_) | (b.high_ < a.low_);
  }

  // Other digits, and more than three times as much: so are most values.
  static bool surely_far(const QuickValue& a, const QuickValue& b) {
    constexpr double more = 3.000001;
    return (a.size_ != 0) & (b.size_ != 0) & (a.magnitude_ != b.magnitude_) & (a.figures_ != b.figures_) &
           ((a.middle_ > more * b.middle_) | (b.middle_ > more * a.middle_)) & apart(a, b);
  }
  bool is(Grain grain) const { return grain_ == static_cast<std::uint8_t>(grain); }
  static Likeness told_likeness(const QuickValue& a, const QuickValue& b);
  static Likeness likeness_of_dates(const QuickValue& a, const QuickValue& b);

  // Around all that the value may stand for.
  double low_ = -std::numeric_limits<double>::infinity();
  double high_ = std::numeric_limits<double>::infinity();
  double middle_ = 0;  // without its sign; of a date its first day, where that is known
  // The digits of the middle from the first that is not zero, four bits each, the first on top; of a date the
  // year, the month and the day.
  std::uint64_t figures_ = 0;
  const Comparable* exact_ = nullptr;
  std::int16_t magnitude_ = 0;
  std::uint8_t size_ = 0;    // how many digits it is written with; 0: not told by these, or nothing to tell
  std::uint8_t digits_ = 0;  // how many of them tell
  bool negative_ = false;
  bool date_ = false;       // neither the earliest nor the latest
  std::uint8_t grain_ = 0;  // of a date
};

}  // namespace daejo
