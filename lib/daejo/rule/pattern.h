#pragma once
// Does a claim fit a pattern of a rule?

#include <vector>

#include "daejo/rule/cues.h"
#include "daejo/rule/plain_claims.h"
#include "daejo/rule/plan.h"

namespace daejo {

class PatternMatcher {
 public:
  PatternMatcher(const Facts& facts, const Pattern& pattern, const SlotPlan& plan, const Cues& cues);
  // False where no sentence has the words that its expressions ask for: then nothing fits.
  bool has_words() const;
  // To be called before anything below.
  void find_plain(PlainClaims& claims);
  bool fits(std::size_t claim) const { return plain_->all.holds(claim) && fits_text(claim); }
  // What fits but for the regular expressions.
  const PlainClaims::Fitting& plain() const { return *plain_; }
  bool fits_text(std::size_t claim) const {
    if (!plan_.has_text) return true;
    const std::uint32_t sentence = facts_.brief(claim).sentence;
    return Cues::may_match(sentence, with_words_) && matches(claim);
  }
  // All claims that fit, rising, without those of repeated passages.
  std::vector<std::size_t> all() const;

 private:
  bool matches(std::size_t claim) const;  // the regular expressions

  const Facts& facts_;
  const Pattern& pattern_;
  const SlotPlan& plan_;
  const PlainClaims::Fitting* plain_ = nullptr;
  Cues::Sentences with_words_;  // that may match all of `before`, `after` and `sentence`
  Cues::Sentences unless_;
};

}  // namespace daejo
