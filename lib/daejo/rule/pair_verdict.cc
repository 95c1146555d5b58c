#include "daejo/rule/pair_verdict.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"

namespace daejo {
namespace {

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
  const std::string text_of_other = lower_ascii(set.documents[other].text);
  const auto says = [&](std::string_view word) {  // at the beginning of a word: "start" says no "art"
    for (std::size_t at = text_of_other.find(word); at != std::string::npos;
         at = text_of_other.find(word, at + 1)) {
      if (at == 0 || !(text_of_other[at - 1] >= 'a' && text_of_other[at - 1] <= 'z')) return true;
    }
    return false;
  };
  const auto is_there = [&](std::uint32_t id) {
    if (others.count(id) != 0) return true;
    const std::string& term = set.terms[id];
    if (!term.starts_with('@')) return says(term);
    // Golinkin, where the other has David Golinkin.
    const std::vector<std::string_view> parts = split(std::string_view(term).substr(1), ' ');
    return std::any_of(parts.begin(), parts.end(), says);
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
    if (claim.kind == Kind::name || claim.repeats || claim.of_document || claim.document >= figures.size())
      continue;
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

}  // namespace daejo
