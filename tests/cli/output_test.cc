// Where results go, and what happens when they cannot go there.

#include <filesystem>

#include "support/program.h"
#include <doctest/doctest.h>

using namespace daejo::test;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
std::size_t files_in(const std::string& folder) {
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++n;
  return n;
}
}  // namespace

TEST_CASE("-o writes a file whole, and keeps the mode and the links of the one that was there") {
  const Folder folder;
  const std::string input = folder.write("in/a.txt", "값은 5배다.");
  const std::string out = folder.path("out/report.json");
  std::filesystem::create_directory(folder.path("out"));
  const Run run = run_daejo({"check", input, "--format", "json", "-o", out});
  CHECK(run.status == 0);
  CHECK(run.out == "");
  CHECK(has(read_file(out), "{\"version\":1,"));
  CHECK(files_in(folder.path("out")) == 1);

  const std::string kept = folder.write("out/kept.json", "old");
  std::filesystem::permissions(kept, std::filesystem::perms(0640));
  std::filesystem::create_symlink("kept.json", folder.path("out/link.json"));
  CHECK(run_daejo({"extract", input, "-o", folder.path("out/link.json")}).status == 0);
  CHECK(std::filesystem::is_symlink(folder.path("out/link.json")));
  CHECK(has(read_file(kept), "\"value\":5,"));
  CHECK(std::filesystem::status(kept).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("a failed run leaves the old file") {
  const Folder folder;
  const std::string kept = folder.write("kept.json", "old");
  CHECK(run_daejo({"check", folder.path("gone.txt"), "-o", kept}).status == 2);
  CHECK(read_file(kept) == "old");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("outputs that cannot be written") {
  const Folder folder;
  const std::string input = folder.write("a.txt", "값은 5배다.");
  Run run = run_daejo({"extract", input, "-o", folder.path("no/such/place.json")});
  CHECK(run.status == 2);
  CHECK(run.err == folder.path("no/such/place.json") + ": error: cannot write: No such file or directory\n");
  run = run_daejo({"extract", input, "-o", folder.path()});
  CHECK(run.status == 2);
  CHECK(has(run.err, "cannot write: Is a directory"));
  run = run_daejo({"extract", input, "-o", "/dev/full"});
  CHECK(run.status == 2);
  CHECK(run.err == "/dev/full: error: cannot write: No space left on device\n");
  run = shell("\"$DAEJO\" check \"$FILE\" > /dev/full", {.environment = {"FILE=" + input}});
  CHECK(run.status == 2);
  CHECK(run.err == "standard output: error: cannot write: No space left on device\n");
  run = shell("\"$DAEJO\" extract \"$FILE\" >&-", {.environment = {"FILE=" + input}});
  CHECK(run.status == 2);
  CHECK(has(run.err, "standard output: error: cannot write: "));
}

TEST_CASE("a reader that closes the pipe ends the program quietly") {
  std::string lines;
  for (int i = 0; i < 20000; ++i)
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"값은 5배다.\"}\n";
  const Run run = shell("\"$DAEJO\" extract --from ndjson - | head -n 1", {.input = lines});
  CHECK(run.status == 0);
  CHECK(run.err == "");
  CHECK(has(run.out, "\"document\":\"0\""));
}

TEST_CASE("the same bytes whatever the order of the paths and the locale") {
  const Folder folder;
  const std::string a = folder.write("a.txt", "갑의 직원은 5명이다.");
  const std::string b = folder.write("b.txt", "갑의 직원은 6명이다.");
  const Run one = run_daejo({"check", a, b, "--format", "json"});
  const Run other = run_daejo({"check", b, a, b, "--format", "json"},
                              {.environment = {"LC_ALL=ko_KR.UTF-8", "LANG=ko_KR.UTF-8"}});
  CHECK(one.out == other.out);
  CHECK(one.out != "");
}

TEST_CASE("text speaks the language of the locale, or the one that is asked for") {
  const Folder folder;
  const std::string a = folder.write("a.txt", "값은 5배다.");
  CHECK(run_daejo({"check", a}).out.starts_with("documents 1 "));
  CHECK(shell("LC_ALL= LANG=ko_KR.UTF-8 \"$DAEJO\" check \"$FILE\"", {.environment = {"FILE=" + a}})
            .out.starts_with("문서 1 "));
  CHECK(run_daejo({"check", a, "--lang", "ko"}).out.starts_with("문서 1 "));
}

TEST_CASE("colour is for terminals, unless it is asked for") {
  const Folder folder;
  const std::string a = folder.write("a.txt", "갑의 개발비는 5억원이다.");
  const std::string b = folder.write("b.txt", "갑의 개발비는 6억원이다.");
  CHECK(!has(run_daejo({"check", a, b}).out, "\x1b["));
  CHECK(!has(run_daejo({"check", a, b, "--color", "never"}).out, "\x1b["));
}
