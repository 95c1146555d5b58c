#pragma once
// Units of amounts: what can be added, what a product has, and exact factors between units of one dimension.
//
//   parse_unit("km/h")                 -> m¹ s⁻¹, factor 1000/3600
//   to_base("km", Interval::at(3))     -> 3000 in "m"
//   base of "ft" is "m" (× 0.3048), of "min" "s", of "a" "mo" (× 12), of "[degF]" "Cel" (with its offset)
//
// The factors are those of value/unit.h (data/units.tsv).
// Months and years have no fixed number of days: `seconds_of_months` gives the interval.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <boost/container/small_vector.hpp>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/value/interval.h"

namespace daejo {

// Powers of base units, by name: {"KRW": 1, "USD": -1}. Empty = a plain number. Nearly all have one unit.
class Dimension {
 public:
  using Power = std::pair<std::string, int>;
  Dimension() = default;
  Dimension(std::initializer_list<Power> powers) {
    for (const Power& p : powers) add(p.first, p.second);
  }

  static Dimension of(std::string_view unit) {
    Dimension out;
    out.powers_.emplace_back(std::string(unit), 1);
    return out;
  }

  // A power that becomes 0 goes.
  void add(std::string_view unit, int power);
  bool empty() const { return powers_.empty(); }
  auto begin() const { return powers_.begin(); }
  auto end() const { return powers_.end(); }
  friend bool operator==(const Dimension&, const Dimension&) = default;

 private:
  boost::container::small_vector<Power, 1> powers_;
};

struct Magnitude {
  Interval interval;
  Dimension unit;
  friend bool operator==(const Magnitude&, const Magnitude&) = default;
};

struct AmountUnit {
  std::string base;               // "m"
  Decimal factor = 1;             // one unit in base units
  Decimal offset;                 // added first: Fahrenheit − 32
  Decimal divisor = 1;            // for factors that are no decimal: km/h = 1000/3600
  std::optional<int> power = {};  // where only the point moves: −2 for percent
};

class AmountUnits {
 public:
  static Result<AmountUnits> load(const Resources& resources);

  // The factor of a measure or duration unit as it stands in claims ("km", "km/h", "d"); nothing when it is
  // not known.
  const AmountUnit* find(std::string_view unit) const;
  // Is one of the first as much as one of the second: t and GT, as texts use them?
  bool same_size(std::string_view a, std::string_view b) const;
  // Do amounts in this unit meet just where they meet in its base unit? So they do where no quotient is
  // rounded on the way.
  bool moves_exactly(std::string_view unit) const;
  // Unknown units stay as they are: a dimension of their own.
  Magnitude to_base(const Interval& interval, std::string_view unit) const;
  // The interval of a base amount in a unit; nothing when it is of another dimension.
  std::optional<Interval> in_unit(const Magnitude& amount, std::string_view unit) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  static Magnitude in_base(const Interval& interval, const AmountUnit& unit);

  std::unordered_map<std::string, AmountUnit, Hash, std::equal_to<>> units_;
};

// n months in seconds: 30.436875 days each, up to two and a half days off (31 + 31 + 30 … days; leap years).
Interval seconds_of_months(const Interval& months);

// Sum and difference want one dimension (months beside seconds are turned into seconds); nothing when they
// have two.
std::optional<Magnitude> add(const Magnitude& a, const Magnitude& b);
std::optional<Magnitude> subtract(const Magnitude& a, const Magnitude& b);
Magnitude multiply(const Magnitude& a, const Magnitude& b);
std::optional<Magnitude> divide(const Magnitude& a, const Magnitude& b);  // nothing when `b` holds 0
// The two in one dimension, for comparison.
std::optional<std::pair<Interval, Interval>> comparable(const Magnitude& a, const Magnitude& b);

}  // namespace daejo
