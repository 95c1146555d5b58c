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
#include <mutex>
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

  explicit CueWords(const RuleSet& rules);  // those that are asked
  const Mask* mask_of(const Regex& regex) const;  // nullptr: any sentence may match
  Mask found_in(std::string_view text) const;
  std::size_t size() const { return size_; }  // of a mask

 private:
  Trie trie_ = Trie(Trie::Case::ignore);
  std::size_t size_ = 0;
  std::unordered_map<std::string, Mask> masks_;  // by expression
};

// Gathered when the rules are run for the first time. Rules that are switched on later have no words in it: any sentence
// may match them.
class CueCache {
 public:
  std::shared_ptr<const CueWords> of(const RuleSet& rules) {
    std::call_once(once_, [&] { words_ = std::make_shared<const CueWords>(rules); });
    return words_;
  }

 private:
  std::once_flag once_;
  std::shared_ptr<const CueWords> words_;
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
