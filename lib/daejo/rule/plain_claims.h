#pragma once
// The claims that fit a pattern but for the text around them, told once for all rules that ask for the same.
//
//   PlainClaims plain(facts);
//   const PlainClaims::Fitting& amounts = plain.of(pattern);     // {kind: [count, money], bare: yes}
//   amounts.count(first, last)                                   // of a sentence, say: how many of its
//   claims

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "daejo/rule/keys.h"

namespace daejo {

class PlainClaims {
 public:
  explicit PlainClaims(const Facts& facts) : facts_(facts) {}

  struct Fitting {
    std::vector<std::size_t> all;       // rising, without those of repeated passages
    std::vector<std::uint32_t> before;  // by claim: how many of `all` stand before it; one more at the end
    std::vector<std::uint8_t> fits;     // by claim: 1 or 0, repeated passages included

    bool holds(std::size_t claim) const { return before[claim] != before[claim + 1]; }  // is it one of `all`?
    std::size_t count(std::size_t first, std::size_t last) const { return before[last] - before[first]; }
  };
  // Good until claims are derived; then it is to be asked for again.
  const Fitting& of(const Pattern& pattern);

 private:
  struct Asked {
    std::uint64_t key;  // of what the pattern asks for in few bits
    const Pattern* pattern;
    Fitting fitting;
  };
  void extend(Asked& asked) const;

  const Facts& facts_;
  std::deque<Asked> all_;  // stays where it is
};

}  // namespace daejo
