#pragma once
// A small set of documents with claims and findings, made by hand: what the tests of the printers print.

#include <string>
#include <vector>

#include "daejo/report/report.h"

namespace daejo::test {

struct Sample {
  Case set;
  std::vector<Finding> findings;
  std::vector<SkippedInput> skipped;

  Report report(std::string_view language) const {
    return {.set = set,
            .findings = findings,
            .skipped = skipped,
            .language = language,
            .properties = &properties};
  }

  PropertyNames properties{{"development-cost", {"개발비", "development cost"}}};

  // The claim of the `nth` place of `quote` in document `d`.
  std::size_t claim(std::size_t d, const std::string& quote, Kind kind, Value value, int nth = 1);
};

Quantity plain(Decimal value, std::string unit, int coarsest = 0);

// Two articles on one model's cost and one founder: a conflict with a derived side, a name variant, a
// reconcilable and an agreement inside one document.
Sample sample();

}  // namespace daejo::test
