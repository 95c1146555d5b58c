#pragma once
// Numbers and sentences for people, in Korean and English.
//
//   number_ko(5576000) == "557만6000"        number_en(5576000) == "5,576,000"
//   round_figure(99571428.57, 4) == 99570000
//   with_particles("5.6%와(과) 18배은(는)") == "5.6%와 18배는"

#include <string>
#include <string_view>

#include "daejo/rule/amount.h"
#include "daejo/rule/finding.h"
#include "daejo/value/date.h"

namespace daejo {

std::string number_ko(const Decimal& value);
std::string number_en(const Decimal& value);
// To so many significant digits, half away from zero.
Decimal round_figure(const Decimal& value, int digits);
// Rounded half away from zero to that power of ten.
Decimal round_at(const Decimal& value, int power);

// "9957만 달러 (9869만~1억50만)": the middle and, where it is no point, the ends. Percent for small plain
// numbers is not guessed: the unit decides.
Message amount_text(const Magnitude& amount);
// "557만6000달러", "5,576,000 dollars": a figure with its unit.
Message with_unit(const Decimal& value, std::string_view unit);

// "2022-03-09은 수요일", "2022-03-09 is a Wednesday".
Message weekday_text(Day day);

// Chooses between the two forms of a Korean particle written as "은(는)", by the sound before it.
std::string with_particles(std::string_view text);

}  // namespace daejo
