#include "daejo/claim/stage.h"

namespace daejo {

Stage stage_apart(const Claim& a, const Claim& b) {
  const auto counts = [](const Claim& c) {
    return c.kind == Kind::count || c.kind == Kind::number || c.kind == Kind::percent;
  };
  const auto preliminary = [](const Claim& c) { return c.qualifiers.status == "preliminary"; };
  // What lasts, the tonnage of a ship, is not counted on.
  if (!a.property.lasting && !b.property.lasting) {
    if (counts(a) && counts(b) && a.qualifiers.clock != b.qualifiers.clock) return Stage::counted;
    if (preliminary(a) != preliminary(b)) return Stage::preliminary;
  }
  return (a.certainty == Certainty::planned) != (b.certainty == Certainty::planned) ? Stage::planned
                                                                                    : Stage::same;
}

}  // namespace daejo
