#include "daejo/graph/comparable.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "daejo/base/tsv.h"
#include "daejo/value/digit_slip.h"

namespace daejo {
namespace {

bool overlapping(const PartialDate& a_from, const PartialDate& a_to, const PartialDate& b_from,
                 const PartialDate& b_to) {
  return !(a_to < b_from) && !(b_to < a_from);
}

bool dates_agree(const DateValue& a, const DateValue& b) {
  if (a.weekday != 0 && b.weekday != 0 && a.weekday != b.weekday) return false;  // one of them is wrong
  if (a == b) return true;
  return a.resolved() && b.resolved() && overlapping(a.from, a.to, b.from, b.to);
}

bool times_agree(const TimeValue& a, const TimeValue& b) { return !(a.to < b.from) && !(b.to < a.from); }

Likeness of_dates(const DateValue& a, const std::optional<Day>& p, const DateValue& b,
                  const std::optional<Day>& q) {
  const PartialDate& x = a.from;
  const PartialDate& y = b.from;
  if (a.grain == Grain::year && b.grain == Grain::year) {
    const int apart = std::abs(x.year - y.year);
    if (apart <= 1) return Likeness::close;
    if (digit_slip(std::to_string(x.year), std::to_string(y.year))) return Likeness::digit_slip;
    return apart <= 5 ? Likeness::near : apart <= 30 ? Likeness::same_order : Likeness::far;
  }
  const bool month = x.month != 0 && x.month == y.month;
  const bool day = x.day != 0 && x.day == y.day;
  if (month && (day || a.grain == Grain::month) && x.year != y.year) return Likeness::digit_slip;
  if (x.year == y.year && day && !month && a.grain == Grain::day) return Likeness::digit_slip;
  // 2015년 10월, 2015년 12월 11일: by what the coarser of the two tells.
  if ((a.grain == Grain::month || b.grain == Grain::month) && x.month != 0 && y.month != 0) {
    const int apart = std::abs((x.year - y.year) * 12 + x.month - y.month);
    return apart <= 1         ? Likeness::close
           : apart <= 4       ? Likeness::near
           : x.year == y.year ? Likeness::same_order
                              : Likeness::far;
  }
  if (!p || !q) return Likeness::far;
  if (*p == *q && a.weekday != b.weekday) return Likeness::close;  // Thursday and Friday, 12 July
  const auto apart = std::abs((*p - *q).count());
  if (apart <= 1) return Likeness::close;
  if (apart <= 14) return Likeness::near;
  if (x.year == y.year) return Likeness::same_order;
  return Likeness::far;
}

}  // namespace

Result<ComparableTable> ComparableTable::load(const Resources& resources) {
  ComparableTable out;
  Result<UnitTable> units = UnitTable::load(resources);
  if (!units) return fail(units.error());
  out.units_ = std::move(*units);
  for (const auto& [code, unit] : out.units_.all()) {
    out.unit_numbers_.insert(code, static_cast<std::uint32_t>(out.units_in_order_.size()));
    out.units_in_order_.push_back(&unit);
  }
  const auto table = read_tsv(resources.at("data/claim/counted.tsv"), {"thing", "words"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    for (const std::string_view word : split(row["words"], '|')) out.things_.emplace(word, row["thing"]);
  }
  const auto measures = read_tsv(resources.at("data/units.tsv"),
                                 {"code", "kind", "dimension", "factor", "words", "symbols", "note"});
  if (!measures) return fail(measures.error());
  for (const TsvRow& row : *measures) {
    for (const std::string_view word : split(row["words"], '|')) out.measures_.emplace(word, row["code"]);
  }
  return out;
}

void ComparableTable::read(const Claim& claim, Comparable& out) const {
  if (const DateValue* date = claim.date()) {
    if (date->from == PartialDate{}) return;
    out.family = "date";
    out.date = *date;
    out.day = date->from.to_day();
    out.open = claim.qualifiers.bound == "earliest" ? 1 : claim.qualifiers.bound == "latest" ? -1 : 0;
    out.digits = date->from.year == 0          ? 1
                 : date->grain == Grain::day   ? 4
                 : date->grain == Grain::month ? 3
                                               : 2;
    return;
  }
  if (const TimeValue* time = claim.time()) {
    out.family = "time";
    out.time = *time;
    out.digits = 2;
    return;
  }
  const Quantity* q = claim.quantity();
  if (q == nullptr) return;
  const ConvertibleUnit* known = unit(q->unit);
  out.unit = known != nullptr ? known->twin : q->unit;
  out.value = q->value;
  out.stated = q->interval;
  if (q->value) {
    const Decimal d = q->value->trimmed();
    out.digits = d.is_zero() ? 0 : d.magnitude() - d.exponent() + 1;
    out.fine = rounded_to(*q, q->finest);
    // Zeros at the end may be rounded ones where there are two or more and what they leave open is little.
    out.coarse = out.fine;
    for (int power = q->coarsest; power >= q->finest + 2; --power) {
      if (power_of_ten(power) * Decimal(10) > q->value->abs()) continue;  // half of it: 5 %
      out.coarse = rounded_to(*q, power);
      break;
    }
  } else {
    out.fine = out.coarse = q->interval;
    const auto digits = [](const std::optional<Decimal>& end) {
      if (!end || end->is_zero()) return 0;
      const Decimal d = end->trimmed();
      return d.magnitude() - d.exponent() + 1;
    };
    out.digits = q->hedge == Hedge::vague ? 0 : digits(q->interval.low) + digits(q->interval.high);
  }
  const auto scale = [&](const Decimal& factor) {
    const Interval by = Interval::at(factor);
    if (out.value) out.value = *out.value * factor;
    out.stated = out.stated * by;
    out.fine = out.fine * by;
    out.coarse = out.coarse * by;
  };
  switch (claim.kind) {
    case Kind::money:
      out.family = "money:" + q->unit;
      break;
    case Kind::percent:
      out.family = q->unit == "pp" || claim.property.points ? "pp" : "%";
      break;
    case Kind::ratio:
      out.family = q->out_of ? "%" : "ratio";
      if (q->out_of) {
        scale(100);
        // 5분의 1 is 20 %, and no decimal of one digit.
        if (out.value && !out.value->is_zero())
          out.fine = out.coarse =
              Interval::rounded(*out.value, power_of_ten(std::min(0, out.value->trimmed().magnitude() - 1)));
      }
      break;
    case Kind::count:
    case Kind::number: {
      // "three-quarters full" is a share, not a number of things; 0.75 with its digits may be anything.
      const bool quotient = q->value && q->finest >= 0 && !q->value->is_integer();
      if (claim.kind == Kind::number && quotient && q->value->abs() < Decimal(1)) {
        out.family = "%";
        scale(100);
        break;
      }
      // A bare figure counts what the one before it does, or what its property is of: survivors.
      auto it = things_.find(!q->unit.empty() ? q->unit : claim.counted);
      if (it == things_.end() && q->unit.empty()) it = things_.find(claim.property.id);
      if (it != things_.end() && it->second == "rank") {
        out.family = "rank";
        break;
      }
      out.family = "count";
      out.listed = it != things_.end();
      out.thing = out.listed ? it->second : q->unit;
      break;
    }
    case Kind::measure:
    case Kind::duration: {
      if (known == nullptr) {
        out.family = "unit:" + q->unit;
        break;
      }
      out.family = known->dimension;
      const auto base = [&](const Interval& i) { return units_.to_base(i, q->unit).value_or(i); };
      if (out.value) out.value = base(Interval::at(*out.value)).low;
      out.stated = base(out.stated);
      out.fine = base(out.fine);
      out.coarse = base(out.coarse);
      break;
    }
    case Kind::age:
      out.family = "age";
      break;
    case Kind::rank:
    case Kind::ordinal:
      out.family = "rank";
      break;
    default:
      break;
  }
  if (!q->per.empty() && !out.family.empty()) {
    // "the minimum wage is 10,030 won", "10,030 won an hour": a rate goes without saying where it is the
    // usual one.
    if (claim.kind == Kind::money || out.family == "count") {
      out.per = one_of(q->per);
      constexpr std::array<std::string_view, 7> times{"s", "min", "h", "d", "wk", "mo", "a"};
      out.per_time = std::find(times.begin(), times.end(), out.per) != times.end();
    } else {
      out.family.append(1, '/').append(one_of(q->per));
    }
  }
}

// 분 and minute are min, 인 and person are person; what no table has stays as written.
std::string_view ComparableTable::one_of(std::string_view per) const {
  if (const auto measure = measures_.find(per); measure != measures_.end()) return measure->second;
  const auto thing = things_.find(per);
  return thing != things_.end() && !thing->second.empty() ? std::string_view(thing->second) : per;
}

bool values_agree(const Comparable& a, const Comparable& b) {
  return a.family == b.family && !a.family.empty() && values_of_family_agree(a, b);
}

bool values_of_family_agree(const Comparable& a, const Comparable& b) {
  if (a.date && b.date) return dates_agree(*a.date, *b.date);
  if (a.time && b.time) return times_agree(*a.time, *b.time);
  // A bound alone says little of a value far from it.
  const bool open = !a.stated.bounded() || !b.stated.bounded();
  if (open && (!a.value || !b.value)) return false;
  if (a.unit != b.unit &&
      a.family != "count") {  // converted: as precise as the coarser of the two is written
    return overlap_inside(a.stated, b.stated) || overlap_inside(a.fine, b.fine);
  }
  if (overlap_inside(a.stated, b.stated)) {
    // 최소 2만, 최대 2만: the floor of the one is not the ceiling of the other.
    if ((!a.stated.high && !b.stated.low) || (!a.stated.low && !b.stated.high)) return false;
    return !open || (a.value && b.value && *a.value == *b.value);
  }
  if (!a.value || !b.value) return false;
  // Rounded to the coarser of the two.
  return (a.coarse != b.coarse) && (overlap_inside(a.coarse, b.stated) || overlap_inside(a.stated, b.coarse));
}

Likeness likeness(const Comparable& a, const Comparable& b) {
  if (a.date && b.date) {
    // 이르면 6월, 늦어도 9월: what both allow is no difference.
    const bool b_may_follow = a.open > 0 || b.open < 0;
    const bool a_may_follow = b.open > 0 || a.open < 0;
    if ((b_may_follow && !(b.date->to < a.date->from)) || (a_may_follow && !(a.date->to < b.date->from)))
      return Likeness::bound;
    return of_dates(*a.date, a.day, *b.date, b.day);
  }
  if (a.time && b.time) {
    if (a.time->from.minute == b.time->from.minute || a.time->from.hour == b.time->from.hour)
      return Likeness::close;
    return Likeness::near;
  }
  if (overlap(a.stated, b.stated)) return Likeness::bound;
  const auto middle = [](const Comparable& c) -> std::optional<Decimal> {
    if (c.value) return c.value;
    return c.stated.low ? c.stated.low : c.stated.high;
  };
  const std::optional<Decimal> x = middle(a);
  const std::optional<Decimal> y = middle(b);
  if (!x || !y || x->is_zero() || y->is_zero()) return Likeness::far;
  const int least = std::min(a.digits, b.digits);
  if (x->magnitude() == y->magnitude()) {
    std::string p = digits_of(*x);
    std::string q = digits_of(*y);
    const std::size_t size = std::max(p.size(), q.size());
    p.resize(size, '0');
    q.resize(size, '0');
    const auto slip = size < 3 ? std::nullopt : digit_slip(p, q);
    if (slip && slip->second <= slip->first + 1) {  // two neighbours, not two of the figure
      const bool swapped = slip->by == DigitSlip::By::swapped;
      return least >= (swapped ? 4 : 5) ? Likeness::telling_slip : Likeness::digit_slip;
    }
  } else if (x->trimmed().coefficient() == y->trimmed().coefficient()) {
    return Likeness::scale_slip;
  }
  const Decimal low = std::min(x->abs(), y->abs());
  const Decimal high = std::max(x->abs(), y->abs());
  const auto within = [&](int percent) { return high * Decimal(100) <= low * Decimal(100 + percent); };
  if (least >= 5 && high * Decimal(1000) <= low * Decimal(1005)) return Likeness::telling_close;
  if (within(5)) return Likeness::close;
  if (within(30)) return Likeness::near;
  if (within(200)) return Likeness::same_order;
  return Likeness::far;
}

}  // namespace daejo
