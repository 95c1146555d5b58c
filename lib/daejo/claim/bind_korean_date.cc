#include <string>

#include "daejo/claim/korean_binder.h"

namespace daejo {

// The predicate that governs a date, and who did it or what was done.
void KoreanBinder::bind_date() {
  // "1971년생": what the year is of stands at it.
  const std::string_view behind = std::string_view(s_.document.text).substr(mention_.span.end);
  if (behind.starts_with("생") && !behind.starts_with("생산") && !behind.starts_with("생활")) {
    if (const PropertyEntry* entry = s_.tables.property_meant(bit(Sense::born), mention_)) {
      out_.property.id = entry->id;
      out_.property.phrase = "생";
      out_.property.stems = {"태어나"};
      return;
    }
  }
  std::size_t described =
      npos;  // "9일 치러진 선거": what the date stands before, where no verb of the clause is known
  bool who = false;  // behind the date: "23시 45분 배가 거대한 빙산에 부딪혔다"
  for (std::size_t i = at_ + 1; i < clause_.end; ++i) {
    const Word& w = w_[i];
    if (w.depth != depth_) continue;
    const PropertyEntry* entry =
        w.sense == Sense::none ? nullptr : s_.tables.property_meant(bit(w.sense), mention_);
    const bool last = w.predicate() && w.ending != Ending::adverbial;
    if (const PropertyEntry* edge = edge_of(w)) {
      out_.property = {.id = edge->id, .phrase = std::string(stem(i)), .stems = {edge->label_ko}};
      return;
    }
    if (entry != nullptr) {
      out_.property.id = entry->id;
      set_event(i);
      property_head_ = i;
      const std::size_t after = next(i);
      if (w.ending == Ending::adnominal && after < clause_.end &&
          !dependent(after)) {  // 2015년 설립된 핀둬둬
        std::size_t j = i + 1;
        while (j < clause_.end && is_noun(j) && w_[j].particle == ParticleRole::none && !w_[j].comma &&
               w_[j].depth == depth_)
          ++j;
        if (j < clause_.end && is_noun(j)) {
          subject_at_ = j;
          subject_from_ = i + 1;
          for (std::size_t k = i + 1; k <= j; ++k) {
            if (is_name(k)) subject_at_ = subject_from_ = k;
          }
        }
        return;
      }
      constexpr Senses patient = bit(Sense::found) | bit(Sense::launch) | bit(Sense::release) |
                                 bit(Sense::open) | bit(Sense::acquire);
      if (bit(w.sense) & patient) {
        for (std::size_t j = i; j-- > clause_.begin;) {
          if (w_[j].depth == depth_ && w_[j].particle == ParticleRole::object && is_noun(j)) {
            subject_at_ = j;
            subject_from_ = phrase_begin(j);
            for (std::size_t k = subject_from_; k <= j; ++k) {
              if (is_name(k) && w_[k].depth == depth_) subject_from_ = subject_at_ = k;
            }
            return;
          }
        }
      }
      return;
    }
    who |= w.particle == ParticleRole::subject || w.particle == ParticleRole::topic;
    if (last && !w.closes_clause() && described == npos && !who && w.ending == Ending::adnominal &&
        !w.is_mention())
      described = i;
    if (last && w.closes_clause()) {
      set_event(described == npos ? i : described);
      return;
    }
  }
  // "제거일은 2026년 12월 31일이다": no verb, but a noun.
  const std::size_t head = left_head().head;
  if (head != npos && !is_name(head) && q_.particle == ParticleRole::copula) take_left(head);
}

// "7월 19일까지 이어진다": where what lasts ends, "3월 21일부터 열린다": where it begins.
const PropertyEntry* KoreanBinder::edge_of(const Word& verb) const {
  constexpr Senses lasting = bit(Sense::held) | bit(Sense::last);
  constexpr Senses shown = lasting | bit(Sense::open) | bit(Sense::release);
  const ParticleRole role = w_[at_].particle;
  if (role == ParticleRole::until && (bit(verb.sense) & shown) != 0)
    return s_.tables.property_meant(bit(Sense::end), mention_);
  if (role == ParticleRole::from && (bit(verb.sense) & lasting) != 0)
    return s_.tables.property_meant(bit(Sense::begin), mention_);
  return nullptr;
}

void KoreanBinder::set_event(std::size_t verb) {
  binding_.event = verb;
  out_.property.phrase = std::string(stem(verb));
  out_.property.stems = {std::string(stem(verb))};
}

}  // namespace daejo
