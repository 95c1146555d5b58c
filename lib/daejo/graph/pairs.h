#pragma once
// The pairs of claims that may be about one item, with all the evidence.
//
//   for (const ClaimPair& pair : claim_pairs(profiles, weights)) …
//
// Pairs are looked for inside a family of values, among claims that share a rare term nearby, a value, a
// subject or a property. In a large family claims of one value and one wording stand for each other, and only
// the claims of a common bucket are held together, so that the cost follows the claims.

#include <vector>

#include "daejo/graph/evidence.h"
#include "daejo/graph/profile.h"

namespace daejo {

struct ClaimPair {
  std::size_t a = 0;  // indexes of claims, a < b
  std::size_t b = 0;
  bool agree = false;  // the values
  Evidence evidence{};
  double item = 0;  // the score, before `partner` and `rank`
};

// How far below the bar of a conflict a pair still tells that its two claims may be of one item.
constexpr double conflict_slack = 1.5;

// Nearly all pairs are neither: they count as each other's partners alone.
enum class Keep { all, promising };
// By a, then b.
std::vector<ClaimPair> claim_pairs(const Profiles& profiles, const MatchWeights& weights,
                                   Keep keep = Keep::all);

}  // namespace daejo
