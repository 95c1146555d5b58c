#pragma once
// A cheap test before the reading of an amount that begins with a Korean number word.
//
//   이 회사, 수출, 만든다, 세워진      no amount: a letter of a word that begins like a number
//   이 미터, 수십, 만 명, 세 나라      perhaps
//
// Most words that begin like a number are words of their own. Whether one may be a number is seen from what
// stands right behind it: another number word, a unit that ends the word, a bound.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "daejo/mention/recogniser.h"

namespace daejo {

// False where read_amount(place, at) finds nothing; only a single word at `at` is judged, all else is true.
bool may_be_amount(const Place& place, std::size_t at);

// What may begin with a word, of which no letter or digit stands right before or behind it, whatever else
// stands there: nothing (말했다), an amount only behind a word that belongs to one (일본, but 약 …), or
// anything (세 …, 3월, 지난해).
enum class Begins : std::uint8_t { nothing, behind_words, anything };
Begins begins(const Lexicon& lexicon, std::string_view word);
// May such a word stand before `at`, a sign, a unit, a hedge, however much of the text is taken?
bool may_stand_behind_words(const Lexicon& lexicon, std::string_view text, std::size_t at);

// May the unit of `size` bytes stand behind one Sino-Korean syllable, which is `low`? Such a syllable is a
// numeral only before units that nothing else looks like: 구메터, 삼 퍼센트, 일등; not 이대, 사회, 이번.
bool fits_one_syllable(const Unit& unit, const Decimal& low, std::size_t size, bool gap);

}  // namespace daejo
