#pragma once
// Does a claim fit a pattern of a rule?

#include <vector>

#include "daejo/rule/cues.h"
#include "daejo/rule/plain_claims.h"

namespace daejo {

// The variable from which the claim is found, where it is not found by what it shares.
inline std::optional<std::size_t> leader_of(const Pattern& p) {
  return p.parenthesis_of ? p.parenthesis_of : p.share_of ? p.share_of : p.follows;
}
inline bool follows_another(const Pattern& p) { return leader_of(p).has_value(); }

// Does it matter where the claims of the rule stand? Where it does not, equal claims are taken once
// (Facts::same_claims).
bool is_local(const Rule& rule);

class PatternMatcher {
 public:
  PatternMatcher(const Facts& facts, const Pattern& pattern, const Cues& cues);
  // False where no sentence has the words that its expressions ask for: then nothing fits.
  bool has_words() const;
  // To be called before anything below. False where no claim fits plainly.
  bool find_plain(PlainClaims& claims);
  bool fits(std::size_t claim) const { return plain_->all.holds(claim) && fits_text(claim); }
  // What fits but for the regular expressions.
  const PlainClaims::Fitting& plain() const { return *plain_; }
  bool fits_text(std::size_t claim) const {
    if (!has_text_) return true;
    const std::uint32_t sentence = facts_.brief(claim).sentence;
    return Cues::may_match(sentence, with_words_) && matches(claim);
  }
  // All claims that fit, rising, without those of repeated passages.
  std::vector<std::size_t> all() const;

 private:
  bool matches(std::size_t claim) const;  // the regular expressions

  const Facts& facts_;
  const Pattern& pattern_;
  const PlainClaims::Fitting* plain_ = nullptr;
  bool has_text_ = false;
  Cues::Sentences with_words_;  // that may match all of `before`, `after` and `sentence`
  Cues::Sentences unless_;
};

}  // namespace daejo
