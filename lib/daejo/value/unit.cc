#include "daejo/value/unit.h"

#include "daejo/base/tsv.h"

namespace daejo {
namespace {

std::optional<Interval> scaled(const Interval& value, const Decimal& numerator, const Decimal& denominator) {
  return value * Interval::at(numerator) / Interval::at(denominator);
}

}  // namespace

Result<UnitTable> UnitTable::load(const Resources& resources) {
  UnitTable units;
  const Resource& file = resources.at("data/units.tsv");
  const Result<TsvTable> table =
      read_tsv(file, {"code", "kind", "dimension", "factor", "words", "symbols", "note"});
  if (!table) return fail(table.error());
  std::map<std::string, std::string> first;  // by dimension, factor and offset
  for (const TsvRow& row : *table) {
    if (row["dimension"].empty()) continue;
    const std::vector<std::string_view> parts = split(row["factor"], '/');
    const std::optional<Decimal> numerator = parts.empty() ? std::nullopt : Decimal::parse(parts[0]);
    const std::optional<Decimal> denominator = parts.size() < 2 ? Decimal(1) : Decimal::parse(parts[1]);
    if (!numerator || !denominator || numerator->is_zero() || denominator->is_zero() || parts.size() > 2) {
      return fail(row.error("factor", "no factor", "a number or a fraction: 0.3048, 5/9"));
    }
    ConvertibleUnit unit{std::string(row["dimension"]), *numerator, *denominator, {}, {}};
    if (row["code"] == "[degF]") unit.offset = Decimal(-32);
    const std::string size = unit.dimension + " " + std::string(row["factor"]) + " " + unit.offset.text();
    unit.twin = first.emplace(size, std::string(row["code"])).first->second;
    units.units_.emplace(std::string(row["code"]), unit);
  }
  for (const auto& [minor, major] :
       {std::pair{"USX", "USD"}, {"GBX", "GBP"}, {"EUX", "EUR"}, {"KRX", "KRW"}}) {
    units.units_.emplace(minor, ConvertibleUnit{major, 1, 100, {}, minor});
    units.units_.emplace(major, ConvertibleUnit{major, 1, 1, {}, major});
  }
  return units;
}

const ConvertibleUnit* UnitTable::find(std::string_view code) const {
  const auto it = units_.find(code);
  return it == units_.end() ? nullptr : &it->second;
}

bool UnitTable::same_dimension(std::string_view a, std::string_view b) const {
  const ConvertibleUnit* x = find(a);
  const ConvertibleUnit* y = find(b);
  return x != nullptr && y != nullptr && x->dimension == y->dimension;
}

std::optional<Interval> UnitTable::to_base(const Interval& value, std::string_view from) const {
  const ConvertibleUnit* unit = find(from);
  if (unit == nullptr) return std::nullopt;
  return scaled(value + Interval::at(unit->offset), unit->numerator, unit->denominator);
}

std::optional<Interval> UnitTable::convert(const Interval& value, std::string_view from,
                                           std::string_view to) const {
  if (from == to) return value;
  const ConvertibleUnit* a = find(from);
  const ConvertibleUnit* b = find(to);
  if (a == nullptr || b == nullptr || a->dimension != b->dimension) return std::nullopt;
  const std::optional<Interval> out =
      scaled(value + Interval::at(a->offset), a->numerator * b->denominator, a->denominator * b->numerator);
  if (!out) return std::nullopt;
  return *out - Interval::at(b->offset);
}

}  // namespace daejo
