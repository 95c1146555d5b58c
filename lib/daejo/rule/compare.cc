#include "daejo/rule/compare.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "daejo/claim/stage.h"
#include "daejo/rule/evaluate.h"
#include "daejo/rule/reading.h"
#include "daejo/rule/slip.h"
#include "daejo/rule/wording.h"
#include "daejo/value/digit_slip.h"

namespace daejo {
namespace {

struct Figure {
  explicit Figure(const ReadClaim& of) : q(of.claim->quantity()), kind(of.claim->kind), read(&of) {}
  const Interval& written() const { return read->written; }
  const Quantity* q;
  Kind kind;
  const ReadClaim* read;
};

bool is_bound(const Quantity& q) {
  return q.hedge == Hedge::at_least || q.hedge == Hedge::more_than || q.hedge == Hedge::at_most ||
         q.hedge == Hedge::less_than || !q.interval.low || !q.interval.high;
}

// −1 names a ceiling, +1 a floor, 0 neither.
int side_of_bound(const Quantity& q) {
  if (!is_bound(q)) return 0;
  return q.interval.low ? 1 : -1;
}

// Are the numbers as they stand of one scale?
bool one_scale(const Figure& a, const Figure& b) {
  return (is_plain_number(a.kind) && is_plain_number(b.kind)) || (a.kind == b.kind && a.q->unit == b.q->unit);
}

// Are two amounts of the figures held together as they stand? Plain numbers, money of one currency, things of
// one unit that has no other or where only the point would move.
bool as_they_stand(const Figure& a, const Figure& b, const AmountUnits& units) {
  if (is_plain_number(a.kind) && is_plain_number(b.kind)) return true;
  if (!one_scale(a, b)) return false;
  const AmountUnit* unit = units.find(a.q->unit);
  return unit == nullptr || unit->power;
}

std::optional<std::pair<Interval, Interval>> together(const Figure& a, const Interval& ia, const Figure& b,
                                                      const Interval& ib, const AmountUnits& units) {
  if (as_they_stand(a, b, units)) return std::pair{ia, ib};
  return comparable(amount_of(a.kind, ia, a.q->unit, units), amount_of(b.kind, ib, b.q->unit, units));
}

bool meet(const Figure& a, const Interval& ia, const Figure& b, const Interval& ib,
          const AmountUnits& units) {
  if (one_scale(a, b) && (is_plain_number(a.kind) || units.moves_exactly(a.q->unit)))
    return overlap_inside(ia, ib);
  const auto both = together(a, ia, b, ib, units);
  return both && overlap_inside(both->first, both->second);
}

// Counter words are left to the labels of the sides, which quote the text.
Message figure_text(const Decimal& value, const Figure& of) {
  return with_unit(value, is_plain_number(of.kind) ? std::string() : of.q->unit);
}

// "550만 is 557만6000 cut to two digits; rounded it would be 560만".
Message cut_text(const Figure& cut, const Figure& whole, int power, const AmountUnits& units) {
  const auto text = [&](const Decimal& d) { return figure_text(d, cut); };
  const int digits = cut.q->value->magnitude() - power + 1;
  Decimal of = *whole.q->value;
  if (whole.q->unit != cut.q->unit && !is_plain_number(cut.kind)) {
    if (const auto moved = units.in_unit(units.to_base(Interval::at(of), whole.q->unit), cut.q->unit))
      of = *moved->low;
  }
  const Message c = text(*cut.q->value);
  const Message w = text(round_figure(of, 12));
  const Message r = text(round_at(of, power));
  return {fmt::format("{}은(는) {}을(를) {}자리에서 버린 값 (반올림이면 {})", c.ko, w.ko, digits, r.ko),
          fmt::format("{} is {} cut to {} digit{}; rounded it would be {}", c.en, w.en, digits,
                      digits == 1 ? "" : "s", r.en)};
}

Message coarser_text(const Figure& f, int power) {
  const Message c = figure_text(*f.q->value, f);
  const Message p = with_unit(power_of_ten(power), {});
  return {fmt::format("{}을(를) {} 단위까지 적은 값으로 보면 맞음", c.ko, p.ko),
          fmt::format("{} taken as precise to {}", c.en, p.en)};
}

// How many whole times `b` goes into `a`; both above zero.
Decimal whole_times(const Decimal& a, const Decimal& b) {
  const double times = a.to_double() / b.to_double();
  const double whole = std::floor(times);
  // Doubles tell, but where the quotient is all but a whole number.
  if (times < 1e9 && times - whole > 1e-6 && whole + 1 - times > 1e-6)
    return Decimal(static_cast<std::int64_t>(whole));
  return round_at(divide(a, b, Rounding::down) - Decimal::of(5, -1), 0);
}

// How many times the one is at least of the other, where that says more than the figures do: "20배 이상
// 차이".
std::optional<Message> apart(const Interval& a, const Interval& b) {
  const Interval& low = a.high && b.low && *a.high < *b.low ? a : b;
  const Interval& high = &low == &a ? b : a;
  if (!low.high || !high.low || low.high->is_zero() || low.high->negative()) return std::nullopt;
  const Decimal shown = whole_times(*high.low, *low.high);
  if (shown < Decimal(2)) return std::nullopt;
  return Message{number_ko(shown) + "배 이상 차이", "at least " + number_en(shown) + " times apart"};
}

// 최소 2만 beside 1만8000~2만: one end of the range is the bound, and it is the right one or the wrong one.
Comparison range_against_bound(const Figure& bound, const Figure& range, const Decimal& edge,
                               const AmountUnits& units) {
  if (range.q->hedge == Hedge::vague || !range.q->interval.bounded()) return {};
  const bool floor = bound.q->interval.low.has_value();
  const auto at_edge = [&](const Decimal& end) {
    return meet(bound, Interval::at(edge), range, Interval::at(end), units);
  };
  if (at_edge(floor ? *range.q->interval.low : *range.q->interval.high)) return {Verdict::agreement, {}};
  if (at_edge(floor ? *range.q->interval.high : *range.q->interval.low))
    return {Verdict::conflict,
            {{"한쪽은 하한, 다른 쪽은 상한", "a floor on one side, a ceiling on the other"}}};
  return {};
}

// A bound beside a figure inside it. Near the bound the two speak of one figure; far from it the bound says
// nothing.
Comparison against_bound(const Figure& a, const Figure& b, const AmountUnits& units) {
  const bool a_bounds = is_bound(*a.q);
  const Figure& bound = a_bounds ? a : b;
  const Figure& other = a_bounds ? b : a;
  if (is_bound(*other.q)) {
    // 최소 2만 and 최대 2만: the same figure cannot be floor and ceiling.
    if (side_of_bound(*a.q) != side_of_bound(*b.q)) {
      if (a.q->value && b.q->value &&
          meet(a, Interval::at(*a.q->value), b, Interval::at(*b.q->value), units)) {
        return {Verdict::conflict,
                {{"한쪽은 하한, 다른 쪽은 상한", "a floor on one side, a ceiling on the other"}}};
      }
      return {};
    }
    // "Java 17 이상" and "Java 11 이상" are two requirements.
    if (a.kind == Kind::number && b.kind == Kind::number && a.q->unit.empty() && b.q->unit.empty() &&
        a.q->value && b.q->value && *a.q->value != *b.q->value)
      return {Verdict::conflict, {}};
    // Two floors leave room for each other.
    return {Verdict::reconcilable, {{"두 값 모두 한쪽 끝만 말함", "both name only one end"}}};
  }
  const Decimal edge = bound.q->interval.low ? *bound.q->interval.low : *bound.q->interval.high;
  if (!other.q->value) return range_against_bound(bound, other, edge, units);
  const auto near = [&](int percent) {
    const Decimal room = edge.abs() * Decimal::of(percent, -2);
    return meet(bound, Interval::between(edge - room, edge + room), other, other.written(), units);
  };
  if (near(2)) return {Verdict::agreement, {}};
  if (!near(50)) return {};
  const Message text = figure_text(edge, bound);
  return {Verdict::reconcilable,
          {bound.q->interval.low ? Message{fmt::format("{} 이상이라는 말과 어긋나지 않음", text.ko),
                                           fmt::format("'at least {}' leaves room for it", text.en)}
                                 : Message{fmt::format("{} 이하라는 말과 어긋나지 않음", text.ko),
                                           fmt::format("'at most {}' leaves room for it", text.en)}}};
}

Comparison conflict_of(const Figure& a, const Figure& b, const AmountUnits& units, Tell tell) {
  Comparison out{Verdict::conflict, {}};
  if (tell == Tell::verdict) return out;
  const bool plain = as_they_stand(a, b, units);
  if (a.q->value && b.q->value) {
    std::optional<Message> hypothesis;
    if (plain) {
      hypothesis = slip(*a.q->value, *b.q->value);
    } else if (const auto values =
                   together(a, Interval::at(*a.q->value), b, Interval::at(*b.q->value), units);
               values && values->first.is_point() && values->second.is_point()) {
      hypothesis = slip(*values->first.low, *values->second.low);
    }
    if (hypothesis) out.why.push_back(std::move(*hypothesis));
  }
  if (!out.why.empty()) return out;
  std::optional<Message> times;
  if (plain) {
    times = apart(a.written(), b.written());
  } else if (const auto both = together(a, a.written(), b, b.written(), units)) {
    times = apart(both->first, both->second);
  }
  if (times) out.why.push_back(std::move(*times));
  return out;
}

// What is cut to its first digit loses a tenth at most: 1조9000억 is not cut to 1조.
bool small_loss(const Figure& cut, const Figure& whole) {
  if (!whole.q->value || cut.q->unit != whole.q->unit) return true;
  return (*whole.q->value - *cut.q->value).abs() * Decimal(10) <= whole.q->value->abs();
}

// Two round guesses may differ without either being wrong.
std::optional<Comparison> rough(const Figure& a, const Figure& b, const AmountUnits& units) {
  if (!a.q->value || !b.q->value) return std::nullopt;
  if (a.q->hedge != Hedge::about || b.q->hedge != Hedge::about) return std::nullopt;
  // 약 7조7850억 is no round guess.
  const auto widened = [](const Quantity& q) {
    const Decimal d = q.value->trimmed();
    if (d.is_zero() || d.magnitude() - d.exponent() >= 3) return q.interval;
    const Decimal room = q.value->abs() * Decimal::of(8, -2);
    return Interval::between(*q.value - room, *q.value + room);
  };
  if (!meet(a, widened(*a.q), b, widened(*b.q), units)) return std::nullopt;
  return Comparison{Verdict::reconcilable, {{"두 값 모두 어림", "two rough figures"}}};
}

Comparison compare_quantities(const ReadClaim& x, const ReadClaim& y, const AmountUnits& units, Tell tell) {
  const Figure a(x);
  const Figure b(y);
  const bool far = x.high < y.low || y.high < x.low;  // doubles keep the order of decimals
  if (far && one_scale(a, b)) {                       // no reading meets another
    if (!is_bound(*a.q) && !is_bound(*b.q)) {
      if (auto c = rough(a, b, units)) return *c;
    }
    return conflict_of(a, b, units, tell);
  }
  const bool one_size = units.same_size(a.q->unit, b.q->unit);
  const bool one_unit = a.kind == b.kind && one_size;
  if (!one_unit && !together(a, a.written(), b, b.written(), units)) return {};
  const bool equal_values =
      a.q->value && b.q->value && meet(a, Interval::at(*a.q->value), b, Interval::at(*b.q->value), units);
  const bool bounded_a = is_bound(*a.q);
  const bool bounded_b = is_bound(*b.q);
  if (equal_values && side_of_bound(*a.q) * side_of_bound(*b.q) >= 0) return {Verdict::agreement, {}};
  if (!a.q->value && !b.q->value && a.q->interval == b.q->interval) return {Verdict::agreement, {}};
  if (bounded_a || bounded_b) {
    if (meet(a, a.written(), b, b.written(), units)) return against_bound(a, b, units);
    return conflict_of(a, b, units, tell);
  }
  if (meet(a, a.written(), b, b.written(), units)) {
    const bool vague = a.q->hedge == Hedge::vague || b.q->hedge == Hedge::vague || !a.q->value || !b.q->value;
    if (vague)
      return {Verdict::reconcilable,
              {{"넓은 범위를 말한 값 안에 들어감", "it lies in the wide range that the other names"}}};
    const bool plain = a.q->hedge == Hedge::none && b.q->hedge == Hedge::none;
    const bool one_step = one_size && a.q->value->last_digit() == b.q->value->last_digit();
    if (!one_step) return {Verdict::agreement, {}};
    // Equal precision, other figures: they only touch at the ends of what rounding allows.
    if (!plain)
      return {Verdict::reconcilable, {{"어림한 값의 끝과 끝이 닿음", "two hedged figures that just touch"}}};
  }
  const auto try_readings = [&](Reading::By by, Verdict verdict) -> std::optional<Comparison> {
    for (const auto& [one, other] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
      for (const Reading& r : one->read->readings()) {
        if (r.by != by) continue;
        // Only a figure with fewer digits can be the shorter form of the other.
        if (by == Reading::By::cut && one_size && r.power <= other->q->finest &&
            other->q->hedge == Hedge::none)
          continue;
        if (!meet(*one, r.interval, *other, other->written(), units)) continue;
        if (by == Reading::By::cut && r.power == one->q->value->magnitude() && !small_loss(*one, *other))
          continue;
        if (tell == Tell::verdict) return Comparison{verdict, {}};
        const bool cut = by == Reading::By::cut && one->q->value && other->q->value;
        return Comparison{verdict,
                          {cut ? cut_text(*one, *other, r.power, units) : coarser_text(*one, r.power)}};
      }
    }
    return std::nullopt;
  };
  if (auto c = try_readings(Reading::By::coarser, Verdict::agreement)) return *c;
  if (auto c = try_readings(Reading::By::cut, Verdict::reconcilable)) return *c;
  if (auto c = try_readings(Reading::By::crude, Verdict::reconcilable)) return *c;
  if (auto c = rough(a, b, units)) return *c;
  return conflict_of(a, b, units, tell);
}

// Near enough that what was preliminary was counted on, or corrected: within 15 %. A day or an hour is not
// counted on.
bool counting_on(const Claim& a, const Claim& b) {
  const Quantity* x = a.quantity();
  const Quantity* y = b.quantity();
  if (x == nullptr || y == nullptr || !x->value || !y->value) return false;
  const Decimal larger = std::max(x->value->abs(), y->value->abs());
  return (*x->value - *y->value).abs() * Decimal(100) <= larger * Decimal(15);
}

// Two figures of three digits and more that are one with two neighbouring digits swapped, 3,480 tons and
// 3,840 gross tons.
bool swapped(const Claim& a, const Claim& b) {
  const Quantity* x = a.quantity();
  const Quantity* y = b.quantity();
  if (x == nullptr || y == nullptr || !x->value || !y->value || a.kind != b.kind) return false;
  const std::string p = digits_of(*x->value);
  const std::string q = digits_of(*y->value);
  const std::optional<DigitSlip> slip = p.size() >= 3 ? digit_slip(p, q) : std::nullopt;
  return slip && slip->by == DigitSlip::By::swapped && slip->second == slip->first + 1;
}

// A slip whenever they were counted: swapped digits, 만 for 억 behind the same 조.
bool mistaken(const Claim& a, const Claim& b) {
  if (swapped(a, b)) return true;
  const Quantity *x = a.quantity(), *y = b.quantity();
  return x != nullptr && y != nullptr && x->value && y->value && x->unit == y->unit &&
         unit_slip(*x->value, *y->value).has_value();
}

Comparison settle(Comparison c, const Claim& a, const Claim& b) {
  for (Message& m : c.why)
    if (m.ko.find('(') != std::string::npos) m.ko = with_particles(m.ko);
  if (c.verdict != Verdict::conflict) return c;
  Message why;
  switch (stage_apart(a, b)) {
    case Stage::same:
      return c;
    case Stage::counted:
      why = {"세고 있을 때의 값이거나 센 때가 다름", "counted on, or counted at another time"};
      break;
    case Stage::preliminary:
      if (!counting_on(a, b) || mistaken(a, b)) return c;
      why = {"한쪽은 잠정치", "one side is preliminary"};
      break;
    case Stage::planned:
      why = {"한쪽은 계획이나 전망, 다른 쪽은 결과", "a plan or forecast against an outcome"};
      break;
  }
  c.verdict = Verdict::reconcilable;
  c.why.insert(c.why.begin(), std::move(why));
  return c;
}

}  // namespace

ReadClaim::ReadClaim(const Claim& of) : claim(&of) {
  const Quantity* q = of.quantity();
  if (q == nullptr) return;
  written = daejo::written(of.kind, *q);
  constexpr double infinite = std::numeric_limits<double>::infinity();
  low = written.low ? written.low->to_double() : -infinite;
  high = written.high ? written.high->to_double() : infinite;
  if (!q->value) return;
  // The last digit that is not zero counts so much: cut, a figure may have been that much more, rounded to
  // it, half as much less.
  const double value = q->value->to_double();
  const double step = 1.001 * power_of_ten(std::max(q->coarsest, q->finest)).to_double();
  const bool minus = q->value->negative();
  low = std::min(low, value - (minus ? step : step / 2));
  high = std::max(high, value + (minus ? step / 2 : step));
}

const std::vector<Reading>& ReadClaim::readings() const {
  if (readings_.empty()) readings_ = daejo::readings(claim->kind, *claim->quantity());
  return readings_;
}

Comparison compare_values(const Claim& a, const Claim& b, const AmountUnits& units, Tell tell) {
  return compare_values(ReadClaim(a), ReadClaim(b), units, tell);
}

Comparison compare_values(const ReadClaim& x, const ReadClaim& y, const AmountUnits& units, Tell tell) {
  const Claim& a = *x.claim;
  const Claim& b = *y.claim;
  Comparison out;
  if (a.quantity() != nullptr && b.quantity() != nullptr) out = compare_quantities(x, y, units, tell);
  if (a.date() != nullptr && b.date() != nullptr) out = compare_dates(*a.date(), *b.date());
  if (a.time() != nullptr && b.time() != nullptr) out = compare_times(*a.time(), *b.time());
  if ((a.certainty == Certainty::denied) != (b.certainty == Certainty::denied)) {
    // A denied figure that another text states: the two texts disagree; other figures say nothing.
    if (out.verdict != Verdict::agreement) return {};
    return {Verdict::conflict, {{"한쪽이 부인한 값", "one text denies the figure"}}};
  }
  return settle(std::move(out), a, b);
}

bool same_as_written(const ReadClaim& x, const ReadClaim& y, const AmountUnits& units) {
  if (x.claim->quantity() == nullptr || y.claim->quantity() == nullptr) return false;
  const std::optional<Verdict> v = compare_quantities(x, y, units, Tell::verdict).verdict;
  return v == Verdict::agreement || v == Verdict::reconcilable;
}

}  // namespace daejo
