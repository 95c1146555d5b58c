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
  if (exact.date) {
    const PartialDate& from = exact.date->from;
    date_ = exact.open == 0;
    grain_ = static_cast<std::uint8_t>(exact.date->grain);
    figures_ = static_cast<std::uint64_t>(from.year) << 16U | static_cast<std::uint64_t>(from.month) << 8U |
               static_cast<std::uint64_t>(from.day);
    const auto days = [](Day day) { return static_cast<double>(day.time_since_epoch().count()); };
    middle_ = exact.day ? days(*exact.day) : std::numeric_limits<double>::quiet_NaN();
    const std::optional<Day> last = exact.day ? exact.date->to.to_day() : std::nullopt;
    if (last) low_ = middle_, high_ = days(*last);
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
  const int magnitude = d.magnitude();
  const int figures = magnitude - d.exponent() + 1;
  const int size = figures + std::max(d.exponent(), 0);
  if (figures > most_figures || size > 200 || magnitude < -200 || exact.digits > 200) return;
  magnitude_ = static_cast<std::int16_t>(magnitude);
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
  const auto exactly = [&] { return likeness(*a.exact_, *b.exact_); };
  if (a.date_ && b.date_) return a.is(Grain::year) && b.is(Grain::year) ? exactly() : likeness_of_dates(a, b);
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
  constexpr double telling = 1.005, close = 1.05, near = 1.3, same_order = 3.0;
  constexpr double doubt = 1e-12;
  const auto at = [&](double limit) { return std::abs(ratio - limit) <= doubt; };
  if (at(telling) | at(close) | at(near) | at(same_order)) return exactly();
  if ((ratio < telling) & (least >= 5)) return Likeness::telling_close;
  static constexpr std::array<Likeness, 4> by_limits{Likeness::close, Likeness::near, Likeness::same_order,
                                                     Likeness::far};
  return by_limits[(ratio > close) + (ratio > near) + (ratio > same_order)];
}

// As that of the exact dates, step by step.
Likeness QuickValue::likeness_of_dates(const QuickValue& a, const QuickValue& b) {
  const auto field = [](const QuickValue& date, unsigned from) {
    return static_cast<int>(date.figures_ >> from & 0xFFU);
  };
  const auto year = [](const QuickValue& date) {
    return static_cast<int>(static_cast<std::int64_t>(date.figures_) >> 16);
  };
  const int a_month = field(a, 8), b_month = field(b, 8);
  const bool same_year = year(a) == year(b);
  const bool same_month = a_month != 0 && a_month == b_month;
  const bool same_day = field(a, 0) != 0 && field(a, 0) == field(b, 0);
  if (same_month && (same_day || a.is(Grain::month)) && !same_year) return Likeness::digit_slip;
  if (same_year && same_day && !same_month && a.is(Grain::day)) return Likeness::digit_slip;
  if ((a.is(Grain::month) || b.is(Grain::month)) && a_month != 0 && b_month != 0) {
    const int apart = std::abs((year(a) - year(b)) * 12 + a_month - b_month);
    return apart <= 1   ? Likeness::close
           : apart <= 4 ? Likeness::near
           : same_year  ? Likeness::same_order
                        : Likeness::far;
  }
  const double apart = std::abs(a.middle_ - b.middle_);
  return std::isnan(apart) ? Likeness::far
         : apart <= 1      ? Likeness::close
         : apart <= 14     ? Likeness::near
         : same_year       ? Likeness::same_order
                           : Likeness::far;
}

}  // namespace daejo
