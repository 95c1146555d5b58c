#include "daejo/rule/amount.h"

#include "daejo/base/tsv.h"

namespace daejo {
namespace {

const Dimension months{{"mo", 1}};
const Dimension seconds{{"s", 1}};

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
  const Resource& file = resources.at("data/unit-factors.tsv");
  auto rows = read_tsv(file, {"unit", "base", "factor", "divisor", "offset"});
  if (!rows) return fail(rows.error());
  AmountUnits table;
  for (const TsvRow& row : *rows) {
    AmountUnit f{.base = std::string(row["base"])};
    const auto number = [&](std::string_view column, Decimal& into) -> Result<void> {
      if (row[column].empty()) return {};
      const std::optional<Decimal> value = Decimal::parse(row[column]);
      if (!value || (column == "divisor" && value->is_zero()))
        return fail(row.error(column, "not a number", "a decimal number"));
      into = *value;
      return {};
    };
    for (auto [column, into] :
         {std::pair{"factor", &f.factor}, {"divisor", &f.divisor}, {"offset", &f.offset}}) {
      if (auto ok = number(column, *into); !ok) return fail(ok.error());
    }
    table.units_.insert_or_assign(std::string(row["unit"]), std::move(f));
  }
  return table;
}

std::optional<AmountUnit> AmountUnits::find(std::string_view unit) const {
  const auto it = units_.find(unit);
  if (it == units_.end()) return std::nullopt;
  return it->second;
}

Magnitude AmountUnits::to_base(const Interval& interval, std::string_view unit) const {
  if (unit.empty()) return {interval, {}};
  const auto f = units_.find(unit);
  if (f == units_.end()) {
    Magnitude out{interval, {}};
    out.unit.add(unit, 1);
    return out;
  }
  return in_base(interval, f->second);
}

Magnitude AmountUnits::in_base(const Interval& interval, const AmountUnit& unit) {
  const AmountUnit* f = &unit;
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
  const std::optional<AmountUnit> f = find(unit);
  if (!f) return amount.interval;
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
