#include "daejo/graph/quick_value.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace daejo {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr int most_figures = 16;  // four bits each

// Which of the sixteen places of two figures differ: a bit for each.
std::uint64_t differing(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t x = a ^ b;
  return (x | x >> 1U | x >> 2U | x >> 3U) & 0x1111111111111111U;
}

// Of two places that differ, the one on top: does it hold in each what the place behind it holds in the
// other?
bool swapped(std::uint64_t a, std::uint64_t b, std::uint64_t places) {
  const int behind = std::countr_zero(places);
  const int top = 63 - std::countl_zero(places);
  if (top - behind != 4) return false;
  return (a >> top & 15U) == (b >> behind & 15U) && (a >> behind & 15U) == (b >> top & 15U);
}

}  // namespace

QuickValue::QuickValue(const Comparable& exact) : exact_(&exact) {
  if (exact.date && exact.day) {
    const std::optional<Day> last = exact.date->to.to_day();
    if (!last) return;
    low_ = static_cast<double>(exact.day->time_since_epoch().count());
    high_ = static_cast<double>(last->time_since_epoch().count());
    const PartialDate& from = exact.date->from;
    day_ = exact.date->grain == Grain::day && exact.open == 0 && from.whole();
    figures_ = static_cast<std::uint64_t>(from.year) << 16U | static_cast<std::uint64_t>(from.month) << 8U |
               static_cast<std::uint64_t>(from.day);
  }
  if (exact.date || exact.time) return;
  low_ = infinite;
  high_ = -infinite;
  for (const Interval* i : {&exact.stated, &exact.fine, &exact.coarse}) {
    low_ = std::min(low_, i->low ? i->low->to_double() : -infinite);
    high_ = std::max(high_, i->high ? i->high->to_double() : infinite);
  }
  const std::optional<Decimal>& middle = exact.value        ? exact.value
                                         : exact.stated.low ? exact.stated.low
                                                            : exact.stated.high;
  if (!middle || middle->is_zero()) return;
  const Decimal d = middle->trimmed().abs();
  magnitude_ = d.magnitude();
  const int figures = magnitude_ - d.exponent() + 1;
  const int size = figures + std::max(d.exponent(), 0);
  if (figures > most_figures || size > 200 || exact.digits > 200) return;
  auto rest = static_cast<std::uint64_t>(d.coefficient());
  for (int place = most_figures - figures; place < most_figures; ++place, rest /= 10)
    figures_ |= rest % 10 << static_cast<unsigned>(4 * place);
  middle_ = d.to_double();
  size_ = static_cast<std::uint8_t>(size);
  digits_ = static_cast<std::uint8_t>(exact.digits);
  negative_ = middle->negative();
}

// As that of the exact values, step by step.
Likeness QuickValue::told_likeness(const QuickValue& a, const QuickValue& b) {
  if (a.day_ && b.day_) return likeness_of_days(a, b);
  const auto exactly = [&] { return likeness(*a.exact_, *b.exact_); };
  if (a.size_ == 0 || b.size_ == 0 || !apart(a, b)) return exactly();
  const int least = std::min(a.digits_, b.digits_);
  if (a.magnitude_ == b.magnitude_) {
    if (std::max(a.size_, b.size_) >= 3) {
      const std::uint64_t places = differing(a.figures_, b.figures_);
      const std::uint64_t others = places & (places - 1);  // without one of them
      if (others == 0 && places != 0) return least >= 5 ? Likeness::telling_slip : Likeness::digit_slip;
      if (others != 0 && (others & (others - 1)) == 0 && swapped(a.figures_, b.figures_, places))
        return least >= 4 ? Likeness::telling_slip : Likeness::digit_slip;
    }
  } else if (a.figures_ == b.figures_ && a.negative_ == b.negative_) {
    return Likeness::scale_slip;
  }
  // The quotient errs by some parts of 2^52; nearer to a limit than that the decimals decide.
  const double ratio = std::max(a.middle_, b.middle_) / std::min(a.middle_, b.middle_);
  struct Limit {
    double ratio;
    Likeness below;
  };
  static constexpr std::array<Limit, 4> limits{{{1.005, Likeness::telling_close},
                                                {1.05, Likeness::close},
                                                {1.3, Likeness::near},
                                                {3.0, Likeness::same_order}}};
  constexpr double doubt = 1e-12;
  for (const Limit& limit : limits) {
    if (limit.below == Likeness::telling_close && least < 5) continue;
    if (ratio < limit.ratio - doubt) return limit.below;
    if (!(ratio > limit.ratio + doubt)) return exactly();
  }
  return Likeness::far;
}

Likeness QuickValue::likeness_of_days(const QuickValue& a, const QuickValue& b) {
  const std::uint64_t differing = a.figures_ ^ b.figures_;
  const bool day = (differing & 0xFFU) == 0, month = (differing & 0xFF00U) == 0, year = differing >> 16U == 0;
  if (day && month != year) return Likeness::digit_slip;
  const double apart = std::abs(a.low_ - b.low_);
  return apart <= 1    ? Likeness::close
         : apart <= 14 ? Likeness::near
         : year        ? Likeness::same_order
                       : Likeness::far;
}

}  // namespace daejo
