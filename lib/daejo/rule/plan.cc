#include "daejo/rule/plan.h"

#include <algorithm>
#include <unordered_map>

#include "daejo/rule/plain_claims.h"
#include "daejo/rule/quick.h"

namespace daejo {
namespace {

// What the i-th variable of the rule shares with those that are bound before it.
void add_ties(SlotPlan& slot, const Rule& rule, std::size_t i) {
  const auto first = [&](const Same& s) {
    return s.variables.front() < i &&
           std::find(s.variables.begin(), s.variables.end(), i) != s.variables.end();
  };
  for (const Same& s : rule.same) {
    if (!first(s)) continue;
    const Tie tie{s.key, s.variables.front()};
    const int narrow = narrowness(s.key);
    if (narrow > 0 && (!slot.place || narrow > narrowness(slot.place->key))) {
      if (slot.place) slot.filters.push_back(*slot.place);
      slot.place = tie;
    } else if (narrow > 0 || is_soft(s.key) || s.key == Key::item) {
      slot.filters.push_back(tie);
    } else {
      slot.ties.push_back(tie);
    }
  }
  for (const Same& s : rule.differ) {
    if (first(s)) slot.differ.push_back({s.key, s.variables.front()});
  }
  for (std::size_t w = 0; w < rule.wording.size(); ++w) {
    const auto& [from, to, is, is_not] = rule.wording[w];
    if (std::max(from, to) == i) slot.gaps.push_back({w, std::min(from, to), from < to});
  }
  slot.plain = slot.filters.empty() && slot.differ.empty() && !rule.claims[i].list;
}

// Questions that several rules ask, a number each.
class Questions {
 public:
  std::size_t plain(const Pattern& pattern) {
    return number(patterns_[plain_key(pattern)], pattern, asked,
                  [](const Pattern& a, const Pattern& b) { return ask_alike(a, b); });
  }
  std::size_t answers(const Expression& condition) {
    return number(conditions_[hash_of(condition)], condition, told,
                  [](const Expression& a, const Expression& b) { return alike(a, b); });
  }

  std::size_t asked = 0;
  std::size_t told = 0;

 private:
  template <class T>
  using Known = std::vector<std::pair<const T*, std::size_t>>;
  template <class T, class Same>
  static std::size_t number(Known<T>& known, const T& one, std::size_t& count, Same same) {
    for (const auto& [other, number] : known)
      if (same(*other, one)) return number;
    known.emplace_back(&one, count);
    return count++;
  }
  std::unordered_map<std::uint64_t, Known<Pattern>> patterns_;
  std::unordered_map<std::uint64_t, Known<Expression>> conditions_;
};

RulePlan plan_of(const Rule& rule, const CueWords& words, Questions& questions) {
  RulePlan out;
  out.local = is_local(rule);
  out.only_what_holds = !rule.reports[static_cast<std::size_t>(Verdict::conflict)];
  out.solvable = solvable_variables(rule);
  for (std::size_t i = 0; i < rule.claims.size(); ++i) {
    const Pattern& p = rule.claims[i];
    SlotPlan& slot = out.slots.emplace_back();
    slot.leader = leader_of(p);
    slot.amounts = p.type().base == Type::Base::amount;
    slot.asked = questions.plain(p);
    slot.has_text = !p.before.empty() || !p.after.empty() || !p.around.empty() || !p.sentence.empty() ||
                    !p.unless.empty();
    for (const Regex* r : {&p.before, &p.after, &p.sentence})
      if (const auto* some = words.words_of(*r)) slot.words.push_back(*some);
    if (const auto* some = words.words_of(p.unless)) slot.unless = *some;
    add_ties(slot, rule, i);
  }
  for (std::size_t w = 0; w < rule.where.size() && !rule.claims.empty(); ++w) {
    const std::vector<std::size_t> used = variables_of(rule.where[w]);
    const std::size_t last = used.empty() ? 0 : used.back();
    if (used.size() == 1 && !rule.claims[last].list) {
      out.slots[last].alone.push_back(
          {w, questions.answers(rule.where[w]), asks_beyond_quick(rule.where[w]), plain_test(rule.where[w])});
    } else {
      out.slots[last].conditions.push_back(w);
    }
  }
  return out;
}

}  // namespace

RulePlans::RulePlans(const RuleSet& set) : words(set) {
  Questions questions;
  rules.reserve(set.rules.size());
  for (const Rule& rule : set.rules) rules.push_back(plan_of(rule, words, questions));
  asked = questions.asked;
  answers = questions.told;
}

bool is_local(const Rule& rule) {
  const auto local_key = [](const Same& s) { return narrowness(s.key) > 0; };
  if (std::any_of(rule.same.begin(), rule.same.end(), local_key) ||
      std::any_of(rule.differ.begin(), rule.differ.end(), local_key))
    return true;
  if (!rule.wording.empty()) return true;
  return std::any_of(rule.claims.begin(), rule.claims.end(), [](const Pattern& p) {
    return leader_of(p) || p.list || !p.before.empty() || !p.after.empty() || !p.around.empty() ||
           !p.sentence.empty() || !p.unless.empty();
  });
}

}  // namespace daejo
