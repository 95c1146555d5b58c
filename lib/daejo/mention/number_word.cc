#include "daejo/mention/number_word.h"

#include <algorithm>

#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/mention/not_a_figure.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// The number words that this test knows: one that multiplies, may be bounded (만 이상); one that counts
// things without a unit of the lists (두 의상).
struct Word {
  bool known = false;
  bool multiplies = false;
  bool bounded = false;
  bool native = false;
  bool vague = false;
  bool needs_unit = false;  // means nothing by itself, unless something is said of numbers
};

Word word_of(NumeralKind kind) {
  switch (kind) {
    case NumeralKind::zero:
      return {.known = true};
    case NumeralKind::digit:
    case NumeralKind::some:
      return {.known = true, .needs_unit = true};
    case NumeralKind::small:
    case NumeralKind::large:
      return {.known = true, .multiplies = true, .bounded = true};
    case NumeralKind::ten:
      return {.known = true, .multiplies = true, .bounded = true, .native = true};
    case NumeralKind::one:
      return {.known = true, .native = true};
    case NumeralKind::pair:
      return {.known = true, .native = true, .vague = true};
    case NumeralKind::half:
      return {.known = true, .bounded = true};
    default:
      return {};
  }
}

// What a number goes on with and is no unit: 삼과 오분의 일, 삼점일, 오 분의 일, 20여 명.
bool goes_on(std::string_view text, std::size_t end, std::size_t next) {
  return first_at(text, end, "여", "과 ", "와 ", "점", "쩜") != 0 || stands_at(text, next, "분의");
}

// 만원, 만 번째; not 경기도, 해수부. Behind a gap nothing is asked (만 명).
bool fits_multiplier(const Unit& unit, std::string_view word) {
  return unit.kind == Kind::ordinal || (unit.kind == Kind::money && equals(word, "만"));
}

}  // namespace

bool fits_one_syllable(const Unit& u, const Decimal& low, std::size_t size, bool gap) {
  const bool few = low == Decimal(1) || low == Decimal(2);
  if (gap && few && (u.kind == Kind::count || equals(u.word, "프로"))) return false;
  if (size < 6 && !u.has(Unit::sino) && u.kind != Kind::duration) return false;
  if (u.kind == Kind::duration && size < 6 && few && u.code != "a") return false;
  if (u.kind == Kind::count && size < 9) return false;
  return !(u.kind == Kind::money && low < Decimal(3) && size < 9 && !gap);  // 이유로, 일원
}

namespace {

// Behind a number word, without a gap or with one: what a number goes on with, a bound, a unit that ends its
// word.
struct Behind {
  const Lexicon& lexicon;
  std::string_view text;
  const Numeral& numeral;
  const Word& word;
  std::size_t end;   // of the number word
  std::size_t next;  // of the gap behind it
  bool syllable;     // a single Sino-Korean one

  bool bounded() const {
    return word.bounded && (lexicon.hedge_after(text, end) || lexicon.hedge_verb(text, end));
  }
  // A unit behind a number word ends its word, but for 두시간내내, 두달뒤 and 두세번밨는데.
  bool counts() const {
    if (syllable && !lexicon.may_begin_sole_unit(text, next)) return false;
    return static_cast<bool>(lexicon.unit(text, next, [&](const Unit& u, std::size_t size) {
      if (syllable && !fits_one_syllable(u, numeral.low, size, next != end)) return false;
      if (numeral.kind == NumeralKind::large && !fits_multiplier(u, numeral.word)) return false;
      return u.kind == Kind::duration || (word.native && size >= 6) || word.vague ||
             ends_word(lexicon, text, next + size);
    }));
  }
};

Behind behind(const Lexicon& lexicon, std::string_view text, std::size_t at, const Found<Numeral>& numeral,
              const Word& word, bool gap) {
  const std::size_t end = at + numeral.size;
  return {lexicon,
          text,
          *numeral.fact,
          word,
          end,
          gap ? end + 1 : end,
          numeral->kind == NumeralKind::digit && numeral.size == 3};
}

}  // namespace

bool may_stand_behind_words(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  for (int spaces = 0;; ++spaces) {
    if (lexicon.prefix(text, at) || lexicon.hedge_before(text, at)) return true;
    const std::size_t before = skip_spaces_back(text, at, 0, 1);
    if (before == at || spaces == 2) return false;
    at = before;
  }
}

bool may_be_amount(const Place& place, std::size_t at) {
  const Lexicon& lexicon = place.lexicon;
  const std::string_view text = place.text;
  if (!is_hangul(decode(text, at).value)) return true;
  const Found<Numeral> numeral = lexicon.numeral(text, at);
  if (!numeral || numeral->alone) return true;
  const Word word = word_of(numeral->kind);
  const bool gap = byte_at(text, at + numeral.size) == ' ';
  const Behind rest = behind(lexicon, text, at, numeral, word, gap);
  // Without a letter behind it the number may be all there is; behind a gap a multiplier may be bounded, and
  // a native number counts anything.
  if (!word.known || !is_hangul(decode(text, rest.next).value)) return true;
  if (gap && (word.multiplies || word.bounded || word.native)) return true;
  if (goes_on(text, rest.end, rest.next) || (!gap && lexicon.numeral(text, rest.end))) return true;
  if (!gap && ends_word(lexicon, text, rest.end) && (!word.needs_unit || calls_a_number(text, rest.end)))
    return true;
  const std::size_t before = skip_spaces_back(text, at, place.floor);
  if (rest.bounded() || lexicon.prefix(text, before) || lexicon.hedge_before(text, before)) return true;
  return (gap && lexicon.adjective(text, rest.next) != 0) || rest.counts();
}

Begins begins(const Lexicon& lexicon, std::string_view word) {
  if (std::all_of(word.begin(), word.end(),
                  [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); }))
    return lexicon.anchors().kinds_of(word) != 0 ? Begins::anything : Begins::nothing;
  for (std::size_t at = 0; at < word.size(); at += 3)
    if (!is_syllable(decode(word, at).value)) return Begins::anything;
  const std::uint32_t kinds = lexicon.anchors().kinds_of(word);
  if (kinds == 0) return Begins::nothing;
  const Calendar& calendar = lexicon.calendar();
  if ((kinds & Anchor::other) != 0 || ((kinds & Anchor::calendar) != 0 && calendar.may_open(word)))
    return Begins::anything;
  const CalendarFound hour = calendar.find(word, 0, CalendarWord::hour_word);
  if (hour && (hour.size == word.size() || stands_at(word, hour.size, "시"))) return Begins::anything;
  if ((kinds & Anchor::numeral) == 0) return Begins::nothing;
  const Found<Numeral> numeral = lexicon.numeral(word, 0);
  if (!numeral || numeral->alone || numeral.size == word.size()) return Begins::anything;
  const Word kind = word_of(numeral->kind);
  const Behind rest = behind(lexicon, word, 0, numeral, kind, false);
  // The word is looked at as a text of its own: what ends it there may be more than what ends it, and nothing
  // that is asked for may go on behind it.
  const std::string_view more = word.substr(rest.end);
  bool apart = lexicon.counts_apart(word) || lexicon.counts_apart(more) ||
               (kind.bounded && lexicon.bounds_apart(more));
  for (std::size_t at = rest.end; at < word.size(); at += 3)
    apart = apart || lexicon.particle_apart(word.substr(at));
  if (!kind.known || apart || more == "과" || more == "와" || goes_on(word, rest.end, rest.end) ||
      lexicon.numeral(word, rest.end) || ends_word(lexicon, word, rest.end) || rest.bounded() ||
      rest.counts())
    return Begins::anything;
  return Begins::behind_words;
}

}  // namespace daejo
