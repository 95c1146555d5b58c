#pragma once
// From the arguments of a command to the files that are documents.
//
//   SourceList found = find_sources({"drafts", "b/x.md", "-"}, real_files());
//   for (const Source& s : found.sources) reader.read(s.id, *real_files().read(s.id), s.format);
//   for (const SkippedInput& s : found.skipped) …     // missing, unreadable, of unknown kind,
//                                                     // a directory without documents
//
// The order is that of the ids, byte by byte, whatever the order of the arguments or the locale. An id is the
// path as found from the arguments ("drafts/2025/a.txt"); a file that two arguments lead to is taken once. In
// directories, files of unknown kind, hidden files and links to directories are passed over; named as an
// argument a file of unknown kind is skipped with a reason. "-" is standard input, read as plain text.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/text/reader.h"

namespace daejo {

// The file system, so that tests can have one of their own.
class Files {
 public:
  enum class Kind { missing, file, directory, other };
  struct Entry {
    std::string name;
    Kind kind = Kind::file;  // other: links to directories, sockets, …
  };
  virtual ~Files() = default;
  virtual Kind kind(const std::string& path) const = 0;  // follows links
  virtual Result<std::vector<Entry>> list(const std::string& directory) const = 0;
  virtual Result<std::string> read(const std::string& path) const = 0;  // "-": standard input
};
const Files& real_files();

struct Source {
  std::string id;
  Format format = Format::plain;
};

struct SkippedInput {
  std::string path;
  std::string reason;  // "no such file or directory"

  friend bool operator==(const SkippedInput&, const SkippedInput&) = default;
};

struct SourceList {
  std::vector<Source> sources;
  std::vector<SkippedInput> skipped;  // in the order of the paths
};

SourceList find_sources(std::span<const std::string> arguments, const Files& files);

}  // namespace daejo
