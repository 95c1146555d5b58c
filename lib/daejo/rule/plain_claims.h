#pragma once
// The claims that fit a pattern but for the text around them, told once for all rules that ask for the same.
//
//   PlainClaims plain(facts);
//   const PlainClaims::Fitting& amounts = plain.of(pattern);     // {kind: [count, money], bare: yes}
//   amounts.first.count(first, last)        // of a sentence, say: how many of its claims
//
// Most patterns ask for a kind, a form and the like: claims that are one in all that are told together.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "daejo/rule/claim_bits.h"
#include "daejo/rule/keys.h"

namespace daejo {

class PlainClaims {
 public:
  explicit PlainClaims(const Facts& facts) : facts_(facts) {}

  struct Fitting {
    ClaimBits first;  // without those of repeated passages
    ClaimBits all;
  };
  // Good until claims are derived; then it is to be asked for again.
  const Fitting& of(const Pattern& pattern);

 private:
  struct Asked {
    std::uint64_t key;  // of what the pattern asks for in few bits
    const Pattern* pattern;
    std::size_t size;  // so many claims were there
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
  std::deque<Asked> all_;  // stays where it is
};

}  // namespace daejo
