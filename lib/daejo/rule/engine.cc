#include "daejo/rule/engine.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "daejo/rule/derive.h"
#include "daejo/rule/fingerprint.h"
#include "daejo/rule/items.h"
#include "daejo/rule/names.h"
#include "daejo/rule/offices.h"
#include "daejo/rule/relations.h"
#include "daejo/rule/support.h"

namespace daejo {
namespace {

Level level_of(const Case& set, const Finding& f, const Rule& rule) {
  switch (f.verdict) {
    case Verdict::agreement:
    case Verdict::reconcilable:
      return Level::note;
    case Verdict::name_variant:
      return rule.level.value_or(Level::warning);
    case Verdict::conflict:
      break;
  }
  for (const Side& side : f.sides) {
    for (const std::size_t c : side.claims) {
      if (set.claims[c].certainty != Certainty::stated)
        return std::min(Level::warning, rule.level.value_or(Level::warning));
    }
  }
  return rule.level.value_or(Level::error);
}

Scope scope_of(const Case& set, const Finding& f) {
  const std::size_t first = set.claims[f.sides.front().claims.front()].document;
  for (const Side& side : f.sides) {
    for (const std::size_t c : side.claims) {
      if (set.claims[c].document != first) return Scope::across;
    }
  }
  return Scope::within;
}

// One rule saying the same of the same claims: two items may share them.
bool says_the_same(const Finding& a, const Finding& b) {
  return a.verdict == b.verdict && a.rule == b.rule && a.message == b.message &&
         std::equal(a.sides.begin(), a.sides.end(), b.sides.begin(), b.sides.end(),
                    [](const Side& x, const Side& y) { return x.claims == y.claims; });
}

// Conflicts first, then rule, then where the claims stand; a total order, whatever they were found in.
bool stands_before(const Finding& a, const Finding& b) {
  if (a.verdict != b.verdict) return a.verdict < b.verdict;
  if (a.rule != b.rule) return a.rule < b.rule;
  const auto places = std::lexicographical_compare_three_way(
      a.sides.begin(), a.sides.end(), b.sides.begin(), b.sides.end(),
      [](const Side& x, const Side& y) { return x.claims <=> y.claims; });
  if (places != 0) return places < 0;
  return std::tie(a.message.en, a.property, a.subject) < std::tie(b.message.en, b.property, b.subject);
}

// In the order in which they are told, each once. Findings are large and many of one rule: their places are
// sorted, by numbers as far as these tell.
std::vector<Finding> in_order(RuleFindings all) {
  std::map<std::string_view, std::size_t> ranks;  // of rules, by id
  for (const auto& [f, rule] : all) ranks.emplace(f.rule, 0);
  std::size_t next = 0;
  for (auto& [id, rank] : ranks) rank = next++;
  struct Place {
    Verdict verdict;
    std::size_t rule;
    std::size_t claim;
    Finding* finding;
  };
  std::vector<Place> places;
  places.reserve(all.size());
  for (auto& [f, rule] : all)
    places.push_back({f.verdict, ranks.find(f.rule)->second, f.sides.front().claims.front(), &f});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    if (a.verdict != b.verdict) return a.verdict < b.verdict;
    if (a.rule != b.rule) return a.rule < b.rule;
    return a.claim != b.claim ? a.claim < b.claim : stands_before(*a.finding, *b.finding);
  });
  std::vector<Finding> out;
  out.reserve(all.size());
  for (const Place& place : places) {
    if (out.empty() || !says_the_same(out.back(), *place.finding)) out.push_back(std::move(*place.finding));
  }
  return out;
}

}  // namespace

std::vector<Finding> evaluate(const Case& set, const RuleSet& rules) {
  Facts facts(set);
  Run run(facts, rules);
  derive_all(facts, run);  // from here the claims are complete
  RuleFindings all;
  for (const Rule& rule : rules.rules) {
    if (!rule.enabled || (rule.pairs && !rules.pair)) continue;
    std::vector<Finding> found;
    if (rule.compare == Compare::values) found = values_of_items(facts, rules, rule);
    if (rule.compare == Compare::names) found = spellings_of_entities(facts, rules, rule);
    if (rule.compare == Compare::drift) found = drifts_of_names(facts, rules, rule);
    if (rule.compare == Compare::offices) found = holders_of_offices(facts, rules, rule);
    if (!rule.steps.empty() || rule.series) found = findings_of_relation(run, rule);
    for (Finding& f : found) all.emplace_back(std::move(f), &rule);
  }
  for (Finding& f : derived_against_stated(facts, rules)) {
    const auto rule =
        std::find_if(rules.rules.begin(), rules.rules.end(), [&](const Rule& r) { return r.id == f.rule; });
    all.emplace_back(std::move(f), &*rule);
  }
  const std::vector<bool> gone = taken_back(facts.set(), all);
  std::size_t at = 0;
  std::erase_if(all, [&](const auto&) { return gone[at++]; });
  std::vector<Finding*> conflicts;
  std::vector<const Finding*> arithmetic;
  for (auto& [f, rule] : all) {
    if (rule->compare == Compare::values && f.verdict == Verdict::conflict) conflicts.push_back(&f);
    if (!rule->steps.empty()) arithmetic.push_back(&f);
  }
  add_support(conflicts, arithmetic);
  for (auto& [f, rule] : all) {
    f.level = level_of(set, f, *rule);
    f.scope = scope_of(set, f);
  }
  std::vector<Finding> out = in_order(std::move(all));
  add_fingerprints(facts, out);
  return out;
}

}  // namespace daejo
