#include "daejo/graph/match_tables.h"

namespace daejo {

Result<MatchTables> MatchTables::load(const Resources& resources) {
  Result<MatchWeights> weights = MatchWeights::load(resources);
  if (!weights) return fail(weights.error());
  Result<ComparableTable> comparables = ComparableTable::load(resources);
  if (!comparables) return fail(comparables.error());
  return MatchTables{std::move(*weights), std::move(*comparables)};
}

}  // namespace daejo
