#pragma once
// Values that several places of a set imply and that must be one: the exchange rates behind its conversions.
//
//   200만달러(약 26억5800만원), 7천100만달러(945억원), 1000만달러(약 1320억원)
//     1329, 1331, 13200 won a dollar: the third stands apart
//
// Members lie together when one value is within `within` of all of them. The largest such company is taken
// for right if it has at least two members; where one stands against one, both are shown.

#include <optional>
#include <vector>

#include "daejo/rule/judge.h"

namespace daejo {

struct Judged {
  Tuple tuple;
  Judgement judgement;
  Side others = {};  // of a conflict: what the members say that agree with each other
};

// A member by itself: no verdict of its own but that it can be reckoned.
std::optional<Judgement> member_of_series(const Facts& facts, const RuleSet& rules, const Rule& rule,
                                          const Tuple& tuple);

// Conflicts between members; they are taken out of `all`. Where a rule also says what must hold of each
// member, a finding has three sides: what was converted, into what, and the members that agree. Members in
// conflict by themselves stay, and get the others to stand beside them.
std::vector<Finding> outliers(const Facts& facts, const RuleSet& rules, const Rule& rule,
                              std::vector<Judged>& all);

}  // namespace daejo
