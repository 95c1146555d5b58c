#include <algorithm>
#include <array>

#include "daejo/base/ascii.h"
#include "daejo/claim/binding.h"
#include "daejo/claim/relative.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

class Binder {
 public:
  Binder(const Scene& scene, std::size_t at)
      : s_(scene), w_(scene.words.words), at_(at), depth_(w_[at].depth), mention_(mention(at)) {}

  Binding run() {
    if (s_.speaker != npos) out_.speaker = phrase(s_, s_.speaker, s_.speaker);
    find_clause();
    find_parenthesis();
    if (out_.parenthesis_of < 0) {
      if (mention_.date() || mention_.time()) {
        bind_date();
      } else {
        if (!told_behind()) find_property();
        find_form();
      }
    }
    find_subject();
    qualify(s_, at_, clause_, out_);
    return std::move(out_);
  }

 private:
  const Mention& mention(std::size_t i) const { return s_.mentions[static_cast<std::size_t>(w_[i].mention)]; }
  bool is_name(std::size_t i) const { return w_[i].is_mention() && mention(i).kind == Kind::name; }
  bool is_figure(std::size_t i) const { return w_[i].is_mention() && mention(i).quantity(); }
  bool is_date(std::size_t i) const { return w_[i].is_mention() && (mention(i).date() || mention(i).time()); }
  std::string lower(std::size_t i) const { return lower_ascii(slice(s_.document.text, w_[i].stem)); }
  bool is(std::size_t i, std::initializer_list<std::string_view> words) const {
    return i < w_.size() && std::find(words.begin(), words.end(), lower(i)) != words.end();
  }

  // "The ambassador said on Thursday that …": what is said is a clause of its own.
  bool reports(std::size_t that) const {
    for (std::size_t i = that; i-- > 0 && that - i <= 4;) {
      if (w_[i].sense == Sense::announce) return true;
    }
    return false;
  }

  // Does the name stand behind a preposition, its article aside: "to the United Nations"?
  bool behind_preposition(std::size_t i) const {
    while (i > 0 && is(i - 1, {"the", "a", "an", "its", "their"})) --i;
    return i > 0 && is(i - 1, {"in", "at", "from", "than", "by", "to", "on", "near", "over"});
  }

  // "the 131,000 won at which SM closed on Monday": what the relative clause says is nearer than any word
  // before.
  bool told_behind() {
    if (!is_figure(at_)) return false;
    const std::optional<RelativeClause> clause = relative_of(s_, at_);
    if (!clause) return false;
    for (std::size_t i = clause->begin; i < clause->verb; ++i) {
      if (is_name(i)) {
        give(i);
        break;
      }
    }
    const std::string verb = lower(clause->verb);
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
  std::string shared_noun() const {
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

  // A clause ends at a comma or a conjunction that a new subject and verb follow; a semicolon always.
  void find_clause() {
    clause_.begin = at_;
    while (clause_.begin > 0) {
      const std::size_t i = clause_.begin - 1;
      if (w_[i].depth < depth_) break;
      if (w_[i].depth == depth_ &&
          is(i, {"while", "but", "whereas", "although", "though", "which", "who", "because"}))
        break;
      if (w_[i].depth == depth_ && is(i, {"that"}) && reports(i)) break;
      if (w_[i].depth == depth_ && w_[i].comma &&
          is(clause_.begin, {"and", "with", "as", "from", "up", "down", "compared"}) && i + 1 < at_)
        break;
      --clause_.begin;
    }
    clause_.end = at_ + 1;
    while (clause_.end < w_.size() && w_[clause_.end].depth >= depth_) {
      const std::size_t i = clause_.end;
      if (w_[i].depth == depth_ &&
          is(i, {"while", "but", "whereas", "although", "though", "which", "who", "because"}))
        break;
      if (w_[i - 1].comma && w_[i].depth == depth_ && i > at_ + 1) break;
      ++clause_.end;
    }
  }

  void find_parenthesis() {
    if (depth_ == 0) return;
    std::size_t first = at_;
    while (first > 0 && w_[first - 1].depth >= depth_) --first;
    if (first == 0) return;
    std::size_t words = 0;
    for (std::size_t i = first; i < w_.size() && w_[i].depth >= depth_; ++i) {
      words += !w_[i].is_mention() && (w_[i].cue == nullptr || w_[i].cue->kind != CueKind::adverb);
    }
    if (words <= 3 && w_[first - 1].is_mention()) out_.parenthesis_of = w_[first - 1].mention;
  }

  struct Hit {
    const PropertyEntry* entry = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
  };

  std::vector<Hit> property_hits() const {
    std::vector<Hit> hits;
    const Sentence* sentence = s_.document.sentence_at(w_[at_].span.begin);
    if (sentence == nullptr) return hits;
    const std::string text = lower_ascii(slice(s_.document.text, sentence->span));
    for (std::size_t i = clause_.begin; i < clause_.end; ++i) {
      if (w_[i].depth != depth_ || i == at_) continue;
      std::size_t size = 0;
      const std::size_t from = w_[i].span.begin - sentence->span.begin;
      const PropertyEntry* entry = s_.tables.english_property_at(text, from, mention_, &size);
      if (entry == nullptr) continue;
      std::size_t last = i;
      while (last + 1 < w_.size() && w_[last + 1].span.begin < w_[i].span.begin + size) ++last;
      hits.push_back({entry, i, last});
      i = last;
    }
    return hits;
  }

  // "2,223 passengers and crew": a name that the unit begins.
  const PropertyEntry* begun_by_unit() const {
    const Quantity* quantity = mention_.quantity();
    const std::string own = lower_ascii(slice(s_.document.text, mention_.span));
    if (quantity == nullptr || quantity->unit.empty() || !own.ends_with(quantity->unit)) return nullptr;
    const Sentence* sentence = s_.document.sentence_at(w_[at_].span.begin);
    if (sentence == nullptr) return nullptr;
    const std::string text = lower_ascii(slice(s_.document.text, sentence->span));
    std::size_t size = 0;
    const PropertyEntry* entry = s_.tables.english_property_at(
        text, mention_.span.end - quantity->unit.size() - sentence->span.begin, mention_, &size);
    return entry != nullptr && size > quantity->unit.size() ? entry : nullptr;
  }

  void find_property() {
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
        if (hit.first == at_ + 1) cost = 1;  // 4,000 employees
        if (hit.first == at_ + 2 && is(at_ + 1, {"in", "of"}))
          cost = 2;  // 640 billion won in operating profit
      } else {
        cost = static_cast<int>(at_ - hit.last);
        for (std::size_t i = hit.last + 1; i < at_; ++i) {
          if (is_figure(i) && mention(i).kind == mention_.kind) cost += 4;
        }
      }
      if (cost <= best_cost) best = &hit, best_cost = cost;
    }
    Senses senses = 0;
    for (std::size_t i = clause_.begin; i < clause_.end; ++i) senses |= bit(w_[i].sense);
    if (best != nullptr) {
      out_.property.id = best->entry->id;
      if (best->first == at_) {
        out_.property.phrase = mention_.quantity()->unit;
        out_.property.stems = {out_.property.phrase};
        return;
      }
      std::size_t first = best->first;  // domestic sales, net interest income
      while (first > clause_.begin && best->first - first < 3 && nominal(first - 1) && !is_name(first - 1) &&
             !w_[first - 1].comma)
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
  bool by_unit(const std::string& unit) {
    if (unit.empty()) return false;
    std::size_t size = 0;
    const PropertyEntry* entry = s_.tables.english_property_at(unit, 0, mention_, &size);
    if (entry == nullptr || size != unit.size()) return false;
    out_.property.id = entry->id;
    out_.property.phrase = unit;
    out_.property.stems = {unit};
    return true;
  }

  void set_property(std::size_t first, std::size_t last) {
    out_.property.phrase = phrase(s_, first, last);
    out_.property.stems.clear();
    for (std::size_t i = first; i <= last; ++i) out_.property.stems.push_back(lower(i));
  }

  bool function_word(std::size_t i) const {
    constexpr Parts closed = bit(Part::auxiliary) | bit(Part::preposition) | bit(Part::determiner) |
                             bit(Part::pronoun) | bit(Part::conjunction);
    return adverb(i) || (w_[i].parts & closed) != 0 ||
           is(i, {"also", "there", "later", "ago", "ahead", "apart"});
  }
  bool adverb(std::size_t i) const { return w_[i].cue != nullptr && w_[i].cue->kind == CueKind::adverb; }
  // Not part of what it stands among: nouns, and verbs that an article makes nouns.
  bool nominal(std::size_t i) const {
    return w_[i].depth == depth_ && !is_figure(i) && !is_date(i) && !function_word(i) &&
           !finite_verb(w_, s_.document.text, i);
  }

  // "12 satellites" carries its noun in the unit or right behind; "put the missing at 20,000" and "the toll
  // could reach 20,000" before the preposition or before the verb.
  void open_phrase() {
    std::size_t last = at_;
    while (last + 1 < clause_.end && nominal(last + 1) && !w_[last + 1].is_mention() && last - at_ < 3 &&
           !w_[last].comma && (w_[last + 1].sense == Sense::none || last == at_)) {
      ++last;
    }
    if (last > at_ && w_[at_ + 1].sense == Sense::none) {
      set_property(at_ + 1, last);
      return;
    }
    // "it can be raised to 16 MiB": of what it was told before.
    for (std::size_t k = at_; k-- > clause_.begin;) {
      if (!is(k, {"it", "they"}) || w_[k].depth != depth_) continue;
      if (s_.discourse.last_property) out_.property = *s_.discourse.last_property;
      out_.property.inherited = true;
      return;
    }
    std::size_t i = at_;
    while (i > clause_.begin && (function_word(i - 1) || w_[i - 1].depth != depth_)) --i;
    if (i == clause_.begin) return;
    if (finite_verb(w_, s_.document.text, i - 1)) {
      std::size_t end = i - 1;
      while (end > clause_.begin &&
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
  bool noun_phrase(std::size_t end) {
    std::size_t first = end;
    while (first > clause_.begin && nominal(first - 1) && !w_[first - 1].comma && end - first < 4) --first;
    while (first < end && is_name(first)) ++first;
    std::size_t last = end;
    while (last > first && is_name(last - 1)) --last;
    if (first >= last) return false;
    set_property(first, last - 1);
    property_first_ = first;
    property_last_ = last - 1;
    return true;
  }

  void find_form() {
    const Quantity* quantity = mention_.quantity();
    if (quantity == nullptr) return;
    Sense direction = Sense::none;
    for (std::size_t d = 1; d <= 4 && direction == Sense::none; ++d) {
      for (const std::size_t i : {at_ + d, at_ - d}) {
        if (i >= clause_.end || i < clause_.begin || w_[i].depth != depth_) continue;
        const Sense x = w_[i].sense;
        if (x == Sense::up || x == Sense::down || x == Sense::cheaper) {
          direction = x;
          break;
        }
      }
    }
    // "12 percent more than in 2022", "9 percent below the year before"
    if (is(at_ + 2, {"than"})) {
      if (is(at_ + 1, {"more", "higher", "larger", "bigger", "greater", "longer", "taller"}))
        out_.form = Form::change_up;
      if (is(at_ + 1, {"less", "fewer", "lower", "smaller", "shorter"})) out_.form = Form::change_down;
      if (out_.form != Form::level && mention_.kind != Kind::ratio) return;
    }
    // "14.5 percent above the close"
    if (mention_.kind == Kind::percent && out_.form == Form::level && at_ + 2 < clause_.end &&
        is(at_ + 1, {"above", "below"}))
      direction = is(at_ + 1, {"above"}) ? Sense::up : Sense::down;
    const bool to = at_ > 0 && is(at_ - 1, {"to", "at"});
    if (mention_.kind == Kind::ratio) {
      out_.form = quantity->out_of                                          ? Form::part_of
                  : direction == Sense::cheaper || direction == Sense::down ? Form::times_less
                                                                            : Form::times_more;
    } else if (mention_.kind == Kind::percent && is(at_ + 1, {"of"})) {
      out_.form = Form::part_of;
      std::size_t last = at_ + 2;
      while (last + 1 < clause_.end && w_[last + 1].depth == depth_ && !w_[last].comma &&
             !function_word(last + 1) && last - at_ < 6)
        ++last;
      if (last < w_.size()) {
        out_.qualifiers.base = phrase(s_, at_ + 2, last);
        for (std::size_t i = at_ + 2; i <= last; ++i) {
          if (is_name(i)) out_.qualifiers.base_subject = phrase(s_, i, i);
        }
      }
    } else if (direction == Sense::up || direction == Sense::down) {
      if (mention_.kind == Kind::percent || (at_ > 0 && is(at_ - 1, {"by"}))) {
        if (!to) out_.form = direction == Sense::up ? Form::change_up : Form::change_down;
      }
    }
    if (!quantity->per.empty()) out_.form = Form::rate;
  }

  void bind_date() {
    // The nearest verb of the clause, before the date first: "was founded in 2015", "In 2015, X launched".
    std::size_t best = npos;
    // "deprecated in release 3.0 and will be removed on 30 September"
    if (const std::size_t right = participle_before(); right != npos && w_[right].sense == Sense::none) {
      if (const PropertyEntry* entry = named_event(right)) {
        out_.event = right;
        out_.property.id = entry->id;
        return set_property_text(right);
      }
    }
    for (std::size_t i = at_; i-- > clause_.begin;) {
      if (happens(i)) {
        best = i;
        break;
      }
    }
    for (std::size_t i = at_ + 1; i < clause_.end && best == npos; ++i)
      if (happens(i)) best = i;
    // English has many verbs for one event: what no table knows tells none apart.
    if (best == npos) return;
    // "runs until 19 July", "on show through Sept. 30"
    constexpr Senses lasting = bit(Sense::held) | bit(Sense::last) | bit(Sense::open) | bit(Sense::release);
    const PropertyEntry* end = s_.tables.property_meant(bit(Sense::end), mention_);
    if (end != nullptr && (bit(w_[best].sense) & lasting) != 0 && is_until()) {
      out_.property = {.id = end->id, .phrase = lower(best), .stems = {end->label_en}};
      return;
    }
    out_.event = best;
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

  bool is_until() const { return at_ > 0 && is(at_ - 1, {"until", "till", "through"}); }

  // Does the tables' knowledge of a verb say what happened at the date?
  bool happens(std::size_t i) const {
    if (w_[i].depth != depth_ || w_[i].sense == Sense::none) return false;
    return s_.tables.property_meant(bit(w_[i].sense), mention_) != nullptr ||
           (w_[i].sense == Sense::last && is_until());
  }

  // "removed on 30 September": the past form that the date stands right behind.
  std::size_t participle_before() const {
    std::size_t i = at_;
    while (i > clause_.begin && w_[i - 1].depth == depth_ && function_word(i - 1)) --i;
    const bool past = i > clause_.begin && w_[i - 1].depth == depth_ && !w_[i - 1].is_mention() &&
                      (w_[i - 1].parts & bit(Part::past)) != 0;
    return past ? i - 1 : npos;
  }

  // An event that the tables know by the verb's own form: removed, deprecated.
  const PropertyEntry* named_event(std::size_t verb) const {
    std::size_t size = 0;
    const std::string word = lower(verb);
    const PropertyEntry* entry = s_.tables.english_property_at(word, 0, mention_, &size);
    return entry != nullptr && size == word.size() ? entry : nullptr;
  }

  void set_property_text(std::size_t i) {
    out_.property.phrase = lower(i);
    out_.property.stems = {lower(i)};
  }

  void find_subject() {
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
    if (at_ > clause_.begin && usable(at_ - 1) && !w_[at_ - 1].comma && is_figure(at_)) return give(at_ - 1);
    for (std::size_t i = clause_.begin; i < at_; ++i) {
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
  std::optional<EntityKind> pronoun() const {
    for (std::size_t i = clause_.begin; i < at_; ++i) {
      if (w_[i].depth != depth_ || w_[i].is_mention()) continue;
      if (finite_verb(w_, s_.document.text, i)) return std::nullopt;
      const auto kind = s_.tables.points_back(lower(i));
      const bool noun = i > 0 && is(i - 1, {"the", "this"});
      if (kind && *kind != EntityKind::other && (noun || is(i, {"he", "she"}))) return kind;
    }
    return std::nullopt;
  }

  void give(std::size_t i) {
    out_.subject = phrase(s_, i, i);
    out_.subject_given = true;
  }

  const Scene& s_;
  const std::vector<Word>& w_;
  std::size_t at_;
  int depth_;
  const Mention& mention_;
  Clause clause_;
  Binding out_;
  std::size_t property_first_ = npos;
  std::size_t property_last_ = npos;
};

}  // namespace

Binding bind_english(const Scene& scene, std::size_t word) { return Binder(scene, word).run(); }

}  // namespace daejo
