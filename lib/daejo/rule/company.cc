#include "daejo/rule/company.h"

#include <algorithm>

namespace daejo {

Company::Company(const Facts& facts, std::span<const Slot> variables) : facts_(facts) {
  for (std::size_t i = 1; i < variables.size(); ++i) {
    const Slot& v = variables[i];
    if (follows_another(*v.pattern) || !v.place || v.place->earlier != 0) continue;
    const std::size_t least = v.pattern->list ? v.pattern->at_least : 1;
    const auto same = std::find_if(needs_.begin(), needs_.end(), [&](const Need& need) {
      return need.place == v.place->key && need.fitting == &v.matcher.plain();
    });
    if (same == needs_.end()) {
      needs_.push_back({v.place->key, &v.matcher.plain(), least});
    } else {
      same->least += least;  // no claim stands for two variables
    }
  }
}

bool Company::is_there(std::size_t first) const {
  return std::all_of(needs_.begin(), needs_.end(), [&](const Need& need) {
    const auto [begin, end] = facts_.place(first, need.place);
    const bool itself = begin <= first && first < end && need.fitting->holds(first);
    return need.fitting->count(begin, end) >= need.least + (itself ? 1 : 0);
  });
}

}  // namespace daejo
