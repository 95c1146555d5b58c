#include "daejo/value/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>

namespace daejo {
namespace {

using Coefficient = Decimal::Coefficient;
__extension__ using Unsigned = unsigned __int128;

constexpr std::array<Unsigned, Decimal::max_digits + 1> make_powers() {
  std::array<Unsigned, Decimal::max_digits + 1> p{};
  p[0] = 1;
  for (std::size_t i = 1; i < p.size(); ++i) p[i] = p[i - 1] * 10;
  return p;
}
constexpr auto powers = make_powers();

constexpr std::array<std::int64_t, 19> make_short_powers() {
  std::array<std::int64_t, 19> p{};
  for (std::size_t i = 0; i < p.size(); ++i) p[i] = static_cast<std::int64_t>(powers[i]);
  return p;
}
constexpr auto short_powers = make_short_powers();
// Powers that keep a short coefficient below 10^38.
constexpr int longest_shift = static_cast<int>(short_powers.size()) - 1;

Coefficient lifted(std::int64_t coefficient, int places) {
  return static_cast<Coefficient>(coefficient) * short_powers[static_cast<std::size_t>(places)];
}

Unsigned magnitude_of(Coefficient c) { return c < 0 ? -static_cast<Unsigned>(c) : static_cast<Unsigned>(c); }

int digits_of(Unsigned u) {
  if (const auto small = static_cast<std::uint64_t>(u); small == u) {
    // Of b bits a number has b·log10(2) digits, rounded up or down.
    const int bits = 64 - __builtin_clzll(small | 1);
    const int least = bits * 1233 >> 12;
    return least + (u >= powers[static_cast<std::size_t>(least)] ? 1 : 0);
  }
  return static_cast<int>(std::upper_bound(powers.begin(), powers.end(), u) - powers.begin());
}
int digits_of(Coefficient c) { return digits_of(magnitude_of(c)); }

// The digits in parts of 18, as a division of 128 bits costs as much as many of 64.
void append_digits(std::string& out, Unsigned u) {
  constexpr int part = 18;
  if (u >= powers[part]) append_digits(out, u / powers[part]);
  char buffer[24];
  const char* end =
      std::to_chars(buffer, buffer + sizeof buffer, static_cast<std::uint64_t>(u % powers[part])).ptr;
  const auto size = static_cast<std::size_t>(end - buffer);
  if (u >= powers[part]) out.append(part - size, '0');
  out.append(buffer, size);
}

// c / 10^places, rounded.
Coefficient drop_digits(Coefficient c, int places, Rounding rounding) {
  if (places <= 0) return c;
  if (places > Decimal::max_digits) return c == 0 ? 0 : rounding == Rounding::up ? (c > 0) : -(c < 0);
  const auto power = static_cast<Coefficient>(powers[static_cast<std::size_t>(places)]);
  Coefficient q = c / power;
  const Coefficient rest = c % power;
  if (rest > 0 && rounding == Rounding::up) ++q;
  if (rest < 0 && rounding == Rounding::down) --q;
  return q;
}

// n / d where it is a whole number, or d is made of 2 and 5 and the quotient has few digits.
std::optional<Decimal> exact_quotient(std::int64_t n, std::int64_t d) {
  if (d == -1) return std::nullopt;  // the one quotient that may overflow
  if (n % d == 0) return Decimal(n / d).trimmed();
  std::int64_t rest = d;
  while (rest % 5 == 0) rest /= 5;
  rest >>= __builtin_ctzll(static_cast<unsigned long long>(rest));
  if (rest != 1 && rest != -1) return std::nullopt;
  constexpr int digits = 8;
  std::int64_t raised = 0;
  if (__builtin_mul_overflow(n, short_powers[digits], &raised) || raised % d != 0) return std::nullopt;
  return Decimal(raised / d).shifted(-digits).trimmed();
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool minus = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    minus = text.front() == '-';
    text.remove_prefix(1);
  }
  Coefficient c = 0;
  int digits = 0;
  int exponent = 0;
  bool point = false;
  bool digit_before = false;
  for (const char ch : text) {
    if (ch == '.' && !point && digit_before) {
      point = true;
      digit_before = false;
    } else if (ch >= '0' && ch <= '9') {
      if ((c != 0 || ch != '0') && ++digits > max_digits) return std::nullopt;
      c = c * 10 + (ch - '0');
      if (point) --exponent;
      digit_before = true;
    } else {
      return std::nullopt;
    }
  }
  if (!digit_before) return std::nullopt;
  return of(minus ? -c : c, exponent);
}

Decimal Decimal::trimmed() const {
  if (is_zero()) return {};
  if ((low_ & 1) != 0) return *this;
  int exponent = exponent_;
  if (!is_short()) {
    Coefficient c = coefficient();
    // 10^n divides only what 2^n divides: most are told from the last bits.
    for (const int step : {16, 8, 4, 2, 1}) {
      const auto power = static_cast<Coefficient>(powers[static_cast<std::size_t>(step)]);
      while ((static_cast<std::uint64_t>(c) & ((std::uint64_t{1} << step) - 1)) == 0 && c % power == 0) {
        c /= power;
        exponent += step;
      }
    }
    return of(c, exponent);
  }
  auto c = static_cast<std::int64_t>(low_);
  while ((c & 15) == 0 && c % 10'000 == 0) {  // as 만 and 억 leave them
    c /= 10'000;
    exponent += 4;
  }
  while (c % 10 == 0) {
    c /= 10;
    ++exponent;
  }
  return of(c, exponent);
}

int Decimal::magnitude() const { return is_zero() ? 0 : digits_of(coefficient()) - 1 + exponent_; }

Decimal Decimal::cut(int power) const {
  const int places = power - exponent_;
  if (places <= 0) return *this;
  if (places > max_digits) return {};
  if (is_short() && places <= longest_shift)
    return of(static_cast<std::int64_t>(low_) / short_powers[static_cast<std::size_t>(places)], power);
  return of(coefficient() / static_cast<Coefficient>(powers[static_cast<std::size_t>(places)]), power);
}

Decimal Decimal::last_digit() const { return is_zero() ? Decimal(1) : of(1, trimmed().exponent_); }

bool Decimal::is_integer() const { return exponent_ >= 0 || trimmed().exponent_ >= 0; }

std::string Decimal::text() const {
  if (is_short() && exponent_ >= 0 && exponent_ <= 40) {
    char buffer[64];
    char* end = std::to_chars(buffer, buffer + 24, static_cast<std::int64_t>(low_)).ptr;
    if (!is_zero()) end = std::fill_n(end, exponent_, '0');
    return {buffer, end};
  }
  // A figure with a point, as nearly all are written: no sign, a few digits behind it.
  if (is_short() && !negative() && exponent_ < 0 && exponent_ >= -16) {
    char buffer[48];
    std::fill_n(buffer, 17, '0');
    char* const end = std::to_chars(buffer + 17, buffer + 41, static_cast<std::int64_t>(low_)).ptr;
    char* const point = end + exponent_;
    char* const begin = std::min(buffer + 17, point - 1);
    std::copy_backward(point, end, end + 1);
    *point = '.';
    return {begin, end + 1};
  }
  std::string out;
  if (negative()) out += '-';
  const std::size_t first = out.size();
  append_digits(out, magnitude_of(coefficient()));
  if (exponent_ > 0 && !is_zero()) out.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const auto fraction = static_cast<std::size_t>(-exponent_);
    const std::size_t digits = out.size() - first;
    if (digits <= fraction) out.insert(first, fraction + 1 - digits, '0');
    out.insert(out.size() - fraction, 1, '.');
  }
  return out;
}

double Decimal::to_double() const {
  // Both factors are exact, so that the one operation rounds correctly.
  const std::int64_t c =
      is_short() ? static_cast<std::int64_t>(low_) : std::numeric_limits<std::int64_t>::max();
  if (c < (std::int64_t{1} << 53) && c > -(std::int64_t{1} << 53) && exponent_ >= -longest_shift &&
      exponent_ <= longest_shift) {
    const double power = static_cast<double>(short_powers[static_cast<std::size_t>(std::abs(exponent_))]);
    return exponent_ < 0 ? static_cast<double>(c) / power : static_cast<double>(c) * power;
  }
  return std::strtod(text().c_str(), nullptr);
}

std::strong_ordering Decimal::compared(const Decimal& a, const Decimal& b) {
  const auto sign = [](const Decimal& d) { return d.negative() ? -1 : d.is_zero() ? 0 : 1; };
  if (sign(a) != sign(b) || sign(a) == 0) return sign(a) <=> sign(b);
  const int gap = a.exponent_ - b.exponent_;
  if (a.is_short() && b.is_short() && gap >= -longest_shift && gap <= longest_shift) {
    const auto x = static_cast<std::int64_t>(a.low_);
    const auto y = static_cast<std::int64_t>(b.low_);
    return gap > 0 ? lifted(x, gap) <=> Coefficient{y} : Coefficient{x} <=> lifted(y, -gap);
  }
  const auto bigger = sign(a) > 0 ? std::strong_ordering::greater : std::strong_ordering::less;
  const auto smaller = sign(a) > 0 ? std::strong_ordering::less : std::strong_ordering::greater;
  if (a.magnitude() != b.magnitude()) return a.magnitude() > b.magnitude() ? bigger : smaller;
  // Of one magnitude: the one with the higher exponent has fewer digits, and grows to as many as the other
  // has.
  const auto raised = [](const Decimal& d, int places) {
    return places > 0 ? d.coefficient() * static_cast<Coefficient>(powers[static_cast<std::size_t>(places)])
                      : d.coefficient();
  };
  return raised(a, gap) <=> raised(b, -gap);
}

Decimal add(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const Decimal& high = a.exponent() >= b.exponent() ? a : b;
  const Decimal& low = a.exponent() >= b.exponent() ? b : a;
  const int gap = high.exponent() - low.exponent();
  if (a.is_short() && b.is_short() && gap <= longest_shift)
    return Decimal::of(lifted(static_cast<std::int64_t>(high.coefficient()), gap) + low.coefficient(),
                       low.exponent());
  // As far down as the higher one can be written out with a digit to spare for the carry.
  const int room = Decimal::max_digits - 1 - digits_of(high.coefficient());
  const int raise = std::clamp(room, 0, gap);
  const int exponent = high.exponent() - raise;
  Coefficient x = high.coefficient() * static_cast<Coefficient>(powers[static_cast<std::size_t>(raise)]);
  Coefficient y = drop_digits(low.coefficient(), exponent - low.exponent(), rounding);
  if (digits_of(x) >= Decimal::max_digits || digits_of(y) >= Decimal::max_digits) {
    return Decimal::of(drop_digits(x, 1, rounding) + drop_digits(y, 1, rounding), exponent + 1);
  }
  return Decimal::of(x + y, exponent);
}

Decimal multiply(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (a.is_zero() || b.is_zero()) return {};
  const Decimal x = a.trimmed();
  const Decimal y = b.trimmed();
  Coefficient p = x.coefficient();
  Coefficient q = y.coefficient();
  int exponent = x.exponent() + y.exponent();
  if (x.is_short() && y.is_short()) return Decimal::of(p * q, exponent);
  // Shorten the longer factor until the product fits; away from or towards zero, as the product's direction
  // wants it.
  for (int over = digits_of(p) + digits_of(q) - Decimal::max_digits; over > 0;
       over = digits_of(p) + digits_of(q) - Decimal::max_digits) {
    Coefficient& longer = digits_of(p) >= digits_of(q) ? p : q;
    const Coefficient& other = digits_of(p) >= digits_of(q) ? q : p;
    const Rounding r = other > 0 ? rounding : rounding == Rounding::up ? Rounding::down : Rounding::up;
    longer = drop_digits(longer, over, r);
    exponent += over;
  }
  return Decimal::of(p * q, exponent);
}

Decimal divide(const Decimal& a, const Decimal& b, Rounding rounding) {
  if (a.is_zero()) return {};
  const Decimal x = a.trimmed();
  Decimal y = b.trimmed();
  Coefficient n = x.coefficient();
  Coefficient d = y.coefficient();
  int exponent = x.exponent() - y.exponent();
  if (x.is_short() && y.is_short()) {
    if (const std::optional<Decimal> exact =
            exact_quotient(static_cast<std::int64_t>(n), static_cast<std::int64_t>(d)))
      return exact->shifted(exponent);
  }
  const int spare = digits_of(d) - Decimal::max_digits / 2;
  if (spare > 0) {  // |a/b| shrinks when |b| grows
    const bool positive = (n > 0) == (d > 0);
    const bool shrink = positive == (rounding == Rounding::down);
    const Rounding r = shrink == (d > 0) ? Rounding::up : Rounding::down;
    d = drop_digits(d, spare, r);
    exponent -= spare;
  }
  const int raise = Decimal::max_digits - digits_of(n);
  n *= static_cast<Coefficient>(powers[static_cast<std::size_t>(raise)]);
  exponent -= raise;
  Coefficient q = n / d;
  const Coefficient rest = n % d;
  const bool positive = (n > 0) == (d > 0);
  if (rest != 0 && positive && rounding == Rounding::up) ++q;
  if (rest != 0 && !positive && rounding == Rounding::down) --q;
  return Decimal::of(q, exponent).trimmed();
}

Decimal power_of_ten(int exponent) { return Decimal::of(1, exponent); }

}  // namespace daejo
