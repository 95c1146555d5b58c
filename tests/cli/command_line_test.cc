// What the program says to a command line, right or wrong.

#include <vector>

#include "support/program.h"
#include <doctest/doctest.h>

#include "daejo/base/version.h"

using namespace daejo::test;

TEST_CASE("version and help go to standard output") {
  const Run version = run_daejo({"--version"});
  CHECK(version.status == 0);
  CHECK(version.out == "daejo " + std::string(daejo::version) + "\n");
  CHECK(version.err == "");
  const std::vector<std::vector<std::string>> helps{
      {"--help"},          {"check", "--help"}, {"extract", "-h"},   {"compare", "--help"},
      {"names", "--help"}, {"graph", "--help"}, {"rules", "--help"}, {"rules", "test", "--help"}};
  for (const std::vector<std::string>& arguments : helps) {
    const Run help = run_daejo(arguments);
    CHECK(help.status == 0);
    CHECK(help.out.find("Usage: ") != std::string::npos);
    CHECK(help.err == "");
  }
}

TEST_CASE("a wrong command line is answered on standard error, with status 2") {
  struct Row {
    std::vector<std::string> arguments;
    const char* answer;  // the first line
  };
  const std::vector<Row> rows{
      {{},
       "daejo: no command given; expected one of check, baseline, config, extract, compare, names, graph, "
       "rules"},
      {{"chekc", "a"}, "daejo: unknown command 'chekc'; did you mean 'check'?"},
      {{"xyzzy"}, "daejo: unknown command 'xyzzy'"},
      {{"check"}, "error: PATH is required"},
      {{"check", "--formt", "json", "a"}, "daejo: unknown option '--formt'; did you mean '--format'?"},
      {{"check", "--format=yaml", "a"},
       "daejo: --format: no form of report is called 'yaml'; there are text, json, sarif, github, gitlab, "
       "junit, rdjson, html, csv"},
      {{"check", "--fail-on", "never ever", "a"},
       "daejo: --fail-on: never ever not in {error,warning,note,never}"},
      {{"check", "--color", "sometimes", "a"}, "daejo: --color: sometimes not in {auto,always,never}"},
      {{"check", "--lang", "fr", "a"}, "daejo: --lang: fr not in {ko,en}"},
      {{"extract", "--ledgr", "a"}, "daejo: unknown option '--ledgr'; did you mean '--ledger'?"},
      {{"extract", "--from", "csv", "a"}, "daejo: --from: csv not in {files,ndjson}"},
      {{"graph", "--format", "png", "a"}, "daejo: --format: png not in {dot,graphml,json}"},
      {{"rules"}, "daejo: no command given; expected one of list, explain, test, new, pages, schema"},
      {{"rules", "expain", "x"}, "daejo: unknown command 'expain'; did you mean 'explain'?"},
      {{"rules", "explain"}, "daejo: ID is required"},
      {{"check", "-o"}, "daejo: --output: 1 required FILE missing"},
  };
  for (const Row& row : rows) {
    const Run run = run_daejo(row.arguments);
    CHECK(run.status == 2);
    CHECK(run.out == "");
    CHECK(run.err.substr(0, run.err.find('\n')) == row.answer);
  }
}

TEST_CASE("an option that may come several times takes one value, and the path may follow it") {
  const Folder dir;
  dir.write("in/a.md", "# 가람\n\n가람전자의 직원은 30명이다.\n");
  dir.write("more/rules/none.txt", "");
  dir.write("more/data/none.txt", "");
  dir.write("set-aside.yaml", "suppressions: []\n");
  const std::vector<std::vector<std::string>> options{{"--format", "json"},
                                                      {"--format=json"},
                                                      {"--rules", dir.path("more/rules")},
                                                      {"--data", dir.path("more/data")},
                                                      {"--suppress", dir.path("set-aside.yaml")}};
  for (const std::vector<std::string>& option : options) {
    std::vector<std::string> arguments{"check"};
    arguments.insert(arguments.end(), option.begin(), option.end());
    arguments.push_back(dir.path("in"));
    const Run run = run_daejo(arguments);
    INFO(option.front(), ": ", run.err);
    CHECK(run.status == 0);
    CHECK(run.out != "");
  }
  const Run both =
      run_daejo({"check", "--format", "json=" + dir.path("r.json"), "--format", "text", dir.path("in")});
  CHECK(both.status == 0);
}

TEST_CASE("a path may begin with a hyphen behind --") {
  const Run run = run_daejo({"check", "--", "-x.txt"});
  CHECK(run.status == 2);
  CHECK(run.err.find("-x.txt: error: no such file or directory") != std::string::npos);
}
