// The arithmetic of a judgement in words.

#include <optional>

#include <fmt/format.h>

#include "daejo/rule/judge.h"
#include "daejo/rule/say.h"
#include "daejo/rule/slip.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

// "2022-03-09 is a Wednesday"
void add_weekday(Judgement& j, const Expression& date, const Bindings& b) {
  if (date.op != Op::variable || date.variable >= b.variables.size() ||
      b.variables[date.variable].claims.empty())
    return;
  const DateValue* value = b.variables[date.variable].claims.front()->date();
  const std::optional<Day> day = value == nullptr ? std::nullopt : value->from.to_day();
  if (day) j.why.insert(j.why.begin(), weekday_text(*day));
}

void add_arithmetic(Judgement& j, const Expression& relation, const Bindings& b) {
  for (const std::size_t side : {1U, 0U}) {
    const Op op = relation.of[side].op;
    const bool reckons =
        op == Op::add || op == Op::subtract || op == Op::multiply || op == Op::divide || op == Op::call;
    if (!reckons || relation.of[side].type.base != Type::Base::amount) continue;
    if (op == Op::call && relation.of[side].of[0].type.base == Type::Base::date) {
      if (relation.of[side].name == "weekday" && j.verdict == Verdict::conflict)
        add_weekday(j, relation.of[side].of[0], b);
      continue;  // 4, for a Thursday
    }
    j.why.insert(j.why.begin(), worked_out(relation.of[side], b));
  }
}

void add_slip(Judgement& j, const Expression& relation, const Bindings& b) {
  const Datum x = evaluate(relation.of[0], b);
  const Datum y = evaluate(relation.of[1], b);
  const Magnitude* l = std::get_if<Magnitude>(&x);
  const Magnitude* r = std::get_if<Magnitude>(&y);
  if (l == nullptr || r == nullptr || !l->interval.bounded() || !r->interval.bounded()) return;
  if (l->interval.is_point() && r->interval.is_point()) {
    if (auto m = slip(*l->interval.low, *r->interval.low)) {
      m->ko = with_particles(m->ko);
      j.why.push_back(std::move(*m));
      return;
    }
  }
  // The power of ten that would bring the two intervals over each other.
  for (const int p : {1, -1, 2, -2, 3, -3, 4, -4, 8, -8}) {
    const Interval moved = r->interval * Interval::at(power_of_ten(p));
    if (!overlap(l->interval, moved)) continue;
    const Message times = power_text(p);
    j.why.push_back({fmt::format("{} {}: 단위를 잘못 적은 듯", times.ko, p > 0 ? "많음" : "적음"),
                     fmt::format("{} too {}: a slip of the unit?", times.en, p > 0 ? "much" : "little")});
    return;
  }
}

}  // namespace

void explain(Judgement& j, const Rule& rule, const Bindings& b) {
  const Expression* relation = rule.steps.empty() ? nullptr : deciding(rule.steps.front().holds);
  if (relation == nullptr) return;
  if (j.verdict == Verdict::conflict && j.why.empty()) add_slip(j, *relation, b);
  add_arithmetic(j, *relation, b);
}

namespace {

// How tightly an operator binds, for parentheses.
int strength(Op op) {
  switch (op) {
    case Op::add:
    case Op::subtract:
      return 1;
    case Op::multiply:
    case Op::divide:
      return 2;
    default:
      return 3;
  }
}

Message written_out(const Expression& e, const Bindings& b) {
  const auto two = [&](std::string_view sign) {
    Message l = written_out(e.of[0], b);
    Message r = written_out(e.of[1], b);
    if (strength(e.of[0].op) < strength(e.op)) l = {"(" + l.ko + ")", "(" + l.en + ")"};
    if (strength(e.of[1].op) <= strength(e.op) && strength(e.of[1].op) < 3)
      r = {"(" + r.ko + ")", "(" + r.en + ")"};
    return Message{fmt::format("{} {} {}", l.ko, sign, r.ko), fmt::format("{} {} {}", l.en, sign, r.en)};
  };
  switch (e.op) {
    case Op::add:
      return two("+");
    case Op::subtract:
      return two("−");
    case Op::multiply:
      return two("×");
    case Op::divide:
      return two("÷");
    case Op::number:
      return {number_ko(e.number), number_en(e.number)};
    case Op::negate: {
      const Message m = written_out(e.of[0], b);
      return {"−" + m.ko, "−" + m.en};
    }
    case Op::variable: {
      const BoundVariable& v = b.variables[e.variable];
      if (!v.derived) {
        std::string all;
        for (const Claim* c : v.claims) all += (all.empty() ? "" : " + ") + quote(*b.set, *c);
        return {all, all};
      }
      const Magnitude* a = std::get_if<Magnitude>(&v.value);
      return a == nullptr ? Message{"?", "?"} : amount_text(*a);
    }
    case Op::call:
      if (e.name == "sum" && e.of[0].op == Op::variable) return written_out(e.of[0], b);
      [[fallthrough]];
    default: {
      const Datum d = evaluate(e, b);
      const Magnitude* a = std::get_if<Magnitude>(&d);
      return a == nullptr ? Message{"?", "?"} : amount_text(*a);
    }
  }
}

}  // namespace

Message worked_out(const Expression& e, const Bindings& b) {
  const Message left = written_out(e, b);
  const Datum d = evaluate(e, b);
  const Magnitude* a = std::get_if<Magnitude>(&d);
  if (a == nullptr) return left;
  // Small plain numbers are shares and multiples: both ways of writing them.
  const Message result = amount_text(*a);
  if (left == result) return left;
  Message out{left.ko + " = " + result.ko, left.en + " = " + result.en};
  if (a->unit.empty() && a->interval.bounded() && a->interval.high->abs() < Decimal(10) &&
      !a->interval.high->is_integer()) {
    const Message percent = amount_text({a->interval * Interval::at(100), {{"%", 1}}});
    out = {left.ko + " = " + percent.ko, left.en + " = " + percent.en};
  }
  return out;
}

}  // namespace daejo
