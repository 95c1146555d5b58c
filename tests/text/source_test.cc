#include "daejo/text/source.h"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace daejo;

namespace {

// A tree of files in memory. A directory whose list is nullopt cannot be read.
class FakeFiles final : public Files {
 public:
  std::map<std::string, std::optional<std::vector<Entry>>> directories;
  std::map<std::string, std::string> files;

  Kind kind(const std::string& path) const override {
    if (directories.contains(path)) return Kind::directory;
    return files.contains(path) ? Kind::file : Kind::missing;
  }
  Result<std::vector<Entry>> list(const std::string& directory) const override {
    const auto it = directories.find(directory);
    if (it == directories.end() || !it->second)
      return fail({.path = directory, .message = "cannot be read: Permission denied"});
    return *it->second;
  }
  Result<std::string> read(const std::string& path) const override { return files.at(path); }
};

using Entry = Files::Entry;
constexpr auto dir = Files::Kind::directory;

FakeFiles tree() {
  FakeFiles f;
  f.directories["d"] = {{Entry{"b.md"}, Entry{"a.txt"}, Entry{"x.pdf"}, Entry{".hidden.md"}, Entry{"e", dir},
                         Entry{".git", dir}, Entry{"link", Files::Kind::other}}};
  f.directories["d/e"] = {{Entry{"Z.MARKDOWN"}, Entry{"가.text"}}};
  f.directories["locked"] = std::nullopt;
  f.directories["half"] = {{Entry{"locked", dir}, Entry{"a.md"}}};
  f.directories["half/locked"] = std::nullopt;
  f.directories["none"] = {{Entry{"x.pdf"}}};
  for (const char* path : {"d/a.txt", "d/b.md", "x.pdf", "a.md", "./a.md"}) f.files[path] = "";
  return f;
}

std::string ids(const SourceList& found) {
  std::string out;
  for (const Source& s : found.sources)
    out += (out.empty() ? "" : " ") + s.id + (s.format == Format::markdown ? "*" : "");
  return out;
}

std::string skipped(const SourceList& found) {
  std::string out;
  for (const SkippedInput& s : found.skipped) out += s.path + ": " + s.reason + "\n";
  return out;
}

SourceList find(std::vector<std::string> arguments) { return find_sources(arguments, tree()); }

}  // namespace

TEST_CASE("directories are walked, in an order of their own") {
  CHECK(ids(find({"d"})) == "d/a.txt d/b.md* d/e/Z.MARKDOWN* d/e/가.text");
  CHECK(skipped(find({"d"})).empty());
  CHECK(ids(find({"d/b.md", "d/e", "d/a.txt"})) == ids(find({"d/a.txt", "d/e", "d/b.md"})));
  CHECK(ids(find({"-"})) == "-");
}

TEST_CASE("a file is read once") {
  CHECK(ids(find({"d", "d/a.txt", "d"})) == ids(find({"d"})));
  CHECK(ids(find({"./a.md", "a.md"})) == "a.md*");
}

TEST_CASE("nothing is skipped in silence") {
  CHECK(skipped(find({"missing", "x.pdf"})) ==
        "missing: no such file or directory\n"
        "x.pdf: daejo does not read this kind of file (.txt, .text, .md, .markdown)\n");
  CHECK(skipped(find({"none"})) == "none: no documents in this directory (.txt, .text, .md, .markdown)\n");
  CHECK(skipped(find({"locked"})) == "locked: cannot be read: Permission denied\n");
  CHECK(skipped(find({"half"})) == "half/locked: cannot be read: Permission denied\n");
  CHECK(ids(find({"half"})) == "half/a.md*");
}

TEST_CASE("the real file system says what is wrong") {
  CHECK(real_files().kind("/nowhere/at/all") == Files::Kind::missing);
  CHECK(real_files().kind("/dev") == Files::Kind::directory);
  CHECK(real_files().read("/nowhere.txt").error().message == "cannot be read: No such file or directory");
  CHECK(real_files().read("/").error().message == "cannot be read: Is a directory");
  CHECK(real_files().read("/dev/null")->empty());
  CHECK(!real_files().list("/nowhere"));
}
