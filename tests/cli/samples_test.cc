// The four sample articles end to end: what the check finds of data/samples/deepseek/expected.json. The
// floors are raised as the check gets better, never lowered; a false alarm is an error at once.

#include <algorithm>
#include <map>
#include <set>

#include "support/paths.h"
#include "support/program.h"
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace daejo::test;
using nlohmann::json;

namespace {

const std::string folder = project_root() + "/data/samples/deepseek";

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

struct Place {
  std::string document;
  std::size_t start = 0;
  std::size_t end = 0;
};

// Every place of a quote in its document.
std::vector<Place> places_of(const json& quote) {
  static std::map<std::string, std::string> texts;
  const std::string document = quote["doc"];
  std::string& text = texts[document];
  if (text.empty()) text = read_file(folder + '/' + document);
  const std::string words = quote["quote"];
  std::vector<Place> out;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    const std::size_t start = code_points(text.substr(0, at));
    out.push_back({document, start, start + code_points(words)});
  }
  REQUIRE_MESSAGE(!out.empty(), words);
  return out;
}

struct Checked {
  json report;
  std::map<std::string, Place> claims;

  Checked() {
    const Run run = run_daejo({"check", folder, "--format", "json", "--fail-on", "never"});
    REQUIRE(run.status == 0);
    report = json::parse(run.out);
    for (const json& c : report["claims"])
      claims[c["id"]] = {base_name(c["document"]), c["span"]["start"], c["span"]["end"]};
  }

  bool touches(const std::string& claim, const std::vector<Place>& places) const {
    const Place& c = claims.at(claim);
    return std::any_of(places.begin(), places.end(), [&](const Place& p) {
      return p.document == c.document && p.start < c.end && c.start < p.end;
    });
  }

  // The verdicts of findings that set the two quotes against each other; claims on one side agree.
  std::set<std::string> verdicts(const json& expected) const {
    const std::vector<Place> a = places_of(expected["a"]);
    const std::vector<Place> b = places_of(expected["b"]);
    std::set<std::string> out;
    for (const json& finding : report["findings"]) {
      std::vector<std::pair<std::string, std::size_t>> flat;
      for (std::size_t s = 0; s < finding["sides"].size(); ++s) {
        for (const json& claim : finding["sides"][s]["claims"]) flat.emplace_back(claim, s);
      }
      for (const auto& [x, i] : flat) {
        for (const auto& [y, j] : flat) {
          if (x != y && touches(x, a) && touches(y, b))
            out.insert(i == j ? "agreement" : finding["verdict"].get<std::string>());
        }
      }
    }
    return out;
  }
};

json expected() { return json::parse(read_file(folder + "/expected.json")); }

std::string verdict_of(const json& finding) {
  const std::string verdict = finding["verdict"];
  return verdict.starts_with("internal-") ? verdict.substr(9) : verdict;
}

}  // namespace

TEST_CASE("what the samples hold is found") {
  const Checked checked;
  std::map<std::string, int> found;
  std::string missed;
  const json all = expected();
  for (const json& finding : all["findings"]) {
    const std::set<std::string> verdicts = checked.verdicts(finding);
    if (verdicts.contains(verdict_of(finding)))
      ++found[verdict_of(finding)];
    else
      missed +=
          fmt::format("  {} ({})\n", finding["id"].get<std::string>(), finding["verdict"].get<std::string>());
    CHECK_MESSAGE(!(verdicts.contains("conflict") && verdict_of(finding) != "conflict"),
                  "false alarm: " << finding["id"].get<std::string>());
  }
  MESSAGE("found: " << found["agreement"] << " agreements, " << found["reconcilable"] << " reconcilable, "
                    << found["conflict"] << " conflicts, " << found["name-variant"]
                    << " name variants; missed:\n"
                    << missed);
  CHECK(found["agreement"] >= 5);     // of 15
  CHECK(found["reconcilable"] >= 2);  // of 2
  CHECK(found["conflict"] >= 0);      // of 3
  CHECK(found["name-variant"] >= 6);  // of 6
}

TEST_CASE("what only looks alike raises no alarm") {
  const Checked checked;
  const json all = expected();
  for (const json& pair : all["non_findings"]) {
    const std::set<std::string> verdicts = checked.verdicts(pair);
    CHECK_MESSAGE(!verdicts.contains("conflict"), pair["id"].get<std::string>());
    CHECK_MESSAGE(!verdicts.contains("agreement"), pair["id"].get<std::string>());
  }
}
