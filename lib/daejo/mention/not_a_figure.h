#pragma once
// What looks like a figure and is none: part of a name or code (H100, GPT-4, 5G), a version, a phone number,
// an address of the net, a list number, a footnote, a syllable of another word.

#include <string_view>

#include "daejo/mention/numeral.h"
#include "daejo/mention/recogniser.h"

namespace daejo {

// Why the number is no figure, or nothing (an empty view) when it may be one. `prefixed`: a symbol of money
// stands before it.
std::string_view why_no_figure(const Place& place, const Number& number, bool prefixed);

// Digits between characters of which none makes anything else of them: " 557만", "(3.2%". The cheap test
// before why_no_figure(), which has nothing to say where it is true, whatever is prefixed.
bool is_plainly_a_figure(std::string_view text, Span digits);

// Does the clause behind `end` call something a number? 삼은 소수이다, 백육은 특별한 숫자이다.
bool calls_a_number(std::string_view text, std::size_t end);

// May the number stand for itself, without a unit? Number words are words of other meanings too often.
bool stands_alone(const Place& place, const Number& number);

}  // namespace daejo
