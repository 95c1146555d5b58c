#include "daejo/report/comparison_json.h"

#include <string>

#include "daejo/report/json_text.h"
#include "daejo/rule/pair_verdict.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

void append_quote(std::string& out, const Case& set, const Claim& claim) {
  const Document& document = set.documents[claim.document];
  const std::size_t start = count_code_points(std::string_view(document.text).substr(0, claim.span.begin));
  JsonFields fields(out);
  fields.add("document", document.id);
  JsonFields span(fields.key("span"));
  span.add("start", start);
  span.add("end", start + count_code_points(slice(document.text, claim.span)));
  span.close();
  fields.add("quote", slice(document.text, claim.span));
  fields.close();
}

void append_finding(std::string& out, const Finding& finding, const Report& report) {
  JsonFields fields(out);
  fields.add("rule", finding.rule);
  fields.add("verdict", name(finding.verdict));
  fields.add("scope", name(finding.scope));
  fields.add("level", name(finding.level));
  fields.add("message", finding.message.in(report.language));
  append_list(fields.key("why"), finding.why,
              [&](const Message& step) { append_json(out, step.in(report.language)); });
  append_list(fields.key("sides"), finding.sides, [&](const Side& side) {
    JsonFields one(out);
    one.add("label", side.label);
    append_list(one.key("quotes"), side.claims,
                [&](std::size_t claim) { append_quote(out, report.set, report.set.claims[claim]); });
    if (side.derived) one.add("derived", true);
    one.close();
  });
  fields.close();
}

}  // namespace

void append_comparison_json(std::string& out, std::string_view id, const Report& report) {
  JsonFields fields(out);
  fields.add_or_null("id", id);
  fields.add("verdict", verdict_of_pair(report.set, report.findings));
  append_list(fields.key("findings"), report.findings,
              [&](const Finding& f) { append_finding(out, f, report); });
  fields.close();
  out += '\n';
}

}  // namespace daejo
