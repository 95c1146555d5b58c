#include "daejo/report/github.h"

#include <fmt/format.h>

#include "daejo/report/site.h"

namespace daejo {
namespace {

std::string_view command(Level level) {
  return level == Level::error ? "error" : level == Level::warning ? "warning" : "notice";
}

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ',')))
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

}  // namespace

void append_report_github(std::string& out, const Report& report) {
  Places places(report.set);
  for (const Entry& e : entries(report, places)) {
    const Site& at = e.primary;
    out += fmt::format("::{} file={},line={},endLine={}", command(e.finding->level), escaped(at.path, true),
                       at.begin.line, at.end.line);
    if (at.begin.line == at.end.line)
      out += fmt::format(",col={},endColumn={}", at.begin.column, at.end.column - 1);
    out += fmt::format(",title={}::{}\n", escaped(e.title, true), escaped(e.message, false));
  }
}

}  // namespace daejo
