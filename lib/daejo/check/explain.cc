#include "daejo/check/explain.h"

#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "daejo/graph/items.h"

namespace daejo {
namespace {

Message told(const MatchExplanation& match) {
  std::string parts;
  for (const MatchPart& part : match.parts) {
    if (!parts.empty()) parts += ", ";
    parts += fmt::format("{} {} {:+.2f}", part.aspect, part.level, part.weight);
  }
  return {fmt::format("대응 점수 {:.2f} (문턱 {:.2f}): {}", match.score, match.bar, parts),
          fmt::format("match {:.2f} over the bar of {:.2f}: {}", match.score, match.bar, parts)};
}

// The claims whose match is asked for.
std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const Finding& finding) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i + 1 < finding.sides.size(); ++i) {
    const Side& one = finding.sides[i];
    const Side& other = finding.sides[i + 1];
    if (one.derived || other.derived || one.claims.empty() || other.claims.empty()) continue;
    out.emplace_back(one.claims.front(), other.claims.front());
  }
  if (out.empty() && !finding.sides.empty() && finding.sides[0].claims.size() > 1 &&
      !finding.sides[0].derived)
    out.emplace_back(finding.sides[0].claims[0], finding.sides[0].claims[1]);
  return out;
}

}  // namespace

void explain_matches(const Case& set, const Knowledge& knowledge, std::vector<Finding>& findings) {
  const MatchExplainer explainer(set, knowledge.matching);
  for (Finding& finding : findings) {
    for (const auto& [a, b] : pairs_of(finding)) {
      if (const std::optional<MatchExplanation> match = explainer.explain(a, b))
        finding.why.push_back(told(*match));
    }
  }
}

}  // namespace daejo
