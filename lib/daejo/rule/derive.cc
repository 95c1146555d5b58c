#include "daejo/rule/derive.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "daejo/rule/compare.h"
#include "daejo/rule/engine.h"
#include "daejo/rule/load_claims.h"
#include "daejo/rule/say.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

// All derivations of a set together; a set that would need more is not one that a reader could follow.
constexpr std::size_t max_derived = 20'000;
// A derived interval wider than this (relative to its middle) says nothing.
constexpr int widest_percent = 60;

// The entity that a base names: "챗GPT", or "챗GPT 개발비" where the name could not be told from the rest.
std::optional<std::size_t> entity_named(const Case& set, const std::string& base) {
  std::optional<std::size_t> best;
  std::size_t length = 0;
  for (std::size_t e = 0; e < set.entities.size(); ++e) {
    for (const Spelling& s : set.entities[e].spellings) {
      const bool begins = base == s.name || base.starts_with(s.name + " ");
      if (begins && s.name.size() > length) best = e, length = s.name.size();
    }
  }
  return best;
}

std::string unit_of(const Magnitude& a, Kind kind) {
  if (kind == Kind::percent) return "%";
  if (kind == Kind::ratio) return "x";
  std::string out;
  for (const auto& [unit, power] : a.unit) {
    if (power != 1 || !out.empty()) return {};
    out = unit;
  }
  return out;
}

bool is_telling(const Interval& i) {
  if (!i.bounded()) return false;
  const Decimal middle = (*i.low + *i.high).abs() * Decimal::of(5, -1);
  return (*i.high - *i.low) * Decimal(100) <= middle * Decimal(widest_percent) && !middle.is_zero();
}

// What the tuple's claims rest on, and whether using them here would be a circle.
struct Ground {
  std::vector<std::size_t> from;
  std::vector<std::size_t> rules;
  std::vector<Message> steps;
  int depth = 1;
  bool circle = false;
};

Ground ground_of(const Facts& facts, const Tuple& tuple, std::size_t rule) {
  Ground g;
  g.rules.push_back(rule);
  for (const auto& claims : tuple) {
    for (const std::size_t c : claims) {
      const std::vector<std::size_t> stated = facts.stated(c);
      g.from.insert(g.from.end(), stated.begin(), stated.end());
      const Derived* d = facts.derived(c);
      if (d == nullptr) continue;
      g.depth = std::max(g.depth, d->depth + 1);
      g.rules.insert(g.rules.end(), d->rules.begin(), d->rules.end());
      g.steps.insert(g.steps.end(), d->steps.begin(), d->steps.end());
    }
  }
  for (auto* list : {&g.from, &g.rules}) {
    std::sort(list->begin(), list->end());
    g.circle = g.circle || std::adjacent_find(list->begin(), list->end()) != list->end();
  }
  return g;
}

std::optional<Derived> derived_claim(const Facts& facts, const RuleSet& rules, std::size_t rule_index,
                                     const Tuple& tuple) {
  const Rule& rule = rules.rules[rule_index];
  Ground g = ground_of(facts, tuple, rule_index);
  if (g.circle || g.depth > max_depth) return std::nullopt;
  const Bindings b = bindings_of(facts, rules, tuple);
  for (const Expression& condition : rule.where) {
    if (!holds(condition, b).value_or(false)) return std::nullopt;
  }
  const Datum value = evaluate(rule.derive->value, b);
  const Magnitude* a = std::get_if<Magnitude>(&value);
  if (a == nullptr || !is_telling(a->interval)) return std::nullopt;
  const Derive& how = *rule.derive;
  Derived out{.claim = facts.claim(tuple[how.like].front()),
              .from = g.from,
              .steps = std::move(g.steps),
              .rule = rule_index,
              .rules = std::move(g.rules),
              .depth = g.depth};
  Claim& c = out.claim;
  if (!how.subject.empty()) {
    const Claim& of = facts.claim(tuple[how.subject_of].front());
    const std::string& base =
        of.qualifiers.base_subject.empty() ? of.qualifiers.base : of.qualifiers.base_subject;
    c.subject = how.subject_is_base ? base : of.subject;
    c.entity = how.subject_is_base ? entity_named(facts.set(), base) : of.entity;
    if (how.subject_is_base && c.entity) c.subject = facts.set().entities[*c.entity].name;
  }
  if (c.subject.empty() && !c.entity) return std::nullopt;
  c.kind = how.kind.value_or(c.kind);
  c.form = how.form.value_or(c.form);
  if (!how.property.empty()) c.property = {.id = how.property, .phrase = how.property};
  c.qualifiers.base.clear();
  c.qualifiers.base_subject.clear();
  c.parenthesis_of.reset();
  for (const auto& claims : tuple) {
    for (const std::size_t i : claims) c.certainty = std::max(c.certainty, facts.claim(i).certainty);
  }
  Quantity q;
  q.interval = c.kind == Kind::percent ? a->interval * Interval::at(100) : a->interval;
  q.unit = unit_of(*a, c.kind);
  c.value = std::move(q);
  out.steps.push_back(worked_out(how.value, b));
  return out;
}

// Of a pair of claims of one subject and property: the verdict, or nothing.
std::optional<Finding> against(const Facts& facts, const RuleSet& rules, std::size_t d, std::size_t stated) {
  const Derived& derived = *facts.derived(d);
  const Rule& rule = rules.rules[derived.rule];
  const Claim& other = facts.claim(stated);
  if (std::binary_search(derived.from.begin(), derived.from.end(), stated)) return std::nullopt;
  for (const Key k : {Key::time, Key::scope, Key::base}) {
    if (!shares(facts, k, d, stated)) return std::nullopt;
  }
  Comparison c = compare_values(derived.claim, other, rules.units);
  if (!c.verdict || !rule.reports[static_cast<std::size_t>(*c.verdict)]) return std::nullopt;
  // The ladder calls an interval without a figure vague; a derived one is as sharp as is_telling asks.
  if (*c.verdict == Verdict::reconcilable && other.quantity() != nullptr && other.quantity()->value) {
    c.verdict = Verdict::agreement;
    c.why.clear();
  }
  Finding f{.rule = rule.id, .verdict = *c.verdict, .subject = derived.claim.subject};
  f.property = derived.claim.property.id.empty() ? derived.claim.property.phrase : derived.claim.property.id;
  f.why = derived.steps;
  f.why.insert(f.why.end(), c.why.begin(), c.why.end());
  const Magnitude amount = amount_of(derived.claim.kind, derived.claim.quantity()->interval,
                                     derived.claim.quantity()->unit, rules.units);
  const std::span<const std::size_t> same = facts.same_claims(stated);
  f.sides = {{amount_text(amount).ko, derived.from, true},
             {quote(facts.set(), other), {same.begin(), same.end()}, false}};
  if (const auto& message = rule.says[static_cast<std::size_t>(f.verdict)]) {
    f.message = say(*message, message_variables(rule), bindings_of(facts, rules, {{d}, {stated}}));
  }
  return f;
}

}  // namespace

void derive_all(Facts& facts, Run& run) {
  const RuleSet& rules = run.rules;
  std::set<std::pair<std::size_t, Tuple>> seen;
  for (int round = 0; round < max_depth; ++round) {
    std::vector<Derived> fresh;
    for (std::size_t r = 0; r < rules.rules.size(); ++r) {
      if (!rules.rules[r].derive || !rules.rules[r].enabled || (rules.rules[r].pairs && !rules.pair))
        continue;
      join(run, rules.rules[r], [&](const Tuple& tuple) {
        if (facts.size() + fresh.size() > facts.set().claims.size() + max_derived ||
            !seen.emplace(r, tuple).second)
          return;
        if (auto d = derived_claim(facts, rules, r, tuple)) fresh.push_back(std::move(*d));
      });
    }
    if (fresh.empty()) return;
    for (Derived& d : fresh) facts.add(std::move(d));
  }
}

std::vector<Finding> derived_against_stated(const Facts& facts, const RuleSet& rules) {
  const std::size_t stated = facts.set().claims.size();
  if (facts.size() == stated) return {};
  const auto key = [&](std::size_t i) {
    const std::uint64_t subject = facts.key(i, Key::subject);
    const std::uint64_t property = facts.key(i, Key::property);
    return subject == 0 || property == 0 ? 0 : subject << 32 | property;
  };
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> index;
  for (std::size_t i = 0; i < stated; ++i) {
    const Claim& c = facts.claim(i);
    if (c.repeats || c.kind == Kind::name || facts.same_claims(i).front() != i) continue;
    if (const std::uint64_t k = key(i)) index[k].push_back(i);
  }
  std::vector<Finding> out;
  for (std::size_t d = stated; d < facts.size(); ++d) {
    const auto it = index.find(key(d));
    if (it == index.end() || it->second.size() > max_bucket) continue;
    for (const std::size_t i : it->second) {
      const bool one_kind =
          facts.claim(i).kind == facts.claim(d).kind && facts.claim(i).form == facts.claim(d).form;
      if (!one_kind) continue;
      if (auto f = against(facts, rules, d, i)) out.push_back(std::move(*f));
    }
  }
  return out;
}

}  // namespace daejo
