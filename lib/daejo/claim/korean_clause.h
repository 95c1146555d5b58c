#pragma once
// The clause of a Korean sentence that a figure stands in, and what its words are there.
//
//   KoreanClause c(scene, word);
//   c.next(word), c.phrase_begin(head), c.name_in(head) …   all places are indices into scene.words.words

#include <optional>
#include <string_view>
#include <vector>

#include "daejo/claim/binding.h"

namespace daejo {

class KoreanClause {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  KoreanClause(const Scene& scene, std::size_t at)
      : s_(scene), w_(scene.words.words), at_(at), q_(w_[at]), depth_(q_.depth), mention_(mention(at)) {
    find_clause();
  }

  const Mention& mention(std::size_t i) const { return s_.mentions[static_cast<std::size_t>(w_[i].mention)]; }
  bool is_name(std::size_t i) const { return w_[i].is_name(); }
  bool is_date(std::size_t i) const { return w_[i].is_day_or_time(); }
  bool is_figure(std::size_t i) const { return w_[i].is_figure(); }
  bool is_noun(std::size_t i) const { return !w_[i].predicate() && !is_figure(i) && !is_date(i); }
  bool skippable(std::size_t i) const;
  bool per_figure(std::size_t i) const;  // the 당 of 1인당
  std::string_view stem(std::size_t i) const { return slice(s_.document.text, w_[i].stem); }
  // The nearest noun phrase to the left that the figure can belong to, by its last word; or the amount that
  // it is a share of.
  struct Left {
    std::size_t head = npos;
    int amount = -1;  // index into the mentions
  };
  Left left_head() const;
  // The noun phrase behind the figure, right there or past an adnominal verb: "1000만위안에 달하는 연봉".
  struct Right {
    std::size_t first = 0;
    std::size_t head = 0;
    bool bridge = false;  // what leads there says that the figure is its
  };
  std::optional<Right> right_phrase() const;
  // Only adverbs, dates and hedges between the bare noun and the figure.
  bool reaches(std::size_t i) const;
  // Where the noun phrase that ends in `head` begins.
  std::size_t phrase_begin(std::size_t head) const;
  bool all_quoted(std::size_t first, std::size_t head) const;
  Senses senses(std::size_t first, std::size_t last) const;
  bool dependent(std::size_t i) const {
    return w_[i].cue != nullptr && w_[i].cue->kind == CueKind::dependent;
  }
  // The next word of the figure's own depth: past what stands in parentheses behind it.
  std::size_t next(std::size_t i) const;
  // "2.37%로 3위에 올랐다": what went up is the rank.
  bool ranks(std::size_t i) const;
  // Is what the figure is compared with named before it: "지난해보다", "2022년 739만대보다"?
  bool beside_base() const;
  // "회사는", "이 도시는", "배는": which one, the sentences before have said.
  std::optional<EntityKind> points_back(std::size_t head) const { return s_.tables.points_back(stem(head)); }
  // A word of measure between two nouns of one phrase: 메시지 [최대] 크기.
  bool inside_phrase(std::size_t i) const;
  std::size_t noun_begin(std::size_t head) const;
  // The last name of the noun phrase that ends at `head`.
  std::size_t name_in(std::size_t head) const;

 protected:
  const Scene& s_;
  const std::vector<Word>& w_;
  std::size_t at_;  // the figure
  const Word& q_;
  int depth_;
  const Mention& mention_;
  Clause clause_;

 private:
  void find_clause();
};

}  // namespace daejo
