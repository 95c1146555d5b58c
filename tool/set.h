#pragma once
// The set of documents that `check` and `graph` look at, from the command line to the case.

#include <vector>

#include "options.h"
#include "progress.h"

#include "daejo/check/knowledge.h"
#include "daejo/config/config.h"
#include "daejo/graph/case.h"
#include "daejo/report/report.h"

namespace daejo::tool {

struct CheckedSet {
  Knowledge knowledge;
  Case set;
  std::vector<Finding> findings;
  std::vector<SkippedInput> skipped;
  PropertyNames properties;
  std::vector<Trust> trust;  // of each document
};

// Reads, claims and judges. An error when a rule or data file is broken, or when no document could be read;
// what was skipped has been told on standard error.
Result<CheckedSet> check_set(const Sources& sources, const KnowledgeFiles& files, const Config& config,
                             Progress& progress);

}  // namespace daejo::tool
