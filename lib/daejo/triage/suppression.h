#pragma once
// Findings that somebody has looked at and set aside, each with a reason.
//
// In a file (`check --suppress FILE`; the review page exports one):
//
//   version: 1
//   suppressions:
//     - finding: 3fa94bd1a2c3d4e5          # the fingerprint, as every report gives it
//       mark: accepted                     # accepted, false-alarm, or to-fix (which goes on counting)
//       reason: 회사가 발표한 값은 반올림한 것
//       about: 딥시크 · 개발비               # for people; not read
//
// In a Markdown or HTML document, for one finding whose figures stand in the same paragraph, or, when the
// comment stands alone, in the next one:
//
//   <!-- daejo-ignore same-item: 회사가 발표한 값은 반올림한 것 -->
//   <!-- daejo-ignore 3fa94bd1a2c3d4e5: … -->      the fingerprint, where a rule has several findings there
//
// A suppression without a reason is an error in a file, and in a document it is told and does nothing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/span.h"
#include "daejo/text/document.h"

namespace daejo {

enum class Decision { accepted, false_alarm, to_fix };
std::string_view name(Decision decision);  // "false-alarm"

struct Suppression {
  std::string key;  // a fingerprint; in documents also the id of a rule
  Decision decision = Decision::accepted;
  std::string reason;  // may be empty for to_fix alone
  std::string path;    // where it stands
  int line = 0;
  int column = 0;
};

Result<std::vector<Suppression>> read_suppressions(const Resource& file);

// A comment of a document, and the text that it speaks of.
struct InlineSuppression {
  Suppression suppression;
  Span about;  // bytes of the document; empty at its end
};

// `notes`: comments that begin like a suppression and are none.
std::vector<InlineSuppression> find_suppressions(const Document& document, std::vector<Error>& notes);

}  // namespace daejo
