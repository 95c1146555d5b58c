#include "daejo/mention/hedging.h"

#include <algorithm>

#include "daejo/mention/boundary.h"
#include "daejo/mention/numeral.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool word_over(const Lexicon& lexicon, std::string_view text, std::size_t begin, std::size_t end) {
  const char32_t last = decode_before(text, end).value;
  if (is_latin(last)) return !is_latin(decode(text, end).value) && begins_word(text, begin);
  if (is_hangul(last)) return ends_word(lexicon, text, end);
  return true;
}

// Bounds say more than approximations: 최소 약 5명.
Hedge stronger(Hedge a, Hedge b) {
  if (a == Hedge::none) return b;
  if (b == Hedge::none) return a;
  return is_lower_bound(b) || is_upper_bound(b) ? b : a;
}

}  // namespace

bool is_lower_bound(Hedge hedge) { return hedge == Hedge::at_least || hedge == Hedge::more_than; }
bool is_upper_bound(Hedge hedge) { return hedge == Hedge::at_most || hedge == Hedge::less_than; }

Hedging hedges_before(const Place& place, Span span, std::size_t floor) {
  Hedging found{Hedge::none, span.begin, span.end};
  std::size_t at = span.begin;
  for (int i = 0; i < 3; ++i) {
    const std::size_t gap_at = skip_spaces_back(place.text, at, floor, 3);
    const Found<HedgeWord> word = place.lexicon.hedge_before(place.text, gap_at);
    if (!word || word.size > gap_at - floor) break;
    const std::size_t begin = gap_at - word.size;
    const char32_t first = decode(place.text, begin).value;
    if (is_word(first) && !begins_word(place.text, begin)) break;
    const bool letters = is_latin(decode_before(place.text, gap_at).value);
    if ((letters || word->word == "한") && gap_at == at && !word->word.ends_with('-')) break;  // over5, 한5
    if (!is_word(first) && !(first == '<' || first == '>') && begin > 0 &&
        is_word(decode_before(place.text, begin).value))
      break;
    at = begin;
    if (word->hedge == Hedge::none) continue;
    found.hedge = stronger(found.hedge, word->hedge);
    if (word->outside) break;
    found.begin = at;
  }
  return found;
}

Hedging hedge_after(const Place& place, Span span) {
  const std::size_t at = skip_spaces(place.text, span.end, 1);
  const Found<HedgeWord> word = place.lexicon.hedge_after(place.text, at);
  if (!word || !word_over(place.lexicon, place.text, at, at + word.size))
    return {Hedge::none, span.begin, span.end};
  // "200 or greater than 190", "5 and more than 3": the comparison is the next figure's.
  const bool than = stands_at(place.text, at + word.size, " than");
  if (stands_at(place.text, at + word.size, " equal") ||
      (than && read_number(place.lexicon, place.text, skip_spaces(place.text, at + word.size + 5, 1))))
    return {Hedge::none, span.begin, span.end};
  // "4.3 percent and above the old record": the comparison has an object of its own.
  if (word->word.ends_with("above") || word->word.ends_with("below") || word->word.ends_with("over") ||
      word->word.ends_with("under")) {
    if (first_at(place.text, at + word.size, " the ", " a ", " an ", " its ", " their ", " his ", " her ",
                 " that ", " last ") != 0)
      return {Hedge::none, span.begin, span.end};
  }
  if (word->word == "여" && at != span.end) return {Hedge::none, span.begin, span.end};
  return {word->hedge, span.begin, at + word.size};
}

Hedging bound_by_verb(const Place& place, Span span) {
  const std::string_view text = place.text;
  const Hedging none{Hedge::none, span.begin, span.end};
  if (!is_hangul(decode(text, skip_spaces(text, span.end, 1)).value)) return none;
  std::size_t at = span.end;
  for (int step = 0; step < 2; ++step) {
    if (const Found<HedgeWord> verb = place.lexicon.hedge_verb(text, skip_spaces(text, at, 1))) {
      if (verb->hedge == Hedge::none) break;
      std::size_t end = skip_spaces(text, at, 1) + verb.size;
      Hedge hedge = verb->hedge;
      if (stands_at(text, end, "지 않") || stands_at(text, end, "지 못"))
        hedge = is_lower_bound(hedge)   ? Hedge::at_most
                : is_upper_bound(hedge) ? Hedge::at_least
                                        : Hedge::none;
      return {hedge, span.begin, end};
    }
    if (step == 1) break;
    // One particle, a space, perhaps an adverb.
    const std::size_t size = first_at(text, at, "에는", "에도", "선을", "대를", "대에", "을", "를", "이",
                                      "가", "에", "은", "는", "도", "만");
    at += size;
    const std::size_t after_space = skip_spaces(text, at, 1);
    if (after_space == at && size == 0) break;
    if (after_space != at) {
      at = after_space;
      for (int i = 0; i < 2; ++i) {
        const std::size_t adverb = place.lexicon.adverb(text, at);
        if (adverb == 0 || skip_spaces(text, at + adverb, 1) == at + adverb) break;
        at = skip_spaces(text, at + adverb, 1);
      }
    }
  }
  return none;
}

void set_value(Quantity& q, const Decimal& low, const Decimal& high, bool vague, Hedge hedge) {
  const bool point = low == high && !vague;
  if (point) q.value = low;
  q.interval = Interval::between(low, high);
  q.hedge = vague && hedge == Hedge::none ? Hedge::vague : hedge;
  const Decimal& figure = high;
  q.finest = figure.is_zero() ? std::min(figure.exponent(), 0) : figure.exponent();
  // Behind the point a zero is meant: 10.0 % is not 11 % cut to its first digit.
  q.coarsest = figure.is_zero() || figure.exponent() < 0
                   ? q.finest
                   : std::max(q.finest, figure.last_digit().magnitude());
  q.approximate = vague || hedge == Hedge::about || hedge == Hedge::nearly || hedge == Hedge::over;
  switch (hedge) {
    case Hedge::about:
      if (point) {
        const Decimal half = std::min(low.last_digit() * Decimal::of(5, -1), low.abs() * Decimal::of(1, -1));
        q.interval = Interval::between(low - half, low + half);
      }
      break;
    case Hedge::nearly:
      if (point) {
        const Decimal tenth = low.abs() * Decimal::of(1, -1);
        q.interval =
            low.negative() ? Interval::between(low, low + tenth) : Interval::between(low - tenth, low);
      }
      break;
    case Hedge::over:
      q.interval = Interval::between(low, high + high.last_digit());
      break;
    case Hedge::at_least:
      q.interval = Interval::at_least(low);
      break;
    case Hedge::more_than:
      q.interval = Interval::more_than(low);
      break;
    case Hedge::at_most:
      q.interval = Interval::at_most(high);
      break;
    case Hedge::less_than:
      q.interval = Interval::less_than(high);
      break;
    case Hedge::none:
    case Hedge::vague:
      break;
  }
}

}  // namespace daejo
