#include "daejo/rule/series.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "daejo/rule/load_claims.h"
#include "daejo/rule/relations.h"
#include "daejo/rule/say.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

struct Member {
  std::size_t index;  // in the judged tuples
  Magnitude value;
  Interval room;  // the value, widened by half of what members may lie apart
};

// The members that share one value: as many as possible; of equal companies the one with the lowest value.
std::vector<std::size_t> largest_company(const std::vector<Member>& members) {
  std::vector<std::size_t> best;
  for (const Member& at : members) {
    if (!at.room.low) continue;
    std::vector<std::size_t> company;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i].room.contains(*at.room.low)) company.push_back(i);
    }
    if (company.size() > best.size()) best = std::move(company);
  }
  return best;
}

Side side_of(const Facts& facts, const Rule& rule, const std::vector<Judged>& all,
             const std::vector<std::size_t>& members) {
  Side side{.derived = true};
  for (const std::size_t m : members) {
    for (const Side& s : sides_of(facts, rule, all[m].tuple, all[m].judgement)) {
      side.claims.insert(side.claims.end(), s.claims.begin(), s.claims.end());
      if (m == members.front()) side.label += (side.label.empty() ? "" : ", ") + s.label;
    }
  }
  std::sort(side.claims.begin(), side.claims.end());
  return side;
}

}  // namespace

std::optional<Judgement> member_of_series(const Facts& facts, const RuleSet& rules, const Rule& rule,
                                          const Tuple& tuple) {
  const Bindings b = bindings_of(facts, rules, tuple);
  for (const Expression& condition : rule.where) {
    if (!holds(condition, b).value_or(false)) return std::nullopt;
  }
  const Datum d = evaluate(rule.series->value, b);
  if (!std::holds_alternative<Magnitude>(d)) return std::nullopt;
  Judgement j{.verdict = Verdict::agreement, .left = {0}};
  for (std::size_t v = 1; v < tuple.size(); ++v) j.right.push_back(v);
  return j;
}

namespace {

struct Company {
  std::vector<Member> good;
  std::vector<std::size_t> bad;  // in conflict by themselves
};

// What the members that agree say: the left of the relation, such as the amounts that were converted into.
Side witnesses(const Facts& facts, const Rule& rule, const std::vector<Judged>& all,
               const std::vector<std::size_t>& members) {
  Side out{.derived = true};
  for (const std::size_t m : members) {
    const Side left = sides_of(facts, rule, all[m].tuple, all[m].judgement).front();
    if (out.claims.empty()) out.label = left.label;
    out.claims.insert(out.claims.end(), left.claims.begin(), left.claims.end());
  }
  std::sort(out.claims.begin(), out.claims.end());
  return out;
}

}  // namespace

std::vector<Finding> outliers(const Facts& facts, const RuleSet& rules, const Rule& rule,
                              std::vector<Judged>& all) {
  std::map<std::vector<std::string>, Company> companies;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Bindings b = bindings_of(facts, rules, all[i].tuple);
    const Datum value = evaluate(rule.series->value, b);
    const Magnitude* a = std::get_if<Magnitude>(&value);
    if (a == nullptr || !a->interval.bounded()) continue;
    std::vector<std::string> key;
    for (const Expression& e : rule.series->by) {
      const Datum d = evaluate(e, b);
      const std::string* text = std::get_if<std::string>(&d);
      key.push_back(text == nullptr ? std::string() : *text);
    }
    if (all[i].judgement.verdict == Verdict::conflict) {
      companies[key].bad.push_back(i);
      continue;
    }
    const Decimal half = rule.series->within * Decimal::of(5, -1);
    companies[key].good.push_back(
        {i, *a, a->interval * Interval::between(Decimal(1) - half, Decimal(1) + half)});
  }
  std::vector<Finding> out;
  std::vector<std::size_t> gone;
  for (const auto& [key, company] : companies) {
    const std::vector<Member>& members = company.good;
    const std::vector<std::size_t> core = largest_company(members);
    std::vector<std::size_t> right;
    for (const std::size_t c : core) right.push_back(members[c].index);
    for (const std::size_t bad : company.bad) all[bad].others = witnesses(facts, rule, all, right);
    if (members.size() < rule.series->least) continue;
    if (core.size() == members.size() || (core.size() < 2 && members.size() != 2)) continue;
    for (std::size_t m = 0; m < members.size(); ++m) {
      if (std::find(core.begin(), core.end(), m) != core.end()) continue;
      Finding f{.rule = rule.id, .verdict = Verdict::conflict};
      const Judged& one = all[members[m].index];
      if (core.size() > 1) {
        f.sides = sides_of(facts, rule, one.tuple, one.judgement);
        if (!rule.steps.empty()) f.sides.push_back(witnesses(facts, rule, all, right));
      } else {
        f.sides = {side_of(facts, rule, all, {members[m].index}), side_of(facts, rule, all, right)};
      }
      for (const std::size_t which : {m, core.front()}) {
        f.why.push_back(
            worked_out(rule.series->value, bindings_of(facts, rules, all[members[which].index].tuple)));
      }
      if (const auto& message = rule.says[static_cast<std::size_t>(Verdict::conflict)])
        f.message = say(*message, message_variables(rule), bindings_of(facts, rules, one.tuple));
      out.push_back(std::move(f));
      gone.push_back(members[m].index);
      if (core.size() == 1) gone.push_back(members[core.front()].index);
    }
  }
  std::sort(gone.begin(), gone.end());
  std::vector<Judged> left;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!std::binary_search(gone.begin(), gone.end(), i)) left.push_back(std::move(all[i]));
  }
  all = std::move(left);
  return out;
}

}  // namespace daejo
