#include "daejo/triage/diff.h"

#include <charconv>
#include <optional>

namespace daejo {
namespace {

// "b/\352\260\200.md" as git writes what is not ASCII (core.quotePath), or a plain name up to a tab.
std::string unquoted(std::string_view name) {
  if (!name.starts_with('"')) return std::string(name.substr(0, name.find('\t')));
  std::string out;
  for (std::size_t i = 1; i < name.size() && name[i] != '"'; ++i) {
    if (name[i] != '\\' || i + 1 >= name.size()) {
      out += name[i];
      continue;
    }
    const char c = name[++i];
    if (c >= '0' && c <= '3' && i + 2 < name.size()) {
      out += static_cast<char>((c - '0') * 64 + (name[i + 1] - '0') * 8 + (name[i + 2] - '0'));
      i += 2;
    } else {
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    }
  }
  return out;
}

std::string_view without_dot(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

// "+++ b/news/a.md": git puts "b/" before it, or "w/", "i/" with diff.mnemonicPrefix.
std::string new_path(std::string_view line, bool git) {
  std::string path = unquoted(line.substr(4));
  if (path == "/dev/null") return "";
  if (git && path.size() > 2 && path[1] == '/') path.erase(0, 2);
  return std::string(without_dot(path));
}

struct Hunk {
  std::size_t at = 0;  // next line of the new file
  std::size_t old_left = 0;
  std::size_t new_left = 0;
};

std::optional<std::size_t> number(std::string_view& text) {
  std::size_t n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return n;
}

// "@@ -3,2 +4,5 @@": a count that is left out is 1.
std::optional<Hunk> hunk_of(std::string_view line) {
  if (!line.starts_with("@@ -")) return std::nullopt;
  line.remove_prefix(4);
  const auto range = [&]() -> std::optional<std::pair<std::size_t, std::size_t>> {
    const auto from = number(line);
    if (!from) return std::nullopt;
    std::size_t count = 1;
    if (line.starts_with(',')) {
      line.remove_prefix(1);
      const auto n = number(line);
      if (!n) return std::nullopt;
      count = *n;
    }
    return std::pair(*from, count);
  };
  const auto before = range();
  if (!before || !line.starts_with(" +")) return std::nullopt;
  line.remove_prefix(2);
  const auto after = range();
  if (!after) return std::nullopt;
  return Hunk{after->first, before->second, after->second};
}

bool ends_with_path(std::string_view path, std::string_view end) {
  return path.ends_with(end) && (path.size() == end.size() || path[path.size() - end.size() - 1] == '/');
}

}  // namespace

Result<ChangedLines> ChangedLines::read(const std::string& path, std::string_view text) {
  ChangedLines out;
  Hunk hunk;
  bool git = false;
  bool seen = false;
  std::set<std::size_t>* lines = nullptr;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (hunk.old_left > 0 || hunk.new_left > 0) {  // inside, "+++" and "---" are text
      const char kind = line.empty() ? ' ' : line.front();
      if (kind == '+' && hunk.new_left > 0) {
        if (lines) lines->insert(hunk.at);
        ++hunk.at;
        --hunk.new_left;
      } else if (kind == '-' && hunk.old_left > 0) {
        --hunk.old_left;
      } else if (kind != '\\') {  // "\ No newline at end of file"
        ++hunk.at;
        hunk.old_left -= hunk.old_left > 0;
        hunk.new_left -= hunk.new_left > 0;
      }
      continue;
    }
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with("diff --git ")) {
      git = seen = true;
      lines = nullptr;
    } else if (line.starts_with("+++ ")) {
      seen = true;
      const std::string file = new_path(line, git);
      lines = file.empty() ? nullptr : &out.files_[file];
    } else if (const auto found = hunk_of(line)) {
      seen = true;
      hunk = *found;
    }
  }
  if (!seen && text.find_first_not_of(" \t\r\n") != std::string_view::npos) {
    return fail({.path = path == "-" ? "standard input" : path,
                 .message = "not a diff",
                 .expected = "a unified diff, as 'git diff -U0' prints it"});
  }
  return out;
}

const std::set<std::size_t>& ChangedLines::in(std::string_view path) const {
  static const std::set<std::size_t> none;
  path = without_dot(path);
  const auto exact = files_.find(path);
  if (exact != files_.end()) return exact->second;
  const std::set<std::size_t>* best = nullptr;
  std::size_t size = 0;
  for (const auto& [file, lines] : files_) {
    if ((ends_with_path(path, file) || ends_with_path(file, path)) && file.size() >= size) {
      best = &lines;
      size = file.size();
    }
  }
  return best ? *best : none;
}

}  // namespace daejo
