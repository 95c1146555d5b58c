#include "daejo/report/gitlab.h"

#include "daejo/report/json_text.h"
#include "daejo/report/site.h"

namespace daejo {
namespace {

std::string_view severity(Level level) {
  return level == Level::error ? "major" : level == Level::warning ? "minor" : "info";
}

}  // namespace

void append_report_gitlab(std::string& out, const Report& report) {
  Places places(report.set);
  out += '[';
  bool first = true;
  for (const Entry& e : entries(report, places)) {
    out += first ? "\n" : ",\n";
    first = false;
    JsonFields fields(out);
    fields.add("description", e.title + ": " + e.message);
    fields.add("check_name", e.finding->rule);
    fields.add("fingerprint", e.finding->fingerprint);
    fields.add("severity", severity(e.finding->level));
    JsonFields location(fields.key("location"));
    location.add("path", e.primary.path);
    JsonFields lines(location.key("lines"));
    lines.add("begin", e.primary.begin.line);
    lines.add("end", e.primary.end.line);
    lines.close();
    location.close();
    fields.close();
  }
  out += "]\n";
}

}  // namespace daejo
