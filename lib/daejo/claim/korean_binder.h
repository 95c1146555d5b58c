#pragma once
// One figure or date of a Korean sentence and what it is about, step by step: what stands in parentheses, the
// property of a figure or the event of a date, the subject, the qualifiers.
//
//   KoreanBinder(scene, word, claim).run()   // behind bind_korean
//
// bind_korean.cc: the steps, and figures; …_phrase.cc: noun phrases taken apart; …_date.cc: dates;
// …_subject.cc: whom it is said of. All places are words of the sentence.

#include <string_view>
#include <vector>

#include "daejo/claim/korean_clause.h"

namespace daejo {

class KoreanBinder : private KoreanClause {
 public:
  KoreanBinder(const Scene& scene, std::size_t at, Claim& out) : KoreanClause(scene, at), out_(out) {}
  Binding run();

 private:
  void find_parenthesis();
  void take_phrase(std::size_t first, std::size_t head);
  void set_property(std::size_t first, std::size_t head);
  void bind_figure();
  bool unit_and_noun();
  bool marks(std::size_t i) const;
  bool counts_anything() const;
  void take_topic(std::size_t before, std::size_t from);
  void take_left(std::size_t head);

  static bool specific(const PropertyEntry& entry) { return __builtin_popcountll(entry.senses.front()) > 1; }
  void refine(Senses right, Senses left);
  void find_form(std::size_t head);
  void bind_date();
  const PropertyEntry* edge_of(const Word& verb) const;
  void set_event(std::size_t verb);
  bool has_figure_of_its_own(std::size_t topic) const;
  bool is_told(std::size_t noun) const;
  void find_subject();

  Claim& out_;
  Binding binding_;
  std::size_t subject_at_ = npos;
  std::size_t subject_from_ = npos;
  std::size_t property_head_ = npos;
  bool marked_head_ = false;
  std::vector<std::size_t> conjuncts_;  // 영업이익과 순이익은 각각: none of them is the subject
};

}  // namespace daejo
