#pragma once
// Mentions as JSON, one object a line: what `daejo extract` prints.
//
//   {"document":"a.md","span":{"start":98,"end":110},"quote":"약 557만6000달러","kind":"money",
//    "value":5576000,"low":5575500,"high":5576500,"unit":"USD","approximate":true,"precision":1000}
//   {"document":"a.md","span":{"start":12,"end":18},"quote":"지난해 7월","kind":"date","from":"2024-07-01",
//    "to":"2024-07-31","grain":"month"}
//   {"document":"a.md","span":{"start":40,"end":43},"quote":"량원펑","kind":"name","entity":"person","name":"량원펑"}
//
// (each on one line). Spans are in code points of the document. Fields that say nothing are left out: a unit
// that there is none of, `precision` of a plain integer that ends in no zero, `from` of a date of which
// nothing is known. Beside the fields of the contract: `out_of` (13 of 14), `per` and `per_amount` (per
// 1,000,000 tokens), `weekday` (1 = Monday), `utc_offset` (minutes), `role` (CEO), `furniture`.

#include <span>
#include <string>

#include "daejo/mention/ledger.h"
#include "daejo/mention/mention.h"
#include "daejo/report/json_pen.h"
#include "daejo/report/json_text.h"
#include "daejo/text/document.h"
#include "daejo/text/utf8.h"

namespace daejo {

// Prints the mentions of one document in their order. Time grows with the text and the output, nothing else.
class MentionPrinter {
 public:
  explicit MentionPrinter(const Document& document);
  void append(std::string& out, const Mention& mention);  // a line
  // {"document":"a.md","span":{"start":3,"end":6},"quote":"100","fate":"unread","reason":"part of a name or
  // code"}
  void append(std::string& out, const LedgerEntry& entry);

 private:
  JsonPen place(Span span);  // a line up to its quote

  const Document& document_;
  std::string head_;   // of each line, up to its first number
  std::string block_;  // where a line is written
  CodePointCounter counter_;
};

// All of them at once.
void append_mentions_json(std::string& out, const Document& document, std::span<const Mention> mentions);

// The members that tell a value: from `value` on for quantities, `from` for dates and times, `entity` for
// names. `block` is theirs to write to, and may serve for one value after another.
void add_value(JsonFields& fields, const Value& value, std::string& block);

}  // namespace daejo
