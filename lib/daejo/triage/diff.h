#pragma once
// A unified diff, read for one thing: which lines of which files are new. What `git diff` prints, and `diff
// -u`.
//
//   ChangedLines changed = *ChangedLines::read("-", text);
//   changed.holds("news/a.md", 12)        // was line 12 of the new file added or changed?
//
// Paths in a diff start at the root of the repository; a document's path may start elsewhere. They are the
// same file when one ends with the whole of the other ("news/a.md" and "/home/kim/repo/news/a.md"). Paths
// that git has quoted (octal escapes of Hangul) are read. A file that was only renamed has no new lines.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "daejo/base/error.h"

namespace daejo {

class ChangedLines {
 public:
  // An error when the text holds no diff at all, though it is not empty: a mistake in the pipe must not pass
  // as "nothing changed".
  static Result<ChangedLines> read(const std::string& path, std::string_view text);

  bool holds(std::string_view path, std::size_t line) const { return in(path).contains(line); }
  // The new lines of a file.
  const std::set<std::size_t>& in(std::string_view path) const;
  std::size_t files() const { return files_.size(); }

 private:
  std::map<std::string, std::set<std::size_t>, std::less<>> files_;
};

}  // namespace daejo
