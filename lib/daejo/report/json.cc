#include "daejo/report/json.h"

#include "daejo/base/version.h"
#include "daejo/report/json_text.h"
#include "daejo/report/mention_json.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// c1 is the first claim.
JsonId id_of(char letter, std::size_t index) { return {letter, index + 1}; }

// An array with one element a line; `print` is given the element and its index.
template <class List, class Print>
void append_lines(std::string& out, const List& list, Print print) {
  out += '[';
  std::size_t n = 0;
  for (const auto& element : list) {
    out += n == 0 ? "\n" : ",\n";
    print(element, n++);
  }
  out += ']';
}

void add_claim_ids(JsonFields& fields, std::string_view name, const std::vector<std::size_t>& claims) {
  std::string& out = fields.key(name);
  append_list(out, claims, [&](std::size_t claim) { append_json(out, id_of('c', claim)); });
}

void add_optional_claim(JsonFields& fields, std::string_view name, const std::optional<std::size_t>& claim) {
  if (claim)
    fields.add(name, id_of('c', *claim));
  else
    fields.null(name);
}

void append_document(std::string& out, const Document& document) {
  JsonFields fields(out);
  fields.add("id", document.id);
  fields.add_or_null("path", document.path);
  fields.add_or_null("title", document.title);
  fields.add_or_null("source", document.source);
  fields.add_or_null("published", document.published ? partial(*document.published).text() : std::string());
  fields.add_or_null("language", document.language);
  if (!document.notes.empty()) {
    append_list(fields.key("notes"), document.notes,
                [&](const std::string& note) { append_json(out, note); });
  }
  fields.close();
}

void append_entity(std::string& out, const Entity& entity, std::size_t index) {
  JsonFields fields(out);
  fields.add("id", id_of('e', index));
  fields.add_word("kind", name(entity.kind));
  fields.add("name", entity.name);
  append_list(fields.key("names"), entity.spellings, [&](const Spelling& spelling) {
    JsonFields one(out);
    one.add("name", spelling.name);
    one.add("count", spelling.places.size());
    one.close();
  });
  fields.close();
}

void add_qualifiers(JsonFields& fields, const Qualifiers& qualifiers, std::string& block) {
  fields.open("qualifiers");
  if (qualifiers.time && qualifiers.time->from != PartialDate{}) {
    fields.open("time");
    add_value(fields, *qualifiers.time, block);
    fields.close();
  } else {
    fields.null("time");
  }
  fields.add_or_null("scope", qualifiers.scope);
  fields.add_or_null("base", qualifiers.base);
  fields.close();
}

// The claims stand in the order of the set, so that one counter a document serves them all.
class ClaimPrinter {
 public:
  ClaimPrinter(std::string& out, const Case& set) : out_(out), set_(set) {}

  void append(const Claim& claim, std::size_t index) {
    const Document& document = set_.documents[claim.document];
    if (index == 0 || claim.document != document_) {
      counter_ = CodePointCounter(document.text);
      id_.clear();
      append_json(id_, document.id);
    }
    document_ = claim.document;
    const std::string_view quote = slice(document.text, claim.span);
    const std::size_t start = counter_.at(claim.span.begin);
    JsonFields fields(out_);
    fields.add("id", id_of('c', index));
    fields.add_raw("document", id_);
    fields.open("span");
    fields.add("start", start);
    fields.add("end", start + count_code_points(quote));
    fields.close();
    fields.add("quote", quote);
    fields.add_word("kind", name(claim.kind));
    add_value(fields, claim.value, block_);
    if (claim.entity)
      fields.add("subject", id_of('e', *claim.entity));
    else
      fields.null("subject");
    fields.add_or_null("subject_name", claim.subject);
    fields.add_or_null("property", claim.property.id.empty() ? claim.property.phrase : claim.property.id);
    if (claim.form != Form::level) fields.add_word("form", name(claim.form));
    add_qualifiers(fields, claim.qualifiers, block_);
    fields.add_or_null("speaker", claim.speaker);
    fields.add_word("certainty", name(claim.certainty));
    if (claim.parenthesis_of) add_optional_claim(fields, "parenthesis_of", claim.parenthesis_of);
    add_optional_claim(fields, "repeats", claim.repeats);
    fields.close();
  }

 private:
  std::string& out_;
  const Case& set_;
  std::size_t document_ = 0;
  std::string id_;     // of the document, as JSON
  std::string block_;  // where values are written
  CodePointCounter counter_{{}};
};

// What has been decided about a finding, when something has.
void add_triaged(JsonFields& fields, const Triaged* t) {
  if (!t || (t->standing == Standing::counts && !t->suppression)) return;
  JsonFields inner(fields.key("triage"));
  inner.add_word("standing", name(t->standing));
  if (t->suppression) {
    inner.add_word("mark", name(t->suppression->decision));
    inner.add_or_null("reason", t->suppression->reason);
  }
  inner.close();
}

void append_finding(std::string& out, const Report& report, std::size_t index) {
  const Finding& finding = report.findings[index];
  const std::string_view language = report.language;
  JsonFields fields(out);
  fields.add("id", id_of('f', index));
  fields.add("rule", finding.rule);
  fields.add_word("verdict", name(finding.verdict));
  fields.add_word("scope", name(finding.scope));
  fields.add_word("level", name(finding.level));
  fields.add_or_null("subject", finding.subject);
  fields.add_or_null("property", finding.property);
  fields.add("message", finding.message.in(language));
  append_list(fields.key("why"), finding.why,
              [&](const Message& step) { append_json(out, step.in(language)); });
  append_list(fields.key("sides"), finding.sides, [&](const Side& side) {
    JsonFields one(out);
    one.add("label", side.label);
    add_claim_ids(one, "claims", side.claims);
    if (side.derived) one.add("derived", true);
    one.close();
  });
  fields.add("fingerprint", finding.fingerprint);
  add_triaged(fields, triaged(report, index));
  fields.close();
}

void append_summary(std::string& out, const Report& report) {
  JsonFields fields(out);
  fields.add("documents", report.set.documents.size());
  fields.add("claims", report.set.claims.size());
  JsonFields findings(fields.key("findings"));
  for (const Verdict verdict :
       {Verdict::conflict, Verdict::name_variant, Verdict::reconcilable, Verdict::agreement}) {
    findings.add(name(verdict), count(report.findings, verdict));
  }
  findings.close();
  fields.close();
}

}  // namespace

void append_report_json(std::string& out, const Report& report) {
  constexpr std::size_t claim_size = 480, finding_size = 640;  // bytes, about
  out.reserve(out.size() + report.set.claims.size() * claim_size + report.findings.size() * finding_size);
  out += "{\"version\":";
  append_json(out, report_version);
  out += ",\n\"tool\":{\"name\":\"daejo\",\"version\":";
  append_json(out, version);
  out += "},\n\"documents\":";
  append_lines(out, report.set.documents, [&](const Document& d, std::size_t) { append_document(out, d); });
  out += ",\n\"entities\":";
  append_lines(out, report.set.entities, [&](const Entity& e, std::size_t i) { append_entity(out, e, i); });
  out += ",\n\"claims\":";
  ClaimPrinter claims(out, report.set);
  append_lines(out, report.set.claims, [&](const Claim& c, std::size_t i) { claims.append(c, i); });
  out += ",\n\"findings\":";
  append_lines(out, report.findings, [&](const Finding&, std::size_t i) { append_finding(out, report, i); });
  out += ",\n\"skipped\":";
  append_lines(out, report.skipped, [&](const SkippedInput& s, std::size_t) {
    JsonFields fields(out);
    fields.add("path", s.path);
    fields.add("reason", s.reason);
    fields.close();
  });
  out += ",\n\"summary\":";
  append_summary(out, report);
  out += "}\n";
}

}  // namespace daejo
