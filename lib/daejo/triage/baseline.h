#pragma once
// The findings that were there before: a file that is kept beside the documents, so that only new ones fail.
//
//   append_baseline(out, findings);                          // daejo baseline write
//   Baseline old = *Baseline::read({path, path, text});      // check --baseline FILE
//   old.holds(finding)
//
// JSON, one finding a line in the order of the fingerprints; what stands beside a fingerprint is for people
// and for diffs, and is not read:
//
//   {"version":1,"findings":[
//   {"fingerprint":"3fa94bd1a2c3d4e5","rule":"same-item","verdict":"conflict",
//    "about":"딥시크 · development-cost",
//    "sides":["557만 6천 달러","550만 달러"]}]}

#include <set>
#include <span>
#include <string>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/rule/finding.h"

namespace daejo {

class Baseline {
 public:
  static Result<Baseline> read(const Resource& file);
  bool holds(const Finding& finding) const { return fingerprints_.contains(finding.fingerprint); }
  const std::set<std::string, std::less<>>& fingerprints() const { return fingerprints_; }

 private:
  std::set<std::string, std::less<>> fingerprints_;
};

void append_baseline(std::string& out, std::span<const Finding> findings);

}  // namespace daejo
