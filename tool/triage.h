#pragma once
// What the command line says of findings that do not count: baseline, suppressions, diff.

#include <vector>

#include "options.h"

#include "daejo/base/error.h"
#include "daejo/triage/triage.h"

namespace daejo::tool {

// The files, read: before the documents are, so that a mistake in them costs no time.
struct TriageFiles {
  std::optional<Baseline> baseline;
  std::vector<Suppression> suppressions;
  std::optional<ChangedLines> changed;
};

Result<TriageFiles> read_triage_files(const CheckOptions& options);

// Tells notes (stale suppressions) on standard error.
Triage triage(const Case& set, std::span<const Finding> findings, const TriageFiles& files);

}  // namespace daejo::tool
