#pragma once
// One figure or date of an English sentence and what it is about, step by step: its clause, what stands in
// parentheses, the property of a figure or the event of a date, the subject.
//
//   EnglishBinder(scene, word, claim).run()   // behind bind_english
//
// bind_english.cc: the steps, clauses and forms; …_property.cc: what a figure is; …_date.cc: dates;
// …_subject.cc: whom it is said of. All places are words of the sentence.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/claim/binding.h"
#include "daejo/text/utf8.h"

namespace daejo {

class EnglishBinder {
 public:
  EnglishBinder(const Scene& scene, std::size_t at, Claim& out)
      : s_(scene), w_(scene.words.words), at_(at), depth_(w_[at].depth), mention_(mention(at)), out_(out) {}

  Binding run();

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  const Mention& mention(std::size_t i) const { return s_.mentions[static_cast<std::size_t>(w_[i].mention)]; }
  bool is_name(std::size_t i) const { return w_[i].is_name(); }
  bool is_figure(std::size_t i) const { return w_[i].is_figure(); }
  bool is_date(std::size_t i) const { return w_[i].is_day_or_time(); }
  std::string_view lower(std::size_t i) const { return s_.words.lower_stem(i); }
  bool is(std::size_t i, std::initializer_list<std::string_view> words) const {
    if (i >= w_.size()) return false;
    const std::string_view word = lower(i);
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return one == word; });
  }
  bool reports(std::size_t that) const;
  bool behind_preposition(std::size_t i) const;
  bool told_behind();
  std::string shared_noun() const;
  void find_clause();
  void find_parenthesis();

  struct Hit {
    const PropertyEntry* entry = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
  };
  std::vector<Hit> property_hits() const;
  const PropertyEntry* begun_by_unit() const;
  void find_property();
  bool by_unit(const std::string& unit);
  void set_property(std::size_t first, std::size_t last);
  bool function_word(std::size_t i) const;
  bool adverb(std::size_t i) const { return w_[i].cue != nullptr && w_[i].cue->kind == CueKind::adverb; }
  bool nominal(std::size_t i) const;
  void open_phrase();
  bool noun_phrase(std::size_t end);
  void find_form();
  void bind_date();

  bool is_until() const { return at_ > 0 && is(at_ - 1, {"until", "till", "through"}); }
  bool happens(std::size_t i) const;
  std::size_t participle_before() const;
  const PropertyEntry* named_event(std::size_t verb) const;
  void set_property_text(std::size_t i);
  void find_subject();
  std::optional<EntityKind> pronoun() const;
  void give(std::size_t i);

  const Scene& s_;
  const std::vector<Word>& w_;
  std::size_t at_;
  int depth_;
  const Mention& mention_;
  Claim& out_;
  Binding binding_;
  std::size_t property_first_ = npos;
  std::size_t property_last_ = npos;
};

}  // namespace daejo
