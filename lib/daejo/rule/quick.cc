#include "daejo/rule/quick.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "daejo/rule/evaluate.h"
#include "daejo/rule/reading.h"
#include "daejo/rule/slip.h"

namespace daejo {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double size_of(const Range& r) { return std::max(std::abs(r.low), std::abs(r.high)); }

Range times(const Range& a, const Range& b) {
  if (!a.known || !b.known) return {};
  const double x[4] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
  Range out{*std::min_element(x, x + 4), *std::max_element(x, x + 4), true};
  out.known = !std::isnan(out.low) && !std::isnan(out.high);
  return out;
}

Range over(const Range& a, const Range& b) {
  if (!b.known || (b.low <= 0 && b.high >= 0)) return {};
  return times(a, {1 / b.high, 1 / b.low, true});
}

// How often a variable stands in an expression.
int mentions(const Expression& e, std::size_t variable) {
  int out = e.op == Op::variable && e.variable == variable ? 1 : 0;
  for (const Expression& side : e.of) out += mentions(side, variable);
  return out;
}

// Can the way from the root down to the variable be walked backwards?
bool invertible(const Expression& e, std::size_t variable) {
  switch (e.op) {
    case Op::variable:
      return e.variable == variable;
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::negate:
      break;
    case Op::call:
      if (e.quick != Quick::figure && e.quick != Quick::number && e.quick != Quick::abs &&
          e.quick != Quick::in_unit)
        return false;
      break;
    default:
      return false;
  }
  return std::any_of(e.of.begin(), e.of.end(),
                     [&](const Expression& side) { return invertible(side, variable); });
}

// One slip of the pen apart, as rule/slip.h has it, of whole numbers that doubles hold exactly.
bool slipped_apart(double x, double y) {
  if (x == y || x <= 0 || y <= 0) return false;
  if (x < y) std::swap(x, y);
  for (double power = 10; power <= 1e8; power *= 10) {
    if (y * power == x) return true;
    if (y * power > x) break;
  }
  std::int64_t a = static_cast<std::int64_t>(x);
  std::int64_t b = static_cast<std::int64_t>(y);
  int different = 0;
  for (; a > 0; a /= 10, b /= 10) different += a % 10 != b % 10 ? 1 : 0;
  return different <= 2;
}

}  // namespace

std::vector<bool> solvable_variables(const Rule& rule) {
  std::vector<bool> out(rule.claims.size());
  if (rule.steps.size() != 1) return out;
  const Expression& e = rule.steps.front().holds;
  if (e.op != Op::overlaps) return out;
  for (std::size_t v = 0; v < rule.claims.size(); ++v) {
    out[v] = !rule.claims[v].list && mentions(e.of[0], v) + mentions(e.of[1], v) == 1 &&
             (invertible(e.of[0], v) || invertible(e.of[1], v));
  }
  return out;
}

QuickCheck::QuickCheck(const Facts& facts, const Rule& rule, const RulePlan& plan, Figures& figures)
    : facts_(facts), rule_(rule), plan_(plan), figures_(figures) {}

std::optional<double> QuickCheck::scale_of(const Expression& call) {
  for (const auto& [known, scale] : scales_)
    if (known == &call) return scale;
  std::optional<double> out;
  if (call.of[1].op == Op::text) out = 1;
  if (const AmountUnit* unit = figures_.units().find(call.of[1].name); out && unit != nullptr) {
    out = unit->divisor.to_double() / unit->factor.to_double();
    if (!unit->offset.is_zero()) out.reset();
  }
  scales_.emplace_back(&call, out);
  return out;
}

Range QuickCheck::evaluate(const Expression& e, const Tuple& tuple) {
  const auto of = [&](std::size_t i) { return evaluate(e.of[i], tuple); };
  switch (e.op) {
    case Op::number: {
      const double d = e.number.to_double();
      return {d, d, true};
    }
    case Op::variable: {
      const std::vector<std::size_t>& claims = tuple[e.variable];
      return claims.size() == 1 ? widest(claims.front()) : Range{};
    }
    case Op::interval: {
      const Range a = of(0), b = of(1);
      return {a.low, b.high, a.known && b.known};
    }
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
      return times(of(0), of(1));
    case Op::divide: {
      const Range a = of(0);
      return a.known ? over(a, of(1)) : Range{};
    }
    case Op::call:
      return call(e, tuple);
    default:
      return {};
  }
}

Range QuickCheck::call(const Expression& e, const Tuple& tuple) {
  const Expression& first = e.of[0];
  const std::vector<std::size_t>* claims = first.op == Op::variable ? &tuple[first.variable] : nullptr;
  const bool one = claims != nullptr && claims->size() == 1;
  switch (e.quick) {
    case Quick::figure:
      return one ? figure(claims->front()) : Range{};
    case Quick::digits: {
      if (!one || !figures_.figure(claims->front()).known) return {};
      const double digits = figures_.digits(claims->front());
      return {digits, digits, true};
    }
    case Quick::count: {
      if (claims == nullptr) return {};
      const double n = static_cast<double>(claims->size());
      return {n, n, n > 0};
    }
    case Quick::sum: {
      if (claims == nullptr) return {};
      Range out{0, 0, true};
      for (const std::size_t c : *claims) {
        const Range& a = widest(c);
        out = {out.low + a.low, out.high + a.high, out.known && a.known};
      }
      return out;
    }
    case Quick::number:
      return evaluate(first, tuple);
    case Quick::in_unit: {
      const std::optional<double> scale = scale_of(e);
      return scale ? times(evaluate(first, tuple), {*scale, *scale, true}) : Range{};
    }
    case Quick::abs: {
      const Range a = evaluate(first, tuple);
      if (!a.known || a.low >= 0) return a;
      return a.high <= 0 ? Range{-a.high, -a.low, true} : Range{0, std::max(-a.low, a.high), true};
    }
    default:
      return {};
  }
}

QuickCheck::Truth QuickCheck::relation(const Expression& e, const Tuple& tuple) {
  const auto text = [&](const Expression& side) -> std::optional<std::string_view> {
    if (side.op == Op::text) return std::string_view(side.name);
    if (side.op != Op::attribute || tuple[side.variable].empty()) return std::nullopt;
    const Claim& c = facts_.claim(tuple[side.variable].front());
    if (side.quick == Quick::unit && c.quantity() != nullptr) return std::string_view(c.quantity()->unit);
    if (side.quick == Quick::kind) return name(c.kind);
    if (side.quick == Quick::form) return name(c.form);
    return std::nullopt;
  };
  if (e.of[0].type.base == Type::Base::text) {
    const auto a = text(e.of[0]);
    const auto b = text(e.of[1]);
    if (!a || !b) return Truth::perhaps;
    return (e.op == Op::equal) == (*a == *b) ? Truth::yes : Truth::no;
  }
  if (e.of[0].type.base != Type::Base::amount) return Truth::perhaps;
  const Range left = evaluate(e.of[0], tuple);
  return may_meet(e.op, left, evaluate(e.of[1], tuple)) ? Truth::perhaps : Truth::no;
}

QuickCheck::Truth QuickCheck::slipped(const Expression& e, const Tuple& tuple) {
  const Range a = evaluate(e.of[0], tuple);
  const Range b = evaluate(e.of[1], tuple);
  if (!a.known || !b.known) return Truth::perhaps;
  const auto whole = [](const Range& r) {
    return r.low == r.high && r.low < 9e15 && r.low == std::floor(r.low);
  };
  if (!whole(a) || !whole(b)) return Truth::perhaps;
  return slipped_apart(a.low, b.low) ? Truth::perhaps : Truth::no;
}

QuickCheck::Truth QuickCheck::truth(const Expression& e, const Tuple& tuple) {
  switch (e.op) {
    case Op::both:
    case Op::either: {
      const Truth first = truth(e.of[0], tuple);
      const Truth settles = e.op == Op::both ? Truth::no : Truth::yes;
      if (first == settles) return settles;
      const Truth second = truth(e.of[1], tuple);
      if (second == settles) return settles;
      return first == Truth::perhaps || second == Truth::perhaps ? Truth::perhaps : first;
    }
    case Op::refute: {
      const Truth of = truth(e.of[0], tuple);
      return of == Truth::yes ? Truth::no : of == Truth::no ? Truth::yes : Truth::perhaps;
    }
    case Op::attribute: {
      if (e.quick != Quick::hedged || tuple[e.variable].empty()) return Truth::perhaps;
      const Quantity* q = facts_.claim(tuple[e.variable].front()).quantity();
      if (q == nullptr) return Truth::perhaps;
      return q->hedge != Hedge::none ? Truth::yes : Truth::no;
    }
    case Op::call:
      return e.quick == Quick::slipped ? slipped(e, tuple) : Truth::perhaps;
    default:
      return is_relation(e.op) ? relation(e, tuple) : Truth::perhaps;
  }
}

const Range& QuickCheck::widest(std::size_t claim) {
  return moved_claim_ == claim ? before_->widest : figures_.widest(claim);
}

const Range& QuickCheck::figure(std::size_t claim) {
  return moved_claim_ == claim ? before_->figure : figures_.figure(claim);
}

bool QuickCheck::may_hold_before(const Tuple& tuple, std::size_t claim, const Figures::Before& before) {
  moved_claim_ = claim;
  before_ = &before;
  const bool may = std::any_of(rule_.steps.begin(), rule_.steps.end(),
                               [&](const Step& s) { return truth(s.holds, tuple) != Truth::no; });
  moved_claim_.reset();
  return may;
}

template <class F>
bool QuickCheck::any_slip(const std::optional<Range>& want, std::size_t claim, F f) {
  const std::vector<Figures::Before>& slips = figures_.slips(claim);
  if (!want) {
    for (std::size_t s = 0; s < slips.size(); ++s)
      if (f(s, slips[s])) return true;
    return false;
  }
  figures_.slips_near(claim, *want, near_);
  return std::any_of(near_.begin(), near_.end(), [&](std::size_t s) { return f(s, slips[s]); });
}

// Does some step perhaps hold with one figure as it was before a slip?
bool QuickCheck::may_be_mended(const Tuple& tuple) {
  for (std::size_t v = 0; v < tuple.size(); ++v) {
    const std::optional<Range> want = wanted(v, tuple);
    for (const std::size_t c : tuple[v]) {
      if (any_slip(want, c, [&](std::size_t, const Figures::Before& before) {
            return may_hold_before(tuple, c, before);
          }))
        return true;
    }
  }
  return false;
}

std::vector<std::size_t> QuickCheck::mending(const Tuple& tuple, std::size_t variable, std::size_t claim) {
  std::vector<std::size_t> out;
  any_slip(wanted(variable, tuple), claim, [&](std::size_t s, const Figures::Before& before) {
    if (may_hold_before(tuple, claim, before)) out.push_back(s);
    return false;
  });
  std::sort(out.begin(), out.end());
  return out;
}

bool QuickCheck::may_hold(const Tuple& tuple) {
  for (const Step& step : rule_.steps) {
    const Truth holds = truth(step.holds, tuple);
    // What surely holds settles the verdict, and it may be one that nobody wants to hear of.
    if (holds == Truth::yes) return rule_.reports[static_cast<std::size_t>(step.verdict)];
    if (holds == Truth::perhaps) return true;
  }
  if (rule_.steps.empty()) return true;
  if (plan_.only_what_holds) return false;
  if (rule_.clear ? truth(*rule_.clear, tuple) != Truth::no : !rule_.slip) return true;
  return rule_.slip && may_be_mended(tuple);
}

std::optional<Range> QuickCheck::wanted_of_last(const Tuple& tuple) {
  if (!plan_.only_what_holds || rule_.claims.size() < 2) return std::nullopt;
  return wanted(rule_.claims.size() - 1, tuple);
}

std::optional<Range> QuickCheck::wanted(std::size_t variable, const Tuple& tuple) {
  if (!plan_.solvable[variable]) return std::nullopt;
  const Expression& e = rule_.steps.front().holds;
  const bool left = mentions(e.of[0], variable) == 1;
  Range want = evaluate(e.of[left ? 1 : 0], tuple);
  const Expression* at = &e.of[left ? 0 : 1];
  double scale = size_of(want);
  while (want.known && at->op != Op::variable) {
    const bool call = at->op == Op::call;
    const std::size_t side = !call && at->of.size() > 1 && mentions(at->of[1], variable) == 1 ? 1 : 0;
    const Range other = !call && at->of.size() > 1 ? evaluate(at->of[1 - side], tuple) : Range{0, 0, true};
    if (!other.known) return std::nullopt;
    switch (at->op) {
      case Op::add:
        want = {want.low - other.high, want.high - other.low, true};
        break;
      case Op::subtract:
        want = side == 0 ? Range{want.low + other.low, want.high + other.high, true}
                         : Range{other.low - want.high, other.high - want.low, true};
        break;
      case Op::multiply:
        want = over(want, other);
        break;
      case Op::divide:
        want = side == 0 ? times(want, other) : over(other, want);
        break;
      case Op::negate:
        want = {-want.high, -want.low, true};
        break;
      default:  // figure and number leave it as it is
        if (at->quick == Quick::abs) {
          const double most = size_of(want);
          want = {-most, most, true};
        } else if (at->quick == Quick::in_unit) {
          const std::optional<double> factor = scale_of(*at);
          if (!factor) return std::nullopt;
          want = over(want, {*factor, *factor, true});
        }
        break;
    }
    scale = std::max({scale, size_of(want), size_of(other)});
    at = &at->of[side];
  }
  if (!want.known || !(scale < infinity)) return std::nullopt;
  return Range{want.low - double_slack * scale, want.high + double_slack * scale, true};
}

}  // namespace daejo
