// Figures and names of one document in one order.

#include <algorithm>

#include "daejo/mention/name.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// A date or a time that is written in figures, or in Korean words, is no beginning of a name: 오후부터
// 롯데리아. A month or a weekday in English may be one: May Kim, Sunday Times.
bool outweighs(const Mention& figure, std::string_view text, const Mention& name) {
  if (!name.span.overlaps(figure.span)) return false;
  // The word for a unit is no name: 20 Euro, 70 ° Fahrenheit, 11 FEET.
  const Quantity* const q = figure.quantity();
  if (q != nullptr && !q->unit.empty() && figure.kind != Kind::count) {
    const bool unit = name.span.begin > figure.span.begin &&
                      (figure.kind != Kind::money || name.span.end == figure.span.end);
    // US$5, Sell Mex$ 10: letters of the symbol
    const bool symbol =
        figure.kind == Kind::money && name.span.end < text.size() && text[name.span.end] == '$';
    return symbol || (figure.span.contains(name.span) && unit);
  }
  if (figure.kind != Kind::date && figure.kind != Kind::time) return false;
  if (name.span.begin < figure.span.begin) return false;
  if (figure.span.contains(name.span)) return true;
  const bool quoted = figure.span.begin > 0 && !is_space(decode_before(text, figure.span.begin).value) &&
                      name.span.begin == figure.span.begin;
  if (quoted) return false;
  const std::string_view quote = slice(text, figure.span);
  return std::any_of(quote.begin(), quote.end(),
                     [](char c) { return (c & 0x80) != 0 || (c >= '0' && c <= '9'); });
}

}  // namespace

std::vector<Mention*> merged_order(std::span<Mention> figures, std::span<Mention> names,
                                   std::string_view text) {
  std::vector<Mention*> out;
  out.reserve(figures.size() + names.size());
  // The first name from `n` on that no figure outweighs.
  std::size_t rival = 0;
  const auto standing = [&](std::size_t n) {
    for (; n < names.size() && !text.empty(); ++n) {
      while (rival < figures.size() && figures[rival].span.end <= names[n].span.begin) ++rival;
      if (rival == figures.size() || !outweighs(figures[rival], text, names[n])) break;
    }
    return n;
  };
  std::size_t next = standing(0);
  const Mention* last = nullptr;
  for (Mention& figure : figures) {
    for (; next < names.size() && names[next].span.begin <= figure.span.begin; next = standing(next + 1))
      out.push_back(&names[next]), last = &names[next];
    const bool before = last != nullptr && last->span.overlaps(figure.span);
    const bool after = next < names.size() && names[next].span.overlaps(figure.span);
    // The name of a country may be part of a sum of money: US$5, 5 캐나다 달러.
    const bool part = before && figure.kind == Kind::money && figure.span.contains(last->span);
    if ((before && !part) || (after && !figure.span.contains(names[next].span))) continue;
    if (after && names[next].span.size() * 2 > figure.span.size()) continue;
    out.push_back(&figure);
  }
  for (; next < names.size(); next = standing(next + 1)) out.push_back(&names[next]);
  return out;
}

std::vector<Mention> merge_mentions(std::vector<Mention> figures, NameFinding& names, std::string_view text) {
  constexpr std::size_t gone = static_cast<std::size_t>(-1);
  const std::vector<Mention*> order = merged_order(figures, names.mentions, text);
  std::vector<Mention> out;
  out.reserve(order.size());
  std::vector<std::size_t> to(names.mentions.size(), gone);
  for (Mention* const mention : order) {
    if (mention->kind == Kind::name)
      to[static_cast<std::size_t>(mention - names.mentions.data())] = out.size();
    out.push_back(std::move(*mention));
  }
  std::erase_if(names.ties, [&](const NameTie& tie) { return to[tie.a] == gone || to[tie.b] == gone; });
  for (NameTie& tie : names.ties) tie.a = to[tie.a], tie.b = to[tie.b];
  return out;
}

}  // namespace daejo
