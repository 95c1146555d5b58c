// Inputs that cannot be read, or are not what they seem: a clear error or note, the right status, nothing
// skipped in silence.

#include <filesystem>

#include "support/program.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace daejo::test;
using nlohmann::json;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a missing path") {
  const Folder folder;
  const std::string good = folder.write("a.txt", "값은 5배다.");
  const std::string gone = folder.path("gone.txt");
  const Run alone = run_daejo({"check", gone});
  CHECK(alone.status == 2);
  CHECK(alone.err == gone + ": error: no such file or directory\nerror: no document could be read\n");
  CHECK(alone.out == "");

  const Run beside = run_daejo({"check", gone, good, "--format", "json"});
  CHECK(beside.status == 3);
  CHECK(beside.err == gone + ": error: no such file or directory\n");
  const json report = json::parse(beside.out);
  CHECK(report["documents"].size() == 1);
  CHECK(report["skipped"] == json::array({{{"path", gone}, {"reason", "no such file or directory"}}}));

  CHECK(run_daejo({"extract", gone}).status == 2);
  CHECK(run_daejo({"extract", gone, good}).status == 0);
  CHECK(run_daejo({"graph", gone}).status == 2);
}

TEST_CASE("a directory without documents") {
  const Folder folder;
  folder.write("dir/picture.png", "x");
  const Run run = run_daejo({"check", folder.path("dir")});
  CHECK(run.status == 2);
  CHECK(has(run.err, folder.path("dir") + ": error: no documents in this directory"));
}

TEST_CASE("other kinds of files are passed over in a directory, and an error when named") {
  const Folder folder;
  folder.write("a.txt", "값은 5배다.");
  const std::string other = folder.write("b.bin", "x");
  const Run directory = run_daejo({"check", folder.path(), "--format", "json"});
  CHECK(directory.status == 0);
  CHECK(directory.err == "");
  CHECK(json::parse(directory.out)["skipped"].empty());
  const Run named = run_daejo({"check", folder.path(), other, "--format", "json"});
  CHECK(named.status == 3);
  CHECK(has(named.err, other + ": error: daejo does not read this kind of file"));
}

TEST_CASE("files that cannot be opened") {
  const Folder folder;
  folder.write("a.txt", "값은 5배다.");
  std::filesystem::create_symlink("loop.txt", folder.path("loop.txt"));  // ELOOP, also for root
  const Run loop = run_daejo({"check", folder.path("a.txt"), folder.path("loop.txt")});
  CHECK(loop.status == 3);
  CHECK(has(loop.err, folder.path("loop.txt") + ": error: "));
  if (geteuid() == 0) return;  // root may read everything
  const std::string locked = folder.write("locked.txt", "x");
  std::filesystem::permissions(locked, std::filesystem::perms::none);
  const Run run = run_daejo({"check", folder.path("a.txt"), locked});
  CHECK(run.status == 3);
  CHECK(has(run.err, locked + ": error: cannot be read: Permission denied"));
}

TEST_CASE("bytes that are not UTF-8, and an empty file: read, with a note") {
  const Folder folder;
  const std::string broken = folder.write("broken.txt", "값은 5배다. \xff\xfe\xff 그리고 3%다.\n");
  const Run run = run_daejo({"extract", broken});
  CHECK(run.status == 0);
  CHECK(has(run.err, broken + ": note: "));
  CHECK(has(run.out, "\"value\":3,"));
  const std::string empty = folder.write("empty.txt", "");
  const Run nothing = run_daejo({"check", empty, "--format", "json"});
  CHECK(nothing.status == 0);
  CHECK(has(nothing.err, empty + ": note: "));
  CHECK(json::parse(nothing.out)["documents"].size() == 1);
}

TEST_CASE("lines of NDJSON that hold no document") {
  const Folder folder;
  const std::string lines = folder.write("x.ndjson",
                                         "{\"id\":\"1\",\"text\":\"값은 5배다.\"}\n"
                                         "not json\n"
                                         "\n"
                                         "{\"id\":\"2\"}\n"
                                         "{\"id\":\"3\",\"text\":\"값은 6배다.\"}");
  const Run extract = run_daejo({"extract", "--from", "ndjson", lines});
  CHECK(extract.status == 0);
  CHECK(has(extract.err, lines + ":2:"));
  CHECK(has(extract.err, lines + ":4:"));
  CHECK(has(extract.out, "\"document\":\"1\""));
  CHECK(has(extract.out, "\"document\":\"3\""));
  CHECK(run_daejo({"check", "--from", "ndjson", lines, "--fail-on", "never"}).status == 3);
  CHECK(run_daejo({"check", "--from", "ndjson", folder.write("none.ndjson", "\n")}).status == 2);
  CHECK(run_daejo({"names", "--from", "ndjson", lines}).status == 2);
}

TEST_CASE("deep nesting in a line is refused, not followed") {
  const std::string deep = "{\"id\":\"1\",\"text\":" + std::string(1000000, '[') + "\n";
  const Run run = run_daejo({"extract", "--from", "ndjson", "-"}, {.input = deep});
  CHECK(run.status == 2);
  CHECK(run.signal == 0);
}

TEST_CASE("a line of 100 MB") {
  const Folder folder;
  std::string text;
  const std::string word = "가나다라마 ";
  text.reserve(100'000'000);
  while (text.size() < 100'000'000) text += word;
  text += "값은 5배다.";
  const Run run = run_daejo({"extract", folder.write("long.txt", text)});
  CHECK(run.status == 0);
  CHECK(has(run.out, "\"value\":5,"));
}

TEST_CASE("broken rule and data files end with status 2 and their place") {
  const Folder folder;
  const std::string good = folder.write("a.txt", "값은 5배다.");
  const std::string data = folder.write("data/numerals.tsv", "what\tis\tthis\n1\t2\t3\n");
  const Run run = run_daejo({"check", good, "--data", folder.path("data")});
  CHECK(run.status == 2);
  CHECK(has(run.err, data + ":1:"));
  const Run missing = run_daejo({"check", good, "--rules", folder.path("no-such")});
  CHECK(missing.status == 2);
  CHECK(has(missing.err, folder.path("no-such") + ": error: no such directory"));
}
