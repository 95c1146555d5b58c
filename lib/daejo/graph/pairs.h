#pragma once
// The pairs of claims that may be about one item, with all the evidence.
//
//   for (const ClaimPair& pair : claim_pairs(profiles, weights)) …
//
// Of all that graph/candidates.h holds together; or of those alone that come to their bar. Nearly no pair
// does, and of most that is known before all is observed (Observer), or before all the pairs that it stands
// beside are: pairs that could come to their bar if they had no better partners are found first, and only
// what the two claims of such a pair could match else is looked at to tell.

#include <vector>

#include "daejo/graph/evidence.h"
#include "daejo/graph/profile.h"

namespace daejo {

struct ClaimPair {
  std::size_t a = 0;  // indexes of claims, a < b
  std::size_t b = 0;
  bool agree = false;  // the values
  Evidence evidence{};
  double item = 0;   // the score, before `partner` and `rank`
  double score = 0;  // of the agreement, or of the conflict
};

// How far below the bar of a conflict a pair still tells that its two claims may be of one item.
constexpr double conflict_slack = 1.5;

// All pairs, or those that come to the bar of their question; a conflict, less the slack. An agreement that
// no better partner could take back is kept without looking for one: its rank, margin and score are then
// those beside the pairs that were looked at.
enum class Keep { all, promising };
// By a, then b.
std::vector<ClaimPair> claim_pairs(const Profiles& profiles, const MatchWeights& weights,
                                   Keep keep = Keep::all);

}  // namespace daejo
