#pragma once
// What makes two findings of two runs the same finding: baselines and suppressions hold on to it.
//
//   add_fingerprints(facts, findings);     // findings[0].fingerprint == "3fa94bd1a2c3d4e5"
//
// A hash of the rule, of what the finding is about (the entity by its first spelling of all, or the subject,
// and the property) and of the values of each side, in their normal form: 557만6000 and 557만 6천 are one
// value, 5.6 and 5.60 are not. Neither path nor place nor wording nor the order of the sides goes in, so that
// it stays when text is moved or reworded and files are renamed, and changes with any figure that is
// compared. Findings that are alike in all of this get "-2", "-3" ….

#include <vector>

#include "daejo/rule/finding.h"
#include "daejo/rule/keys.h"

namespace daejo {

void add_fingerprints(const Facts& facts, std::vector<Finding>& findings);

}  // namespace daejo
