#include "daejo/rule/evaluate.h"

#include <algorithm>

#include "daejo/rule/reading.h"
#include "daejo/rule/slip.h"

namespace daejo {
namespace {

std::string paragraph_of(const Claim& c, const Document& d) {
  const std::size_t block = c.sentence < d.sentences.size() ? d.sentences[c.sentence].block : 0;
  return d.id + '#' + std::to_string(block < d.blocks.size() ? d.blocks[block].paragraph : 0);
}

// The year that the last date before a claim in its sentence names; else the year of its document.
std::string year_of(const Claim& c, const Bindings& b) {
  if (b.set == nullptr || c.document >= b.set->documents.size()) return {};
  const std::optional<Day>& published = b.set->documents[c.document].published;
  int year = published ? partial(*published).year : 0;
  const std::vector<Claim>& all = b.set->claims;
  auto it = std::lower_bound(
      all.begin(), all.end(), std::pair(c.document, c.sentence),
      [](const Claim& x, const auto& place) { return std::pair(x.document, x.sentence) < place; });
  for (; it != all.end() && it->document == c.document && it->span.begin < c.span.begin; ++it) {
    if (const DateValue* date = it->date(); date != nullptr && date->from.year != 0) year = date->from.year;
  }
  return year == 0 ? std::string() : std::to_string(year);
}

Datum attribute(const Expression& e, const Bindings& b) {
  const BoundVariable& bound = b.variables[e.variable];
  if (bound.claims.empty()) return {};
  const Claim& c = *bound.claims.front();
  const auto text = [](const std::string& s) { return s.empty() ? Datum() : Datum(s); };
  const Quantity* q = c.quantity();
  const Document* document =
      b.set != nullptr && c.document < b.set->documents.size() ? &b.set->documents[c.document] : nullptr;
  if (e.name == "unit") return q == nullptr ? Datum() : Datum(q->unit);
  if (e.name == "subject") return text(c.subject);
  if (e.name == "property") return text(c.property.id.empty() ? c.property.phrase : c.property.id);
  if (e.name == "base") return text(c.qualifiers.base);
  if (e.name == "base_subject") return text(c.qualifiers.base_subject);
  if (e.name == "grain") return c.date() == nullptr ? Datum() : Datum(std::string(name(c.date()->grain)));
  if (e.name == "year") return text(year_of(c, b));
  if (e.name == "paragraph") return document == nullptr ? Datum() : Datum(paragraph_of(c, *document));
  if (e.name == "clause") return b.set == nullptr ? Datum() : text(clause_of(c, *b.set));
  if (e.name == "scope") return text(c.qualifiers.scope);
  if (e.name == "speaker") return text(c.speaker);
  if (e.name == "document") return document == nullptr ? Datum() : text(document->id);
  if (e.name == "form") return std::string(name(c.form));
  if (e.name == "kind") return std::string(name(c.kind));
  if (e.name == "per") return q == nullptr ? Datum() : text(q->per);
  if (e.name == "time") return c.qualifiers.time ? Datum(*c.qualifiers.time) : Datum();
  if (e.name == "published")
    return document == nullptr || !document->published ? Datum() : Datum(DateValue::on(*document->published));
  if (e.name == "when") {  // the time of the claim, or else of its document
    if (c.qualifiers.time) return *c.qualifiers.time;
    return document == nullptr || !document->published ? Datum() : Datum(DateValue::on(*document->published));
  }
  if (e.name == "hedged") return q == nullptr ? Datum() : Datum(q->hedge != Hedge::none);
  if (e.name == "derived") return bound.derived;
  if (e.name == "out_of") return q == nullptr || !q->out_of ? Datum() : plain(Interval::at(*q->out_of));
  if (e.name == "per_amount")
    return q == nullptr || !q->per_amount ? Datum() : plain(Interval::at(*q->per_amount));
  return {};
}

Datum call_on_list(const std::string& f, const std::vector<Magnitude>& list) {
  if (f == "count") return plain(Interval::at(static_cast<std::int64_t>(list.size())));
  if (list.empty()) return {};
  if (f == "falling") {
    for (std::size_t i = 1; i < list.size(); ++i) {
      const auto both = comparable(list[i], list[i - 1]);
      if (!both) return {};
      if (!can_be_less(both->first, both->second, true)) return false;
    }
    return true;
  }
  Magnitude out = list.front();
  for (std::size_t i = 1; i < list.size(); ++i) {
    const auto both = comparable(out, list[i]);
    if (!both) return {};
    if (f == "sum" || f == "mean") out.interval = both->first + both->second;
    if (f == "largest" && can_be_less(both->first, both->second, false)) out.interval = both->second;
    if (f == "smallest" && can_be_less(both->second, both->first, false)) out.interval = both->second;
  }
  if (f == "mean") return from(divide(out, {Interval::at(static_cast<std::int64_t>(list.size())), {}}));
  return out;
}

// How many of the list can be, and surely are, larger than the value: the places that it can take.
Datum rank_of(const Magnitude& value, const std::vector<Magnitude>& list) {
  std::int64_t surely = 0;
  std::int64_t maybe = 0;
  for (const Magnitude& other : list) {
    const auto both = comparable(value, other);
    if (!both) return {};
    if (!can_be_less(both->second, both->first, true)) ++surely;
    if (can_be_less(both->first, both->second, false)) ++maybe;
  }
  return plain(Interval::between(surely + 1, maybe + 1));
}

bool can_be_whole(const Interval& i) {
  if (!i.bounded()) return true;
  const Decimal down = Decimal::parse(i.low->text().substr(0, i.low->text().find('.'))).value_or(Decimal(0));
  for (const Decimal& n : {down, down + Decimal(1), down - Decimal(1)}) {
    if (i.contains(n)) return true;
  }
  return false;
}

// When a conversion was made: on the day of the document, unless its sentence speaks of another year.
std::optional<DateValue> time_of_rate(const Bindings& b) {
  const BoundVariable& first = b.variables.front();
  if (first.claims.empty() || b.set == nullptr) return std::nullopt;
  const Claim& claim = *first.claims.front();
  const Document& document = b.set->documents[claim.document];
  if (!document.published) return std::nullopt;
  const DateValue day = DateValue::on(*document.published);
  const std::vector<Claim>& all = b.set->claims;
  const auto before = [](const Claim& c, std::pair<std::size_t, std::size_t> place) {
    return std::pair(c.document, c.sentence) < place;
  };
  auto it = std::lower_bound(all.begin(), all.end(), std::pair(claim.document, claim.sentence), before);
  for (; it != all.end() && it->document == claim.document && it->sentence == claim.sentence; ++it) {
    const DateValue* date = it->date();
    if (date != nullptr && date->from.year != 0 && date->from.year != day.from.year) return std::nullopt;
  }
  return day;
}

// Of the figure of one claim, as it is written.
Datum call_on_figure(const Expression& e, const Bindings& b) {
  const BoundVariable& v = b.variables[e.of[0].variable];
  const Quantity* q = v.claims.size() == 1 ? v.claims.front()->quantity() : nullptr;
  if (q == nullptr || !q->value || q->hedge == Hedge::vague || b.units == nullptr) return {};
  if (e.name == "figure") {
    const Interval plain_or_hedged = q->hedge == Hedge::none ? Interval::at(*q->value) : q->interval;
    return amount_of(v.claims.front()->kind, plain_or_hedged, q->unit, *b.units);
  }
  const Decimal d = q->value->trimmed();
  return plain(Interval::at(d.is_zero() ? 0 : d.magnitude() - d.exponent() + 1));
}

Datum clock(const TimeValue& a, const TimeValue& b) {
  constexpr int day = 86400;
  const Interval from = seconds_of(a);
  const Interval to = seconds_of(b);
  Interval out = to - from;
  if (a.utc_offset && b.utc_offset) out = out + Interval::at((*a.utc_offset - *b.utc_offset) * 60);
  if (out.high->negative()) out = out + Interval::at(day);
  return Magnitude{out, {{"s", 1}}};
}

Datum call(const Expression& e, const Bindings& b) {
  if (e.name == "figure" || e.name == "digits") return call_on_figure(e, b);
  std::vector<Datum> arguments;
  for (const Expression& a : e.of) arguments.push_back(evaluate(a, b));
  for (const Datum& d : arguments) {
    if (std::holds_alternative<std::monostate>(d)) return {};
  }
  if (std::holds_alternative<DateValue>(arguments[0])) {
    std::vector<DateValue> dates;
    for (const Datum& d : arguments) {
      if (const auto* date = std::get_if<DateValue>(&d)) dates.push_back(*date);
    }
    return dates.size() == arguments.size() ? call_on_dates(e.name, dates) : Datum();
  }
  if (const auto* list = std::get_if<std::vector<Magnitude>>(&arguments[0]))
    return call_on_list(e.name, *list);
  if (e.name == "rate") {
    const auto* x = std::get_if<std::string>(&arguments[0]);
    const auto* y = std::get_if<std::string>(&arguments[1]);
    if (x == nullptr || y == nullptr || b.rates == nullptr || *x == *y) return {};
    const std::optional<Interval> rate = b.rates->rate(*x, *y, time_of_rate(b));
    return rate ? Datum(Magnitude{*rate, {{*x, -1}, {*y, 1}}}) : Datum();
  }
  if (e.name == "clock") {
    const auto* x = std::get_if<TimeValue>(&arguments[0]);
    const auto* y = std::get_if<TimeValue>(&arguments[1]);
    return x == nullptr || y == nullptr ? Datum() : clock(*x, *y);
  }
  if (e.name == "begins" || e.name == "names") {
    const auto* x = std::get_if<std::string>(&arguments[0]);
    const auto* y = std::get_if<std::string>(&arguments[1]);
    return x == nullptr || y == nullptr ? Datum() : call_on_texts(e.name, *x, *y);
  }
  const Magnitude* a = amount(arguments[0]);
  if (a == nullptr) return {};
  if (e.name == "slipped") {
    const Magnitude* other = amount(arguments[1]);
    const auto both = other == nullptr ? std::nullopt : comparable(*a, *other);
    if (!both) return {};
    if (!both->first.is_point() || !both->second.is_point()) return false;
    return slip(*both->first.low, *both->second.low).has_value();
  }
  if (e.name == "rank") {
    const auto* list = std::get_if<std::vector<Magnitude>>(&arguments[1]);
    return list == nullptr ? Datum() : rank_of(*a, *list);
  }
  if (e.name == "hull") {
    const Magnitude* other = amount(arguments[1]);
    const auto both = other == nullptr ? std::nullopt : comparable(*a, *other);
    return both ? Datum(Magnitude{hull(both->first, both->second), a->unit}) : Datum();
  }
  if (e.name == "of_unit") {
    const auto* unit = std::get_if<std::string>(&arguments[1]);
    return unit == nullptr || b.units == nullptr ? Datum() : Datum(b.units->to_base(a->interval, *unit));
  }
  if (e.name == "in_unit") {
    const auto* unit = std::get_if<std::string>(&arguments[1]);
    const auto moved = unit == nullptr || b.units == nullptr ? std::nullopt : b.units->in_unit(*a, *unit);
    return moved ? plain(*moved) : Datum();
  }
  if (e.name == "number") return plain(a->interval);
  if (e.name == "whole") return can_be_whole(a->interval);
  if (e.name == "abs") {
    const Interval& i = a->interval;
    if (i.low && !i.low->negative()) return *a;
    if (i.high && (i.high->negative() || i.high->is_zero())) return Magnitude{-i, a->unit};
    Interval out = hull(i, -i);
    out.low = Decimal(0);
    out.low_open = false;
    return Magnitude{out, a->unit};
  }
  if (b.units != nullptr) {
    const std::string unit = e.name == "years"    ? "a"
                             : e.name == "months" ? "mo"
                             : e.name == "days"   ? "d"
                                                  : "";
    if (unit.empty()) return {};
    if (const auto moved = b.units->in_unit(*a, unit)) return plain(*moved);
    // Days of months and months of days: through seconds, with the slack that months have.
    const auto both = comparable(*a, {Interval::at(0), {{"s", 1}}});
    if (!both) return {};
    const Interval in_days = *(both->first / Interval::at(86400));
    if (unit == "d") return plain(in_days);
    const Interval months = *((in_days + Interval::between(Decimal::of(-25, -1), Decimal::of(25, -1))) /
                              Interval::at(*Decimal::parse("30.436875")));
    return plain(unit == "mo" ? months : *(months / Interval::at(12)));
  }
  return {};
}

}  // namespace

bool is_plain_number(Kind kind) {
  switch (kind) {
    case Kind::count:
    case Kind::number:
    case Kind::rank:
    case Kind::ordinal:
    case Kind::age:
      return true;
    default:
      return false;
  }
}

Magnitude amount_of(Kind kind, const Interval& interval, std::string_view unit, const AmountUnits& units) {
  return is_plain_number(kind) ? Magnitude{interval, {}} : units.to_base(interval, unit);
}

Datum datum_of(const Claim& claim, const AmountUnits& units) {
  if (const Quantity* q = claim.quantity())
    return amount_of(claim.kind, written(claim.kind, *q), q->unit, units);
  if (const DateValue* d = claim.date()) return *d;
  if (const TimeValue* t = claim.time()) return *t;
  return claim.name()->name;
}

Datum evaluate(const Expression& e, const Bindings& b) {
  switch (e.op) {
    case Op::number:
      return plain(Interval::at(e.number));
    case Op::text:
      return e.name;
    case Op::variable:
      return b.variables[e.variable].value;
    case Op::attribute:
      return attribute(e, b);
    case Op::call:
      return call(e, b);
    case Op::negate: {
      const Datum of = evaluate(e.of[0], b);
      const Magnitude* a = amount(of);
      return a == nullptr ? Datum() : Datum(Magnitude{-a->interval, a->unit});
    }
    case Op::both:
    case Op::either: {
      const auto x = holds(e.of[0], b);
      if (x && *x == (e.op == Op::either)) return *x;
      const auto y = holds(e.of[1], b);
      if (y && *y == (e.op == Op::either)) return *y;
      if (!x || !y) return {};
      return e.op == Op::both;
    }
    case Op::refute: {
      const auto x = holds(e.of[0], b);
      return x ? Datum(!*x) : Datum();
    }
    case Op::interval:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
      return arithmetic(e.op, evaluate(e.of[0], b), evaluate(e.of[1], b));
    default: {
      const Datum side = evaluate(e.of[0], b);
      if (std::holds_alternative<std::monostate>(side)) return {};
      const auto x = relation(e.op, side, evaluate(e.of[1], b));
      return x ? Datum(*x) : Datum();
    }
  }
}

std::optional<bool> holds(const Expression& e, const Bindings& b) {
  const Datum d = evaluate(e, b);
  const bool* truth = std::get_if<bool>(&d);
  return truth == nullptr ? std::nullopt : std::optional(*truth);
}

}  // namespace daejo
