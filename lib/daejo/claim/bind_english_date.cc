#include "daejo/claim/english_binder.h"

namespace daejo {

void EnglishBinder::bind_date() {
  // The nearest verb of the clause, before the date first: "was founded in 2015", "In 2015, X launched".
  std::size_t best = npos;
  // "deprecated in release 3.0 and will be removed on 30 September"
  if (const std::size_t right = participle_before(); right != npos && w_[right].sense == Sense::none) {
    if (const PropertyEntry* entry = named_event(right)) {
      binding_.event = right;
      out_.property.id = entry->id;
      return set_property_text(right);
    }
  }
  for (std::size_t i = at_; i-- > binding_.clause.begin;) {
    if (happens(i)) {
      best = i;
      break;
    }
  }
  for (std::size_t i = at_ + 1; i < binding_.clause.end && best == npos; ++i)
    if (happens(i)) best = i;
  // English has many verbs for one event: what no table knows tells none apart.
  if (best == npos) return;
  // "runs until 19 July", "on show through Sept. 30"
  constexpr Senses lasting = bit(Sense::held) | bit(Sense::last) | bit(Sense::open) | bit(Sense::release);
  const PropertyEntry* end = s_.tables.property_meant(bit(Sense::end), mention_);
  if (end != nullptr && (bit(w_[best].sense) & lasting) != 0 && is_until()) {
    out_.property = {.id = end->id, .phrase = std::string(lower(best)), .stems = {end->label_en}};
    return;
  }
  binding_.event = best;
  out_.property.id = s_.tables.property_meant(bit(w_[best].sense), mention_)->id;
  set_property_text(best);
  // "founded Boxcar in 2015": what follows the verb is what was founded.
  constexpr Senses patient =
      bit(Sense::found) | bit(Sense::launch) | bit(Sense::release) | bit(Sense::open) | bit(Sense::acquire);
  if ((bit(w_[best].sense) & patient) != 0 && best + 1 < w_.size() && is_name(best + 1) && best + 1 < at_) {
    out_.subject = phrase(s_, best + 1, best + 1);
    out_.subject_given = true;
  }
}

// Does the tables' knowledge of a verb say what happened at the date?
bool EnglishBinder::happens(std::size_t i) const {
  if (w_[i].depth != depth_ || w_[i].sense == Sense::none) return false;
  return s_.tables.property_meant(bit(w_[i].sense), mention_) != nullptr ||
         (w_[i].sense == Sense::last && is_until());
}

// "removed on 30 September": the past form that the date stands right behind.
std::size_t EnglishBinder::participle_before() const {
  std::size_t i = at_;
  while (i > binding_.clause.begin && w_[i - 1].depth == depth_ && function_word(i - 1)) --i;
  const bool past = i > binding_.clause.begin && w_[i - 1].depth == depth_ && !w_[i - 1].is_mention() &&
                    (w_[i - 1].parts & bit(Part::past)) != 0;
  return past ? i - 1 : npos;
}

// An event that the tables know by the verb's own form: removed, deprecated.
const PropertyEntry* EnglishBinder::named_event(std::size_t verb) const {
  std::size_t size = 0;
  const std::string_view word = lower(verb);
  const PropertyEntry* entry = s_.tables.english_property_at(word, 0, mention_, &size);
  return entry != nullptr && size == word.size() ? entry : nullptr;
}

void EnglishBinder::set_property_text(std::size_t i) {
  out_.property.phrase = lower(i);
  out_.property.stems = {out_.property.phrase};
}

}  // namespace daejo
