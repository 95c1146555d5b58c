#pragma once
// Who holds an office: 윤영빈 우주항공청장 against 배경훈 부총리 겸 우주항공청장.

#include <vector>

#include "daejo/rule/keys.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

// Conflicts: two persons in one exclusive office of one body (data/roles.tsv), in documents of one time; two
// persons of nearly one name in one office, exclusive or not, which is most often a slip; and one person in
// two offices of which another person holds one. Silent where a document names both holders, where an office
// is a past or a coming one, or where the sentence speaks of a change of hands. Agreements: two documents
// that name one holder.
std::vector<Finding> holders_of_offices(const Facts& facts, const RuleSet& rules, const Rule& rule);

}  // namespace daejo
