#include "daejo/claim/english_binder.h"

namespace daejo {

// Does the name stand behind a preposition, its article aside: "to the United Nations"?
bool EnglishBinder::behind_preposition(std::size_t i) const {
  while (i > 0 && is(i - 1, {"the", "a", "an", "its", "their"})) --i;
  return i > 0 && is(i - 1, {"in", "at", "from", "than", "by", "to", "on", "near", "over"});
}

void EnglishBinder::find_subject() {
  if (out_.subject_given) return;
  // "X's revenue", "revenue of X"; else the first name before the figure in the clause, then in the
  // sentence.
  if (property_first_ != npos) {
    if (property_first_ > 0 && is_name(property_first_ - 1)) return give(property_first_ - 1);
    if (property_last_ + 2 < w_.size() && is(property_last_ + 1, {"of", "at", "for"}) &&
        is_name(property_last_ + 2)) {
      return give(property_last_ + 2);
    }
  }
  const auto usable = [&](std::size_t i) {
    return is_name(i) && w_[i].depth <= depth_ && i != s_.speaker && !behind_preposition(i);
  };
  // "gave Yoon 48.4 percent and Lee 47.8 percent": the name that the figure stands right behind.
  if (at_ > binding_.clause.begin && usable(at_ - 1) && !w_[at_ - 1].comma && is_figure(at_))
    return give(at_ - 1);
  for (std::size_t i = binding_.clause.begin; i < at_; ++i) {
    if (usable(i)) return give(i);
  }
  const std::optional<EntityKind> stands_for = pronoun();
  for (std::size_t i = 0; i < at_; ++i) {
    if (usable(i) && w_[i].depth == 0 && (!stands_for || mention(i).name()->kind == *stands_for)) {
      give(i);
      out_.subject_given = false;
      return;
    }
  }
  out_.subject = stands_for ? s_.discourse.referent(*stands_for) : s_.discourse.whom();
}

// "he", "the company": the kind of what the clause's own subject stands for.
std::optional<EntityKind> EnglishBinder::pronoun() const {
  for (std::size_t i = binding_.clause.begin; i < at_; ++i) {
    if (w_[i].depth != depth_ || w_[i].is_mention()) continue;
    if (finite_verb(w_, s_.document.text, i)) return std::nullopt;
    const auto kind = s_.tables.points_back(lower(i));
    const bool noun = i > 0 && is(i - 1, {"the", "this"});
    if (kind && *kind != EntityKind::other && (noun || is(i, {"he", "she"}))) return kind;
  }
  return std::nullopt;
}

void EnglishBinder::give(std::size_t i) {
  out_.subject = phrase(s_, i, i);
  out_.subject_given = true;
}

}  // namespace daejo
