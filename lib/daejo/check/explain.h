#pragma once
// Why two claims were taken for one item, or for equal: the match of a finding's sides, part by part
// (--explain).
//
//   explain_matches(set, knowledge, findings);
//   // findings[0].why gains "match 6.21 over the bar of 4.85: subject same-given +0.87, property same-entry +1.10, …"

#include <vector>

#include "daejo/check/knowledge.h"
#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"

namespace daejo {

// One line for the first pair of each two neighbouring sides, or of the first two claims of an agreement.
// Findings whose claims no match has joined (those of one sentence, of derived values) stay as they are.
void explain_matches(const Case& set, const Knowledge& knowledge, std::vector<Finding>& findings);

}  // namespace daejo
