#include <algorithm>
#include <array>

#include "daejo/claim/korean_binder.h"

namespace daejo {

Binding KoreanBinder::run() {
  if (s_.speaker != npos) out_.speaker = phrase(s_, s_.speaker, s_.speaker);
  find_parenthesis();
  if (binding_.parenthesis_of < 0) {
    mention_.date() || mention_.time() ? bind_date() : bind_figure();
  }
  find_subject();
  binding_.clause = clause_;
  return binding_;
}

// "X(약 80억원)": alone in parentheses, but for hedges and what came before a comma.
void KoreanBinder::find_parenthesis() {
  if (depth_ == 0) return;
  std::size_t first = at_;
  while (first > 0 && w_[first - 1].depth >= depth_ && !w_[first].opens) --first;
  if (first == 0) return;
  std::size_t words = 0;
  for (std::size_t i = first; i < w_.size() && w_[i].depth >= depth_; ++i) {
    words += !is_figure(i) && !is_date(i) && !skippable(i);
  }
  std::size_t owner = first;
  while (owner > 0 && w_[owner - 1].depth >= depth_) --owner;
  if (owner == 0) return;
  --owner;
  if (words > 3) return;
  if (w_[owner].is_mention()) binding_.parenthesis_of = w_[owner].mention;
}

void KoreanBinder::bind_figure() {
  const Senses right = senses(at_ + 1, clause_.end);
  const Senses left = senses(clause_.begin, at_);
  const Left found = left_head();
  const std::size_t head = found.head;
  binding_.part_mention = found.amount;
  const std::optional<Right> behind = right_phrase();
  if (unit_and_noun()) {
    // the unit and the noun behind it have said what it is
  } else if (behind && behind->bridge) {  // 1000만위안에 달하는 연봉, 550만 달러라는 비용, 23살의 량원펑
    take_phrase(behind->first, behind->head);
    // 인구 12만5천명인 이 도시: which one, the sentences before have said.
    const std::size_t which = subject_at_ == npos ? behind->head : subject_at_;
    const auto kind = is_name(which) ? std::nullopt : points_back(which);
    if (kind && *kind != EntityKind::other && head != npos) {
      out_.property = {};
      subject_at_ = npos;
      take_left(head);
      if (subject_at_ == npos && !s_.discourse.referent(*kind).empty()) {
        out_.subject = s_.discourse.referent(*kind);
        out_.subject_given = true;
      }
    } else if (out_.property.phrase.empty() && head != npos) {  // 인구 10만명인 데르나
      const std::size_t named = subject_at_;
      take_left(head);
      if (named != npos) subject_at_ = subject_from_ = named;
    } else if (!out_.property.phrase.empty() && out_.property.id.empty() && head != npos) {
      const Property open = out_.property;
      out_.property = {};
      take_left(head);
      if (out_.property.id.empty()) out_.property = open;
    }
  } else if (behind && head != npos && marks(head) && counts_anything() && !is_name(behind->head)) {
    take_phrase(behind->first, behind->head);  // 원고는 4가지 기조별로: what is counted stands behind
    if (out_.property.phrase.empty()) take_left(head);
  } else if (head != npos) {
    take_left(head);
    if (out_.property.phrase.empty() && behind) take_phrase(behind->first, behind->head);
    if (out_.property.phrase.empty() && w_[head].particle == ParticleRole::none) take_topic(head, 0);
  } else if (behind) {
    take_phrase(behind->first, behind->head);
  }
  // "정원은 1178명에 그쳐 1513명이 희생됐다": what the own verb says is nearer than the topic of a clause
  // before.
  const bool told = s_.tables.property_meant(right, mention_) != nullptr;
  if (out_.property.phrase.empty()) take_topic(at_, told ? clause_.begin : 0);
  refine(right, left);
  find_form(head);
}

// "24만7077표 차": the unit is the first half of a name.
bool KoreanBinder::unit_and_noun() {
  const Quantity* quantity = mention_.quantity();
  const std::size_t i = next(at_);
  if (quantity == nullptr || quantity->unit.empty() || i >= clause_.end || q_.particle != ParticleRole::none)
    return false;
  const PropertyEntry* whole = s_.tables.property_named(quantity->unit + std::string(stem(i)), mention_);
  if (whole == nullptr || whole == s_.tables.property_named(stem(i), mention_)) return false;
  out_.property.id = whole->id;
  out_.property.phrase = quantity->unit + ' ' + std::string(stem(i));
  out_.property.stems = {quantity->unit, std::string(stem(i))};
  return true;
}

bool KoreanBinder::marks(std::size_t i) const {
  return w_[i].particle == ParticleRole::topic || w_[i].particle == ParticleRole::subject;
}

// 개, 곳 and 가지 say nothing of what they count.
bool KoreanBinder::counts_anything() const {
  const Quantity* quantity = mention_.quantity();
  constexpr std::array<std::string_view, 4> counters{"개", "곳", "가지", "건"};
  return mention_.kind == Kind::count && quantity != nullptr &&
         std::find(counters.begin(), counters.end(), quantity->unit) != counters.end();
}

// What the verbs say: 비용 + 개발 is the development cost; 557만 달러로 개발한 is one, too.
void KoreanBinder::refine(Senses right, Senses left) {
  const bool open = out_.property.id.empty();
  if (!open && out_.property.id != "cost") return;
  Senses own = right;
  if (mention_.kind == Kind::money && q_.particle == ParticleRole::by) own |= bit(Sense::cost);
  for (const std::string& one : out_.property.stems) own |= bit(s_.tables.sense_at(one, 0, Language::korean));
  const Senses all = own | left | (open ? 0 : bit(Sense::cost));
  // Two senses in one clause say more than one: 개발하는 데 … 드는.
  const PropertyEntry* entry = s_.tables.property_meant(own, mention_);
  if (const PropertyEntry* wider = s_.tables.property_meant(all, mention_);
      wider != nullptr && specific(*wider) && (entry == nullptr || !specific(*entry))) {
    entry = wider;
  }
  if (entry == nullptr) return;
  // An open noun phrase beats a verb alone unless the phrase is the actor of the verb.
  if (open && !out_.property.phrase.empty() && !marked_head_ && !specific(*entry)) return;
  if (open && !out_.property.phrase.empty() && subject_at_ == npos && property_head_ != npos &&
      marked_head_ && !points_back(property_head_)) {
    out_.subject = out_.property.phrase;
    out_.subject_given = true;
  }
  out_.property.id = entry->id;
}

void KoreanBinder::find_form(std::size_t head) {
  const Quantity* quantity = mention_.quantity();
  if (quantity == nullptr) return;
  const bool ratio = mention_.kind == Kind::ratio;
  const bool percent = mention_.kind == Kind::percent;
  // The nearest sense to the right that speaks of direction.
  Sense direction = Sense::none;
  for (std::size_t i = at_ + 1; i < clause_.end; ++i) {
    if (w_[i].depth != depth_) continue;
    const Sense x = w_[i].sense;
    if (x == Sense::up || x == Sense::down || x == Sense::cheaper || x == Sense::costlier) {
      if (!ranks(i - 1)) direction = x;
      break;
    }
    if (!ratio && !percent) break;  // an amount changes only when the verb stands right behind it
  }
  // "739만대보다 8% 많다" is as much of a change as "8% 늘었다"; "1억원보다 많다" is not.
  if (!ratio && beside_base()) {
    if (direction == Sense::costlier) direction = Sense::up;
    if (direction == Sense::cheaper) direction = Sense::down;
  }
  const bool fraction = quantity->out_of.has_value();
  if (ratio && !fraction) {
    out_.form = direction == Sense::cheaper || direction == Sense::down ? Form::times_less : Form::times_more;
  } else if (fraction || (percent && head != npos && w_[head].particle == ParticleRole::genitive)) {
    out_.form = Form::part_of;
  } else if (direction == Sense::up || direction == Sense::down) {
    const bool level = q_.particle == ParticleRole::by || q_.particle == ParticleRole::until ||
                       q_.particle == ParticleRole::at;
    if (!level && (percent || q_.particle != ParticleRole::genitive)) {
      out_.form = direction == Sense::up ? Form::change_up : Form::change_down;
    }
  }
  if (!quantity->per.empty()) out_.form = Form::rate;
  // "응시인원이 4분의 1로 줄었다": what it is a part of is what it was.
  const bool named =
      head != npos && w_[head].particle != ParticleRole::topic && w_[head].particle != ParticleRole::subject;
  if (out_.form == Form::part_of && named) {
    const std::size_t first = phrase_begin(head);
    out_.qualifiers.base = phrase(s_, first, head);
    if (subject_at_ != npos && subject_at_ >= first && subject_at_ <= head) {
      out_.qualifiers.base_subject = phrase(s_, subject_from_, subject_at_);
      subject_at_ = npos;  // the base's name is not what has the share
    }
  }
}

Binding bind_korean(const Scene& scene, std::size_t word, Claim& claim) {
  return KoreanBinder(scene, word, claim).run();
}

}  // namespace daejo
