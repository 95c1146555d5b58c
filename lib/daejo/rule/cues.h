#pragma once
// Which words of the rules' regular expressions stand in which sentence: one scan of a sentence instead of
// one for every expression of every rule.
//
//   const Cues cues(set, words);
//   const Cues::Sentences there = cues.sentences_with(some);     // words by number (rule/cue_words.h)
//   Cues::may_match(facts.brief(claim).sentence, there)          // false: its sentence has none of the words

#include <cstdint>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/rule/cue_words.h"

namespace daejo {

class Cues {
 public:
  using Sentences = std::vector<std::uint64_t>;  // a bit a sentence of the set; empty = all

  Cues(const Case& set, const CueWords& words);

  // Those with one of the words; of none, all.
  Sentences sentences_with(const std::vector<std::uint32_t>& words) const;
  // Those of `sentences` with one of the words.
  void keep_those_with(const std::vector<std::uint32_t>& words, Sentences& sentences) const;
  // Of a sentence by its number (Facts::Brief).
  static bool may_match(std::uint32_t sentence, const Sentences& sentences) {
    return sentence / 64 >= sentences.size() || (sentences[sentence / 64] >> sentence % 64 & 1U) != 0;
  }

 private:
  std::size_t row_ = 0;              // the size of `Sentences`
  std::vector<std::uint64_t> with_;  // rows, by word
};

}  // namespace daejo
