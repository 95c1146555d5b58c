#include "daejo/report/mention_json.h"

namespace daejo {
namespace {

// Of `before` the member before it tells: most figures are their own bounds.
void add_bound(JsonFields& fields, std::string_view name, const std::optional<Decimal>& bound,
               const std::optional<Decimal>& before) {
  const auto written_alike = [](const Decimal& a, const Decimal& b) {
    return a.exponent() == b.exponent() && a.coefficient() == b.coefficient();
  };
  if (!bound)
    fields.null(name);
  else if (!before || !written_alike(*bound, *before) || !fields.again(name))
    fields.add(name, *bound);
}

// Digits behind the point are all meant; zeros before it may only fill the places (550만).
void add_precision(JsonFields& fields, const Quantity& q) {
  if (!q.value) return;
  const int power = q.finest < 0 ? q.finest : q.coarsest;
  if (power != 0) fields.add("precision", power_of_ten(power));
}

void add(JsonFields& fields, const Quantity& q) {
  add_bound(fields, "value", q.value, std::nullopt);
  add_bound(fields, "low", q.interval.low, q.value);
  add_bound(fields, "high", q.interval.high, q.interval.low);
  if (!q.unit.empty()) fields.add("unit", q.unit);
  if (q.approximate) fields.add("approximate", true);
  add_precision(fields, q);
  if (q.out_of) fields.add("out_of", *q.out_of);
  if (!q.per.empty()) fields.add("per", q.per);
  if (q.per_amount) fields.add("per_amount", *q.per_amount);
}

void add(JsonFields& fields, const DateValue& date) {
  const std::string from = date.from.text();
  if (!from.empty()) fields.add_word("from", from);
  if (date.to == date.from) {
    if (!from.empty() && !fields.again("to")) fields.add_word("to", from);
  } else if (const std::string to = date.to.text(); !to.empty()) {
    fields.add_word("to", to);
  }
  fields.add_word("grain", name(date.grain));
  if (date.weekday != 0) fields.add("weekday", date.weekday);
}

void add(JsonFields& fields, const TimeValue& time) {
  // HH:MM; seconds stay inside.
  fields.add_word("from", time.from.text().substr(0, 5));
  fields.add_word("to", time.to.text().substr(0, 5));
  fields.add_word("grain", name(time.grain));
  if (time.utc_offset) fields.add("utc_offset", *time.utc_offset);
}

void add(JsonFields& fields, const NameValue& n) {
  fields.add_word("entity", name(n.kind));
  fields.add("name", n.name);
  if (!n.role.empty()) fields.add("role", n.role);
}

}  // namespace

void add_value(JsonFields& fields, const Value& value) {
  std::visit([&](const auto& v) { add(fields, v); }, value);
}

MentionPrinter::MentionPrinter(const Document& document) : document_(document), counter_(document.text) {
  append_json(id_, document.id);
}

void MentionPrinter::place(JsonFields& fields, Span span) {
  const std::string_view quote = slice(document_.text, span);
  fields.add_raw("document", id_);
  fields.open("span");
  fields.add("start", counter_.at(span.begin));
  fields.add("end", counter_.at(span.end));
  fields.close();
  fields.add("quote", quote);
}

void MentionPrinter::append(std::string& out, const Mention& mention) {
  JsonFields fields(out);
  place(fields, mention.span);
  fields.add_word("kind", name(mention.kind));
  add_value(fields, mention.value);
  if (mention.furniture) fields.add("furniture", true);
  fields.close();
  out += '\n';
}

void MentionPrinter::append(std::string& out, const LedgerEntry& entry) {
  JsonFields fields(out);
  place(fields, entry.span);
  fields.add_word("fate", name(entry.fate));
  if (!entry.reason.empty()) fields.add("reason", entry.reason);
  fields.close();
  out += '\n';
}

void append_mentions_json(std::string& out, const Document& document, std::span<const Mention> mentions) {
  MentionPrinter printer(document);
  for (const Mention& mention : mentions) printer.append(out, mention);
}

}  // namespace daejo
