#include "daejo/rule/pattern.h"

#include <algorithm>

namespace daejo {

PatternMatcher::PatternMatcher(const Facts& facts, const Pattern& p, const SlotPlan& plan, const Cues& cues)
    : facts_(facts), pattern_(p), plan_(plan), unless_(cues.sentences_with(plan.unless)) {
  for (const std::vector<std::uint32_t>& words : plan.words) cues.keep_those_with(words, with_words_);
}

bool PatternMatcher::matches(std::size_t i) const {
  const Claim& c = facts_.claim(i);
  if (c.document >= facts_.set().documents.size()) return false;
  const Document& d = facts_.set().documents[c.document];
  const Span s = c.sentence < d.sentences.size() ? d.sentences[c.sentence].span : Span{0, d.text.size()};
  if (s.end > d.text.size() || !s.contains(c.span)) return false;
  const Pattern& p = pattern_;
  if (!p.before.empty() && !p.before.found_in(slice(d.text, {s.begin, c.span.begin}))) return false;
  if (!p.after.empty() && !p.after.found_in(slice(d.text, {c.span.end, s.end}))) return false;
  if (!p.around.empty()) {
    const std::string text = std::string(slice(d.text, {s.begin, c.span.begin})) + '#' +
                             std::string(slice(d.text, {c.span.end, s.end}));
    if (!p.around.found_in(text)) return false;
  }
  if (!p.sentence.empty() && !p.sentence.found_in(slice(d.text, s))) return false;
  return p.unless.empty() || !Cues::may_match(facts_.brief(i).sentence, unless_) ||
         !p.unless.found_in(slice(d.text, s));
}

void PatternMatcher::find_plain(PlainClaims& claims) { plain_ = &claims.of(plan_.asked, pattern_); }

bool PatternMatcher::has_words() const {
  return with_words_.empty() ||
         std::any_of(with_words_.begin(), with_words_.end(), [](auto bits) { return bits != 0; });
}

std::vector<std::size_t> PatternMatcher::all() const {
  std::vector<std::size_t> out = plain_->first.all();
  if (plan_.has_text) std::erase_if(out, [&](std::size_t i) { return !fits_text(i); });
  return out;
}

}  // namespace daejo
