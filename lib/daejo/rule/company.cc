#include "daejo/rule/company.h"

#include <algorithm>

namespace daejo {

std::span<const std::size_t> following(const Facts& facts, const Slot& v, std::size_t claim,
                                       std::size_t& one) {
  if (v.pattern->parenthesis_of) return facts.in_parentheses_after(claim);
  const std::optional<std::size_t> found =
      v.pattern->share_of ? facts.claim(claim).part_claim : facts.next(claim, v.plan->amounts);
  if (!found) return {};
  one = *found;
  return {&one, 1};
}

Company::Company(const Facts& facts, std::span<const Slot> variables) : facts_(facts) {
  for (std::size_t i = 1; i < variables.size(); ++i) {
    const Slot& v = variables[i];
    const std::optional<Tie>& place = v.plan->place;
    if (v.plan->leader == 0) following_.push_back(&v);
    if (v.plan->leader || !place || place->earlier != 0) continue;
    const std::size_t least = v.pattern->list ? v.pattern->at_least : 1;
    const auto same = std::find_if(needs_.begin(), needs_.end(), [&](const Need& need) {
      return need.place == place->key && need.fitting == &v.matcher.plain();
    });
    if (same == needs_.end()) {
      needs_.push_back({place->key, &v.matcher.plain(), least});
    } else {
      same->least += least;  // no claim stands for two variables
    }
  }
}

bool Company::is_there(std::size_t first) {
  for (const Slot* v : following_) {
    std::size_t one = 0;
    const std::span<const std::size_t> found = following(facts_, *v, first, one);
    if (std::none_of(found.begin(), found.end(),
                     [&](std::size_t c) { return v->matcher.plain().all.holds(c); }))
      return false;
  }
  return std::all_of(needs_.begin(), needs_.end(), [&](Need& need) {
    if (const std::uint32_t number = facts_.key(first, need.place);
        number != need.number || facts_.derived(first) != nullptr) {
      need.number = number;
      need.at = facts_.place(first, need.place);
      need.count = need.fitting->first.count(need.at.first, need.at.second);
    }
    const bool itself = need.at.first <= first && first < need.at.second && need.fitting->first.holds(first);
    return need.count >= need.least + (itself ? 1 : 0);
  });
}

}  // namespace daejo
