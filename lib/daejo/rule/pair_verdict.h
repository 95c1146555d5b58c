#pragma once
// What two texts say of one another, from the findings between them.
//
//   verdict_of_pair(set, findings) == "conflict"
//
// The first of conflict, agreement, reconcilable that a finding between the two texts has; else unresolved.
// Agreement also asks that every figure of the text with fewer of them meets its like, and that two of three
// of the words of their sentences do, in texts of one language. Findings inside one text decide nothing.

#include <span>
#include <string_view>

#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"

namespace daejo {

// conflict, agreement, reconcilable or unresolved
std::string_view verdict_of_pair(const Case& set, std::span<const Finding> findings);

}  // namespace daejo
