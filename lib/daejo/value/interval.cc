#include "daejo/value/interval.h"

#include <array>

namespace daejo {
namespace {

// One end of an interval on the extended line; `infinite` is −1, 0 or +1.
struct End {
  Decimal value;
  int infinite = 0;
  bool open = false;
};

End low_end(const Interval& i) { return i.low ? End{*i.low, 0, i.low_open} : End{{}, -1, true}; }
End high_end(const Interval& i) { return i.high ? End{*i.high, 0, i.high_open} : End{{}, +1, true}; }

int sign(const End& e) {
  return e.infinite != 0 ? e.infinite : e.value.is_zero() ? 0 : e.value.negative() ? -1 : 1;
}

End product(const End& a, const End& b, Rounding rounding) {
  if (sign(a) == 0 || sign(b) == 0) {
    // A closed zero times anything inside the other interval is zero, and belongs.
    const bool closed = (sign(a) == 0 && !a.open) || (sign(b) == 0 && !b.open);
    return {{}, 0, !closed};
  }
  if (a.infinite != 0 || b.infinite != 0) return {{}, sign(a) * sign(b), true};
  return {multiply(a.value, b.value, rounding), 0, a.open || b.open};
}

bool less(const End& a, const End& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite;
  return a.infinite == 0 && a.value < b.value;
}

// Is there a value above (or at) the low end that is below (or at) the high one?
bool room(const std::optional<Decimal>& low, bool low_open, const std::optional<Decimal>& high,
          bool high_open) {
  if (!low || !high) return true;
  const std::strong_ordering order = *low <=> *high;
  return order < 0 || (order == 0 && !low_open && !high_open);
}

Interval from_ends(const End& low, const End& high) {
  Interval i;
  if (low.infinite == 0) i.low = low.value, i.low_open = low.open;
  if (high.infinite == 0) i.high = high.value, i.high_open = high.open;
  return i;
}

}  // namespace

Interval Interval::rounded(Decimal value, Decimal unit) {
  const Decimal half = unit * Decimal::of(5, -1);
  return between(value - half, value + half);
}

Interval Interval::truncated(Decimal value, Decimal unit) {
  if (value.negative()) return {value - unit, value, true, false};
  return {value, value + unit, false, true};
}

bool Interval::contains(const Decimal& value) const { return overlap(*this, at(value)); }

bool Interval::contains(const Interval& other) const {
  const bool low_ok =
      !low || (other.low && (*low < *other.low || (*low == *other.low && (!low_open || other.low_open))));
  const bool high_ok =
      !high ||
      (other.high && (*other.high < *high || (*high == *other.high && (!high_open || other.high_open))));
  return low_ok && high_ok;
}

std::string Interval::text() const {
  return (low ? (low_open ? "(" : "[") + low->text() : "(−∞") + ", " +
         (high ? high->text() + (high_open ? ")" : "]") : "∞)");
}

bool overlap(const Interval& a, const Interval& b) {
  return room(a.low, a.low_open, b.high, b.high_open) && room(b.low, b.low_open, a.high, a.high_open) &&
         room(a.low, a.low_open, a.high, a.high_open) && room(b.low, b.low_open, b.high, b.high_open);
}

bool overlap_inside(const Interval& a, const Interval& b) {
  if (!overlap(a, b)) return false;
  if (!a.bounded() || !b.bounded() || a.is_point() || b.is_point()) return true;
  return *a.high != *b.low && *b.high != *a.low;
}

std::optional<Interval> intersection(const Interval& a, const Interval& b) {
  Interval i = a;
  if (b.low && (!i.low || *b.low > *i.low)) {
    i.low = b.low, i.low_open = b.low_open;
  } else if (b.low && *b.low == *i.low) {
    i.low_open = i.low_open || b.low_open;
  }
  if (b.high && (!i.high || *b.high < *i.high)) {
    i.high = b.high, i.high_open = b.high_open;
  } else if (b.high && *b.high == *i.high) {
    i.high_open = i.high_open || b.high_open;
  }
  if (i.low && i.high && (*i.low > *i.high || (*i.low == *i.high && (i.low_open || i.high_open))))
    return std::nullopt;
  return i;
}

Interval hull(const Interval& a, const Interval& b) {
  Interval i;
  if (a.low && b.low) {
    i.low = std::min(*a.low, *b.low);
    i.low_open = (*a.low > *i.low || a.low_open) && (*b.low > *i.low || b.low_open);
  }
  if (a.high && b.high) {
    i.high = std::max(*a.high, *b.high);
    i.high_open = (*a.high < *i.high || a.high_open) && (*b.high < *i.high || b.high_open);
  }
  return i;
}

Interval operator-(const Interval& a) {
  Interval i;
  if (a.high) i.low = -*a.high, i.low_open = a.high_open;
  if (a.low) i.high = -*a.low, i.high_open = a.low_open;
  return i;
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval i;
  if (a.low && b.low) i.low = add(*a.low, *b.low, Rounding::down), i.low_open = a.low_open || b.low_open;
  if (a.high && b.high)
    i.high = add(*a.high, *b.high, Rounding::up), i.high_open = a.high_open || b.high_open;
  return i;
}

Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

Interval operator*(const Interval& a, const Interval& b) {
  if (a.bounded() && b.bounded() && !a.low->negative() && !b.low->negative()) {  // the usual case
    return from_ends(product(low_end(a), low_end(b), Rounding::down),
                     product(high_end(a), high_end(b), Rounding::up));
  }
  const std::array<End, 2> x{low_end(a), high_end(a)};
  const std::array<End, 2> y{low_end(b), high_end(b)};
  End low = product(x[0], y[0], Rounding::down);
  End high = product(x[0], y[0], Rounding::up);
  for (std::size_t i = 1; i < 4; ++i) {
    const End down = product(x[i / 2], y[i % 2], Rounding::down);
    const End up = product(x[i / 2], y[i % 2], Rounding::up);
    if (less(down, low) || (!less(low, down) && low.open)) low = down;
    if (less(high, up) || (!less(up, high) && high.open)) high = up;
  }
  return from_ends(low, high);
}

std::optional<Interval> reciprocal(const Interval& a) {
  if (overlap(a, Interval::at(0))) return std::nullopt;
  Interval i;
  // An interval on one side of zero: its ends change places. An open end at zero becomes infinite.
  if (a.high && !a.high->is_zero()) {
    i.low = divide(1, *a.high, Rounding::down), i.low_open = a.high_open;
  } else if (!a.high) {
    i.low = Decimal(0), i.low_open = true;
  }
  if (a.low && !a.low->is_zero()) {
    i.high = divide(1, *a.low, Rounding::up), i.high_open = a.low_open;
  } else if (!a.low) {
    i.high = Decimal(0), i.high_open = true;
  }
  return i;
}

std::optional<Interval> operator/(const Interval& a, const Interval& b) {
  if (overlap(b, Interval::at(0))) return std::nullopt;
  if (a.is_point() && b.is_point()) {  // one rounding instead of two
    return Interval::between(divide(*a.low, *b.low, Rounding::down), divide(*a.low, *b.low, Rounding::up));
  }
  if (a.bounded() && b.bounded() && !a.low->negative() && !b.low->negative() && !b.low->is_zero()) {
    return Interval{divide(*a.low, *b.high, Rounding::down), divide(*a.high, *b.low, Rounding::up),
                    (a.low_open || b.high_open) && (a.low_open || !a.low->is_zero()),
                    (a.high_open || b.low_open) && (a.high_open || !a.high->is_zero())};
  }
  const std::optional<Interval> r = reciprocal(b);
  if (!a.bounded() || !b.bounded()) return a * *r;
  // Bounded: divide the ends themselves, so that exact quotients stay exact.
  const std::array<End, 2> x{low_end(a), high_end(a)};
  const std::array<End, 2> y{low_end(b), high_end(b)};
  if (y[0].value.is_zero() || y[1].value.is_zero()) return a * *r;
  std::optional<Interval> all;
  for (const End& n : x) {
    for (const End& d : y) {
      const bool open = (n.open || d.open) && !(n.value.is_zero() && !n.open);
      const Interval one{divide(n.value, d.value, Rounding::down), divide(n.value, d.value, Rounding::up),
                         open, open};
      all = all ? hull(*all, one) : one;
    }
  }
  return all;
}

}  // namespace daejo
