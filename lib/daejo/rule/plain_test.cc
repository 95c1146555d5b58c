#include "daejo/rule/plain_test.h"

#include <optional>

namespace daejo {
namespace {

// What of its variable an expression asks for, where it asks no more.
std::optional<PlainTest::Of> part_of(const Expression& e) {
  if (e.op == Op::variable) return PlainTest::Of::widest;
  if (e.op != Op::call || e.of[0].op != Op::variable) return std::nullopt;
  if (e.quick == Quick::number) return PlainTest::Of::widest;
  if (e.quick == Quick::figure) return PlainTest::Of::figure;
  if (e.quick == Quick::digits) return PlainTest::Of::digits;
  return std::nullopt;
}

Op turned(Op op) {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    default:
      return op;
  }
}

bool asks_weekday(const Expression& e) {
  return e.op == Op::call && e.name == "written_weekday" && e.of[0].op == Op::variable;
}

bool is_hedged(const Expression& e) { return e.op == Op::attribute && e.quick == Quick::hedged; }

// What is the same whichever side it stands on: `in` is not.
bool can_be_turned(Op op) { return is_relation(op) && op != Op::in; }

}  // namespace

PlainTest plain_test(const Expression& e) {
  using Of = PlainTest::Of;
  if (is_hedged(e)) return {.of = Of::hedged, .wanted = true, .tells_all = true};
  if (e.op == Op::refute && is_hedged(e.of[0])) return {.of = Of::hedged, .wanted = false, .tells_all = true};
  if (!can_be_turned(e.op)) return {};
  // Where no weekday is written the relation is unknown: it does not hold.
  if (asks_weekday(e.of[0]) || asks_weekday(e.of[1])) return {.of = Of::weekday};
  if (e.of[0].type.base != Type::Base::amount) return {};
  const bool left = e.of[1].op == Op::number;
  if (!left && e.of[0].op != Op::number) return {};
  const std::optional<Of> of = part_of(e.of[left ? 0 : 1]);
  if (!of) return {};
  const double number = e.of[left ? 1 : 0].number.to_double();
  return {.of = *of,
          .op = left ? e.op : turned(e.op),
          .tells_all = true,
          .other = {.low = number, .high = number, .known = true}};
}

bool may_pass(const PlainTest& test, const Facts& facts, Figures& figures, std::size_t claim) {
  switch (test.of) {
    case PlainTest::Of::widest:
      return may_meet(test.op, figures.widest(claim), test.other);
    case PlainTest::Of::figure:
      return may_meet(test.op, figures.figure(claim), test.other);
    case PlainTest::Of::digits: {
      const double digits = figures.digits(claim);
      return may_meet(test.op, {digits, digits, figures.figure(claim).known}, test.other);
    }
    case PlainTest::Of::hedged: {
      const Quantity* q = facts.claim(claim).quantity();
      return q == nullptr || (q->hedge != Hedge::none) == test.wanted;
    }
    case PlainTest::Of::weekday: {
      const DateValue* date = facts.claim(claim).date();
      return date == nullptr || date->weekday != 0;
    }
    case PlainTest::Of::nothing:
      break;
  }
  return true;
}

}  // namespace daejo
