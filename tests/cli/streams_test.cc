// Standard input, and streams of lines.

#include <sstream>

#include "support/program.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace daejo::test;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(json::parse(line));
  return out;
}

}  // namespace

TEST_CASE("a text on standard input") {
  const Run run = run_daejo({"extract", "-"}, {.input = "값은 5배다.\n"});
  CHECK(run.status == 0);
  const std::vector<json> mentions = lines_of(run.out);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0]["document"] == "-");
  CHECK(mentions[0]["span"]["start"] == 3);
  CHECK(mentions[0]["value"] == 5);
}

TEST_CASE("extract answers each line with the mentions of its document") {
  const Run run =
      run_daejo({"extract", "--from", "ndjson", "-"},
                {.input = "{\"id\":\"x\",\"text\":\"값은 "
                          "5배다.\"}\r\n\n{\"id\":\"y\",\"text\":\"3%와 7%\",\"title\":\"제목\"}"});
  CHECK(run.status == 0);
  CHECK(run.err == "");
  std::vector<std::string> seen;
  for (const json& mention : lines_of(run.out))
    seen.push_back(mention["document"].get<std::string>() + ' ' + mention["value"].dump());
  CHECK(seen == std::vector<std::string>{"x 5", "y 3", "y 7"});
}

TEST_CASE("compare answers pairs, and two texts or files") {
  const Run run = run_daejo({"compare", "--from", "ndjson", "-"},
                            {.input = "{\"id\":\"1\",\"a\":\"눈이 왔다.\",\"b\":\"비가 왔다.\"}\n"});
  CHECK(run.status == 0);
  CHECK(run.out == "{\"id\":\"1\",\"verdict\":\"unresolved\",\"findings\":[]}\n");
  const Folder folder;
  const Run files = run_daejo({"compare", folder.write("a.txt", "눈이 왔다."), "비가 왔다."});
  CHECK(files.out == "{\"id\":null,\"verdict\":\"unresolved\",\"findings\":[]}\n");
  CHECK(run_daejo({"compare", "gone.txt", "비가 왔다."}).status == 2);
  CHECK(run_daejo({"compare", "비가 왔다."}).status == 2);
}

TEST_CASE("compare: equal figures agree when what is said beside them does") {
  const auto verdict = [](const char* a, const char* b) {
    return lines_of(run_daejo({"compare", a, b}).out).at(0)["verdict"].get<std::string>();
  };
  const char* ferry = "Heavy rain has caused more than 1,400 ferry passengers to miss their flights.";
  CHECK(verdict(ferry, "More than 1,400 ferry passengers missed their flights.") == "agreement");
  CHECK(verdict(ferry, "More than 1,400 passengers drowned on a lake.") == "unresolved");
  CHECK(verdict("가람시에 올겨울 눈이 [대략] 30cm 쌓였다.", "가람시에 눈이 30cm 쌓였다.") == "agreement");
  CHECK(verdict("가람시에 올겨울 눈이 30cm 쌓였다.", "호텔의 침대는 너비가 30cm 더 넓다.") == "unresolved");
  // Zeros behind the point are meant; a word is one from its beginning.
  CHECK(verdict("한빛의 영업이익은 11.0% 줄었다.", "한빛의 영업이익은 10.0% 줄었다.") == "conflict");
  CHECK(verdict("The art show drew 900 visitors.", "The start of the race drew 900 visitors.") ==
        "unresolved");
  // Another language has other words.
  CHECK(verdict("가람전자의 매출은 640억원이었다.", "Garam Electronics had revenue of 64 billion won.") ==
        "agreement");
}

TEST_CASE("names answers pairs, and two names") {
  const Run run =
      run_daejo({"names", "--from", "ndjson", "-"},
                {.input = "{\"id\":\"1\",\"a\":\"량원펑\",\"b\":\"양원펑\",\"kind\":\"person\"}\n{"
                          "\"id\":\"2\",\"a\":\"김정일\",\"b\":\"김정은\"}\n"});
  CHECK(run.status == 0);
  const std::vector<json> answers = lines_of(run.out);
  REQUIRE(answers.size() == 2);
  CHECK(answers[0]["id"] == "1");
  CHECK(answers[0]["verdict"] == "variant");
  CHECK(answers[0]["why"][0]["reason"] == "initial-sound-law");
  CHECK(answers[0]["preferred"] == "량원펑");
  CHECK(answers[1]["verdict"] == "different");
  CHECK(lines_of(run_daejo({"names", "OpenAI", "openai"}).out)[0]["verdict"] == "same");
}

TEST_CASE("the documents of a stream are one set") {
  const Run run = run_daejo({"check", "--from", "ndjson", "-", "--format", "json", "--fail-on", "never"},
                            {.input = "{\"id\":\"b\",\"text\":\"갑의 직원은 "
                                      "5명이다.\",\"source\":\"나루\",\"published\":\"2025-01-02\"}\n{\"id\":"
                                      "\"a\",\"text\":\"갑의 직원은 6명이다.\"}\n"});
  CHECK(run.status == 0);
  const json report = json::parse(run.out);
  CHECK(report["documents"][0]["id"] == "a");
  CHECK(report["documents"][1]["source"] == "나루");
  CHECK(report["documents"][1]["published"] == "2025-01-02");
  CHECK(report["documents"][1]["path"] == nullptr);
}

TEST_CASE("an answer comes before the next question") {
  // The second line waits until the first has been answered; a program that held its answers back would never
  // end.
  const Run run = shell(
      "dir=$(mktemp -d) && mkfifo $dir/ask && { \"$DAEJO\" names --from ndjson - < $dir/ask > $dir/answers & "
      "} && exec 3> $dir/ask && "
      "echo '{\"id\":\"1\",\"a\":\"가\",\"b\":\"가\"}' >&3 && "
      "for i in $(seq 100); do [ -s $dir/answers ] && break; sleep 0.1; done; "
      "[ -s $dir/answers ] && echo answered; exec 3>&-; wait; rm -r $dir");
  CHECK(run.out == "answered\n");
}
