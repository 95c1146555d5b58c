#include <algorithm>
#include <optional>

#include "daejo/claim/korean_binder.h"

namespace daejo {

// "팀 요금제는 월 6만9천원, 비즈니스 요금제는 월 29만9천원": each topic is of its own figure.
bool KoreanBinder::has_figure_of_its_own(std::size_t topic) const {
  if (!marked_head_ || property_head_ == npos || w_[property_head_].particle != ParticleRole::topic ||
      w_[property_head_].depth != depth_)
    return false;
  const std::size_t end = topic < property_head_ ? property_head_ : clause_.end;
  for (std::size_t i = topic + 1; i < end; ++i) {
    if (is_figure(i) && i != at_ && w_[i].depth == depth_) return true;
  }
  return false;
}

// "매출은 30억원에 그치고 손실이 5억원": the quantity of an earlier clause that the clause gave is nobody's
// name.
bool KoreanBinder::is_told(std::size_t noun) const {
  if (noun >= clause_.begin) return false;
  for (std::size_t i = noun + 1; i < clause_.begin; ++i) {
    if (is_figure(i) && w_[i].depth == w_[noun].depth)
      return s_.tables.property_named(stem(noun), mention(i)) != nullptr;
    if (w_[i].particle == ParticleRole::topic || w_[i].particle == ParticleRole::subject) return false;
  }
  return false;
}

void KoreanBinder::find_subject() {
  if (subject_at_ != npos) {
    out_.subject = phrase(s_, subject_from_, subject_at_);
    out_.subject_given = true;
    return;
  }
  if (out_.subject_given) return;
  // Topic, then subject, of this clause; then those of the clauses before, back to the sentence's start.
  std::size_t best = npos;
  std::size_t best_name = npos;
  int rank = 0;
  for (std::size_t i = 0; i < clause_.end; ++i) {
    const bool topic = w_[i].particle == ParticleRole::topic;
    const bool actor = w_[i].particle == ParticleRole::subject;
    const bool owner = is_name(i) && w_[i].particle == ParticleRole::genitive;
    if (!topic && !actor && !owner) continue;
    if (w_[i].depth != 0 && w_[i].depth != depth_) continue;
    if (std::find(conjuncts_.begin(), conjuncts_.end(), i) != conjuncts_.end()) continue;
    if (i == property_head_ || i == at_ || is_figure(i) || is_date(i) || w_[i].predicate()) continue;
    const std::size_t name = name_in(i);
    const bool speaks = s_.speaker != npos && (i == s_.speaker || name == s_.speaker);
    if (speaks || (skippable(i) && !points_back(i)) ||
        (w_[i].cue != nullptr && w_[i].cue->kind == CueKind::base))
      continue;
    if (name == npos && ((topic && has_figure_of_its_own(i)) || is_told(i))) continue;
    const bool here = i >= clause_.begin;
    // A name before a noun; the clause's own before an earlier one; a topic before a subject.
    // What stands behind the figure is its subject only when nothing before it is: "1985년 량원펑은 …
    // 태어났다".
    const int r = (here ? 4 : 0) + (topic ? 3 : actor ? 2 : 1) + (name != npos ? 4 : 0) + (i < at_ ? 12 : 0);
    if (r >= rank) rank = r, best = i, best_name = name;
  }
  std::optional<EntityKind> stands_for;  // "회사는", "그는": one that was named before
  if (best != npos && best_name == npos) stands_for = points_back(best);
  if (stands_for && *stands_for != EntityKind::other) {
    out_.subject = s_.discourse.referent(*stands_for);
    return;
  }
  if (best != npos && !stands_for) {
    out_.subject = best_name != npos ? phrase(s_, best_name, best_name) : phrase(s_, noun_begin(best), best);
    out_.subject_given = best >= clause_.begin;
    return;
  }
  // A firm that tells of itself; a person tells of others.
  if (s_.speaker != npos && is_name(s_.speaker) && mention(s_.speaker).name()->kind != EntityKind::person &&
      w_[s_.speaker].particle == ParticleRole::topic) {
    out_.subject = phrase(s_, s_.speaker, s_.speaker);
    return;
  }
  out_.subject = s_.discourse.whom();
}

}  // namespace daejo
