#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "daejo/claim/korean_binder.h"

namespace daejo {
namespace {

// A noun that says nothing without the one before it: 보존 기간의 [상한], 배출량의 [합계].
bool is_light(std::string_view stem, const ClaimTables& tables) {
  constexpr std::array<std::string_view, 5> nouns{"한계", "합계", "총액", "값", "수치"};
  return !tables.scope_named(stem).empty() || std::find(nouns.begin(), nouns.end(), stem) != nouns.end();
}

bool is_measure_word(std::string_view stem, const ClaimTables& tables) {
  return stem == "전체" || !tables.scope_named(stem).empty();
}

}  // namespace

// Takes a noun phrase apart: names to the subject, the rest to the property.
void KoreanBinder::take_phrase(std::size_t first, std::size_t head) {
  std::size_t begin = first;  // of the property part
  // "'소년이 온다'는 2200배, '채식주의자'는 1900배": a title in quotes is what the figure is of.
  if (w_[head].particle == ParticleRole::topic && !is_name(head) && all_quoted(first, head)) {
    subject_at_ = head;
    subject_from_ = first;
    return;
  }
  // 보존 기간의 기본값, 배출량의 상한: a noun that says nothing without the one before it.
  const bool light = is_light(stem(head), s_.tables);
  if (light) out_.qualifiers.scope = s_.tables.scope_named(stem(head));
  for (std::size_t i = first; i <= head; ++i) {
    if (w_[i].depth != depth_) continue;
    if (light && !is_name(i)) continue;
    if (is_name(i) || (w_[i].particle == ParticleRole::genitive && i < head)) {
      const bool name = is_name(i);
      if (name || subject_at_ == npos) {
        subject_at_ = i;
        subject_from_ = name ? i : begin;
      }
      begin = i + 1;
    }
  }
  if (begin <= head) set_property(begin, head);
}

void KoreanBinder::set_property(std::size_t first, std::size_t head) {
  Property& p = out_.property;
  while (first < head && is_date(first)) ++first;
  // "그는 3억원을 투자했다": who, not what.
  if (const auto kind = points_back(head);
      first == head && (kind == EntityKind::person || kind == EntityKind::organisation))
    return;
  p.phrase = phrase(s_, first, head);
  p.stems.clear();
  p.stems.reserve(head - first + 1);
  for (std::size_t i = first; i <= head; ++i)
    if (w_[i].depth == depth_ && !is_date(i) && !is_figure(i)) p.stems.emplace_back(stem(i));
  property_head_ = head;
  if (p.stems.size() == 1) {
    if (const PropertyEntry* entry = s_.tables.property_named(p.stems.front(), mention_)) p.id = entry->id;
    return;
  }
  std::string joined;
  for (const std::string& one : p.stems) joined += one;
  const PropertyEntry* entry = s_.tables.property_named(joined, mention_);
  // 메시지 최대 크기, 직원 평균 연봉, 보존 기간의 기본값: known without the word between or behind, too.
  if (entry == nullptr && p.stems.size() > 1) {
    joined.clear();
    for (std::size_t i = 0; i < p.stems.size(); ++i) {
      const bool last = i + 1 == p.stems.size();
      if (last ? !is_light(p.stems[i], s_.tables) : !is_measure_word(p.stems[i], s_.tables))
        joined += p.stems[i];
    }
    entry = s_.tables.property_named(joined, mention_);
  }
  if (entry != nullptr) p.id = entry->id;
}

// "판매량은 가람서점 43만부, 나루문고 36만부": the topic is what the list is of.
void KoreanBinder::take_topic(std::size_t before, std::size_t from) {
  for (std::size_t i = before; i-- > from;) {
    if (w_[i].depth != depth_ || w_[i].particle != ParticleRole::topic || !is_noun(i) || name_in(i) != npos)
      continue;
    if (points_back(i) || dependent(i) || skippable(i)) continue;
    set_property(noun_begin(i), i);
    return;
  }
}

void KoreanBinder::take_left(std::size_t head) {
  const std::size_t first = phrase_begin(head);
  // "영업이익과 순이익은 각각 85.15%, 93.41%": the conjunct at the figure's place in the list.
  std::vector<std::size_t> conjuncts;  // those before the head
  for (std::size_t i = first; i-- > clause_.begin;) {
    if (w_[i].depth != depth_) continue;
    if (!is_noun(i) || (w_[i].particle != ParticleRole::with && !w_[i].comma && stem(i) != "및")) break;
    if (stem(i) != "및") conjuncts.push_back(i);
  }
  bool each = false;
  std::size_t place = 0;
  for (std::size_t i = head + 1; i < at_; ++i) {
    each |= stem(i) == "각각";
    place += is_figure(i) && w_[i].depth == depth_;
  }
  if (each && !conjuncts.empty() && place <= conjuncts.size()) {
    conjuncts.insert(conjuncts.begin(), head);
    conjuncts_ = conjuncts;
    const std::size_t chosen = conjuncts[conjuncts.size() - 1 - place];
    take_phrase(chosen == head ? first : phrase_begin(chosen), chosen);
    if (subject_at_ == npos) {  // a subject before the first conjunct holds for all
      const std::size_t front = conjuncts.back();
      const std::size_t b = phrase_begin(front);
      for (std::size_t i = b; i < front; ++i) {
        if (is_name(i)) subject_at_ = subject_from_ = i;
      }
    }
    return;
  }
  take_phrase(first, head);
  if (w_[head].particle == ParticleRole::topic || w_[head].particle == ParticleRole::subject)
    marked_head_ = true;
}

}  // namespace daejo
