#pragma once
// Which words of the rules' regular expressions stand in which sentence: one scan of a sentence instead of
// one for every expression of every rule.
//
//   Cues cues(set, rules);
//   const Cues::Sentences there = cues.sentences_with(regex);
//   Cues::may_match(facts.brief(claim).sentence, there)    false: in its sentence stands none of the words
//   without which it cannot match

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/trie.h"
#include "daejo/graph/case.h"
#include "daejo/rule/rule_set.h"
#include "daejo/text/utf8.h"

namespace daejo {

// The words of all rules, by number.
class CueWords {
 public:
  explicit CueWords(const RuleSet& rules);  // those that are asked
  // Of one of them a text must have one to match; nullptr: any text may match.
  const std::vector<std::uint32_t>* words_of(const Regex& regex) const;
  // Calls f(word) for each that stands in the text, more than once where it stands there so.
  template <class F>
  void each(std::string_view text, F f) const {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = decode(text, at);
      if (c.value >= 0x10000 || (first_[c.value >> 6] >> (c.value & 63) & 1) != 0)
        trie_.each(text, at, [&](std::uint32_t word, std::size_t) { f(word); });
      at += c.size;
    }
  }
  std::size_t size() const { return size_; }

 private:
  Trie trie_ = Trie(Trie::Case::ignore);
  std::array<std::uint64_t, 1024> first_{};  // a bit for each letter below U+10000 that a word begins with
  std::size_t size_ = 0;
  struct Words {
    Regex of;  // kept, so that no other has its id
    std::vector<std::uint32_t> numbers;
  };
  std::unordered_map<const void*, Words> words_;  // by the id of the expression
};

// Gathered when the rules are run for the first time. Rules that are switched on later have no words in it:
// any sentence may match them.
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
  using Sentences = std::vector<std::uint64_t>;  // a bit a sentence of the set; empty = all

  Cues(const Case& set, const RuleSet& rules);

  Sentences sentences_with(const Regex& regex) const;
  // Those of `sentences` that are.
  void keep_those_with(const Regex& regex, Sentences& sentences) const;
  // Of a sentence by its number (Facts::Brief).
  static bool may_match(std::uint32_t sentence, const Sentences& sentences) {
    return sentence / 64 >= sentences.size() || (sentences[sentence / 64] >> sentence % 64 & 1U) != 0;
  }

 private:
  std::shared_ptr<const CueWords> words_;
  std::size_t row_ = 0;              // the size of `Sentences`
  std::vector<std::uint64_t> with_;  // rows, by word
};

}  // namespace daejo
