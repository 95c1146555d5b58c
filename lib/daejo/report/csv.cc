#include "daejo/report/csv.h"

#include <initializer_list>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/place.h"

namespace daejo {
namespace {

// A text of a document.
std::string text_cell(std::string_view text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  std::string out = formula ? "'" : "";
  if (formula || text.find_first_of(",\"\r\n") != std::string_view::npos) {
    out.insert(out.begin(), '"');
    for (const char c : text) {
      if (c == '"') out += '"';
      out += c;
    }
    return out + '"';
  }
  return std::string(text);
}

std::string number_cell(const std::optional<Decimal>& number) { return number ? number->text() : ""; }

struct Written {
  std::string value, low, high, unit, from, to;
};

Written written(const Claim& claim) {
  Written out;
  if (const Quantity* q = claim.quantity()) {
    out.value = number_cell(q->value);
    out.low = number_cell(q->interval.low);
    out.high = number_cell(q->interval.high);
    out.unit = q->unit;
  } else if (const DateValue* d = claim.date()) {
    out.from = d->from.text();
    out.to = d->to.text();
  } else if (const TimeValue* t = claim.time()) {
    out.from = t->from.text();
    out.to = t->to.text();
  } else if (const NameValue* n = claim.name()) {
    out.value = n->name;
  }
  return out;
}

void append_line(std::string& out, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    first = false;
    out += cell;
  }
  out += "\r\n";
}

}  // namespace

void append_report_csv(std::string& out, const Report& report) {
  out += "\xEF\xBB\xBF";
  append_line(out, {"document", "line", "quote",   "kind",      "value",    "low",  "high",
                    "unit",     "from", "to",      "subject",   "property", "time", "scope",
                    "base",     "form", "speaker", "certainty", "repeats",  "id",   "sentence"});
  Places places(report.set);
  for (std::size_t i = 0; i < report.set.claims.size(); ++i) {
    const Claim& c = report.set.claims[i];
    const Document& d = report.set.documents[c.document];
    const Written w = written(c);
    const bool own = c.sentence < d.sentences.size() && d.sentences[c.sentence].span.contains(c.span);
    append_line(out, {text_cell(d.id),
                      fmt::to_string(places.line(c.document, c.span.begin)),
                      text_cell(slice(d.text, c.span)),
                      name(c.kind),
                      c.name() ? text_cell(w.value) : w.value,
                      w.low,
                      w.high,
                      text_cell(w.unit),
                      w.from,
                      w.to,
                      text_cell(c.entity ? report.set.entities[*c.entity].name : c.subject),
                      text_cell(c.property.id.empty() ? c.property.phrase : c.property.id),
                      c.qualifiers.time ? c.qualifiers.time->from.text() : "",
                      text_cell(c.qualifiers.scope),
                      text_cell(c.qualifiers.base),
                      name(c.form),
                      text_cell(c.speaker),
                      name(c.certainty),
                      c.repeats ? fmt::format("c{}", *c.repeats + 1) : "",
                      fmt::format("c{}", i + 1),
                      own ? text_cell(plain_line(slice(d.text, d.sentences[c.sentence].span))) : ""});
  }
}

}  // namespace daejo
