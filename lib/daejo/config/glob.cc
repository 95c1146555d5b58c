#include "daejo/config/glob.h"

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// The classic two-pointer match, with one place to go back to: linear in practice, quadratic at worst.
bool name_matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t mark = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      mark = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      n += pattern[p] == '?' ? decode(name, n).size : 1;
      ++p;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      mark += decode(name, mark).size;
      n = mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::string_view take_name(std::string_view& path) {
  const std::size_t slash = path.find('/');
  const std::string_view name = path.substr(0, slash);
  path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  return name;
}

// Does the pattern match the path, or a folder that the path lies in? The same walk over names instead of
// characters.
bool path_matches(std::string_view pattern, std::string_view path) {
  std::string_view retry_pattern;
  std::string_view retry_path;
  bool can_retry = false;
  while (true) {
    if (pattern.empty()) return true;  // matched all of it, or a folder above
    std::string_view rest = pattern;
    const std::string_view want = take_name(rest);
    if (want == "**") {
      if (rest.empty()) return !path.empty();
      can_retry = true;
      retry_pattern = rest;
      retry_path = path;
      pattern = rest;
      continue;
    }
    std::string_view left = path;
    if (!path.empty() && name_matches(want, take_name(left))) {
      pattern = rest;
      path = left;
      continue;
    }
    if (!can_retry || retry_path.empty()) return false;
    take_name(retry_path);
    if (retry_path.empty()) return false;
    pattern = retry_pattern;
    path = retry_path;
  }
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  while (pattern.starts_with("./")) pattern.remove_prefix(2);
  while (path.starts_with("./")) path.remove_prefix(2);
  const bool folder = pattern.ends_with('/');
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  if (pattern.empty() || pattern == ".") return true;
  if (!folder && pattern.find('/') == std::string_view::npos) {
    while (!path.empty()) {
      if (name_matches(pattern, take_name(path))) return true;
    }
    return false;
  }
  return path_matches(pattern, path);
}

std::string_view fixed_part(std::string_view pattern) {
  const std::size_t wild = pattern.find_first_of("*?");
  if (wild == std::string_view::npos) return pattern;
  const std::size_t slash = pattern.rfind('/', wild);
  return slash == std::string_view::npos ? std::string_view() : pattern.substr(0, slash);
}

}  // namespace daejo
