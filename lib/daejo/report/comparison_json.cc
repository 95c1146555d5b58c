#include "daejo/report/comparison_json.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"
#include "daejo/report/json_text.h"
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

// Are the words around the figures of a text those of the other, or others for the same? "125,000 were
// killed" says something else than "125,000 lost power". Texts in two languages are not asked: what no table
// translates would count as missing.
bool is_covered(const Case& set, std::size_t text) {
  const std::size_t other = 1 - text;
  if (set.documents.size() != 2 || set.documents[0].language != set.documents[1].language) return true;
  std::set<std::uint32_t> own, others;
  for (const Claim& claim : set.claims) {
    if (claim.context >= set.contexts.size()) continue;
    for (const Term& term : set.contexts[claim.context])
      (claim.document == text ? own : others).insert(term.id);
  }
  const std::string words = lower_ascii(set.documents[other].text);
  const auto is_there = [&](std::uint32_t id) {
    if (others.count(id) != 0) return true;
    const std::string& term = set.terms[id];
    if (!term.starts_with('@')) return words.find(term) != std::string::npos;
    // Golinkin, where the other has David Golinkin.
    const std::vector<std::string_view> parts = split(std::string_view(term).substr(1), ' ');
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return words.find(part) != std::string::npos; });
  };
  const auto there = static_cast<std::size_t>(std::count_if(own.begin(), own.end(), is_there));
  return there * 3 >= own.size() * 2;  // two words of three
}

// Does every figure of the text that has fewer meet its like in the other? One equal figure beside another
// that nothing answers is no agreement of the texts.
bool all_met(const Case& set, std::span<const Finding> findings) {
  std::array<std::size_t, 2> figures{};
  std::array<std::size_t, 2> met{};
  std::vector<bool> told(set.claims.size(), false);
  for (const Finding& f : findings) {
    if (f.scope != Scope::across || f.verdict == Verdict::conflict) continue;
    for (const Side& side : f.sides)
      for (const std::size_t claim : side.claims) told[claim] = true;
  }
  for (std::size_t i = 0; i < set.claims.size(); ++i) {
    const Claim& claim = set.claims[i];
    if (claim.kind == Kind::name || claim.repeats || claim.document >= figures.size()) continue;
    const bool inside = claim.parenthesis_of && told[*claim.parenthesis_of];
    ++figures[claim.document];
    met[claim.document] += told[i] || inside;
  }
  const std::size_t fewer = figures[1] <= figures[0] ? 1 : 0;
  if (met[fewer] != figures[fewer]) return false;
  // What was reckoned is told in other words: "3 were sold", "4 are left".
  const bool reckoned = std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
    return f.scope == Scope::across && f.verdict == Verdict::agreement && f.rule.starts_with("pair-");
  });
  return reckoned || is_covered(set, fewer);
}

}  // namespace

std::string_view verdict_of_pair(const Case& set, std::span<const Finding> findings) {
  const auto has = [&](Verdict verdict) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.verdict == verdict && f.scope == Scope::across; });
  };
  if (has(Verdict::conflict)) return name(Verdict::conflict);
  if (has(Verdict::agreement) && all_met(set, findings)) return name(Verdict::agreement);
  if (has(Verdict::reconcilable)) return name(Verdict::reconcilable);
  return "unresolved";
}

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
