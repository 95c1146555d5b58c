#include "daejo/report/rdjson.h"

#include "daejo/report/json_text.h"
#include "daejo/report/site.h"

namespace daejo {
namespace {

std::string_view severity(Level level) {
  return level == Level::error ? "ERROR" : level == Level::warning ? "WARNING" : "INFO";
}

void add_position(JsonFields& range, std::string_view name, const Position& position) {
  JsonFields fields(range.key(name));
  fields.add("line", position.line);
  fields.add("column", position.byte_column);
  fields.close();
}

void add_location(JsonFields& to, const Site& site) {
  JsonFields location(to.key("location"));
  location.add("path", site.path);
  JsonFields range(location.key("range"));
  add_position(range, "start", site.begin);
  add_position(range, "end", site.end);
  range.close();
  location.close();
}

}  // namespace

void append_report_rdjson(std::string& out, const Report& report) {
  Places places(report.set);
  out += "{\"source\":{\"name\":\"daejo\"},\"diagnostics\":[";
  bool first = true;
  for (const Entry& e : entries(report, places)) {
    out += first ? "\n" : ",\n";
    first = false;
    JsonFields fields(out);
    fields.add("message", e.title + ": " + e.message);
    add_location(fields, e.primary);
    fields.add("severity", severity(e.finding->level));
    JsonFields code(fields.key("code"));
    code.add("value", e.finding->rule);
    code.close();
    append_list(fields.key("related_locations"), e.others, [&](const Site& site) {
      JsonFields one(out);
      one.add("message", e.finding->sides[site.side].label);
      add_location(one, site);
      one.close();
    });
    fields.close();
  }
  out += "]}\n";
}

}  // namespace daejo
