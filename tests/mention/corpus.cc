#include "corpus.h"

#include <doctest/doctest.h>

using namespace daejo;

const Lexicon& lexicon() {
  static const Result<Lexicon> l = Lexicon::load(Resources());
  if (!l) FAIL(format(l.error()));
  return *l;
}

namespace {

std::string text_of(const Mention& m) {
  std::string out(name(m.kind));
  if (const Quantity* q = m.quantity()) {
    const auto end = [](const std::optional<Decimal>& d) { return d ? d->trimmed().text() : std::string(); };
    const Interval& i = q->interval;
    out += " " + (q->value && i.is_point() && *i.low == *q->value ? end(q->value)
                                                                  : end(i.low) + ".." + end(i.high));
    if (!q->unit.empty()) out += " " + q->unit;
    if (q->out_of) out += " of " + end(q->out_of);
    if (!q->per.empty()) out += " per " + (q->per_amount ? end(q->per_amount) + " " : "") + q->per;
  }
  return out;
}

}  // namespace

std::string values(std::string_view text) {
  std::string out;
  for (const Mention& m : extract(document_of(text), lexicon()))
    out += (out.empty() ? "" : " | ") + text_of(m);
  return out;
}

std::string quotes(std::string_view text) {
  std::string out;
  for (const Mention& m : extract(document_of(text), lexicon())) {
    out += (out.empty() ? "" : " | ") + std::string(slice(text, m.span)) + " = " + text_of(m);
  }
  return out;
}
