#include "daejo/config/config.h"

#include <fstream>
#include <map>
#include <set>

#include "support/paths.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "daejo/check/knowledge.h"

using namespace daejo;

namespace {

const std::string whole =
    "version: 1\n"
    "documents: [drafts, 'wire/**/*.md']\n"
    "exclude: '**/old'\n"
    "sources:\n"
    "  - {match: wire/*.md, name: 한빛통신, date: 2025-03-25, trust: high}\n"
    "  - match: drafts\n"
    "    trust: low\n"
    "rules:\n"
    "  name-variant: off\n"
    "  same-item: warning\n"
    "  conversion-of-money: {level: note, parameters: {power: 50%}}\n"
    "rule-files: [desk/rules]\n"
    "data-files: [desk/data]\n"
    "aliases: [[딥시크, 깊은바다], {kind: person, names: [홍길순, 'Hong Gilsun']}]\n"
    "rates: rates.csv\n"
    "language: ko\n"
    "fail-on: warning\n"
    "baseline: b.json\n"
    "suppressions: [s.yaml]\n"
    "format: [text, 'sarif=out.sarif']\n";

Result<Config> read(const std::string& text, const std::string& path = "desk/.daejo.yaml") {
  return read_config({path, path, text});
}

std::string wrong(const std::string& text) {
  const Result<Config> out = read(text);
  REQUIRE(!out);
  return std::to_string(out.error().line) + ":" + std::to_string(out.error().column) + " " +
         out.error().message;
}

class FewFiles final : public Files {
 public:
  explicit FewFiles(std::set<std::string> files) : files_(std::move(files)) {}
  Kind kind(const std::string& path) const override {
    return files_.count(path) ? Kind::file : Kind::missing;
  }
  Result<std::vector<Entry>> list(const std::string&) const override { return std::vector<Entry>(); }
  Result<std::string> read(const std::string&) const override { return std::string(); }

 private:
  std::set<std::string> files_;
};

}  // namespace

TEST_CASE("every key, with its place") {
  const Result<Config> c = read(whole);
  REQUIRE(c.has_value());
  CHECK(c->folder == "desk");
  REQUIRE(c->documents.size() == 2);
  CHECK(c->documents[1].value == "wire/**/*.md");
  CHECK(c->documents[1].place.line == 2);
  CHECK(c->exclude[0].value == "**/old");
  REQUIRE(c->sources.size() == 2);
  CHECK(c->sources[0].value.name == "한빛통신");
  CHECK(c->sources[0].value.date == make_day(2025, 3, 25));
  CHECK(c->sources[1].value.trust == Trust::low);
  REQUIRE(c->rules.size() == 3);
  CHECK(c->rules[0].value.second.enabled == false);
  CHECK(c->rules[1].value.second.level == Level::warning);
  CHECK(c->rules[2].value.second.parameters.at("power") == "50%");
  CHECK(c->aliases[1].value.kind == EntityKind::person);
  CHECK(c->fail_on.value == "warning");
  CHECK(c->fail_on.place.line == 17);
  CHECK(c->formats[1].value == "sarif=out.sarif");
  CHECK(read("")->documents.empty());
  CHECK(read("# nothing\n")->path == "desk/.daejo.yaml");
}

TEST_CASE("mistakes point at their place") {
  CHECK(wrong("documnets: [a]\n") == "1:1 unknown key 'documnets'");
  CHECK(wrong("documents: [a]\ndocuments: [b]\n") == "2:1 the key 'documents' stands here twice");
  CHECK(wrong("documents: {a: b}\n") == "1:12 not a value or a list of values");
  CHECK(wrong("fail-on: sometimes\n") == "1:10 'sometimes' is no value of this key");
  CHECK(wrong("sources:\n  - {match: a, date: 2025-02-30}\n") == "2:22 '2025-02-30' is no date");
  CHECK(wrong("sources:\n  - {name: a}\n") == "2:5 a source without documents");
  CHECK(wrong("sources:\n  - {match: a, trust: some}\n") == "2:23 'some' is no trust");
  CHECK(wrong("rules:\n  same-item: loud\n") == "2:14 'loud' is no level");
  CHECK(wrong("rules:\n  same-item: {levle: note}\n") == "2:15 unknown key 'levle'");
  CHECK(wrong("aliases: [[a]]\n") == "1:11 one name alone is no alias");
  CHECK(wrong("aliases: [['a|b', c]]\n") == "1:12 not a name");
  CHECK(wrong("version: 2\n") == "1:10 '2' is no value of this key");
  CHECK(wrong("- a\n") == "1:1 not a configuration");
  CHECK(wrong("documents: [a\n").starts_with("2:1 not YAML"));
}

TEST_CASE("what it does to documents and rules") {
  const Config c = *read(whole);
  Document d;
  d.path = "desk/wire/a.md";
  apply(c, "/home/kim", d);
  CHECK(d.source == "한빛통신");
  CHECK(d.published == make_day(2025, 3, 25));
  CHECK(trust_of(c, "/home/kim", d) == Trust::high);
  // What the document says of itself goes first.
  Document own;
  own.path = "/home/kim/desk/wire/b.md";
  own.source = "나래일보";
  apply(c, "/home/kim", own);
  CHECK(own.source == "나래일보");
  CHECK(own.published == make_day(2025, 3, 25));
  Document elsewhere;
  elsewhere.path = "wire/a.md";
  apply(c, "/home/kim", elsewhere);
  CHECK(elsewhere.source == "");
  CHECK(in_config(c, "other/a.md", "/home/kim") == std::nullopt);
  CHECK(in_config(c, "./desk/drafts/x.md", "/home/kim") == "drafts/x.md");
  CHECK(from_config(c, "b.json") == "desk/b.json");
  CHECK(from_config(c, "/b.json") == "/b.json");

  Resources resources;
  add_aliases(c, resources);
  const std::string& aliases = resources.at("data/aliases.tsv").text;
  CHECK(aliases.find("|깊은바다\n") != std::string::npos);  // beside 딥시크, which the file knows
  CHECK(aliases.find("\nperson\t홍길순|Hong Gilsun\n") != std::string::npos);
  Result<Knowledge> knowledge = Knowledge::load(std::move(resources));
  REQUIRE(knowledge.has_value());
  REQUIRE(apply(c, knowledge->rules).has_value());
  for (const Rule& rule : knowledge->rules.rules) {
    if (rule.id == "name-variant") CHECK(!rule.enabled);
    if (rule.id == "same-item") CHECK(rule.level == Level::warning);
  }
  const Config bad = *read("rules:\n  no-such: off\n");
  const Result<void> applied = apply(bad, knowledge->rules);
  REQUIRE(!applied);
  CHECK(applied.error().path == "desk/.daejo.yaml");
  CHECK(applied.error().line == 2);
  CHECK(applied.error().message == "no rule 'no-such'");
}

TEST_CASE("a conflict with a side of low trust alone is a warning") {
  std::vector<Claim> claims(3);
  claims[1].document = 1;
  claims[2].document = 1;
  std::vector<Finding> findings(1);
  findings[0].verdict = Verdict::conflict;
  findings[0].level = Level::error;
  findings[0].sides = {{"a", {0, 1}}, {"b", {2}}};
  std::vector<Finding> same = findings;
  apply_trust(std::vector<Trust>{Trust::normal, Trust::low}, claims, findings);
  CHECK(findings[0].level == Level::warning);
  apply_trust(std::vector<Trust>{Trust::low, Trust::normal}, claims, same);
  CHECK(same[0].level == Level::error);
}

TEST_CASE("it is found upwards, up to the root of the repository") {
  CHECK(find_config("/a/b/c", FewFiles({"/a/.daejo.yaml"})) == "/a/.daejo.yaml");
  CHECK(find_config("/a/b/c", FewFiles({"/a/.daejo.yaml", "/a/b/.daejo.yaml"})) == "/a/b/.daejo.yaml");
  CHECK(find_config("/a/b/c", FewFiles({"/a/.daejo.yaml", "/a/b/.git"})) == std::nullopt);
  CHECK(find_config("/", FewFiles({"/.daejo.yaml"})) == "/.daejo.yaml");
  CHECK(find_config("/a", FewFiles({})) == std::nullopt);
}

TEST_CASE("what is shown can be read again, and says where each value came from") {
  const Config c = *read(whole);
  std::string shown;
  append_config(shown, c);
  CHECK(shown.find("fail-on: warning  # desk/.daejo.yaml:17:10\n") != std::string::npos);
  CHECK(shown.find("  - {match: \"wire/*.md\", name: 한빛통신, date: 2025-03-25, trust: high}  # "
                   "desk/.daejo.yaml:5:5\n") != std::string::npos);
  const Result<Config> again = read(shown);
  REQUIRE(again.has_value());
  CHECK(again->rules.size() == 3);
  CHECK(again->rules[2].value.second.parameters == c.rules[2].value.second.parameters);
  CHECK(again->aliases[0].value.names == c.aliases[0].value.names);
  std::string none;
  append_config(none, {});
  CHECK(none.find("fail-on: error  # default\n") != std::string::npos);
  CHECK(read(none).has_value());
}

TEST_CASE("the schema names the keys that the reader reads") {
  std::ifstream in(project_root() + "/data/schema/config.schema.json");
  const nlohmann::json schema = nlohmann::json::parse(in);
  std::set<std::string> described;
  for (const auto& [key, value] : schema["properties"].items()) described.insert(key);
  CHECK(described == std::set<std::string>(config_keys().begin(), config_keys().end()));
}
