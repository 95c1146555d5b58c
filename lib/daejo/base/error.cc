#include "daejo/base/error.h"

#include <algorithm>

#include <fmt/format.h>

namespace daejo {
namespace {

// Blanks as wide as the first `code_points` of a line are on a terminal (East Asian letters take two cells),
// tabs kept.
std::string blank(std::string_view line, int code_points) {
  std::string out;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    if (code_points-- == 0) break;
    out += c == '\t' ? "\t" : byte >= 0xE3 && byte <= 0xED ? "  " : " ";
  }
  return out;
}

}  // namespace

std::string format(const Error& e) {
  std::string out;
  if (!e.path.empty()) out += e.path + ':';
  if (e.line > 0) out += fmt::format("{}:", e.line);
  if (e.line > 0 && e.column > 0) out += fmt::format("{}:", e.column);
  if (!out.empty()) out += ' ';
  out += "error: " + e.message;
  if (!e.source.empty()) {
    out += "\n    " + e.source;
    if (e.column > 0) out += "\n    " + blank(e.source, e.column - 1) + '^';
  }
  if (!e.expected.empty()) out += "\n  expected: " + e.expected;
  return out;
}

Error error_at(std::string path, std::string_view text, std::size_t at, std::string message,
               std::string expected) {
  at = std::min(at, text.size());
  const std::string_view before = text.substr(0, at);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 == 0
  const std::size_t line_end = std::min(text.find('\n', at), text.size());
  Error e;
  e.path = std::move(path);
  e.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  e.column = 1 + static_cast<int>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin),
                                                before.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  e.message = std::move(message);
  e.expected = std::move(expected);
  e.source = std::string(text.substr(line_begin, line_end - line_begin));
  return e;
}

}  // namespace daejo
