#include "daejo/triage/triage.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "daejo/text/line_index.h"

namespace daejo {
namespace {

using ByFingerprint = std::map<std::string_view, std::size_t>;

Error told(const Suppression& s, std::string message, std::string expected = {}) {
  return {.path = s.path,
          .line = s.line,
          .column = s.column,
          .message = std::move(message),
          .expected = std::move(expected)};
}

void set_aside(Triaged& finding, const Suppression& s, bool in_document) {
  finding.suppression = s;
  finding.in_document = in_document;
  if (s.decision != Decision::to_fix) finding.standing = Standing::suppressed;
}

void by_file(Triage& out, const ByFingerprint& by_fingerprint, std::span<const Suppression> suppressions) {
  for (const Suppression& s : suppressions) {
    const auto found = by_fingerprint.find(s.key);
    if (found == by_fingerprint.end()) {
      out.notes.push_back(told(s, fmt::format("no finding {} any more; this suppression can go", s.key)));
    } else {
      set_aside(out.findings[found->second], s, false);
    }
  }
}

bool stands_in(const Case& set, const Finding& f, std::size_t document, Span span) {
  return std::any_of(f.sides.begin(), f.sides.end(), [&](const Side& side) {
    return std::any_of(side.claims.begin(), side.claims.end(), [&](std::size_t c) {
      return set.claims[c].document == document && span.contains(set.claims[c].span);
    });
  });
}

void by_comment(Triage& out, const Case& set, std::span<const Finding> findings, std::size_t document,
                const InlineSuppression& comment) {
  const Suppression& s = comment.suppression;
  std::vector<std::size_t> meant;
  for (std::size_t f = 0; f < findings.size(); ++f) {
    const bool named = findings[f].fingerprint == s.key || findings[f].rule == s.key;
    // An agreement needs no excuse, and a comment that names the rule does not mean it.
    if (!named || (findings[f].verdict == Verdict::agreement && findings[f].rule == s.key)) continue;
    if (stands_in(set, findings[f], document, comment.about)) meant.push_back(f);
  }
  if (meant.empty()) {
    out.notes.push_back(
        told(s, fmt::format("no finding of {} here any more; this suppression can go", s.key)));
  } else if (meant.size() > 1) {
    std::string fingerprints;
    for (const std::size_t f : meant)
      fingerprints += (fingerprints.empty() ? "" : ", ") + findings[f].fingerprint;
    out.notes.push_back(
        told(s, fmt::format("{} has {} findings here, and a suppression is for one", s.key, meant.size()),
             "the fingerprint of one of them: " + fingerprints));
  } else {
    set_aside(out.findings[meant.front()], s, true);
  }
}

// The first claim of a finding that stands on a changed line.
std::optional<std::size_t> changed_claim(const Case& set, const Finding& f, const ChangedLines& changed,
                                         std::map<std::size_t, LineIndex>& lines) {
  for (const Side& side : f.sides) {
    for (const std::size_t c : side.claims) {
      const Claim& claim = set.claims[c];
      const Document& d = set.documents[claim.document];
      const std::set<std::size_t>& in = changed.in(d.path);
      if (in.empty()) continue;
      const LineIndex& index = lines.try_emplace(claim.document, d.text).first->second;
      const auto first = in.lower_bound(index.line(claim.span.begin));
      if (first != in.end() && *first <= index.line(claim.span.end - 1)) return c;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::counts:
      return "counts";
    case Standing::suppressed:
      return "suppressed";
    case Standing::known:
      return "baseline";
    case Standing::elsewhere:
      break;
  }
  return "unchanged-lines";
}

std::size_t Triage::count(Standing standing) const {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Triaged& t) { return t.standing == standing; }));
}

Triage triage(const Case& set, std::span<const Finding> findings, const TriageInputs& inputs) {
  Triage out;
  out.findings.resize(findings.size());
  ByFingerprint by_fingerprint;
  for (std::size_t f = 0; f < findings.size(); ++f) by_fingerprint.emplace(findings[f].fingerprint, f);

  by_file(out, by_fingerprint, inputs.suppressions);
  for (std::size_t d = 0; d < set.documents.size(); ++d) {
    for (const InlineSuppression& comment : find_suppressions(set.documents[d], out.notes))
      by_comment(out, set, findings, d, comment);
  }

  std::map<std::size_t, LineIndex> lines;
  for (std::size_t f = 0; f < findings.size(); ++f) {
    Triaged& t = out.findings[f];
    t.known = inputs.baseline && inputs.baseline->holds(findings[f]);
    if (inputs.changed) t.changed = changed_claim(set, findings[f], *inputs.changed, lines);
    if (t.standing != Standing::counts) continue;
    if (t.known)
      t.standing = Standing::known;
    else if (inputs.changed && !t.changed)
      t.standing = Standing::elsewhere;
  }
  if (inputs.baseline) {
    out.has_baseline = true;
    for (const std::string& old : inputs.baseline->fingerprints()) out.gone += !by_fingerprint.contains(old);
  }
  return out;
}

}  // namespace daejo
