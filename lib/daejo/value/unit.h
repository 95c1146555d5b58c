#pragma once
// Units of measure that can be converted into each other, exactly.
//
//   const Result<UnitTable> units = UnitTable::load(Resources());
//   units->find("km")->dimension == "length"
//   units->convert(Interval::at(3), "km", "m")       // [3000, 3000]
//   units->convert(Interval::at(212), "[degF]", "Cel")  // [100, 100]
//   units->convert(Interval::at(1), "kg", "m")       // nothing
//
// Codes are those of mentions: UCUM where it has the unit, the Korean word (평, 근) where it does not; the
// minor units of money (USX cents, GBX pence) convert to their currency. Factors come from data/units.tsv as
// numbers or fractions; an inexact quotient is rounded outward, so that the interval never loses a value.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/value/decimal.h"
#include "daejo/value/interval.h"

namespace daejo {

struct ConvertibleUnit {
  std::string dimension;
  Decimal numerator = 1;  // value in the base unit = (value + offset) × numerator ÷ denominator
  Decimal denominator = 1;
  Decimal offset;
  std::string twin;  // the first code of data/units.tsv that is exactly as large: t of GT, its own for most
};

class UnitTable {
 public:
  static Result<UnitTable> load(const Resources& resources);
  const ConvertibleUnit* find(std::string_view code) const;  // nullptr: not convertible
  const std::map<std::string, ConvertibleUnit, std::less<>>& all() const { return units_; }
  bool same_dimension(std::string_view a, std::string_view b) const;
  std::optional<Interval> convert(const Interval& value, std::string_view from, std::string_view to) const;
  // The value in the base unit of its dimension; nothing when the unit is unknown.
  std::optional<Interval> to_base(const Interval& value, std::string_view from) const;

 private:
  std::map<std::string, ConvertibleUnit, std::less<>> units_;
};

}  // namespace daejo
