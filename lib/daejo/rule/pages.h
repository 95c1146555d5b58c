#pragma once
// What people and editors read about the rules, made from the rules themselves.
//
//   for (const auto& [path, text] : rule_pages(rules)) …    // "README.md", "docs/growth-between-two.md"
//   rule_schema()                                            // data/schema/rule.schema.json
//   rule_template("our-check")                               // a rule file to begin with; it loads
//
// `daejo rules pages rules` writes the pages, `daejo rules schema` the schema; tests fail when the files of
// the project are older than the rules.

#include <map>
#include <string>
#include <string_view>

#include "daejo/rule/rule_set.h"

namespace daejo {

std::map<std::string, std::string> rule_pages(const RuleSet& rules);
std::string rule_schema();
std::string rule_template(std::string_view id);

}  // namespace daejo
