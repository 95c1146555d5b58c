#include "daejo/claim/korean_clause.h"

namespace daejo {

bool KoreanClause::skippable(std::size_t i) const {
  const Cue* cue = w_[i].cue;
  return cue != nullptr && (cue->kind == CueKind::adverb || cue->kind == CueKind::status) &&
         (cue->value == "time" ||  // 지금은: when, not what
          (w_[i].particle != ParticleRole::topic && w_[i].particle != ParticleRole::subject)) &&
         !is_name(i);
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

KoreanClause::Left KoreanClause::left_head() const {
  bool each = false;
  for (std::size_t i = clause_.begin; i < at_; ++i) each |= stem(i) == "각각";
  for (std::size_t i = at_; i-- > clause_.begin;) {
    const Word& w = w_[i];
    if (w.depth != depth_ || skippable(i) || is_date(i) || dependent(i) || per_figure(i)) continue;
    if (is_figure(i)) {
      if (i + 1 < at_ && per_figure(i + 1)) continue;
      if (w.particle == ParticleRole::topic || w.particle == ParticleRole::subject) return {npos, w.mention};
      continue;
    }
    if (w.cue != nullptr && w.cue->kind == CueKind::base) continue;
    if (w.particle == ParticleRole::than) continue;
    if (w.predicate()) {
      if (w.ending == Ending::adnominal || w.ending == Ending::adverbial ||
          w.particle == ParticleRole::adnominal)
        continue;
      break;
    }
    switch (w.particle) {
      case ParticleRole::none:
        if (w.comma && i + 1 != at_) continue;
        if (i + 1 < at_ && !reaches(i)) continue;
        return {i};
      case ParticleRole::topic:
      case ParticleRole::subject:
      case ParticleRole::object:
      case ParticleRole::also:
      case ParticleRole::genitive:
      case ParticleRole::only:
        return {i};
      case ParticleRole::with:
        if (each) return {i};
        continue;
      default:
        continue;
    }
  }
  return {};
}

std::optional<KoreanClause::Right> KoreanClause::right_phrase() const {
  std::size_t i = next(at_);
  if (i >= clause_.end || w_[i].depth != depth_) return std::nullopt;
  const bool own = q_.particle == ParticleRole::genitive || q_.particle == ParticleRole::adnominal;
  const bool verb = (w_[i].ending == Ending::adnominal || w_[i].particle == ParticleRole::adnominal ||
                     w_[i].particle == ParticleRole::genitive) &&
                    (q_.particle == ParticleRole::none || q_.particle == ParticleRole::at ||
                     q_.particle == ParticleRole::object);
  const bool bridge = own || verb;
  const bool direct = q_.particle == ParticleRole::none && !q_.comma && is_noun(i) && w_[i].cue == nullptr &&
                      w_[i].sense == Sense::none;
  if (!bridge && !direct) return std::nullopt;
  if (bridge && !own) i = next(i);
  std::size_t first = i;
  std::size_t head = npos;
  for (; i < clause_.end && w_[i].depth == depth_; i = next(i)) {
    if (w_[i].ending == Ending::adnominal && bridge) {  // 550만 달러라는 믿기 힘든 저렴한 비용
      first = next(i);
      head = npos;
      continue;
    }
    if (!is_noun(i) || skippable(i) || dependent(i)) break;
    head = i;
    if ((w_[i].particle != ParticleRole::none && w_[i].particle != ParticleRole::genitive) || w_[i].comma)
      break;
  }
  if (head == npos) return std::nullopt;
  return Right{first, head, bridge};
}

bool KoreanClause::per_figure(std::size_t i) const {
  return i > 0 && is_figure(i - 1) && w_[i - 1].span.end == w_[i].span.begin && stem(i) == "당";
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
    // 메시지 최대 크기, 직원 평균 연봉: a word of measure inside the phrase.
    if (i > clause_.begin && inside_phrase(i)) {
      first = i - 1;
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
         !w_[first - 1].comma && w_[first - 1].depth == w_[head].depth &&
         (!skippable(first - 1) || inside_phrase(first - 1))) {
    --first;
  }
  return first;
}

bool KoreanClause::inside_phrase(std::size_t i) const {
  const auto bare = [&](std::size_t k) {
    return w_[k].particle == ParticleRole::none && !w_[k].comma && w_[k].depth == w_[i].depth;
  };
  return i > 0 && skippable(i) && bare(i) && bare(i - 1) && is_noun(i - 1) && !is_name(i - 1) &&
         !skippable(i - 1);
}

std::size_t KoreanClause::name_in(std::size_t head) const {
  const std::size_t begin = noun_begin(head);
  for (std::size_t i = head + 1; i-- > begin;) {
    if (is_name(i)) return i;
  }
  return npos;
}

}  // namespace daejo
