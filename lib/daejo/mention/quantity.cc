#include "daejo/mention/quantity.h"

#include "daejo/mention/amount.h"
#include "daejo/mention/boundary.h"
#include "daejo/mention/context.h"
#include "daejo/mention/hedging.h"
#include "daejo/mention/number_word.h"
#include "daejo/mention/range.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// 백 이상 삼백 이하, 20보다 크고 35보다 작은: the other bound, right behind the first.
bool join_bounds(const Place& place, Mention& m, const Hedging& first, Quantity& q) {
  const std::string_view text = place.text;
  std::size_t at = first.end;
  // The rest of the first verb: 크고, 높고.
  for (int i = 0; i < 3 && is_hangul(decode(text, at).value); ++i) at += decode(text, at).size;
  if (at < text.size() && text[at] == ',') ++at;
  at = skip_spaces(text, at, 1);
  if (at >= text.size()) return false;
  const std::optional<Amount> second = read_amount(place, at, {true, at});
  if (!second || second->vague || second->span.begin != at || second->low != second->high) return false;
  if (!second->bare && second->code != q.unit) return false;
  Hedging other = hedge_after(place, second->span);
  if (other.hedge == Hedge::none) {
    // The mention ends with the word: 20보다 크고 35보다 작다.
    other = bound_by_verb(place, second->span);
    for (int i = 0; i < 4 && other.hedge != Hedge::none && is_hangul(decode(text, other.end).value); ++i)
      other.end += decode(text, other.end).size;
  }
  if (!((is_lower_bound(first.hedge) && is_upper_bound(other.hedge)) ||
        (is_upper_bound(first.hedge) && is_lower_bound(other.hedge))))
    return false;
  Quantity bound;
  set_value(bound, second->low, second->low, false, other.hedge);
  const std::optional<Interval> both = intersection(q.interval, bound.interval);
  if (!both) return false;
  q.interval = *both;
  q.value.reset();
  q.hedge = Hedge::none;
  m.span.end = other.end;
  return true;
}

// at most 100 and at least 20
bool join_bounds_before(const Place& place, Mention& m, Hedge first, Quantity& q) {
  const std::string_view text = place.text;
  std::size_t at = m.span.end;
  if (at < text.size() && text[at] == ',') ++at;
  at = skip_spaces(text, at, 1);
  for (const std::string_view word : {"and ", "but "}) {
    if (text.substr(at, word.size()) == word) at += word.size();
  }
  if (at == m.span.end) return false;
  const Anchor next = place.lexicon.anchors().next(text.substr(0, std::min(text.size(), at + 40)), at);
  if (!next) return false;
  const std::optional<Amount> second = read_amount(place, next.span.begin, {true, at});
  if (!second || second->vague || second->low != second->high ||
      (!second->bare && !q.unit.empty() && second->code != q.unit))
    return false;
  const Hedging other = hedges_before(place, second->span, at);
  if (other.begin != at) return false;
  if (!((is_lower_bound(first) && is_upper_bound(other.hedge)) ||
        (is_upper_bound(first) && is_lower_bound(other.hedge))))
    return false;
  Quantity bound;
  set_value(bound, second->low, second->low, false, other.hedge);
  const std::optional<Interval> both = intersection(q.interval, bound.interval);
  if (!both) return false;
  q.interval = *both;
  q.value.reset();
  q.hedge = Hedge::none;
  m.span.end = second->span.end;
  return true;
}

// A quantity in the value that says nothing yet.
Quantity& blank_quantity(Value& value) {
  static const Quantity blank;
  auto* q = std::get_if<Quantity>(&value);
  if (q == nullptr) return value.emplace<Quantity>();
  *q = blank;
  return *q;
}

// The amount and what the words around it make of it.
void make_quantity(const Place& place, Amount& a, Mention& m) {
  join_range(place, a);
  m.span = a.span;
  m.kind = a.kind;
  m.furniture = m.aside = false;
  Quantity& q = blank_quantity(m.value);
  q.unit = a.code;
  q.out_of = a.out_of;
  read_context(place, a, m, q);
  const Hedging before = hedges_before(place, m.span, place.floor);
  Hedging after = hedge_after(place, m.span);
  // "3950m 아래 해저": a place below, no figure below.
  if (m.kind == Kind::measure && slice(place.text, {m.span.end, after.end}).ends_with("아래") &&
      place.text.substr(after.end).starts_with(" "))
    after = {Hedge::none, m.span.begin, m.span.end};
  m.span.begin = before.begin;
  m.span.end = after.end;
  Hedge hedge = before.hedge;
  if (hedge == Hedge::none || is_lower_bound(after.hedge) || is_upper_bound(after.hedge)) {
    if (after.hedge != Hedge::none) hedge = after.hedge;
  }
  if (a.inner != Hedge::none && hedge == Hedge::none) hedge = a.inner;
  if (a.over && hedge == Hedge::none) hedge = Hedge::over;
  const bool range = a.low != a.high && !a.vague;
  bool by_verb = false;
  if (hedge == Hedge::none || hedge == Hedge::over) {
    const Hedging verb = bound_by_verb(place, m.span);
    if (verb.hedge != Hedge::none) {
      hedge = verb.hedge;
      after = verb;
      by_verb = true;
    }
  }
  if (range && !is_lower_bound(hedge) && !is_upper_bound(hedge)) {
    set_value(q, a.low, a.high, false, Hedge::none);
    q.approximate = hedge == Hedge::about;
  } else {
    set_value(q, a.low, a.high, a.vague, hedge);
  }
  if (a.finest) q.finest = q.coarsest = *a.finest;
  if (a.number.denominator) q.finest = q.coarsest = 0;  // a fraction is exact
  if (a.unit != nullptr && a.unit->has(Unit::exact)) q.coarsest = q.finest;
  read_bracket(place, a, m, q);
  if (is_lower_bound(hedge) || is_upper_bound(hedge)) {
    if (after.hedge == hedge || by_verb) {
      join_bounds(place, m, after, q);
    } else if (before.hedge == hedge) {
      join_bounds_before(place, m, hedge, q);
    }
  }
}

}  // namespace

bool read_quantity(const Place& place, std::size_t at, Mention& found) {
  if (!may_be_amount(place, at)) return false;
  std::optional<Amount> amount = read_amount(place, at);
  if (!amount) return false;
  make_quantity(place, *amount, found);
  return true;
}

// With no sign, symbol or word before them that says what they count, digits with such a unit are of the
// unit's kind; in English words behind it they may be an age.
bool is_day_or_year(const Place& place, std::size_t at) {
  const std::string_view text = place.text;
  std::size_t end = at;
  while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
  if (end == at || first_at(text, end, "년", "월", "일") == 0) return false;
  const std::size_t before = skip_spaces_back(text, at, place.floor);
  if (before > place.floor && is_ascii_letter(static_cast<unsigned char>(text[before - 1]))) return false;
  const Lexicon& lexicon = place.lexicon;
  const auto any = [](const Unit&, std::size_t) { return true; };
  if (lexicon.prefix(text, before) || lexicon.hedge_before(text, before) ||
      lexicon.money_before(text, before, any))
    return false;
  // A figure of three digits without a unit may be that of an index.
  if (end - at > 2 && !lexicon.unit(text, end, any)) return false;
  if (lexicon.unit(text, end,
                   [](const Unit& u, std::size_t) { return u.kind != Kind::duration || u.sense != 0; }))
    return false;
  constexpr std::size_t longest = 200;
  const std::string_view behind = text.substr(end, longest);
  return behind.find("old") == std::string_view::npos && behind.find("of age") == std::string_view::npos;
}

}  // namespace daejo
