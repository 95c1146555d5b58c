#pragma once
// What every printer of a check is given.
//
//   Report report{.set = set, .findings = findings, .skipped = skipped, .language = "ko"};
//   append_report_json(out, report);  append_report_text(out, report, {.colour = true});
//
// Ids in reports: entity i is e<i+1>, claim i c<i+1>, finding i f<i+1>, document i its own id.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "daejo/claim/tables.h"
#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/rule_set.h"
#include "daejo/text/source.h"
#include "daejo/triage/triage.h"

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
  const Triage* triage = nullptr;               // nothing: every finding counts
  const RuleSet* rules = nullptr;               // what formats say about the rules; may be missing
  std::optional<Level> fail_on = Level::error;  // nothing: no finding fails
};

// Does a finding count, or has it been set aside?
bool counts(const Report& report, std::size_t finding);
// How a finding was triaged; nullptr when none were.
const Triaged* triaged(const Report& report, std::size_t finding);
// Does it make the check fail?
bool fails(const Report& report, std::size_t finding);

// "딥시크 · 개발비", or the spellings of a name: what a finding is about, in one line.
std::string heading(const Report& report, const Finding& finding);
// The language of most documents that have one: "ko" or "en".
std::string_view language_of_documents(const Case& set);

// The property's name in the report's language; an open property as it stands.
std::string property_name(const Report& report, const std::string& property);

// How many findings have a verdict; of the second, those that count.
std::size_t count(std::span<const Finding> findings, Verdict verdict);
std::size_t count(const Report& report, Verdict verdict);

}  // namespace daejo
