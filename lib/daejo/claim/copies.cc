#include "daejo/claim/copies.h"

#include <vector>

namespace daejo {

void name_copies(std::span<Claim> claims, const Copies& copies) {
  // Claims of one sentence stand side by side: [document][sentence] the first, and how many so far.
  struct Own {
    std::size_t first = 0;
    std::size_t count = 0;
  };
  std::vector<std::vector<Own>> by_sentence(copies.sentences.size());
  for (std::size_t d = 0; d < by_sentence.size(); ++d) by_sentence[d].resize(copies.sentences[d].size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    // Behind the sentences stands what the document says of itself.
    if (claim.sentence >= by_sentence[claim.document].size()) continue;
    Own& own = by_sentence[claim.document][claim.sentence];
    if (own.count == 0) own.first = i;
    const std::size_t place = own.count++;
    if (!claim.repeats) {
      const std::optional<SentencePlace>& of = copies.of(claim.document, claim.sentence);
      if (!of) continue;
      const Own& there = by_sentence[of->document][of->sentence];
      if (place >= there.count) continue;
      claim.repeats = there.first + place;
    }
    if (const std::optional<std::size_t> earlier = claims[*claim.repeats].repeats) claim.repeats = earlier;
  }
}

}  // namespace daejo
