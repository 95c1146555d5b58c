#pragma once
// The claims that fit a pattern but for the text around them, told once for all rules that ask for the same.
//
//   PlainClaims plain(facts, plans.asked);
//   const PlainClaims::Fitting& amounts = plain.of(slot.asked, pattern);     // {kind: [count, money], bare: yes}
//   amounts.first.count(first, last)        // of a sentence, say: how many of its claims
//
// Most patterns ask for a kind, a form and the like: claims that are one in all that are told together.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "daejo/rule/claim_bits.h"
#include "daejo/rule/keys.h"

namespace daejo {

// Do two patterns ask the same of a claim itself? Then their keys are equal.
bool ask_alike(const Pattern& a, const Pattern& b);
std::uint64_t plain_key(const Pattern& pattern);

class PlainClaims {
 public:
  // `asked`: so many numbers there are of what patterns ask (rule/plan.h).
  PlainClaims(const Facts& facts, std::size_t asked) : facts_(facts), all_(asked) {}

  struct Fitting {
    ClaimBits first;  // without those of repeated passages
    ClaimBits all;
  };
  // Good until claims are derived; then it is to be asked for again.
  const Fitting& of(std::size_t asked, const Pattern& pattern);

 private:
  struct Asked {
    std::size_t size = 0;  // so many claims were there
    Fitting fitting;
  };
  // Claims of one kind and form …
  struct Class {
    Facts::Brief brief;
    ClaimBits claims;
  };
  void classify();
  Fitting find(const Pattern& pattern) const;

  const Facts& facts_;
  std::size_t size_ = 0;  // of the claims in classes_
  std::vector<Class> classes_;
  ClaimBits repeats_;
  std::vector<Asked> all_;
};

}  // namespace daejo
