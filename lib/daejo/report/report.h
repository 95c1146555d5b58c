#pragma once
// What every printer of a check is given.
//
//   Report report{.set = set, .findings = findings, .skipped = skipped, .language = "ko"};
//   append_report_json(out, report);  append_report_text(out, report, {.colour = true});
//
// Ids in reports: entity i is e<i+1>, claim i c<i+1>, finding i f<i+1>, document i its own id.

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "daejo/claim/tables.h"
#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"
#include "daejo/text/source.h"

namespace daejo {

// The names of properties for people, by id: "development-cost" -> 개발비, development cost.
using PropertyNames = std::map<std::string, Message, std::less<>>;
PropertyNames property_names(const ClaimTables& tables);

struct Report {
  const Case& set;
  std::span<const Finding> findings;
  std::span<const SkippedInput> skipped;
  std::string_view language = "en";  // of messages: "ko" or "en"
  const PropertyNames* properties = nullptr;
};

// The property's name in the report's language; an open property as it stands.
std::string property_name(const Report& report, const std::string& property);

// How many findings have a verdict.
std::size_t count(std::span<const Finding> findings, Verdict verdict);

}  // namespace daejo
