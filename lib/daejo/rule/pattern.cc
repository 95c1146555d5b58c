#include "daejo/rule/pattern.h"

#include <algorithm>

namespace daejo {
PatternMatcher::PatternMatcher(const Facts& facts, const Pattern& p, const Cues& cues)
    : facts_(facts), pattern_(p), unless_(cues.sentences_with(p.unless)) {
  for (const Regex* r : {&p.before, &p.after, &p.sentence}) cues.keep_those_with(*r, with_words_);
  has_text_ =
      !p.before.empty() || !p.after.empty() || !p.around.empty() || !p.sentence.empty() || !p.unless.empty();
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

bool PatternMatcher::find_plain(PlainClaims& claims) {
  plain_ = &claims.of(pattern_);
  return !plain_->first.empty() || follows_another(pattern_);
}

bool PatternMatcher::has_words() const {
  return with_words_.empty() ||
         std::any_of(with_words_.begin(), with_words_.end(), [](auto bits) { return bits != 0; });
}

std::vector<std::size_t> PatternMatcher::all() const {
  std::vector<std::size_t> out = plain_->first.all();
  if (has_text_) std::erase_if(out, [&](std::size_t i) { return !fits_text(i); });
  return out;
}

bool is_local(const Rule& rule) {
  const auto local_key = [](const Same& s) { return narrowness(s.key) > 0; };
  if (std::any_of(rule.same.begin(), rule.same.end(), local_key) ||
      std::any_of(rule.differ.begin(), rule.differ.end(), local_key))
    return true;
  if (!rule.wording.empty()) return true;
  return std::any_of(rule.claims.begin(), rule.claims.end(), [](const Pattern& p) {
    return follows_another(p) || p.list || !p.before.empty() || !p.after.empty() || !p.around.empty() ||
           !p.sentence.empty() || !p.unless.empty();
  });
}

}  // namespace daejo
