// The sample sets end to end: what the check finds of what data/samples/*/expected.json says of them.
//
// A label names two quotes (with the code point where one starts, if it stands there more than once) and the
// verdict of an editor, with others that would do under `accept`; a non-finding is a pair that only looks
// alike. The labels come from the meaning of the texts, not from what the program says: much is still missed.
// Floors are raised and ceilings lowered as the check gets better, never the other way. Run the program by
// hand to see the table and what is missed: build/release/tests/cli/test-cli -tc='*samples*'

#include <algorithm>
#include <array>
#include <filesystem>
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

// What one set reaches at least, by verdict (those within one document and across documents together), and
// what it raises at most: false alarms are conflicts that the labels deny, false matches are non-findings
// that are told to agree or to be one name, unlabelled are conflicts that the labels do not speak of.
struct Bounds {
  std::string set;
  int agreement, reconcilable, conflict, name_variant;
  int false_alarms, false_matches, unlabelled;
};

const std::array<Bounds, 7> sets = {{
    // clang-format off
    //              agreement  reconcilable  conflict  name-variant   false alarms  false matches  unlabelled
    {"by-election",         42,            0,       12,            4,             2,             4,          0},
    {"deepseek",             9,            2,        1,            6,             0,             0,          0},
    {"earnings",            63,            8,        7,            2,             0,             5,          5},
    {"ferry",               31,            2,       10,            0,             1,             2,          2},
    {"merger",              30,            0,        4,            2,             3,             1,          0},
    {"museum",              40,            0,       10,            0,             1,             2,          0},
    {"release-notes",       34,            0,       12,            2,             0,             8,          2},
    // clang-format on
}};

const std::array<std::string, 4> verdicts = {"agreement", "reconcilable", "conflict", "name-variant"};

std::string folder_of(const std::string& set) { return project_root() + "/data/samples/" + set; }

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

using Places = std::vector<Place>;

std::string without_scope(const std::string& verdict) {
  return verdict.starts_with("internal-") ? verdict.substr(9) : verdict;
}

// The labels of one set.
struct Labels {
  std::string set;
  json findings;
  json non_findings;

  explicit Labels(const std::string& name) : set(name) {
    const json all = json::parse(read_file(folder_of(name) + "/expected.json"));
    findings = all["findings"];
    non_findings = all["non_findings"];
  }

  // Every place of a quote in its document, or the one that it says.
  Places places(const json& quote) {
    const std::string document = quote["doc"];
    std::string& text = texts[document];
    if (text.empty()) text = read_file(folder_of(set) + '/' + document);
    const std::string words = quote["quote"];
    Places out;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
      const std::size_t start = code_points(text.substr(0, at));
      if (!quote.contains("start") || quote["start"] == start)
        out.push_back({document, start, start + code_points(words)});
    }
    return out;
  }

  static std::set<std::string> accepted(const json& finding) {
    std::set<std::string> out = {without_scope(finding["verdict"])};
    if (finding.contains("accept")) {
      for (const json& other : finding["accept"]) out.insert(without_scope(other));
    }
    return out;
  }

 private:
  std::map<std::string, std::string> texts;
};

// A pair of claims that one finding sets against each other.
struct Relation {
  std::string a;
  std::string b;
  std::string verdict;
};

// The relations of a finding, both ways; claims on one side agree.
std::vector<Relation> relations(const json& finding) {
  std::vector<std::pair<std::string, std::size_t>> flat;
  for (std::size_t s = 0; s < finding["sides"].size(); ++s) {
    for (const json& claim : finding["sides"][s]["claims"]) flat.emplace_back(claim, s);
  }
  std::vector<Relation> out;
  for (const auto& [x, i] : flat) {
    for (const auto& [y, j] : flat) {
      if (x != y) out.push_back({x, y, i == j ? "agreement" : finding["verdict"].get<std::string>()});
    }
  }
  return out;
}

// What the check says of one set.
struct Checked {
  json report;
  std::map<std::string, Place> claims;

  explicit Checked(const std::string& set) {
    const Run run = run_daejo({"check", folder_of(set), "--format", "json", "--fail-on", "never"});
    REQUIRE(run.status == 0);
    report = json::parse(run.out);
    for (const json& c : report["claims"])
      claims[c["id"]] = {base_name(c["document"]), c["span"]["start"], c["span"]["end"]};
  }

  bool touches(const std::string& claim, const Places& places) const {
    const Place& c = claims.at(claim);
    return std::any_of(places.begin(), places.end(), [&](const Place& p) {
      return p.document == c.document && p.start < c.end && c.start < p.end;
    });
  }

  std::set<std::string> verdicts(const Places& a, const Places& b) const {
    std::set<std::string> out;
    for (const json& finding : report["findings"]) {
      for (const Relation& r : relations(finding)) {
        if (touches(r.a, a) && touches(r.b, b)) out.insert(r.verdict);
      }
    }
    return out;
  }
};

struct Score {
  std::map<std::string, std::pair<int, int>> found;  // by verdict: found, of
  std::vector<std::string> missed, false_alarms, false_matches, unlabelled;
};

std::string told(const json& label, const std::set<std::string>& said) {
  const std::string a = label["a"]["quote"];
  const std::string b = label["b"]["quote"];
  return fmt::format("{} ({}): {} | {} | said {}", label["id"].get<std::string>(),
                     label.value("verdict", "no finding"), a, b,
                     said.empty() ? "nothing" : fmt::format("{}", fmt::join(said, ", ")));
}

Score score(const std::string& set) {
  Labels labels(set);
  const Checked checked(set);
  Score out;
  std::vector<std::pair<Places, Places>> spoken_of;
  for (const json& finding : labels.findings) {
    const auto& [a, b] = spoken_of.emplace_back(labels.places(finding["a"]), labels.places(finding["b"]));
    const std::set<std::string> said = checked.verdicts(a, b);
    const std::set<std::string> accepted = Labels::accepted(finding);
    const bool hit =
        std::any_of(said.begin(), said.end(), [&](const std::string& v) { return accepted.contains(v); });
    auto& [found, of] = out.found[without_scope(finding["verdict"])];
    found += hit ? 1 : 0;
    ++of;
    if (!hit) out.missed.push_back(told(finding, said));
    if (said.contains("conflict") && !accepted.contains("conflict"))
      out.false_alarms.push_back(told(finding, said));
  }
  for (const json& pair : labels.non_findings) {
    const auto& [a, b] = spoken_of.emplace_back(labels.places(pair["a"]), labels.places(pair["b"]));
    const std::set<std::string> said = checked.verdicts(a, b);
    if (said.contains("conflict")) out.false_alarms.push_back(told(pair, said));
    if (said.contains("agreement") || said.contains("name-variant"))
      out.false_matches.push_back(told(pair, said));
  }
  for (const json& finding : checked.report["findings"]) {
    if (finding["verdict"] != "conflict") continue;
    const std::vector<Relation> all = relations(finding);
    const bool labelled = std::any_of(all.begin(), all.end(), [&](const Relation& r) {
      return std::any_of(spoken_of.begin(), spoken_of.end(), [&](const auto& pair) {
        return r.verdict == "conflict" && checked.touches(r.a, pair.first) &&
               checked.touches(r.b, pair.second);
      });
    });
    if (!labelled)
      out.unlabelled.push_back(
          fmt::format("{}: {}", finding["rule"].get<std::string>(), finding["message"].get<std::string>()));
  }
  return out;
}

std::string lines(const std::string& heading, const std::vector<std::string>& all) {
  return all.empty() ? "" : fmt::format("  {}:\n    {}\n", heading, fmt::join(all, "\n    "));
}

}  // namespace

TEST_CASE("the labels of the samples point at their texts") {
  std::set<std::string> folders;
  for (const auto& entry : std::filesystem::directory_iterator(folder_of("")))
    folders.insert(entry.path().filename().string());
  std::set<std::string> scored;
  for (const Bounds& bounds : sets) scored.insert(bounds.set);
  CHECK(folders == scored);

  for (const std::string& set : scored) {
    Labels labels(set);
    std::set<std::string> ids;
    const auto check = [&](const json& label) {
      const std::string id = set + '/' + label["id"].get<std::string>();
      CHECK_MESSAGE(ids.insert(id).second, id);
      CHECK_MESSAGE(!label["why"].get<std::string>().empty(), id);
      for (const char* side : {"a", "b"}) {
        const std::size_t places = labels.places(label[side]).size();
        CHECK_MESSAGE((label[side].contains("start") ? places == 1 : places > 0),
                      std::string(id + " " + side));
      }
    };
    for (const json& finding : labels.findings) {
      check(finding);
      const std::string verdict = finding["verdict"];
      for (const std::string& v : Labels::accepted(finding))
        CHECK_MESSAGE(std::count(verdicts.begin(), verdicts.end(), v) == 1, v);
      // Names may differ within a document; all else that does is called internal.
      if (verdict != "name-variant")
        CHECK_MESSAGE(verdict.starts_with("internal-") == (finding["a"]["doc"] == finding["b"]["doc"]),
                      finding["id"].get<std::string>());
    }
    for (const json& pair : labels.non_findings) check(pair);
  }
}

TEST_CASE("what the samples hold is found, and what only looks alike raises no alarm") {
  std::string table =
      fmt::format("\n{:<16}{:>12}{:>14}{:>12}{:>14}{:>14}{:>15}{:>12}\n", "", "agreement", "reconcilable",
                  "conflict", "name-variant", "false alarms", "false matches", "unlabelled");
  std::string details;
  std::map<std::string, std::pair<int, int>> total;
  std::array<std::size_t, 3> raised = {0, 0, 0};
  const auto row = [&](const std::string& name, std::map<std::string, std::pair<int, int>>& found,
                       const std::array<std::size_t, 3>& wrong) {
    const auto cell = [&](const std::string& v) {
      return fmt::format("{}/{}", found[v].first, found[v].second);
    };
    table += fmt::format("{:<16}{:>12}{:>14}{:>12}{:>14}{:>14}{:>15}{:>12}\n", name, cell("agreement"),
                         cell("reconcilable"), cell("conflict"), cell("name-variant"), wrong[0], wrong[1],
                         wrong[2]);
  };

  for (const Bounds& bounds : sets) {
    Score s = score(bounds.set);
    const std::array<std::size_t, 3> wrong = {s.false_alarms.size(), s.false_matches.size(),
                                              s.unlabelled.size()};
    row(bounds.set, s.found, wrong);
    details += bounds.set + '\n' + lines("missed", s.missed) + lines("false alarms", s.false_alarms) +
               lines("false matches", s.false_matches) + lines("unlabelled conflicts", s.unlabelled);
    for (const std::string& v : verdicts) {
      total[v].first += s.found[v].first;
      total[v].second += s.found[v].second;
    }
    for (std::size_t i = 0; i < wrong.size(); ++i) raised[i] += wrong[i];

    CAPTURE(bounds.set);
    CHECK(s.found["agreement"].first >= bounds.agreement);
    CHECK(s.found["reconcilable"].first >= bounds.reconcilable);
    CHECK(s.found["conflict"].first >= bounds.conflict);
    CHECK(s.found["name-variant"].first >= bounds.name_variant);
    CHECK(wrong[0] <= static_cast<std::size_t>(bounds.false_alarms));
    CHECK(wrong[1] <= static_cast<std::size_t>(bounds.false_matches));
    CHECK(wrong[2] <= static_cast<std::size_t>(bounds.unlabelled));
  }
  row("all", total, raised);
  MESSAGE(table << details);
}
