#include "daejo/rule/datum.h"

namespace daejo {
namespace {

std::optional<bool> compare(Op op, const Interval& a, const Interval& b) {
  switch (op) {
    case Op::overlaps:
      return overlap(a, b);
    case Op::equal:
      return a.low == b.low && a.high == b.high;
    case Op::not_equal:
      return !(a.is_point() && b.is_point() && *a.low == *b.low);
    case Op::less:
      return can_be_less(a, b, false);
    case Op::less_equal:
      return can_be_less(a, b, true);
    case Op::greater:
      return can_be_less(b, a, false);
    case Op::greater_equal:
      return can_be_less(b, a, true);
    case Op::in:
      return b.contains(a);
    default:
      return std::nullopt;
  }
}

// The days of a date as an interval of day numbers, so that dates compare like numbers.
std::optional<Interval> day_numbers(const DateValue& d) {
  if (!d.resolved()) return std::nullopt;
  const auto a = d.from.to_day();
  const auto b = d.to.to_day();
  if (!a || !b) return std::nullopt;
  return Interval::between(a->time_since_epoch().count(), b->time_since_epoch().count());
}

}  // namespace

Datum arithmetic(Op op, const Datum& x, const Datum& y) {
  const Magnitude* a = amount(x);
  const Magnitude* b = amount(y);
  if (a == nullptr || b == nullptr) return {};
  switch (op) {
    case Op::add:
      return from(add(*a, *b));
    case Op::subtract:
      return from(subtract(*a, *b));
    case Op::multiply:
      return multiply(*a, *b);
    case Op::divide:
      return from(divide(*a, *b));
    default:
      break;
  }
  // [a, b]: from the lowest of the one to the highest of the other.
  const auto both = comparable(*a, *b);
  if (!both) return {};
  return Magnitude{{both->first.low, both->second.high, both->first.low_open, both->second.high_open},
                   a->unit};
}

bool can_be_less(const Interval& a, const Interval& b, bool or_equal) {
  if (!a.low || !b.high) return true;
  if (*a.low < *b.high) return true;
  return or_equal && *a.low == *b.high && !a.low_open && !b.high_open;
}

Interval seconds_of(const TimeValue& t) {
  const auto s = [](const TimeOfDay& x, int missing) {
    return x.hour * 3600 + x.minute * 60 + (x.second < 0 ? missing : x.second);
  };
  return Interval::between(s(t.from, 0), s(t.to, 59));
}

std::optional<bool> relation(Op op, const Datum& x, const Datum& y) {
  if (const Magnitude* a = amount(x)) {
    const Magnitude* b = amount(y);
    if (b == nullptr) return std::nullopt;
    const auto both = comparable(*a, *b);
    return both ? compare(op, both->first, both->second) : std::nullopt;
  }
  if (const auto* a = std::get_if<DateValue>(&x)) {
    const auto* b = std::get_if<DateValue>(&y);
    if (b == nullptr) return std::nullopt;
    const auto i = day_numbers(*a);
    const auto j = day_numbers(*b);
    return i && j ? compare(op, *i, *j) : std::nullopt;
  }
  if (const auto* a = std::get_if<TimeValue>(&x)) {
    const auto* b = std::get_if<TimeValue>(&y);
    return b == nullptr ? std::nullopt : compare(op, seconds_of(*a), seconds_of(*b));
  }
  if (const auto* a = std::get_if<std::string>(&x)) {
    const auto* b = std::get_if<std::string>(&y);
    if (b == nullptr) return std::nullopt;
    return (op == Op::equal) == (*a == *b);
  }
  return std::nullopt;
}

}  // namespace daejo
