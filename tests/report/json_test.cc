#include "daejo/report/json.h"

#include <fstream>

#include "report/sample_case.h"
#include "support/paths.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "daejo/base/version.h"

using namespace daejo;
using nlohmann::json;

namespace {

std::string printed(const Report& report) {
  std::string out;
  append_report_json(out, report);
  return out;
}

// The schema of the project, made strict: what a report holds must stand in it.
json strict_schema() {
  std::ifstream in(project_root() + "/data/schema/report.schema.json");
  json schema = json::parse(in);
  const auto close = [](auto& self, json& node) -> void {
    if (node.is_object() && node.contains("properties") && node["properties"].is_object())
      node["additionalProperties"] = false;
    if (node.is_structured()) {
      for (json& inner : node) self(self, inner);
    }
  };
  close(close, schema);
  return schema;
}

// The schema's complaints about a report, one a line.
std::string complaints(const json& report) {
  valijson::Schema schema;
  const json document = strict_schema();
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema);
  valijson::ValidationResults results;
  std::string out;
  if (valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(report), &results))
    return out;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& part : error.context) out += part;
    out += ": " + error.description + '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("a report holds what the schema says, and nothing else") {
  CHECK(complaints(json::parse(printed(test::sample().report("en")))) == "");
  const Case empty;
  CHECK(complaints(json::parse(printed({.set = empty, .findings = {}, .skipped = {}}))) == "");
}

TEST_CASE("the schema finds what is wrong") {
  json report = json::parse(printed(test::sample().report("en")));
  report["findings"][0]["verdict"] = "wrong";
  CHECK(complaints(report) != "");
  report = json::parse(printed(test::sample().report("en")));
  report["claims"][1]["span"].erase("end");
  CHECK(complaints(report) != "");
  report = json::parse(printed(test::sample().report("en")));
  report["claims"][1]["unheard"] = 1;
  CHECK(complaints(report) != "");
}

TEST_CASE("an empty report, byte for byte") {
  const Case empty;
  CHECK(printed({.set = empty, .findings = {}, .skipped = {}}) ==
        "{\"version\":1,\n\"tool\":{\"name\":\"daejo\",\"version\":\"" + std::string(version) +
            "\"},\n\"documents\":[],\n\"entities\":[],\n\"claims\":[],\n\"findings\":[],\n\"skipped\":[],\n"
            "\"summary\":{\"documents\":0,\"claims\":0,\"findings\":{\"conflict\":0,\"name-variant\":0,"
            "\"reconcilable\":0,\"agreement\":0}}}\n");
}

TEST_CASE("what a report says") {
  const test::Sample s = test::sample();
  const json report = json::parse(printed(s.report("en")));
  CHECK(report["documents"][0]["published"] == "2025-03-25");
  CHECK(report["documents"][1]["title"] == nullptr);
  CHECK(report["entities"][0]["names"] ==
        json::parse(
            R"([{"name":"량원펑","count":2},{"name":"梁文鋒","count":1},{"name":"양원펑","count":1}])"));
  CHECK(
      report["claims"][1].dump() ==
      json::parse(
          R"({"id":"c2","document":"기사/a.md","span":{"start":64,"end":74},"quote":"557만 6천 달러","kind":"money","value":5576000,"low":5576000,"high":5576000,
          "unit":"USD","precision":1000,"subject":"e2","subject_name":"딥시크","property":"development-cost",
          "qualifiers":{"time":null,"scope":null,"base":null},"speaker":null,"certainty":"stated","repeats":null})")
          .dump());
  CHECK(report["claims"][2]["parenthesis_of"] == "c2");
  CHECK(report["claims"][3]["form"] == "part-of");
  CHECK(
      report["claims"][3]["qualifiers"] ==
      json::parse(
          R"({"time":{"from":"2024-12-01","to":"2024-12-31","grain":"month"},"scope":null,"base":"챗GPT"})"));
  CHECK(report["claims"][7]["repeats"] == "c5");
  CHECK(
      report["findings"][0].dump() ==
      json::parse(
          R"j({"id":"f1","rule":"implied-base","verdict":"conflict","scope":"across","level":"error","subject":"챗GPT","property":"development-cost",
          "message":"more than 20 times apart","why":["5,576,000 ÷ 5.6% = 99.57m USD (98.69m to 100.47m)"],
          "sides":[{"label":"약 1억 달러","claims":["c2","c4"],"derived":true},{"label":"수십억 달러","claims":["c9"]}],"fingerprint":"f-1"})j")
          .dump());
  CHECK(report["summary"]["findings"] ==
        json::parse(R"({"conflict":1,"name-variant":1,"reconcilable":1,"agreement":1})"));
  CHECK(report["skipped"][0]["path"] == "기사/c.pdf");
  CHECK(json::parse(printed(s.report("ko")))["findings"][0]["message"] == "20배 이상 차이");
}

TEST_CASE("every span is that of its quote, in code points") {
  const test::Sample s = test::sample();
  const json report = json::parse(printed(s.report("en")));
  for (const json& claim : report["claims"]) {
    for (const Document& d : s.set.documents) {
      if (d.id != claim["document"]) continue;
      std::vector<std::string> characters;
      for (const char c : d.text) {
        if ((c & 0xC0) != 0x80) characters.emplace_back();
        characters.back() += c;
      }
      std::string quote;
      for (std::size_t i = claim["span"]["start"]; i < claim["span"]["end"].get<std::size_t>(); ++i)
        quote += characters[i];
      CHECK(quote == claim["quote"]);
    }
  }
}

TEST_CASE("the version is that of the project") { CHECK(version == DAEJO_VERSION); }
