#pragma once
// Intervals of exact decimals, each end open, closed or absent.
//
//   Interval::at(5'576'000)                       // [5576000, 5576000]
//   Interval::between(Decimal(175).shifted(-1), Decimal(185).shifted(-1))    // [17.5, 18.5]
//   Interval::at_least(100)                       // [100, ∞)
//   reciprocal(eighteen_times)                    // [0.05405…, 0.05714…], rounded outward
//   overlap(a, b), a / b (no value when b holds 0)
//
// Ends follow XBRL Calculations 1.1: a rounded figure is closed at both ends, a truncated one open above.
// When two intervals are intersected the tighter end decides whether it is open.

#include <optional>
#include <string>

#include "daejo/value/decimal.h"

namespace daejo {

struct Interval {
  std::optional<Decimal> low;   // absent: −∞
  std::optional<Decimal> high;  // absent: +∞
  bool low_open = false;        // the end itself does not belong to the interval
  bool high_open = false;

  static Interval at(Decimal value) { return {value, value}; }
  static Interval between(Decimal low, Decimal high) { return {low, high}; }
  static Interval at_least(Decimal low) { return {low, std::nullopt}; }
  static Interval at_most(Decimal high) { return {std::nullopt, high}; }
  static Interval more_than(Decimal low) { return {low, std::nullopt, true, false}; }
  static Interval less_than(Decimal high) { return {std::nullopt, high, false, true}; }
  // What a figure with last-digit unit `unit` stands for: rounded [v − unit/2, v + unit/2], truncated [v, v +
  // unit) (away from zero for negative figures).
  static Interval rounded(Decimal value, Decimal unit);
  static Interval truncated(Decimal value, Decimal unit);

  bool bounded() const { return low && high; }
  bool is_point() const { return bounded() && *low == *high; }
  bool contains(const Decimal& value) const;
  bool contains(const Interval& other) const;
  std::string text() const;  // "[17.5, 18.5]", "[100, ∞)"

  friend bool operator==(const Interval&, const Interval&) = default;
};

bool overlap(const Interval& a, const Interval& b);
// Overlap, and more than the one end of both that rounding leaves open: 49 and 50, rounded to ones, only
// touch.
bool overlap_inside(const Interval& a, const Interval& b);
std::optional<Interval> intersection(const Interval& a,
                                     const Interval& b);  // nothing when they do not overlap
Interval hull(const Interval& a, const Interval& b);

Interval operator-(const Interval& a);
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
// Nothing when `b` holds 0: the quotient could be anything.
std::optional<Interval> operator/(const Interval& a, const Interval& b);
std::optional<Interval> reciprocal(const Interval& a);

}  // namespace daejo
