#include "daejo/rule/amount.h"

#include <map>

#include "daejo/value/unit.h"

namespace daejo {
namespace {

const Dimension months{{"mo", 1}};
const Dimension seconds{{"s", 1}};

// As the quotient by that power of ten.
Interval with_point_moved(const Interval& i, int power) {
  if (power == 0) return i;
  const auto moved = [&](const Decimal& end) {
    return end.is_zero() ? Decimal() : end.trimmed().shifted(power);
  };
  Interval out;
  if (i.low) out.low = moved(*i.low), out.low_open = i.low_open && !i.is_point();
  if (i.high) out.high = moved(*i.high), out.high_open = i.high_open && !i.is_point();
  return out;
}

Dimension combined(const Dimension& a, const Dimension& b, int sign) {
  Dimension out = a;
  for (const auto& [unit, power] : b) out.add(unit, sign * power);
  return out;
}

}  // namespace

void Dimension::add(std::string_view unit, int power) {
  auto at = powers_.begin();
  while (at != powers_.end() && at->first < unit) ++at;
  if (at == powers_.end() || at->first != unit) {
    powers_.insert(at, {std::string(unit), power});
  } else if ((at->second += power) == 0) {
    powers_.erase(at);
  }
}

Result<AmountUnits> AmountUnits::load(const Resources& resources) {
  const auto units = UnitTable::load(resources);
  if (!units) return fail(units.error());
  // What amounts of a dimension are reckoned and shown in: the unit of factor 1, but for those that people
  // know better.
  std::map<std::string, std::string, std::less<>> base_of{{"mass", "kg"}, {"volume", "m3"}, {"data", "By"}};
  for (const auto& [code, unit] : units->all()) {
    if (unit.numerator == Decimal(1) && unit.denominator == Decimal(1) && unit.offset.is_zero())
      base_of.emplace(unit.dimension, code);
  }
  AmountUnits table;
  for (const auto& [code, unit] : units->all()) {
    const auto base = base_of.find(unit.dimension);
    const ConvertibleUnit* one = base == base_of.end() ? nullptr : units->find(base->second);
    if (one == nullptr) continue;
    AmountUnit f{.base = base->second, .offset = unit.offset};
    f.factor = unit.numerator * one->denominator;
    f.divisor = unit.denominator * one->numerator;
    table.units_.insert_or_assign(code, std::move(f));
  }
  // Percent and multiples are plain numbers; months and years have no fixed number of seconds.
  for (const auto& [code, divisor] : {std::pair{"%", 100},
                                      {"pp", 100},
                                      {"bp", 10000},
                                      {"[permil]", 1000},
                                      {"[ppm]", 1000000},
                                      {"[ppb]", 1000000000},
                                      {"x", 1}})
    table.units_.insert_or_assign(
        code, AmountUnit{.base = "", .divisor = divisor, .power = -Decimal(divisor).magnitude()});
  for (const auto& [code, factor] : {std::pair{"mo", 1}, {"a", 12}, {"decade", 120}, {"century", 1200}})
    table.units_.insert_or_assign(code, AmountUnit{.base = "mo", .factor = factor});
  return table;
}

const AmountUnit* AmountUnits::find(std::string_view unit) const {
  const auto it = units_.find(unit);
  return it == units_.end() ? nullptr : &it->second;
}

bool AmountUnits::moves_exactly(std::string_view unit) const {
  const AmountUnit* f = find(unit);
  return f == nullptr || f->divisor.trimmed().coefficient() == 1;
}

bool AmountUnits::same_size(std::string_view a, std::string_view b) const {
  if (a == b) return true;
  const AmountUnit* x = find(a);
  const AmountUnit* y = find(b);
  return x != nullptr && y != nullptr && x->base == y->base && x->factor == y->factor &&
         x->divisor == y->divisor && x->offset == y->offset;
}

Magnitude AmountUnits::to_base(const Interval& interval, std::string_view unit) const {
  if (unit.empty()) return {interval, {}};
  if (const AmountUnit* f = find(unit)) return in_base(interval, *f);
  return {interval, Dimension::of(unit)};
}

Magnitude AmountUnits::in_base(const Interval& interval, const AmountUnit& unit) {
  const AmountUnit* f = &unit;
  if (f->power && f->base.empty()) return {with_point_moved(interval, *f->power), {}};
  Interval out = interval;
  if (!f->offset.is_zero()) out = out + Interval::at(f->offset);
  if (f->factor != Decimal(1)) out = out * Interval::at(f->factor);
  if (f->divisor != Decimal(1)) out = *(out / Interval::at(f->divisor));
  Dimension dimension;
  const std::size_t slash = f->base.find('/');
  if (!f->base.empty()) dimension.add(f->base.substr(0, slash), 1);
  if (slash != std::string::npos) dimension.add(f->base.substr(slash + 1), -1);
  return {out, std::move(dimension)};
}

std::optional<Interval> AmountUnits::in_unit(const Magnitude& amount, std::string_view unit) const {
  const Magnitude one = to_base(Interval::at(1), unit);
  if (one.unit != amount.unit) return std::nullopt;
  const AmountUnit* f = find(unit);
  if (f == nullptr) return amount.interval;
  Interval out = amount.interval * Interval::at(f->divisor);
  out = *(out / Interval::at(f->factor));
  return out - Interval::at(f->offset);
}

Interval seconds_of_months(const Interval& m) {
  const Decimal slack = Decimal::of(25, -1);
  const Interval days = m * Interval::at(*Decimal::parse("30.436875")) + Interval::between(-slack, slack);
  return days * Interval::at(86400);
}

std::optional<std::pair<Interval, Interval>> comparable(const Magnitude& a, const Magnitude& b) {
  if (a.unit == b.unit) return std::pair{a.interval, b.interval};
  if (a.unit == months && b.unit == seconds) return std::pair{seconds_of_months(a.interval), b.interval};
  if (a.unit == seconds && b.unit == months) return std::pair{a.interval, seconds_of_months(b.interval)};
  return std::nullopt;
}

std::optional<Magnitude> add(const Magnitude& a, const Magnitude& b) {
  const auto both = comparable(a, b);
  if (!both) return std::nullopt;
  return Magnitude{both->first + both->second, a.unit == months && b.unit == seconds ? seconds : a.unit};
}

std::optional<Magnitude> subtract(const Magnitude& a, const Magnitude& b) {
  return add(a, {-b.interval, b.unit});
}

Magnitude multiply(const Magnitude& a, const Magnitude& b) {
  return {a.interval * b.interval, combined(a.unit, b.unit, 1)};
}

std::optional<Magnitude> divide(const Magnitude& a, const Magnitude& b) {
  const std::optional<Interval> quotient = a.interval / b.interval;
  if (!quotient) return std::nullopt;
  return Magnitude{*quotient, combined(a.unit, b.unit, -1)};
}

}  // namespace daejo
