#include "daejo/claim/english_binder.h"
#include "daejo/claim/relative.h"

namespace daejo {

// "the 131,000 won at which SM closed on Monday": what the relative clause says is nearer than any word
// before.
bool EnglishBinder::told_behind() {
  if (!is_figure(at_)) return false;
  const std::optional<RelativeClause> clause = relative_of(s_, at_);
  if (!clause) return false;
  for (std::size_t i = clause->begin; i < clause->verb; ++i) {
    if (is_name(i)) {
      give(i);
      break;
    }
  }
  const std::string verb(lower(clause->verb));
  for (const std::string& name : {clause->at ? verb + " at" : verb, verb}) {
    std::size_t size = 0;
    const PropertyEntry* entry = s_.tables.english_property_at(name, 0, mention_, &size);
    if (entry == nullptr || size != name.size()) continue;
    out_.property.id = entry->id;
    break;
  }
  set_property_text(clause->verb);
  return true;
}

// "1,517 people died and 706 lived", "14 votes, against nine", "sold 873,370 of them": a bare figure counts
// what the one before it does, where no noun of its own follows.
std::string EnglishBinder::shared_noun() const {
  const Quantity* own = mention_.quantity();
  if (mention_.kind != Kind::number || own == nullptr || !own->unit.empty()) return {};
  if (at_ + 1 < w_.size() && w_[at_ + 1].depth == depth_ && !w_[at_].comma) {
    const bool of_them = is(at_ + 1, {"of"}) && is(at_ + 2, {"them", "these", "those", "whom"});
    const bool no_noun = function_word(at_ + 1) || finite_verb(w_, s_.document.text, at_ + 1) ||
                         (w_[at_ + 1].parts & bit(Part::past)) != 0;
    if (!of_them && (!no_noun || is(at_ + 1, {"of", "percent"}))) return {};
  }
  if (at_ > 0 && is(at_ - 1, {"at", "in", "since", "by", "until", "no", "number", "of", "version"}))
    return {};
  for (std::size_t i = at_; i-- > 0;) {
    const Quantity* other = is_figure(i) ? mention(i).quantity() : nullptr;
    if (other == nullptr || w_[i].depth != depth_) continue;
    return mention(i).kind == Kind::count && other->per.empty() ? other->unit : std::string();
  }
  return {};
}

std::vector<EnglishBinder::Hit> EnglishBinder::property_hits() const {
  std::vector<Hit> hits;
  for (std::size_t i = binding_.clause.begin; i < binding_.clause.end; ++i) {
    if (w_[i].depth != depth_ || i == at_) continue;
    std::size_t size = 0;
    const std::size_t from = w_[i].span.begin - s_.words.sentence.begin;
    const PropertyEntry* entry = s_.tables.english_property_at(s_.words.lower, from, mention_, &size);
    if (entry == nullptr) continue;
    std::size_t last = i;
    while (last + 1 < w_.size() && w_[last + 1].span.begin < w_[i].span.begin + size) ++last;
    hits.push_back({entry, i, last});
    i = last;
  }
  return hits;
}

// "2,223 passengers and crew": a name that the unit begins.
const PropertyEntry* EnglishBinder::begun_by_unit() const {
  const Quantity* quantity = mention_.quantity();
  if (quantity == nullptr || quantity->unit.empty() ||
      !s_.words.lower_of(mention_.span).ends_with(quantity->unit))
    return nullptr;
  std::size_t size = 0;
  const std::size_t from = mention_.span.end - quantity->unit.size() - s_.words.sentence.begin;
  const PropertyEntry* entry = s_.tables.english_property_at(s_.words.lower, from, mention_, &size);
  return entry != nullptr && size > quantity->unit.size() ? entry : nullptr;
}

void EnglishBinder::find_property() {
  out_.counted = shared_noun();
  const Hit* best = nullptr;
  int best_cost = 1000;
  std::vector<Hit> hits = property_hits();
  if (const PropertyEntry* entry = begun_by_unit()) hits.insert(hits.begin(), {entry, at_, at_});
  for (const Hit& hit : hits) {
    int cost = 0;
    if (hit.first == at_) {
      cost = 1;
    } else if (hit.first > at_) {
      cost = static_cast<int>(hit.first - at_) * 2 - 1;
      if (hit.first == at_ + 1) cost = 1;                               // 4,000 employees
      if (hit.first == at_ + 2 && is(at_ + 1, {"in", "of"})) cost = 2;  // 640 billion won in operating profit
    } else {
      cost = static_cast<int>(at_ - hit.last);
      for (std::size_t i = hit.last + 1; i < at_; ++i) {
        if (is_figure(i) && mention(i).kind == mention_.kind) cost += 4;
      }
    }
    if (cost <= best_cost) best = &hit, best_cost = cost;
  }
  Senses senses = 0;
  for (std::size_t i = binding_.clause.begin; i < binding_.clause.end; ++i) senses |= bit(w_[i].sense);
  if (best != nullptr) {
    out_.property.id = best->entry->id;
    if (best->first == at_) {
      out_.property.phrase = mention_.quantity()->unit;
      out_.property.stems = {out_.property.phrase};
      return;
    }
    std::size_t first = best->first;  // domestic sales, net interest income
    while (first > binding_.clause.begin && best->first - first < 3 && nominal(first - 1) &&
           !is_name(first - 1) && !w_[first - 1].comma)
      --first;
    set_property(first, best->last);
    property_first_ = best->first;
    property_last_ = best->last;
    return;
  }
  if (by_unit(mention_.quantity() != nullptr ? mention_.quantity()->unit : std::string())) return;
  if (by_unit(out_.counted)) return;
  open_phrase();
  if (const PropertyEntry* entry = s_.tables.property_meant(senses, mention_)) out_.property.id = entry->id;
}

// "11,000 missing", "706 survivors": the unit names it.
bool EnglishBinder::by_unit(const std::string& unit) {
  if (unit.empty()) return false;
  std::size_t size = 0;
  const PropertyEntry* entry = s_.tables.english_property_at(unit, 0, mention_, &size);
  if (entry == nullptr || size != unit.size()) return false;
  out_.property.id = entry->id;
  out_.property.phrase = unit;
  out_.property.stems = {unit};
  return true;
}

void EnglishBinder::set_property(std::size_t first, std::size_t last) {
  out_.property.phrase = phrase(s_, first, last);
  out_.property.stems.clear();
  for (std::size_t i = first; i <= last; ++i) out_.property.stems.emplace_back(lower(i));
}

bool EnglishBinder::function_word(std::size_t i) const {
  constexpr Parts closed = bit(Part::auxiliary) | bit(Part::preposition) | bit(Part::determiner) |
                           bit(Part::pronoun) | bit(Part::conjunction);
  return adverb(i) || (w_[i].parts & closed) != 0 ||
         is(i, {"also", "there", "later", "ago", "ahead", "apart"});
}

// Not part of what it stands among: nouns, and verbs that an article makes nouns.
bool EnglishBinder::nominal(std::size_t i) const {
  return w_[i].depth == depth_ && !is_figure(i) && !is_date(i) && !function_word(i) &&
         !finite_verb(w_, s_.document.text, i);
}

// "12 satellites" carries its noun in the unit or right behind; "put the missing at 20,000" and "the toll
// could reach 20,000" before the preposition or before the verb.
void EnglishBinder::open_phrase() {
  std::size_t last = at_;
  while (last + 1 < binding_.clause.end && nominal(last + 1) && !w_[last + 1].is_mention() &&
         last - at_ < 3 && !w_[last].comma && (w_[last + 1].sense == Sense::none || last == at_)) {
    ++last;
  }
  if (last > at_ && w_[at_ + 1].sense == Sense::none) {
    set_property(at_ + 1, last);
    return;
  }
  // "it can be raised to 16 MiB": of what it was told before.
  for (std::size_t k = at_; k-- > binding_.clause.begin;) {
    if (!is(k, {"it", "they"}) || w_[k].depth != depth_) continue;
    binding_.goes_on = true;
    if (s_.property_before != nullptr) out_.property = *s_.property_before;
    out_.property.inherited = true;
    return;
  }
  std::size_t i = at_;
  while (i > binding_.clause.begin && (function_word(i - 1) || w_[i - 1].depth != depth_)) --i;
  if (i == binding_.clause.begin) return;
  if (finite_verb(w_, s_.document.text, i - 1)) {
    std::size_t end = i - 1;
    while (end > binding_.clause.begin &&
           (function_word(end - 1) || w_[end - 1].depth != depth_ || w_[end - 1].sense != Sense::none ||
            finite_verb(w_, s_.document.text, end - 1))) {
      --end;
    }
    if (!noun_phrase(end))
      set_property(i - 1, i - 1);  // who did it is the subject; what was done tells what it is
    return;
  }
  if (!noun_phrase(i)) set_property(i - 1, i - 1);
}

// The nouns right before `end` become the property; names among them are left out. False when there is
// none.
bool EnglishBinder::noun_phrase(std::size_t end) {
  std::size_t first = end;
  while (first > binding_.clause.begin && nominal(first - 1) && !w_[first - 1].comma && end - first < 4)
    --first;
  while (first < end && is_name(first)) ++first;
  std::size_t last = end;
  while (last > first && is_name(last - 1)) --last;
  if (first >= last) return false;
  set_property(first, last - 1);
  property_first_ = first;
  property_last_ = last - 1;
  return true;
}

}  // namespace daejo
