#include "daejo/rule/relations.h"

#include <algorithm>
#include <map>

#include "daejo/rule/say.h"
#include "daejo/rule/series.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

Side side_of(const Facts& facts, const Rule& rule, const Tuple& tuple,
             const std::vector<std::size_t>& variables) {
  Side side;
  for (const std::size_t v : variables) {
    for (const std::size_t c : tuple[v]) {
      const Claim& claim = facts.claim(c);
      const std::string words = quote(facts.set(), claim);
      side.label += (side.label.empty() ? "" : ", ") + words;
      side.derived = side.derived || facts.derived(c) != nullptr;
      // Equal claims elsewhere say the same, where the rule does not ask for a place.
      const std::span<const std::size_t> all = is_local(rule) || facts.derived(c) != nullptr
                                                   ? std::span<const std::size_t>(&c, 1)
                                                   : facts.same_claims(c);
      for (const std::size_t one : all) {
        const std::vector<std::size_t> stated = facts.stated(one);
        side.claims.insert(side.claims.end(), stated.begin(), stated.end());
      }
    }
  }
  side.derived =
      side.derived || variables.size() > 1 || (variables.size() == 1 && tuple[variables[0]].size() > 1);
  std::sort(side.claims.begin(), side.claims.end());
  side.claims.erase(std::unique(side.claims.begin(), side.claims.end()), side.claims.end());
  return side;
}

// A derived claim beside one that it was derived from says nothing new.
bool is_circle(const Facts& facts, const Tuple& tuple) {
  std::vector<std::size_t> grounds;
  bool derived = false;
  for (const auto& claims : tuple) {
    for (const std::size_t c : claims) {
      derived = derived || facts.derived(c) != nullptr;
      for (const std::size_t one : facts.stated(c)) grounds.push_back(one);
    }
  }
  if (!derived) return false;
  std::sort(grounds.begin(), grounds.end());
  return std::adjacent_find(grounds.begin(), grounds.end()) != grounds.end();
}

// The claims on the left of the relation: what the others are to explain.
std::vector<std::size_t> explained(const Tuple& tuple, const Judgement& j) {
  std::vector<std::size_t> out;
  for (const std::size_t v : j.left) out.insert(out.end(), tuple[v].begin(), tuple[v].end());
  std::sort(out.begin(), out.end());
  return out;
}

// The values of a tuple, in the order of its variables.
std::vector<std::uint32_t> values_of(const Facts& facts, const Tuple& tuple) {
  std::vector<std::uint32_t> out;
  for (const auto& claims : tuple) {
    for (const std::size_t c : claims) out.push_back(facts.value(c));
  }
  return out;
}

// Widths of one size are as telling as each other.
struct Try {
  const Judged* judged;
  Decimal width;  // to one digit
};

bool calls(const Expression& e, std::string_view function) {
  return (e.op == Op::call && e.name == function) ||
         std::any_of(e.of.begin(), e.of.end(), [&](const Expression& part) { return calls(part, function); });
}

bool asks_weekday(const Rule& rule) {
  return std::any_of(rule.steps.begin(), rule.steps.end(),
                     [](const Step& step) { return calls(step.holds, "written_weekday"); });
}

bool is_order(const Rule& rule) {
  const Op op = rule.steps.empty() ? Op::number : rule.steps.front().holds.op;
  return op == Op::less || op == Op::less_equal || op == Op::greater || op == Op::greater_equal;
}

// Of a conflict over a list (parts that are more than their whole) the smallest list that is in conflict
// already: members are left out, the smallest first, while what stays cannot hold either.
void make_smallest(const Facts& facts, const RuleSet& rules, const Rule& rule, Judged& one,
                   QuickCheck& quick) {
  for (std::size_t v = 0; v < one.tuple.size(); ++v) {
    if (!rule.claims[v].list) continue;
    std::vector<std::size_t> members = one.tuple[v];
    std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      const Quantity* x = facts.claim(a).quantity();
      const Quantity* y = facts.claim(b).quantity();
      return x != nullptr && y != nullptr && x->value && y->value && *x->value < *y->value;
    });
    for (const std::size_t member : members) {
      Tuple fewer = one.tuple;
      std::erase(fewer[v], member);
      if (fewer[v].size() < 2) break;  // one alone is no list
      std::optional<Judgement> j = judge(facts, rules, rule, fewer, &quick);
      if (j && j->verdict == Verdict::conflict) one = {std::move(fewer), std::move(*j), {}};
    }
  }
}

// "9일(화)" is told by the day on which the text came out: that day stands beside it.
void add_publication(const Case& set, Side& side) {
  std::vector<std::size_t> more;
  for (const std::size_t i : side.claims) {
    const Claim& claim = set.claims[i];
    const DateValue* date = claim.date();
    if (date == nullptr || !date->resolved()) continue;
    const std::string year = std::to_string(date->from.year);
    if (slice(set.documents[claim.document].text, claim.span).find(year) != std::string_view::npos) continue;
    const auto last =
        std::upper_bound(set.claims.begin(), set.claims.end(), claim.document,
                         [](std::size_t document, const Claim& other) { return document < other.document; });
    if (last != set.claims.begin() && std::prev(last)->of_document &&
        std::prev(last)->document == claim.document)
      more.push_back(static_cast<std::size_t>(std::prev(last) - set.claims.begin()));
  }
  side.claims.insert(side.claims.end(), more.begin(), more.end());
  std::sort(side.claims.begin(), side.claims.end());
  side.claims.erase(std::unique(side.claims.begin(), side.claims.end()), side.claims.end());
}

Finding finding_of(const Facts& facts, const RuleSet& rules, const Rule& rule, const Judged& one,
                   Speaker& speaker) {
  Finding f{.rule = rule.id, .verdict = one.judgement.verdict};
  const Claim& first = facts.claim(one.tuple.front().front());
  f.subject = first.subject;
  f.property = first.property.id.empty() ? first.property.phrase : first.property.id;
  for (const auto& claims : one.tuple) {
    for (const std::size_t c : claims) {
      if (const Derived* d = facts.derived(c)) f.why.insert(f.why.end(), d->steps.begin(), d->steps.end());
    }
  }
  Bindings bindings = bindings_of(facts, rules, one.tuple);
  Judgement explained = one.judgement;
  if (!rule.steps.empty()) explain(explained, rule, bindings);
  f.why.insert(f.why.end(), explained.why.begin(), explained.why.end());
  f.sides = sides_of(facts, rule, one.tuple, one.judgement);
  if (!one.others.claims.empty()) f.sides.push_back(one.others);
  if (f.verdict == Verdict::conflict && asks_weekday(rule))
    for (Side& side : f.sides) add_publication(facts.set(), side);
  f.message = speaker.say(f.verdict, [&](Bind) { return std::move(bindings); });
  return f;
}

}  // namespace

std::vector<Side> sides_of(const Facts& facts, const Rule& rule, const Tuple& tuple, const Judgement& j) {
  std::vector<Side> out{side_of(facts, rule, tuple, j.left)};
  // A claim against itself (a weekday against its date) stands on both sides.
  out.push_back(side_of(facts, rule, tuple, j.right.empty() ? j.left : j.right));
  return out;
}

std::vector<Finding> findings_of_relation(Run& run, const Rule& rule) {
  const Facts& facts = run.facts;
  const RuleSet& rules = run.rules;
  std::vector<Judged> all;
  std::optional<QuickCheck> quick;  // few rules find anything to judge
  join(run, rule, [&](const Tuple& tuple) {
    if (is_circle(facts, tuple)) return;
    if (rule.series && rule.steps.empty()) {
      if (auto j = member_of_series(facts, rules, rule, tuple)) all.push_back({tuple, std::move(*j)});
      return;
    }
    if (!quick) quick.emplace(facts, rule, run.plan(rule), run.figures);
    if (auto j = judge(facts, rules, rule, tuple, &*quick)) {
      all.push_back({tuple, std::move(*j)});
      if (all.back().judgement.verdict == Verdict::conflict && is_order(rule))
        make_smallest(facts, rules, rule, all.back(), *quick);
    }
  });
  std::vector<Finding> out;
  if (all.empty()) return out;
  if (rule.series) {
    for (Finding& f : outliers(facts, rules, rule, all)) out.push_back(std::move(f));
  }
  std::map<std::vector<std::size_t>, std::vector<Try>> by_claim;
  if (rule.steps.empty() && !rule.reports[static_cast<std::size_t>(Verdict::agreement)]) all.clear();
  for (const Judged& one : all)
    by_claim[explained(one.tuple, one.judgement)].push_back({&one, round_figure(one.judgement.width, 1)});
  const bool local = is_local(rule);
  Speaker speaker(rule);
  for (auto& [claims, tries] : by_claim) {
    std::stable_sort(tries.begin(), tries.end(), [](const Try& a, const Try& b) {
      const Judgement& x = a.judged->judgement;
      const Judgement& y = b.judged->judgement;
      if (x.verdict != y.verdict) return x.verdict > y.verdict;  // agreement first
      return a.width != b.width ? a.width < b.width : x.apart < y.apart;
    });
    const Verdict best = tries.front().judged->judgement.verdict;
    const auto says_the_same = [&](const Try& one) {
      return values_of(facts, one.judged->tuple) == values_of(facts, tries.front().judged->tuple);
    };
    // Not clear which partner is meant, unless all say the same.
    if (best == Verdict::conflict && !std::all_of(tries.begin() + 1, tries.end(), says_the_same)) continue;
    for (const Try& one : tries) {
      if (one.judged->judgement.verdict != best) break;
      out.push_back(finding_of(facts, rules, rule, *one.judged, speaker));
      if (local || best == Verdict::conflict) break;
    }
  }
  return out;
}

}  // namespace daejo
