#include "daejo/rule/reading.h"

#include <algorithm>

namespace daejo {
namespace {

// A step of one digit of the figure is at most this part of it (in hundredths) when only that digit is left.
constexpr int crude_limit = 20;

bool small_part(const Decimal& step, const Decimal& value) {
  return step * Decimal(100) <= value.abs() * Decimal(crude_limit);
}

// 7분의 1 is exactly what it says: its decimal digits are not written ones. Those of 2.27대 1 are.
bool is_fraction(Kind kind, const Quantity& q) {
  return kind == Kind::ratio && q.out_of && *q.out_of != Decimal(1);
}

// The quotient 2.27대 1 is kept with more digits than were written.
int finest_of(Kind kind, const Quantity& q) {
  return kind == Kind::ratio && q.out_of ? std::min(0, q.value->trimmed().exponent()) : q.finest;
}

}  // namespace

bool is_exact(Kind kind) {
  switch (kind) {
    case Kind::money:
    case Kind::count:
    case Kind::rank:
    case Kind::ordinal:
    case Kind::age:
      return true;
    default:
      return false;
  }
}

Quantity before(const Quantity& quantity, const Slip& slip) {
  Quantity q = quantity;
  q.value = slip.value;
  if (slip.by == Slip::By::power) {
    q.interval = q.interval * Interval::at(power_of_ten(-slip.power));
    if (q.finest != 0) q.finest -= slip.power;  // 0: whole things stay whole
    q.coarsest -= slip.power;
  } else {
    q.interval = q.interval + Interval::at(slip.value - *quantity.value);
  }
  return q;
}

Interval written(Kind kind, const Quantity& q) {
  if (!q.value || q.hedge != Hedge::none || is_fraction(kind, q) || !q.interval.is_point()) return q.interval;
  if (is_exact(kind) && q.finest == 0) return Interval::at(*q.value);
  return rounded_to(q, finest_of(kind, q));
}

std::vector<Reading> readings(Kind kind, const Quantity& q) {
  std::vector<Reading> out;
  out.reserve(8);
  readings(kind, q, out);
  return out;
}

void readings(Kind kind, const Quantity& q, std::vector<Reading>& out) {
  out.clear();
  out.push_back({Reading::By::written, written(kind, q), q.finest});
  const bool plain = q.hedge == Hedge::none || q.hedge == Hedge::about;
  if (!q.value || !plain || q.value->is_zero() || is_fraction(kind, q)) return;
  const int first = q.value->magnitude();
  const auto add = [&](Reading::By by, int power) {
    out.push_back({by, by == Reading::By::cut ? truncated_to(q, power) : rounded_to(q, power), power});
  };
  if (q.hedge == Hedge::none) {
    // One zero at the end of a number written out is as exact as any digit: 120명 is not 119명, 940억 may be
    // 936억.
    const int exact = q.finest == 0 ? 1 : 0;
    for (int p = q.finest + 1 + exact; p <= q.coarsest && p < first; ++p) add(Reading::By::coarser, p);
    if (q.coarsest == first && q.coarsest > q.finest &&
        small_part(power_of_ten(first) * Decimal::of(5, -1), *q.value)) {
      add(Reading::By::crude, first);
    }
  }
  for (int p = q.finest; p <= q.coarsest; ++p) {
    if (p == 0 && is_exact(kind)) continue;
    if (p < first || small_part(power_of_ten(p), *q.value)) add(Reading::By::cut, p);
  }
}

}  // namespace daejo
