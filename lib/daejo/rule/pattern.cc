#include "daejo/rule/pattern.h"

#include <algorithm>

namespace daejo {
namespace {

template <class T, class U>
bool allows(const std::vector<T>& list, const U& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

re2::StringPiece piece(std::string_view s) { return {s.data(), s.size()}; }

}  // namespace

std::unique_ptr<RE2> compiled(const std::string& pattern) {
  if (pattern.empty()) return nullptr;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(1 << 20);
  return std::make_unique<RE2>(pattern, options);
}

PatternMatcher::PatternMatcher(const Facts& facts, const Pattern& p)
    : facts_(facts),
      pattern_(p),
      before_(compiled(p.before)),
      after_(compiled(p.after)),
      sentence_(compiled(p.sentence)),
      unless_(compiled(p.unless)) {}

bool PatternMatcher::fits(std::size_t i) const {
  const Claim& c = facts_.claim(i);
  const Pattern& p = pattern_;
  const bool derived = facts_.derived(i) != nullptr;
  if (p.derived ? *p.derived != derived : derived && p.list) return false;
  if (!allows(p.kinds, c.kind) || !allows(p.forms, c.form) || !allows(p.certainties, c.certainty))
    return false;
  if (!allows(p.properties, c.property.id)) return false;
  const Quantity* q = c.quantity();
  if (!p.units.empty() && (q == nullptr || !allows(p.units, q->unit))) return false;
  if (p.bare && q != nullptr && *p.bare != (q->per.empty() && !q->out_of)) return false;
  return fits_text(c);
}

bool PatternMatcher::fits_text(const Claim& c) const {
  if (!before_ && !after_ && !sentence_ && !unless_) return true;
  if (c.document >= facts_.set().documents.size()) return false;
  const Document& d = facts_.set().documents[c.document];
  Span s = c.sentence < d.sentences.size() ? d.sentences[c.sentence].span : Span{0, d.text.size()};
  if (s.end > d.text.size() || !s.contains(c.span)) return false;
  const auto found = [&](const std::unique_ptr<RE2>& re, Span in) {
    return RE2::PartialMatch(piece(slice(d.text, in)), *re);
  };
  if (before_ && !found(before_, {s.begin, c.span.begin})) return false;
  if (after_ && !found(after_, {c.span.end, s.end})) return false;
  if (sentence_ && !found(sentence_, s)) return false;
  return !unless_ || !found(unless_, s);
}

std::vector<std::size_t> PatternMatcher::all() const {
  std::vector<std::size_t> out;
  for (const Kind kind : pattern_.kinds) {
    for (const std::size_t i : facts_.of_kind(kind)) {
      if (fits(i)) out.push_back(i);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace daejo
