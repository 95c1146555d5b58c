#pragma once
// Which words of the rules' regular expressions stand in which sentence: one scan of a sentence instead of
// one for every expression of every rule.
//
//   Cues cues(set, rules);
//   const Cues::Mask* mask = cues.mask_of(regex);
//   cues.may_match(claim, mask)     false: in its sentence stands none of the words without which it cannot
//   match

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/graph/case.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

class Cues {
 public:
  using Mask = std::vector<std::uint64_t>;  // a bit a word

  Cues(const Case& set, const RuleSet& rules);

  const Mask* mask_of(const Regex& regex) const;  // nullptr: any sentence may match
  bool may_match(const Claim& claim, const Mask* mask);

 private:
  const Mask& words_of(const Claim& claim);

  const Case& set_;
  Trie trie_ = Trie(Trie::Case::ignore);
  std::size_t size_ = 0;                         // of a mask
  std::unordered_map<std::string, Mask> masks_;  // by expression
  std::vector<std::size_t> first_sentence_;      // by document
  std::vector<std::int32_t> place_;              // by sentence: in seen_; −1 = not looked at yet
  std::vector<Mask> seen_;
};

}  // namespace daejo
