#include "daejo/rule/judge.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "daejo/rule/load_claims.h"
#include "daejo/rule/reading.h"
#include "daejo/rule/say.h"
#include "daejo/rule/slip.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

struct Accepted {
  Decimal width;  // of the values that met, relative to their middle
  Decimal apart;  // of the middles
};

// What two sides that met accept. Nothing where a bound let anything pass.
std::optional<Accepted> accepted(const Datum& x, const Datum& y) {
  const Magnitude* l = std::get_if<Magnitude>(&x);
  const Magnitude* r = std::get_if<Magnitude>(&y);
  if (l == nullptr || r == nullptr) return Accepted{};  // dates and texts are as telling as they are
  const auto both = comparable(*l, *r);
  if (!both) return std::nullopt;
  std::array<Interval, 2> sides{both->first, both->second};
  for (std::size_t i = 0; i < 2; ++i) {
    Interval& side = sides[i];
    if (side.bounded()) continue;
    if (!side.low && !side.high) return std::nullopt;
    // A bound tells something only beside a value near it.
    const Decimal edge = side.low ? *side.low : *side.high;
    const Decimal room = edge.abs() * Decimal::of(1, -1);
    side = Interval::between(edge - room, edge + room);
    if (!overlap(side, sides[1 - i])) return std::nullopt;
    side = Interval::between(edge, edge);
  }
  const Decimal width = (*sides[0].high - *sides[0].low) + (*sides[1].high - *sides[1].low);
  const Decimal first = *sides[0].high + *sides[0].low;
  const Decimal second = *sides[1].high + *sides[1].low;
  const Decimal middle = (first.abs() + second.abs()) * Decimal::of(25, -2);
  if (middle.is_zero()) return width.is_zero() ? std::optional(Accepted{}) : std::nullopt;
  return Accepted{divide(width, middle, Rounding::up),
                  divide((first - second).abs() * Decimal::of(5, -1), middle, Rounding::up)};
}

Message assumption(const Claim& claim, const Reading& reading) {
  const Quantity& q = *claim.quantity();
  const Message figure = with_unit(*q.value, is_exact(claim.kind) && claim.kind != Kind::money ? "" : q.unit);
  const Message place = with_unit(power_of_ten(reading.power), "");
  if (reading.by == Reading::By::cut) {
    return {with_particles(fmt::format("{}은(는) {} 아래를 버린 값으로 보아야 맞음", figure.ko, place.ko)),
            fmt::format("only if {} was cut below {}", figure.en, place.en)};
  }
  return {with_particles(fmt::format("{}을(를) {} 단위까지 적은 값으로 보면 맞음", figure.ko, place.ko)),
          fmt::format("{} taken as precise to {}", figure.en, place.en)};
}

constexpr int long_digits = 5;

struct Judge {
  const Facts& facts;
  const RuleSet& rules;
  const Rule& rule;
  const Tuple& tuple;
  Bindings base;
  bool unknown = false;
  std::vector<std::vector<Reading>> read = {};  // by variable, once asked for

  // The first step that holds under these bindings, if what it accepts is telling.
  std::optional<Judgement> steps(const Bindings& b) {
    for (const Step& step : rule.steps) {
      const Expression* relation = deciding(step.holds);
      Datum x, y;
      const auto evaluate_sides = [&] { x = evaluate(relation->of[0], b), y = evaluate(relation->of[1], b); };
      const bool alone = relation == &step.holds;  // so it is with most steps: its sides are told once
      if (alone) evaluate_sides();
      const std::optional<bool> truth = alone ? daejo::relation(relation->op, x, y) : holds(step.holds, b);
      if (!truth) unknown = true;
      if (!truth || !*truth) continue;
      Judgement j{.verdict = step.verdict};
      if (relation != nullptr) {
        if (!alone) evaluate_sides();
        const std::optional<Accepted> met = accepted(x, y);
        if (!met || met->width > rule.power) {
          unknown = true;  // neither agreement nor conflict
          return std::nullopt;
        }
        j.width = met->width;
        j.apart = met->apart;
      }
      if (!step.note.ko.empty()) j.why.push_back(say(step.note, message_variables(rule), b));
      return j;
    }
    return std::nullopt;
  }

  // The figures themselves, but for those that are to come out: they keep their rounding.
  std::optional<Judgement> exactly() {
    const Expression* relation = rule.steps.empty() ? nullptr : deciding(rule.steps.front().holds);
    if (relation == nullptr || relation->op != Op::overlaps) return std::nullopt;
    const std::vector<std::size_t> left = variables_of(relation->of[0]);
    std::vector<std::pair<std::size_t, Datum>> others;  // the values that take turns with those of `base`
    for (std::size_t v = 0; v < tuple.size(); ++v) {
      if (std::find(left.begin(), left.end(), v) != left.end()) continue;
      std::vector<Magnitude> points;
      for (const Claim* c : base.variables[v].claims) {
        const Claim& claim = *c;
        const Quantity* q = claim.quantity();
        if (q == nullptr || !q->value || q->hedge == Hedge::vague) return std::nullopt;
        points.push_back(amount_of(claim.kind, Interval::at(*q->value), q->unit, rules.units));
      }
      others.emplace_back(v, rule.claims[v].list ? Datum(points) : Datum(points.front()));
    }
    const auto take_turns = [&] {
      for (auto& [v, value] : others) std::swap(base.variables[v].value, value);
    };
    take_turns();
    auto j = steps(base);
    take_turns();
    unknown = false;
    if (j && j->verdict != Verdict::agreement) return std::nullopt;
    return j;
  }

  std::optional<Judgement> under(Reading::By by, Verdict at_best) {
    read.resize(tuple.size());
    for (std::size_t v = 0; v < tuple.size(); ++v) {
      if (rule.claims[v].list) continue;
      const Claim& claim = *base.variables[v].claims.front();
      const Quantity* q = claim.quantity();
      if (q == nullptr || facts.derived(tuple[v].front()) != nullptr) continue;
      if (read[v].empty()) read[v] = readings(claim.kind, *q);
      for (const Reading& r : read[v]) {
        if (r.by != by) continue;
        Datum value = amount_of(claim.kind, r.interval, q->unit, rules.units);
        std::swap(base.variables[v].value, value);
        auto j = steps(base);
        std::swap(base.variables[v].value, value);
        if (j) {
          // A milder verdict than the assumption allows is not made better by it. A figure that keeps six
          // digits and more was hardly rounded.
          const bool long_figure =
              by == Reading::By::coarser && q->value->magnitude() - r.power >= long_digits;
          j->verdict = std::min(j->verdict, long_figure ? Verdict::reconcilable : at_best);
          j->why.push_back(assumption(claim, r));
          return j;
        }
      }
    }
    return std::nullopt;
  }

  // The readings in their order; nothing when none holds, or when one does that tells nothing.
  std::optional<Judgement> best() {
    std::optional<Judgement> out = exactly();
    if (!out) out = steps(base);
    const bool settled = unknown;
    if (!out && !settled) out = under(Reading::By::coarser, Verdict::agreement);
    if (!out && !settled) out = under(Reading::By::cut, Verdict::reconcilable);
    if (!out && !settled) out = under(Reading::By::crude, Verdict::reconcilable);
    unknown = settled;
    return out;
  }
};

struct Mend {
  const Claim* claim;
  Slip slip;
};

// Does the rule agree, and tell enough, with one figure as it was before a slip?
bool is_mended(const Judge& judge, std::size_t variable, std::size_t member, const Slip& s) {
  Claim claim = *judge.base.variables[variable].claims[member];
  claim.value = before(*claim.quantity(), s);
  Judge other{judge.facts, judge.rules, judge.rule, judge.tuple, judge.base};
  BoundVariable& bound = other.base.variables[variable];
  bound.claims[member] = &claim;
  Datum value = datum_of(claim, judge.rules.units);
  if (auto* list = std::get_if<std::vector<Magnitude>>(&bound.value)) {
    (*list)[member] = std::get<Magnitude>(value);
  } else {
    bound.value = std::move(value);
  }
  const std::optional<Judgement> j = other.best();
  if (!j || j->verdict != Verdict::agreement) return false;
  // One digit can make nearly any figure come out: there the others must leave no room at all.
  return s.by == Slip::By::digit ? j->width.is_zero() : j->width <= *judge.rule.slip;
}

// The slips of one figure, each of which would explain the conflict.
std::vector<Mend> mends(const Judge& judge, QuickCheck* quick) {
  std::vector<Mend> out;
  for (std::size_t v = 0; v < judge.tuple.size(); ++v) {
    for (std::size_t k = 0; k < judge.tuple[v].size(); ++k) {
      const Claim& claim = judge.facts.claim(judge.tuple[v][k]);
      const Quantity* q = claim.quantity();
      if (q == nullptr || !q->value || q->hedge == Hedge::vague ||
          judge.facts.derived(judge.tuple[v][k]) != nullptr)
        continue;
      std::vector<Slip> all = slips(*q->value);
      std::vector<std::size_t> near(all.size());
      std::iota(near.begin(), near.end(), std::size_t{0});
      if (quick != nullptr) near = quick->mending(judge.tuple, v, judge.tuple[v][k]);
      for (const std::size_t s : near) {
        if (is_mended(judge, v, k, all[s])) out.push_back({&claim, std::move(all[s])});
      }
    }
  }
  return out;
}

void add_mends(Judgement& j, const Case& set, const std::vector<Mend>& mends) {
  if (mends.size() > 2) return;  // any figure may be the wrong one
  for (const Mend& m : mends) {
    const Message value = with_unit(m.slip.value, "");
    const Message slip = text_of(m.slip);
    const std::string words = quote(set, *m.claim);
    j.why.push_back({with_particles(fmt::format("{}이(가) {}라야 맞음: {}", words, value.ko, slip.ko)),
                     fmt::format("it fits with {} for {}: {}", value.en, words, slip.en)});
  }
}

}  // namespace

const Expression* deciding(const Expression& e) {
  if (is_relation(e.op)) return &e;
  for (const Expression& side : e.of) {
    if (const Expression* found = deciding(side)) return found;
  }
  return nullptr;
}

Bindings bindings_of(const Facts& facts, const RuleSet& rules, const Tuple& tuple, Bind bind) {
  Bindings b{.set = &facts.set(), .units = &rules.units, .rates = &rules.rates};
  b.variables.reserve(tuple.size());
  for (const auto& claims : tuple) {
    BoundVariable one;
    std::vector<Magnitude> list;
    for (const std::size_t i : claims) {
      one.claims.push_back(&facts.claim(i));
      one.derived = one.derived || facts.derived(i) != nullptr;
      if (bind == Bind::claims) continue;
      one.value = datum_of(facts.claim(i), rules.units);
      const Magnitude* a = claims.size() > 1 ? std::get_if<Magnitude>(&one.value) : nullptr;
      if (a != nullptr) list.push_back(*a);
    }
    if (claims.size() > 1 && bind == Bind::values) one.value = std::move(list);
    b.variables.push_back(std::move(one));
  }
  return b;
}

std::optional<Judgement> judge(const Facts& facts, const RuleSet& rules, const Rule& rule, const Tuple& tuple,
                               QuickCheck* quick) {
  Judge judge{facts, rules, rule, tuple, bindings_of(facts, rules, tuple)};
  for (const Expression& condition : rule.where) {
    if (!holds(condition, judge.base).value_or(false)) return std::nullopt;
  }
  std::optional<Judgement> out = judge.best();
  const Expression* relation = rule.steps.empty() ? nullptr : deciding(rule.steps.front().holds);
  if (!out) {
    if (judge.unknown || !rule.reports[static_cast<std::size_t>(Verdict::conflict)]) return std::nullopt;
    const std::vector<Mend> explained = rule.slip ? mends(judge, quick) : std::vector<Mend>();
    const bool clear = rule.clear ? holds(*rule.clear, judge.base).value_or(false) : !rule.slip;
    if (!clear && explained.empty()) return std::nullopt;
    out = Judgement{.verdict = Verdict::conflict};
    add_mends(*out, facts.set(), explained);
  }
  if (!rule.reports[static_cast<std::size_t>(out->verdict)]) return std::nullopt;
  if (relation == nullptr) {  // a condition on the claims together: the first against the others
    out->left = {0};
    for (std::size_t v = 1; v < tuple.size(); ++v) out->right.push_back(v);
    return out;
  }
  out->left = variables_of(relation->of[0]);
  for (const std::size_t v : variables_of(relation->of[1])) {
    if (std::find(out->left.begin(), out->left.end(), v) == out->left.end()) out->right.push_back(v);
  }
  if (out->right.empty()) {  // every claim stands on the left: the first against the others
    for (std::size_t v = 0; v < tuple.size(); ++v) {
      if (std::find(out->left.begin(), out->left.end(), v) == out->left.end()) out->right.push_back(v);
    }
    while (out->right.empty() && out->left.size() > 1)
      out->right.push_back(out->left.back()), out->left.pop_back();
  }
  return out;
}

}  // namespace daejo
