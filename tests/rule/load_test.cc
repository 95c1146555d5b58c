#include "daejo/rule/load.h"

#include <doctest/doctest.h>

#include "daejo/rule/yaml_reader.h"

using namespace daejo;

namespace {

const char* good = R"(id: growth
about: {ko: 증가율, en: growth}
claims:
  before: {kind: money}
  after: {kind: money}
  up: {kind: percent, form: change-up}
  same: [sentence, {unit: [before, after]}]
where: number(after) > number(before)
holds: up ~ after / before - 1
power: 5%
says:
  conflict: {ko: '{up}은(는) 틀림', en: '{up} is wrong: {after / before - 1 as %}'}
examples:
  agreement: [한 문장, [두, 문서], {text: 셋, published: 2024-03-05}]
  silent: [넷]
)";

std::string error_of(std::string text) {
  const auto rule = load_rule({"rules/growth.yaml", "growth.yaml", std::move(text)});
  return rule ? "no error" : format(rule.error());
}

std::string with(std::string from, const std::string& to) {
  std::string text = good;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the rules that daejo carries pass the checks that those of users do") {
  const Resources resources;
  for (const Resource* file : resources.under("rules/")) {
    if (!file->name.ends_with(".yaml")) continue;
    Resource changed = *file;
    changed.text += '\n';
    CHECK(YamlReader(*file).shipped());
    CHECK_FALSE(YamlReader(changed).shipped());
    const auto rule = load_rule(changed);
    CHECK_MESSAGE(rule.has_value(), (rule ? std::string() : format(rule.error())));
    const auto shorter = load_rule(*file, RuleExamples::leave);
    CHECK((shorter && shorter->examples.empty()));
  }
}

TEST_CASE("a rule file becomes a rule") {
  const auto rule = load_rule({"rules/growth.yaml", "growth.yaml", good});
  REQUIRE_MESSAGE(rule, error_of(good));
  CHECK(rule->id == "growth");
  CHECK(rule->claims.size() == 3);
  CHECK(rule->claims[2].forms == std::vector<Form>{Form::change_up});
  CHECK(rule->same.size() == 2);
  CHECK(rule->same[1].key == Key::unit);
  CHECK(rule->same[1].variables == std::vector<std::size_t>{0, 1});
  CHECK(rule->power == *Decimal::parse("0.05"));
  CHECK(rule->steps.size() == 1);
  REQUIRE(rule->examples.size() == 4);
  CHECK(rule->examples[0].verdict == Verdict::agreement);
  CHECK(rule->examples[1].documents.size() == 2);
  CHECK(rule->examples[2].documents[0].published == make_day(2024, 3, 5));
  CHECK(!rule->examples[3].verdict);
}

TEST_CASE("the rules that daejo ships can be loaded, each with enough examples") {
  const auto rules = load_rules(Resources());
  REQUIRE_MESSAGE(rules, format(rules ? Error{} : rules.error()));
  CHECK(rules->rules.size() >= 7);
  for (const Rule& rule : rules->rules) {
    CAPTURE(rule.id);
    CHECK(rule.examples.size() >= 6);
    CHECK(!rule.matters.en.empty());
    CHECK(
        std::any_of(rule.examples.begin(), rule.examples.end(), [](const Example& e) { return !e.verdict; }));
  }
}

TEST_CASE("errors point into the file") {
  CHECK(error_of(with("holds: up", "hold: up")) ==
        "growth.yaml:9:1: error: unknown key 'hold'\n"
        "    hold: up ~ after / before - 1\n"
        "    ^\n"
        "  expected: one of id, about, matters, enabled, pairs, level, compare, parameters, claims, where, "
        "holds, "
        "clear, "
        "slip, reports, derive, series, power, says, examples");
  CHECK(error_of(with("after / before - 1\n", "after + before - 1\n")) ==
        "growth.yaml:9:28: error: money and a plain number cannot be subtracted\n"
        "    holds: up ~ after + before - 1\n"
        "                               ^\n"
        "  expected: two amounts of one kind");
  CHECK(error_of(with("kind: percent", "kind: percentage"))
            .starts_with("growth.yaml:6:14: error: unknown kind 'percentage'"));
  CHECK(error_of(with("{up} is wrong", "{down} is wrong")).starts_with("growth.yaml:12:"));
  CHECK(error_of(with("{up} is wrong", "{down} is wrong")).find("unknown name 'down'") != std::string::npos);
}

TEST_CASE("what no rule file may hold") {
  struct Row {
    const char *from, *to, *message;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"id: growth", "id: other", "the rule 'other' stands in the file 'growth'"},
           {"id: growth\n", "", "a rule without an id"},
           {"id: growth", "id: growth\nid: growth", "the key 'id' stands here twice"},
           {"about: {ko: 증가율, en: growth}\n", "", "a rule that does not say what it is about"},
           {"about: {ko: 증가율, en: growth}", "about: {ko: 증가율}", "a message in one language only"},
           {"same: [sentence", "same: [colour", "unknown thing to share 'colour'"},
           {"same: [sentence, {unit: [before, after]}]", "same: [{unit: [before, after]}]",
            "'up' shares nothing with the claims before it"},
           {"unit: [before, after]", "unit: [before, late]", "'late' is no claim of this rule"},
           {"up: {kind: percent", "Up: {kind: percent", "'Up' cannot name a claim"},
           {"kind: money}\n  after", "kind: [money, date]}\n  after",
            "'before' mixes kinds that cannot be compared"},
           {"before: {kind: money}", "before: {form: level}", "the kind of 'before' is not said"},
           {"before: {kind: money}", "before: {kind: money, after: '('}",
            "not a regular expression: missing ): ("},
           {"power: 5%", "power: much", "not a share"},
           {"holds: up ~ after / before - 1", "holds: up + 1", "a plain number is neither true nor false"},
           {"holds: up ~ after / before - 1\n", "", "a rule that decides nothing"},
           {"published: 2024-03-05", "published: spring", "not a date"},
           {"silent: [넷]", "quiet: [넷]", "unknown key 'quiet'"},
           {"id: growth", "id: &a growth\nlevel: *a", "aliases have no place in a rule file"},
           {"id: growth", "id: [growth", "not YAML"},
           {"power: 5%", "power: [[[[[[[[[[[[[5]]]]]]]]]]]]]", "nested too deeply"},
       }) {
    CAPTURE(row.to);
    const std::string error = error_of(with(row.from, row.to));
    CHECK(error.find(row.message) != std::string::npos);
  }
  CHECK(error_of("").find("not a rule") != std::string::npos);
  CHECK(error_of("- a\n- b\n").find("not a rule") != std::string::npos);
  CHECK(error_of(std::string(300000, ' ')).find("too large") != std::string::npos);
  CHECK(error_of(std::string(5000, '[')).find("error") != std::string::npos);
}
