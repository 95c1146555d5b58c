#include "daejo/mention/number_word.h"

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

bool may_be_amount(const Place& place, std::size_t at) {
  const Lexicon& lexicon = place.lexicon;
  const std::string_view text = place.text;
  if (!is_hangul(decode(text, at).value)) return true;
  const Found<Numeral> numeral = lexicon.numeral(text, at);
  if (!numeral || numeral->alone) return true;
  const Word word = word_of(numeral->kind);
  const std::size_t end = at + numeral.size;
  const bool gap = byte_at(text, end) == ' ';
  const std::size_t next = gap ? end + 1 : end;
  // Without a letter behind it the number may be all there is; behind a gap a multiplier may be bounded, and
  // a native number counts anything.
  if (!word.known || !is_hangul(decode(text, next).value)) return true;
  if (gap && (word.multiplies || word.bounded || word.native)) return true;
  if (goes_on(text, end, next) || (!gap && lexicon.numeral(text, end))) return true;
  if (!gap && ends_word(lexicon, text, end) && (!word.needs_unit || calls_a_number(text, end))) return true;
  if (word.bounded && (lexicon.hedge_after(text, end) || lexicon.hedge_verb(text, end))) return true;
  const std::size_t before = skip_spaces_back(text, at, place.floor);
  if (lexicon.prefix(text, before) || lexicon.hedge_before(text, before)) return true;
  if (gap && lexicon.adjective(text, next) != 0) return true;
  const bool syllable = numeral->kind == NumeralKind::digit && numeral.size == 3;
  if (syllable && !lexicon.may_begin_sole_unit(text, next)) return false;
  // A unit behind a number word ends its word, but for 두시간내내, 두달뒤 and 두세번밨는데.
  return static_cast<bool>(lexicon.unit(text, next, [&](const Unit& u, std::size_t size) {
    if (syllable && !fits_one_syllable(u, numeral->low, size, gap)) return false;
    if (numeral->kind == NumeralKind::large && !fits_multiplier(u, numeral->word)) return false;
    return u.kind == Kind::duration || (word.native && size >= 6) || word.vague ||
           ends_word(lexicon, text, next + size);
  }));
}

}  // namespace daejo
