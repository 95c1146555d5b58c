#pragma once
// Which findings still count: not those of a baseline, not those that somebody has set aside, and, when a
// diff is given, only those that a changed line takes part in.
//
//   const Triage t = triage(set, findings, {.baseline = &old, .suppressions = marks, .changed = &diff});
//   t.counts(3); t.findings[3].reason        // of finding 3
//   for (const Error& note : t.notes) …      // suppressions that match nothing any more, or too much
//
// Reports leave out what does not count, or mark it; the exit status of `check` looks at what counts.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"
#include "daejo/triage/baseline.h"
#include "daejo/triage/diff.h"
#include "daejo/triage/suppression.h"

namespace daejo {

// In the order in which they are asked: a finding that a suppression names is suppressed, whatever else.
enum class Standing { counts, suppressed, known, elsewhere };
std::string_view name(Standing standing);  // "counts", "suppressed", "baseline", "unchanged-lines"

struct Triaged {
  Standing standing = Standing::counts;
  std::optional<Suppression> suppression;  // also of one that is to be fixed, which counts
  bool in_document = false;                // the suppression is a comment of a document
  bool known = false;                      // the baseline has it
  std::optional<std::size_t> changed;      // a claim of it that stands on a changed line
};

struct Triage {
  std::vector<Triaged> findings;  // as many as there are findings
  std::vector<Error> notes;
  bool has_baseline = false;
  std::size_t gone = 0;  // findings of the baseline that are no more
  bool counts(std::size_t finding) const { return findings[finding].standing == Standing::counts; }
  std::size_t count(Standing standing) const;
};

struct TriageInputs {
  const Baseline* baseline = nullptr;
  std::span<const Suppression> suppressions;
  const ChangedLines* changed = nullptr;
};

Triage triage(const Case& set, std::span<const Finding> findings, const TriageInputs& inputs);

}  // namespace daejo
