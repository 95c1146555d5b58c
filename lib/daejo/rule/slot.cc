#include "daejo/rule/slot.h"

#include <algorithm>

namespace daejo {

void add_ties(Slot& v, const Rule& rule, std::size_t i) {
  const auto first = [&](const Same& s) {
    return s.variables.front() < i &&
           std::find(s.variables.begin(), s.variables.end(), i) != s.variables.end();
  };
  for (const Same& s : rule.same) {
    if (!first(s)) continue;
    const Tie tie{s.key, s.variables.front()};
    const int narrow = narrowness(s.key);
    if (narrow > 0 && (!v.place || narrow > narrowness(v.place->key))) {
      if (v.place) v.filters.push_back(*v.place);
      v.place = tie;
    } else if (narrow > 0 || is_soft(s.key) || s.key == Key::item) {
      v.filters.push_back(tie);
    } else {
      v.ties.push_back(tie);
    }
  }
  for (const Same& s : rule.differ) {
    if (first(s)) v.differ.push_back({s.key, s.variables.front()});
  }
  for (const Wording& w : rule.wording) {
    if (std::max(w.from, w.to) == i) v.gaps.push_back({&w, std::min(w.from, w.to), w.from < w.to});
  }
  v.plain = v.filters.empty() && v.differ.empty() && !v.pattern->list;
}

}  // namespace daejo
