#include "daejo/claim/copies.h"

#include <map>
#include <utility>
#include <vector>

namespace daejo {

void name_copies(std::span<Claim> claims, const Copies& copies) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> by_sentence;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    std::vector<std::size_t>& own = by_sentence[{claim.document, claim.sentence}];
    const std::size_t place = own.size();
    own.push_back(i);
    if (!claim.repeats) {
      const std::optional<SentencePlace>& of = copies.of(claim.document, claim.sentence);
      if (!of) continue;
      const auto first = by_sentence.find({of->document, of->sentence});
      if (first == by_sentence.end() || place >= first->second.size()) continue;
      claim.repeats = first->second[place];
    }
    if (const std::optional<std::size_t> earlier = claims[*claim.repeats].repeats) claim.repeats = earlier;
  }
}

}  // namespace daejo
