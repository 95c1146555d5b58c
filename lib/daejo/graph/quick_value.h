#pragma once
// Values held against each other many times: told from doubles where these suffice, else exactly.
//
//   const QuickValue a(comparables.of(x)), b(comparables.of(y));
//   values_agree(a, b) == values_agree(a.exact(), b.exact());  likeness(a, b) == likeness(a.exact(), b.exact())
//
// A decimal becomes the nearest double, which keeps the order: where the one double lies below the other, so does the
// decimal.

#include <limits>
#include <string>

#include "daejo/graph/comparable.h"

namespace daejo {

class QuickValue {
 public:
  QuickValue() = default;
  explicit QuickValue(Comparable value);
  const Comparable& exact() const { return exact_; }

  // Of two values of one family.
  friend bool values_agree(const QuickValue& a, const QuickValue& b) { return !apart(a, b) && agree(a, b); }
  friend Likeness likeness(const QuickValue& a, const QuickValue& b);

 private:
  static bool apart(const QuickValue& a, const QuickValue& b) { return a.high_ < b.low_ || b.high_ < a.low_; }
  static bool agree(const QuickValue& a, const QuickValue& b);

  // Around all that the value may stand for.
  double low_ = -std::numeric_limits<double>::infinity();
  double high_ = std::numeric_limits<double>::infinity();
  double middle_ = 0;  // without its sign
  int magnitude_ = 0;
  bool quantity_ = false;  // the value, or else an end of its interval, is known and not zero
  Decimal trimmed_;        // the middle
  std::string digits_;     // of the middle, from the first that is not zero
  Comparable exact_;
};

}  // namespace daejo
