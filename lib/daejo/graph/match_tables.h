#pragma once
// What matching claims needs from data/: weights of evidence, units, what counters count.

#include "daejo/graph/comparable.h"
#include "daejo/graph/evidence.h"

namespace daejo {

struct MatchTables {
  static Result<MatchTables> load(const Resources& resources);
  MatchWeights weights;
  ComparableTable comparables;
};

}  // namespace daejo
