#include "daejo/rule/support.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace daejo {
namespace {

bool has(const Side& side, std::size_t claim) {
  return std::find(side.claims.begin(), side.claims.end(), claim) != side.claims.end();
}

// Of the findings on a claim of the side, the first that leaves the other sides alone.
const Finding* witness(const Finding& conflict, const Side& side,
                       const std::unordered_map<std::size_t, std::vector<const Finding*>>& by_claim) {
  const auto stands_elsewhere = [&](std::size_t claim) {
    return std::any_of(conflict.sides.begin(), conflict.sides.end(),
                       [&](const Side& other) { return &other != &side && has(other, claim); });
  };
  for (const std::size_t claim : side.claims) {
    const auto it = by_claim.find(claim);
    if (it == by_claim.end()) continue;
    for (const Finding* f : it->second) {
      const bool apart = std::none_of(f->sides.begin(), f->sides.end(), [&](const Side& s) {
        return std::any_of(s.claims.begin(), s.claims.end(), stands_elsewhere);
      });
      if (apart) return f;
    }
  }
  return nullptr;
}

bool is_arithmetic(const Finding& f, const Rule& rule) {
  return f.verdict == Verdict::agreement && (!rule.steps.empty() || rule.derive);
}

// Three claims and more: two alone are one value in two forms.
bool is_equation(const Finding& f) {
  std::size_t claims = 0;
  for (const Side& side : f.sides) claims += side.claims.size();
  return claims > 2;
}

// Do claims of two sides stand in the finding? What was replaced is on its side by the way only.
bool joins_sides(const Case& set, const Finding& equation, const Finding& conflict) {
  std::size_t sides = 0;
  for (const Side& side : conflict.sides) {
    sides += std::any_of(side.claims.begin(), side.claims.end(), [&](std::size_t c) {
      return !is_replaced(set, conflict.sides, c) && std::any_of(equation.sides.begin(), equation.sides.end(),
                                                                 [&](const Side& s) { return has(s, c); });
    });
  }
  return sides > 1;
}

}  // namespace

bool is_replaced(const Case& set, const std::vector<Side>& sides, std::size_t claim) {
  const Claim& was = set.claims[claim];
  if (!was.former) return false;
  const auto replaces = [&](std::size_t other) {
    const Claim& is = set.claims[other];
    return !is.former && is.document == was.document && is.sentence == was.sentence;
  };
  return std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
    return std::any_of(side.claims.begin(), side.claims.end(), replaces);
  });
}

std::vector<bool> taken_back(const Case& set, const RuleFindings& all) {
  const auto may_go = [](const Finding& f, const Rule& rule) {
    return f.verdict == Verdict::conflict && (rule.compare == Compare::values || rule.pairs);
  };
  std::vector<bool> out(all.size(), false);
  if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return may_go(one.first, *one.second); }))
    return out;
  std::unordered_map<std::size_t, std::vector<const Finding*>> equations;  // by claim
  std::unordered_set<std::size_t> follows;  // claims that follow from the other text
  for (const auto& [f, rule] : all) {
    if (!is_arithmetic(f, *rule) || !is_equation(f)) continue;
    for (const Side& side : f.sides) {
      for (const std::size_t c : side.claims) equations[c].push_back(&f);
    }
    if (rule->pairs) follows.insert(f.sides.front().claims.begin(), f.sides.front().claims.end());
  }
  const auto in_equation = [&](const Finding& conflict, std::size_t claim) {
    const auto it = equations.find(claim);
    return it != equations.end() && std::any_of(it->second.begin(), it->second.end(), [&](const Finding* f) {
             return joins_sides(set, *f, conflict);
           });
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [f, rule] = all[i];
    if (!may_go(f, *rule)) continue;
    const auto goes = [&](const Finding& finding, std::size_t c) {
      return follows.contains(c) || (rule->compare == Compare::values && in_equation(finding, c));
    };
    for (const Side& side : f.sides) {
      for (const std::size_t c : side.claims) out[i] = out[i] || goes(f, c);
    }
  }
  return out;
}

void add_support(std::vector<Finding*>& conflicts, const std::vector<const Finding*>& arithmetic) {
  if (conflicts.empty()) return;
  std::unordered_map<std::size_t, std::vector<const Finding*>> by_claim;
  for (const Finding* f : arithmetic) {
    if (f->verdict != Verdict::agreement || f->message.ko.empty()) continue;
    for (const Side& side : f->sides) {
      for (const std::size_t c : side.claims) by_claim[c].push_back(f);
    }
  }
  for (Finding* conflict : conflicts) {
    for (const Side& side : conflict->sides) {
      const Finding* f = witness(*conflict, side, by_claim);
      if (f == nullptr) continue;
      conflict->why.push_back({fmt::format("{} 쪽에 맞는 계산: {}", side.label, f->message.ko),
                               fmt::format("arithmetic on the side of {}: {}", side.label, f->message.en)});
    }
  }
}

}  // namespace daejo
