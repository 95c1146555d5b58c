#include "daejo/graph/quick_value.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace daejo {
namespace {

void widen(const Interval& by, double& low, double& high) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  low = std::min(low, by.low ? by.low->to_double() : -infinite);
  high = std::max(high, by.high ? by.high->to_double() : infinite);
}

// One digit changed, or two neighbours swapped; the shorter is filled with zeros.
bool one_slip(std::string_view a, std::string_view b) {
  const std::size_t size = std::max(a.size(), b.size());
  if (size < 3) return false;
  const auto digit = [](std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '0'; };
  std::size_t first = size;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (digit(a, i) == digit(b, i)) continue;
    if (differing == 0) first = i;
    if (++differing > 2) return false;
  }
  if (differing == 1) return true;
  return differing == 2 && digit(a, first) == digit(b, first + 1) && digit(a, first + 1) == digit(b, first);
}

}  // namespace

QuickValue::QuickValue(Comparable value) : exact_(std::move(value)) {
  if (exact_.date || exact_.time) return;
  low_ = std::numeric_limits<double>::infinity();
  high_ = -low_;
  for (const Interval* i : {&exact_.stated, &exact_.fine, &exact_.coarse}) widen(*i, low_, high_);
  const std::optional<Decimal>& middle = exact_.value        ? exact_.value
                                         : exact_.stated.low ? exact_.stated.low
                                                             : exact_.stated.high;
  if (!middle || middle->is_zero()) return;
  quantity_ = true;
  trimmed_ = middle->trimmed();
  magnitude_ = trimmed_.magnitude();
  const Decimal positive = trimmed_.abs();
  middle_ = positive.to_double();
  digits_ = digits_from_first(positive);
}

bool QuickValue::agree(const QuickValue& a, const QuickValue& b) { return values_agree(a.exact_, b.exact_); }

Likeness likeness(const QuickValue& a, const QuickValue& b) {
  const bool told = a.quantity_ && b.quantity_ && QuickValue::apart(a, b);
  if (!told) return likeness(a.exact_, b.exact_);
  if (a.magnitude_ == b.magnitude_) {
    if (one_slip(a.digits_, b.digits_)) return Likeness::digit_slip;
  } else if (a.trimmed_.coefficient() == b.trimmed_.coefficient()) {
    return Likeness::scale_slip;
  }
  // The products are exact to some parts of 2^52; nearer to a limit than that the decimals decide.
  const double ratio = std::max(a.middle_, b.middle_) / std::min(a.middle_, b.middle_);
  constexpr double doubt = 1e-12;
  const auto doubtful = [&](double limit) { return ratio > limit - doubt && ratio < limit + doubt; };
  if (!std::isfinite(ratio) || doubtful(1.05) || doubtful(1.3) || doubtful(3))
    return likeness(a.exact_, b.exact_);
  return ratio < 1.05  ? Likeness::close
         : ratio < 1.3 ? Likeness::near
         : ratio < 3   ? Likeness::same_order
                       : Likeness::far;
}

}  // namespace daejo
