#pragma once
// Exact decimal numbers: what a text writes is what is compared.
//
//   Decimal a = *Decimal::parse("5.60");      // 560 × 10^-2; a == Decimal(56).shifted(-1), a.exponent() == -2
//   multiply(a, Decimal(10'000), Rounding::down)
//   a.text() == "5.60";  Decimal(5'576'000).text() == "5576000"
//
// A plain value: a coefficient of up to 38 digits and a power of ten. Comparison and negation are exact. Sum,
// product and quotient are exact as long as the result has at most 38 digits, else rounded in the direction
// asked for; interval arithmetic (value/interval.h) asks for the outward one, so that an interval never loses
// a value it should hold.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace daejo {

enum class Rounding { down, up };  // towards −∞, towards +∞

class Decimal {
 public:
  __extension__ using Coefficient = __int128;
  static constexpr int max_digits = 38;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t value)  // NOLINT: numbers are decimals
      : low_(static_cast<std::uint64_t>(value)), high_(value < 0 ? -1 : 0) {}
  static constexpr Decimal of(Coefficient coefficient, int exponent) {
    Decimal d;
    d.low_ = static_cast<std::uint64_t>(coefficient);
    d.high_ = static_cast<std::int64_t>(coefficient >> 64);
    d.exponent_ = exponent;
    return d;
  }
  // An optional sign, ASCII digits, at most one point with digits on both sides: "5.60", "-3". Nothing else,
  // and at most 38 digits after leading zeros, or no value.
  static std::optional<Decimal> parse(std::string_view text);

  constexpr Coefficient coefficient() const {
    return static_cast<Coefficient>(static_cast<Coefficient>(high_) * (Coefficient{1} << 64)) +
           static_cast<Coefficient>(low_);
  }
  constexpr int exponent() const { return exponent_; }
  constexpr bool is_zero() const { return low_ == 0 && high_ == 0; }
  constexpr bool negative() const { return high_ < 0; }
  // Does the coefficient fit into 64 bits, as nearly all do that people write?
  constexpr bool is_short() const { return high_ == (static_cast<std::int64_t>(low_) < 0 ? -1 : 0); }

  Decimal operator-() const { return of(-coefficient(), exponent_); }
  Decimal abs() const { return negative() ? -*this : *this; }
  Decimal shifted(int places) const { return of(coefficient(), exponent_ + places); }  // × 10^places
  Decimal trimmed() const;  // the same number without zeros at the end of the coefficient
  int magnitude() const;    // power of ten of the first digit: 550 -> 2, 0.05 -> -2; 0 -> 0
  Decimal cut(
      int power) const;  // without the digits below 10^power: 5576 cut at 2 is 5500, -0.05 cut at 0 is 0
  Decimal last_digit() const;  // unit of the last non-zero digit: 550 -> 10, 0.05 -> 0.01; 0 -> 1
  bool is_integer() const;

  // Plain notation, as written: "5576000", "-0.05", "5.60".
  std::string text() const;
  double to_double() const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    return a.exponent_ == b.exponent_ ? a.coefficient() <=> b.coefficient() : compared(a, b);
  }
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  static std::strong_ordering compared(const Decimal& a, const Decimal& b);
  // The coefficient in two halves that are aligned like the exponent: wider ones would widen all that holds a
  // decimal, and an optional one by half.
  using Low [[gnu::aligned(4)]] = std::uint64_t;
  using High [[gnu::aligned(4)]] = std::int64_t;
  Low low_ = 0;
  High high_ = 0;
  int exponent_ = 0;
};

Decimal add(const Decimal& a, const Decimal& b, Rounding rounding);
Decimal multiply(const Decimal& a, const Decimal& b, Rounding rounding);
Decimal divide(const Decimal& a, const Decimal& b, Rounding rounding);  // b is not zero

// For numbers as people write them, where the result surely has fewer than 38 digits.
inline Decimal operator+(const Decimal& a, const Decimal& b) { return add(a, b, Rounding::down); }
inline Decimal operator-(const Decimal& a, const Decimal& b) { return add(a, -b, Rounding::down); }
inline Decimal operator*(const Decimal& a, const Decimal& b) { return multiply(a, b, Rounding::down); }

Decimal power_of_ten(int exponent);

}  // namespace daejo
