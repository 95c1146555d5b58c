#include "daejo/mention/range.h"

#include <utility>

#include "daejo/mention/boundary.h"
#include "daejo/mention/hedging.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool ends_with_word(std::string_view text, std::size_t end, std::size_t floor, std::string_view word) {
  if (end < floor + word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[end - word.size() + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != word[i]) return false;
  }
  return begins_word(text, end - word.size());
}

// rose from 5% to 8%: a word of change in the clause before "from" makes two figures of it, and no range.
bool changes(const Place& place, std::size_t end) {
  const std::size_t floor = std::max(place.block.span.begin, end > 60 ? end - 60 : 0);
  for (std::size_t at = end; at > floor;) {
    const char c = place.text[at - 1];
    if (c == '\n' || c == ';' || ((c == '.' || c == ',') && at < end && place.text[at] == ' ')) return false;
    const std::size_t word = at;
    if (!is_latin(decode_before(place.text, at).value)) {
      --at;
      continue;
    }
    while (at > floor && is_latin(decode_before(place.text, at).value))
      at -= decode_before(place.text, at).size;
    if (place.lexicon.change(place.text, at) == word - at) return true;
  }
  return false;
}

struct Link {
  enum Kind { none, dash, tilde, korean_and, korean_from, to, between_and } kind = none;
  std::size_t end = 0;
};

Link link_at(const Place& place, const Amount& a) {
  const std::string_view text = place.text;
  const std::size_t tight = a.span.end;
  const std::size_t at = skip_spaces(text, tight);
  if (const std::size_t tilde = first_at(text, at, "~", "∼", "～", "〜", "˜"))
    return {Link::tilde, skip_spaces(text, at + tilde)};
  if (const std::size_t dash = first_at(text, at, "-", "–", "—", "−", "―")) {
    const std::size_t end = skip_spaces(text, at + dash);
    // A dash that ends a clause has a space on one side only.
    if ((at == tight) != (end == at + dash) && dash > 1) return {};
    return {Link::dash, end};
  }
  if (const std::size_t from = first_at(text, tight, "에서부터", "에서", "부터"))
    return {Link::korean_from, skip_spaces(text, tight + from, 1)};
  if (first_at(text, tight, "과 ", "와 ") != 0) return {Link::korean_and, tight + 4};
  if (stands_at(text, at, "내지") && at != tight) return {Link::tilde, skip_spaces(text, at + 6, 1)};
  if (at != tight) {
    if (const std::size_t to = first_at(text, at, "to ", "through ", "until ", "till "))
      return {Link::to, at + to};
    if (stands_at(text, at, "and ")) return {Link::between_and, at + 4};
    if (stands_at(text, at, "또는 ") || stands_at(text, at, "or ")) return {};
  }
  return {};
}

// 3~5만: the first figure has the multiplier of the second. 5 of 10만 is smaller than 10.
void share_multiplier(Amount& first, const Amount& second) {
  if (first.number.words || first.number.parts != 1 || second.number.parts != 2 || second.number.words)
    return;
  const int power = second.number.low.exponent();
  if (power < 3) return;
  const Decimal head = second.number.low.shifted(-power);
  if (first.low >= head && !(first.low < second.low && first.low < head * Decimal(10) && false)) return;
  first.low = first.low.shifted(power);
  first.high = first.high.shifted(power);
}

// increased from 10 to 20 dollars: the unit is said once.
void share_unit(Amount& first, const Amount& second) {
  if (!first.bare || second.bare || second.kind == Kind::ordinal) return;
  share_multiplier(first, second);
  first.kind = second.kind;
  first.code = second.code;
  first.unit = second.unit;
  first.bare = false;
}

}  // namespace

bool join_range(const Place& place, Amount& amount) {
  if (amount.vague) return false;
  const std::string_view text = place.text;
  const Link link = link_at(place, amount);
  if (link.kind == Link::none || link.end >= text.size()) return false;
  Amount first = amount;  // changed only when they join
  std::size_t at = link.end;
  // 2 - ~7 grams, between 2l and about 7l
  if (link.kind != Link::tilde) {
    at += first_at(text, at, "~", "about ", "around ", "약 ", "약");
  }
  const bool ordinals = first.kind == Kind::ordinal && link.kind == Link::between_and;
  if (ordinals && stands_at(text, at, "the ")) at += 4;
  // Symbols of money stand before the second figure as well: $5-$10.
  std::size_t figure = at;
  for (int i = 0; i < 6 && figure < text.size(); ++i) {
    const CodePoint c = decode(text, figure);
    if (is_digit(c.value) || is_hangul(c.value) || is_ascii_letter(c.value) || c.value >= 0xFF10) break;
    figure += c.size;
  }
  AmountOptions options;
  options.second = true;
  options.floor = link.end;
  std::optional<Amount> second = read_amount(place, figure, options);
  if (!second || second->vague || second->low != second->high || first.low != first.high) return false;
  if (second->span.begin > at && figure != at) return false;
  if (second->signed_ && link.kind == Link::dash) return false;
  const bool same = first.bare || second->bare || first.code == second->code ||
                    (first.unit != nullptr && second->unit != nullptr && first.kind == second->kind &&
                     first.kind != Kind::count);
  if (!same) return false;
  if (first.bare && second->bare && first.number.words && !first.number.english && link.kind == Link::dash)
    return false;
  if (!first.bare && second->bare && first.kind != Kind::money && link.kind != Link::tilde &&
      link.kind != Link::between_and && first.kind != Kind::ordinal && link.kind != Link::dash &&
      link.kind != Link::to)
    return false;
  if (!first.bare && second->bare && link.kind == Link::dash) return false;
  bool from = false;
  switch (link.kind) {
    case Link::none:
      return false;
    case Link::tilde:
    case Link::dash:
      break;
    case Link::korean_and:
    case Link::korean_from: {
      const std::size_t end = second->span.end;
      const bool until = stands_at(text, end, "까지") && link.kind == Link::korean_from;
      const std::size_t gap = skip_spaces(text, end, 1);
      if (until) {
        second->span.end = end + 6;
      } else if (stands_at(text, gap, "사이")) {
        second->span.end = gap + 6;
      } else {
        return false;
      }
      break;
    }
    case Link::to:
    case Link::between_and: {
      std::size_t before = skip_spaces_back(text, first.span.begin, place.floor);
      if (ordinals && second->kind == Kind::ordinal) {
        // of May: days, which are for the dates
        const std::size_t of = skip_spaces(text, second->span.end, 1);
        if (place.lexicon.calendar().find(text, stands_at(text, of, "of ") ? of + 3 : of,
                                          CalendarWord::month))
          return false;
        if (ends_with_word(text, before, place.floor, "the"))
          before = skip_spaces_back(text, before - 3, place.floor);
      }
      const std::string_view word = link.kind == Link::to ? "from" : "between";
      if (ends_with_word(text, before, place.floor, word)) {
        if (link.kind == Link::to && changes(place, before - word.size())) {
          share_unit(amount, *second);
          return false;
        }
        from = true;
        first.span.begin = before - word.size();
      } else if (link.kind == Link::between_and ||
                 (first.bare && second->bare &&
                  !stands_at(text, skip_spaces(text, first.span.end), "through"))) {
        if (ends_with_word(text, before, place.floor, "from") && link.kind == Link::between_and) {
          first.span.begin = before - 4;
        } else {
          return false;
        }
      }
      break;
    }
  }
  if (second->unit != nullptr && first.bare) share_multiplier(first, *second);
  if (first.bare && second->bare) share_multiplier(first, *second);
  // from $10 to $15 billion
  if (first.kind == Kind::money && !first.bare && second->kind == Kind::money)
    share_multiplier(first, *second);
  if (second->low < first.low) return false;
  if (!first.bare && first.unit != nullptr && second->unit != nullptr && first.code != second->code)
    return false;
  // rose 5 percent to 8 percent
  if (link.kind == Link::to && !from && first.kind == Kind::percent && !first.bare && !second->bare)
    return false;
  first.high = second->high;
  if (first.bare) {
    first.kind = second->kind;
    first.code = second->code;
    first.unit = second->unit;
    first.bare = second->bare;
  }
  first.over = first.over || second->over;
  first.span.end = second->span.end;
  first.out_of.reset();
  amount = std::move(first);
  return true;
}

}  // namespace daejo
