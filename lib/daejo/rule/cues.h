#pragma once
// Which words of the rules' regular expressions stand in which sentence: one scan of a sentence instead of
// one for every expression of every rule.
//
//   Cues cues(set, rules);
//   const Cues::Mask* mask = cues.mask_of(regex);
//   cues.may_match(claim, mask)     false: in its sentence stands none of the words without which it cannot
//   match

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/graph/case.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

// The words of all rules.
class CueWords {
 public:
  using Mask = std::vector<std::uint64_t>;  // a bit a word; of an expression up to its last

  explicit CueWords(const std::vector<Rule>& rules);
  const Mask* mask_of(const Regex& regex) const;  // nullptr: any sentence may match
  Mask found_in(std::string_view text) const;
  std::size_t size() const { return size_; }  // of a mask

 private:
  Trie trie_ = Trie(Trie::Case::ignore);
  std::size_t size_ = 0;
  std::unordered_map<std::string, Mask> masks_;  // by expression
};

class Cues {
 public:
  using Mask = CueWords::Mask;

  Cues(const Case& set, const RuleSet& rules);

  const Mask* mask_of(const Regex& regex) const { return words_->mask_of(regex); }
  bool may_match(const Claim& claim, const Mask* mask);

 private:
  const Mask& words_of(const Claim& claim);

  const Case& set_;
  std::shared_ptr<const CueWords> words_;
  std::vector<std::size_t> first_sentence_;      // by document
  std::vector<std::int32_t> place_;              // by sentence: in seen_; −1 = not looked at yet
  std::vector<Mask> seen_;
};

}  // namespace daejo
