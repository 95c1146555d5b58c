#include "daejo/rule/quick.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "daejo/rule/evaluate.h"
#include "daejo/rule/reading.h"

namespace daejo {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// Far above the error of a few operations on doubles, far below any written precision that matters for a
// "no".
constexpr double slack = 1e-9;

}  // namespace

QuickCheck::QuickCheck(const Facts& facts, const RuleSet& rules, const Rule& rule)
    : facts_(facts), rules_(rules), rule_(rule), ranges_(facts.size()), computed_(facts.size(), false) {
  useful_ = !rule.reports[static_cast<std::size_t>(Verdict::conflict)] && rule.steps.size() == 1 &&
            rule.steps.front().holds.op == Op::overlaps;
}

QuickCheck::Range QuickCheck::range_of(std::size_t c) {
  if (computed_[c]) return ranges_[c];
  computed_[c] = true;
  const Claim& claim = facts_.claim(c);
  const Quantity* q = claim.quantity();
  if (q == nullptr) return ranges_[c];
  Range out{infinity, -infinity, true};
  for (const Reading& r : readings(claim.kind, *q)) {
    const Magnitude a = amount_of(claim.kind, r.interval, q->unit, rules_.units);
    out.low = std::min(out.low, a.interval.low ? a.interval.low->to_double() : -infinity);
    out.high = std::max(out.high, a.interval.high ? a.interval.high->to_double() : infinity);
  }
  return ranges_[c] = out;
}

QuickCheck::Range QuickCheck::evaluate(const Expression& e, const Tuple& tuple) {
  const auto of = [&](std::size_t i) { return evaluate(e.of[i], tuple); };
  switch (e.op) {
    case Op::number:
      return {e.number.to_double(), e.number.to_double(), true};
    case Op::variable:
      return tuple[e.variable].size() == 1 ? range_of(tuple[e.variable].front()) : Range{};
    case Op::negate: {
      const Range a = of(0);
      return {-a.high, -a.low, a.known};
    }
    case Op::add: {
      const Range a = of(0), b = of(1);
      return {a.low + b.low, a.high + b.high, a.known && b.known};
    }
    case Op::subtract: {
      const Range a = of(0), b = of(1);
      return {a.low - b.high, a.high - b.low, a.known && b.known};
    }
    case Op::multiply:
    case Op::divide: {
      const Range a = of(0);
      Range b = of(1);
      if (!a.known || !b.known) return {};
      if (e.op == Op::divide) {
        if (b.low <= 0 && b.high >= 0) return {};
        b = {1 / b.high, 1 / b.low, true};
      }
      const double x[4] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
      Range out{*std::min_element(x, x + 4), *std::max_element(x, x + 4), true};
      out.known = !std::isnan(out.low) && !std::isnan(out.high);
      return out;
    }
    case Op::call: {
      if (e.name == "sum" && e.of[0].op == Op::variable) {
        Range out{0, 0, true};
        for (const std::size_t c : tuple[e.of[0].variable]) {
          const Range a = range_of(c);
          out = {out.low + a.low, out.high + a.high, out.known && a.known};
        }
        return out;
      }
      if (e.name == "number" || e.name == "figure") return of(0);  // a figure lies within its readings
      if (e.name == "abs") {
        const Range a = of(0);
        if (!a.known || a.low >= 0) return a;
        return a.high <= 0 ? Range{-a.high, -a.low, true} : Range{0, std::max(-a.low, a.high), true};
      }
      return {};
    }
    default:
      return {};
  }
}

bool QuickCheck::may_hold(const Tuple& tuple) {
  if (!useful_) return true;
  const Expression& relation = rule_.steps.front().holds;
  const Range l = evaluate(relation.of[0], tuple);
  const Range r = evaluate(relation.of[1], tuple);
  if (!l.known || !r.known) return true;
  const double room = slack * (std::abs(l.low) + std::abs(l.high) + std::abs(r.low) + std::abs(r.high));
  if (!(room < infinity)) return true;
  return l.low <= r.high + room && r.low <= l.high + room;
}

}  // namespace daejo
