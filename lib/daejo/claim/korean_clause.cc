#include "daejo/claim/korean_clause.h"

namespace daejo {

bool KoreanClause::skippable(std::size_t i) const {
  const Cue* cue = w_[i].cue;
  return cue != nullptr && (cue->kind == CueKind::adverb || cue->kind == CueKind::status) &&
         w_[i].particle != ParticleRole::topic && w_[i].particle != ParticleRole::subject && !is_name(i);
}

void KoreanClause::find_clause() {
  clause_.begin = at_;
  while (clause_.begin > 0) {
    const Word& before = w_[clause_.begin - 1];
    if (before.depth < depth_ || (before.depth == depth_ && before.closes_clause())) break;
    --clause_.begin;
  }
  clause_.end = at_ + 1;
  while (clause_.end < w_.size() && w_[clause_.end].depth >= depth_) {
    if (w_[clause_.end - 1].depth == depth_ && w_[clause_.end - 1].closes_clause()) break;
    ++clause_.end;
  }
}

bool KoreanClause::reaches(std::size_t i) const {
  for (std::size_t j = i + 1; j < at_; ++j) {
    if (w_[j].depth == depth_ && !skippable(j) && !is_date(j)) return false;
  }
  return true;
}

std::size_t KoreanClause::phrase_begin(std::size_t head) const {
  std::size_t first = head;
  while (first > clause_.begin) {
    const std::size_t i = first - 1;
    const Word& w = w_[i];
    if (w.depth != depth_) {
      if (w.depth > depth_) {  // step over a parenthesis: 량원펑(梁文鋒·40)의
        std::size_t j = i;
        while (j > clause_.begin && w_[j].depth > depth_) --j;
        if (w_[j].depth == depth_ && is_noun(j) &&
            (w_[j].particle == ParticleRole::none || w_[j].particle == ParticleRole::genitive)) {
          first = j;
          continue;
        }
      }
      break;
    }
    // 나래은행의 지난해 매출: a date between the two parts of the phrase.
    if (is_date(i) && i > clause_.begin && w.particle == ParticleRole::none && w_[i - 1].depth == depth_ &&
        w_[i - 1].particle == ParticleRole::genitive && is_noun(i - 1)) {
      first = i;
      continue;
    }
    if (!is_noun(i) || w.comma || skippable(i) || (w.cue != nullptr && w.cue->kind == CueKind::base)) break;
    if (w.particle != ParticleRole::none && w.particle != ParticleRole::genitive) break;
    first = i;
  }
  return first;
}

bool KoreanClause::all_quoted(std::size_t first, std::size_t head) const {
  for (std::size_t i = first; i <= head; ++i) {
    if (!w_[i].quoted) return false;
  }
  return true;
}

Senses KoreanClause::senses(std::size_t first, std::size_t last) const {
  Senses all = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (w_[i].depth == depth_) all |= bit(w_[i].sense);
  }
  return all;
}

std::size_t KoreanClause::next(std::size_t i) const {
  ++i;
  while (i < clause_.end && w_[i].depth > depth_) ++i;
  return i;
}

bool KoreanClause::ranks(std::size_t i) const {
  return i > at_ && w_[i].is_mention() && (mention(i).kind == Kind::rank || mention(i).kind == Kind::ordinal);
}

bool KoreanClause::beside_base() const {
  for (std::size_t i = clause_.begin; i < at_; ++i) {
    if (w_[i].particle == ParticleRole::than && w_[i].depth == depth_) return true;
  }
  return false;
}

std::size_t KoreanClause::noun_begin(std::size_t head) const {
  std::size_t first = head;
  while (first > 0 && is_noun(first - 1) && w_[first - 1].particle == ParticleRole::none &&
         !w_[first - 1].comma && !skippable(first - 1) && w_[first - 1].depth == w_[head].depth) {
    --first;
  }
  return first;
}

std::size_t KoreanClause::name_in(std::size_t head) const {
  for (std::size_t i = head + 1; i-- > noun_begin(head);) {
    if (is_name(i)) return i;
  }
  return npos;
}

}  // namespace daejo
