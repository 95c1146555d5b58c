// What was made from the rules is not older than they are: `daejo rules pages rules`, `daejo rules schema -o
// …` mend it.

#include "daejo/rule/pages.h"

#include <fstream>
#include <sstream>

#include "support/paths.h"
#include <doctest/doctest.h>

#include "daejo/rule/load.h"

using namespace daejo;

namespace {

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("the pages of the rules are those of the rules") {
  const Result<RuleSet> rules = load_rules(Resources());
  REQUIRE(rules);
  for (const auto& [name, page] : rule_pages(*rules)) {
    CAPTURE(name);
    CHECK((read(project_root() + "/rules/" + name) == page));
  }
}

TEST_CASE("the schema of rule files is that of the loader") {
  CHECK((read(project_root() + "/data/schema/rule.schema.json") == rule_schema()));
}

TEST_CASE("a rule to begin with loads") {
  const Result<Rule> rule = load_rule({"rules/our-check.yaml", "our-check.yaml", rule_template("our-check")});
  REQUIRE_MESSAGE(rule, (rule ? "" : format(rule.error())));
  CHECK(rule->examples.size() == 3);
}
