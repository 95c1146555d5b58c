#include "daejo/claim/english_binder.h"

namespace daejo {

Binding EnglishBinder::run() {
  if (s_.speaker != npos) out_.speaker = phrase(s_, s_.speaker, s_.speaker);
  find_clause();
  find_parenthesis();
  if (binding_.parenthesis_of < 0) {
    if (mention_.date() || mention_.time()) {
      bind_date();
    } else {
      if (!told_behind()) find_property();
      find_form();
    }
  }
  find_subject();
  return binding_;
}

// "The ambassador said on Thursday that …": what is said is a clause of its own.
bool EnglishBinder::reports(std::size_t that) const {
  for (std::size_t i = that; i-- > 0 && that - i <= 4;) {
    if (w_[i].sense == Sense::announce) return true;
  }
  return false;
}

// A clause ends at a comma or a conjunction that a new subject and verb follow; a semicolon always.
void EnglishBinder::find_clause() {
  binding_.clause.begin = at_;
  while (binding_.clause.begin > 0) {
    const std::size_t i = binding_.clause.begin - 1;
    if (w_[i].depth < depth_) break;
    if (w_[i].depth == depth_ &&
        is(i, {"while", "but", "whereas", "although", "though", "which", "who", "because"}))
      break;
    if (w_[i].depth == depth_ && is(i, {"that"}) && reports(i)) break;
    if (w_[i].depth == depth_ && w_[i].comma &&
        is(binding_.clause.begin, {"and", "with", "as", "from", "up", "down", "compared"}) && i + 1 < at_)
      break;
    --binding_.clause.begin;
  }
  binding_.clause.end = at_ + 1;
  // "The plant, with a capacity of 30,000 tons, is scheduled to open": an insertion ends at its comma.
  const bool inserted = binding_.clause.begin > 0 && w_[binding_.clause.begin - 1].comma &&
                        is(binding_.clause.begin, {"with", "at", "worth", "valued"});
  if (inserted && w_[at_].comma && w_[at_].depth == depth_) return;
  while (binding_.clause.end < w_.size() && w_[binding_.clause.end].depth >= depth_) {
    const std::size_t i = binding_.clause.end;
    if (w_[i].depth == depth_ &&
        is(i, {"while", "but", "whereas", "although", "though", "which", "who", "because"}))
      break;
    if (w_[i - 1].comma && w_[i].depth == depth_ && i > at_ + 1) break;
    ++binding_.clause.end;
  }
}

void EnglishBinder::find_parenthesis() {
  if (depth_ == 0) return;
  std::size_t first = at_;
  while (first > 0 && w_[first - 1].depth >= depth_) --first;
  if (first == 0) return;
  std::size_t words = 0;
  for (std::size_t i = first; i < w_.size() && w_[i].depth >= depth_; ++i) {
    words += !w_[i].is_mention() && (w_[i].cue == nullptr || w_[i].cue->kind != CueKind::adverb);
  }
  if (words <= 3 && w_[first - 1].is_mention()) binding_.parenthesis_of = w_[first - 1].mention;
}

void EnglishBinder::find_form() {
  const Quantity* quantity = mention_.quantity();
  if (quantity == nullptr) return;
  Sense direction = Sense::none;
  for (std::size_t d = 1; d <= 4 && direction == Sense::none; ++d) {
    for (const std::size_t i : {at_ + d, at_ - d}) {
      if (i >= binding_.clause.end || i < binding_.clause.begin || w_[i].depth != depth_) continue;
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
  if (mention_.kind == Kind::percent && out_.form == Form::level && at_ + 2 < binding_.clause.end &&
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
    while (last + 1 < binding_.clause.end && w_[last + 1].depth == depth_ && !w_[last].comma &&
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

Binding bind_english(const Scene& scene, std::size_t word, Claim& claim) {
  return EnglishBinder(scene, word, claim).run();
}

}  // namespace daejo
