#pragma once
// Reads the dates and times of a short text as the walk over a document does, without quantities.

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "daejo/mention/date.h"
#include "daejo/mention/time.h"

namespace daejo::test {

inline const Lexicon& lexicon() {
  static const Lexicon loaded = [] {
    Result<Lexicon> l = Lexicon::load(Resources());
    return l ? std::move(*l) : Lexicon();
  }();
  return loaded;
}

// Every date and time: "quote = from..to", the second end left out when it is the first.
inline std::vector<std::string> dates_of(std::string_view text, std::string_view published = "",
                                         bool korean = true) {
  DateContext context;
  context.published = parse_iso_day(published);
  std::vector<std::string> out;
  std::size_t floor = 0;
  for (Anchor a = lexicon().anchors().next(text, 0); a;) {
    if (a.kinds == Anchor::other) {  // "a year": the walk goes on at the second word
      a = lexicon().anchors().next(text, a.span.begin + 1);
      continue;
    }
    const DateText in{text, floor, lexicon().calendar(), context, korean};
    std::optional<Mention> m = read_date(in, a.span.begin);
    const std::optional<Mention> time = read_time(in, a.span.begin);
    if (time && (!m || time->span.size() > m->span.size())) m = time;
    std::size_t next = a.span.end;
    if (m) {
      std::string from = m->date() != nullptr ? m->date()->from.text() : m->time()->from.text();
      const std::string to = m->date() != nullptr ? m->date()->to.text() : m->time()->to.text();
      if (to != from) from += ".." + to;
      out.push_back(std::string(slice(text, m->span)) + " = " + from);
      remember(context, *m);
      floor = m->span.end;
      next = std::max(next, floor);
    }
    a = lexicon().anchors().next(text, next);
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace daejo::test

// So that a failing check shows what was read.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& strings) {
    std::string out;
    for (const std::string& s : strings) out += (out.empty() ? "" : "; ") + s;
    return out.c_str();
  }
};
