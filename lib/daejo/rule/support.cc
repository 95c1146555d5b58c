#include "daejo/rule/support.h"

#include <algorithm>
#include <unordered_map>

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

}  // namespace

void add_support(std::vector<Finding*>& conflicts, const std::vector<const Finding*>& arithmetic) {
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
