#pragma once
// Does a claim fit a pattern of a rule?

#include <vector>

#include "daejo/rule/cues.h"
#include "daejo/rule/keys.h"

namespace daejo {

// Is the claim found from another one, and not by what it shares?
inline bool follows_another(const Pattern& p) { return p.parenthesis_of || p.share_of || p.follows; }

// Does it matter where the claims of the rule stand? Where it does not, equal claims are taken once
// (Facts::same_claims).
bool is_local(const Rule& rule);

class PatternMatcher {
 public:
  PatternMatcher(const Facts& facts, const Pattern& pattern, const Cues& cues);
  bool fits(std::size_t claim) const { return fits_plainly(claim) && fits_text(claim); }
  // Everything but the regular expressions.
  bool fits_plainly(std::size_t claim) const;
  bool fits_text(std::size_t claim) const {
    if (!has_text_) return true;
    const std::uint32_t sentence = facts_.brief(claim).sentence;
    return Cues::may_match(sentence, with_words_) && matches(claim);
  }
  // False where no sentence has the words that its expressions ask for: then nothing fits.
  bool may_fit_any() const;
  // All claims that fit, rising.
  std::vector<std::size_t> all() const;

 private:
  bool matches(std::size_t claim) const;  // the regular expressions

  const Facts& facts_;
  const Pattern& pattern_;
  std::uint32_t kinds_ = 0;  // bits
  std::uint32_t forms_ = 0;  // 0 = any
  bool has_text_ = false;
  Cues::Sentences with_words_;  // that may match all of `before`, `after` and `sentence`
  Cues::Sentences unless_;
};

}  // namespace daejo
