#pragma once
// Which claims are about one thing.
//
//   link_subjects(c);                      // Claim::entity, from the entities' spellings
//   c.items = match_items(c, tables);
//   MatchExplainer(c, tables).explain(a, b)  // why two claims match or do not: the score part by part
//
// Record linkage over pairs of claims (graph/evidence.h). Two bars: a pair of equal values joins when their
// agreement is likely enough, which a telling value makes easy (557만6000 twice is no chance, 10 twice is); a
// pair of different values joins only when subject, property and circumstances speak for one item strongly
// enough to hold one value against the other, and neither has its equal in the other document (no better
// partner).
//
// Equal values make groups, groups that differ make clear items. What is not joined stays apart: silence.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/graph/match_tables.h"
#include "daejo/graph/pairs.h"

namespace daejo {

// Sets Claim::entity of every claim whose subject is a spelling of an entity.
void link_subjects(Case& c);

std::vector<Item> match_items(const Case& c, const MatchTables& tables);

// The waterfall of one pair: each part is an aspect, the level observed, and its weight.
struct MatchPart {
  std::string_view aspect;  // "subject"
  std::string_view level;   // "same-given"
  double weight = 0;
};
struct MatchExplanation {
  Question question = Question::agreement;  // what was asked: agreement of equal values, conflict of others
  double score = 0;
  double bar = 0;
  std::vector<MatchPart> parts;  // those that weigh, the heaviest first
};
// Matches the claims of a set once, and explains any two of them.
class MatchExplainer {
 public:
  MatchExplainer(const Case& c, const MatchTables& tables);
  // Nothing when the two are of different families, or have nothing in common.
  std::optional<MatchExplanation> explain(std::size_t a, std::size_t b) const;

 private:
  const MatchWeights& weights_;
  std::vector<ClaimPair> pairs_;  // by a, then b
};

}  // namespace daejo
