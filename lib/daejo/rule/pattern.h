#pragma once
// Does a claim fit a pattern of a rule?

#include <memory>
#include <vector>

#include <re2/re2.h>

#include "daejo/rule/keys.h"

namespace daejo {

// A regular expression of a rule, ready to run; nothing for an empty one.
std::unique_ptr<RE2> compiled(const std::string& pattern);

// A pattern with its regular expressions compiled, for one run.
class PatternMatcher {
 public:
  PatternMatcher(const Facts& facts, const Pattern& pattern);
  bool fits(std::size_t claim) const;
  // All claims that fit, rising.
  std::vector<std::size_t> all() const;

 private:
  bool fits_text(const Claim& claim) const;

  const Facts& facts_;
  const Pattern& pattern_;
  std::unique_ptr<RE2> before_, after_, sentence_, unless_;
};

}  // namespace daejo
