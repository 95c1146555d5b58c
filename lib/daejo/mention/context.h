#pragma once
// What the words around a figure make of it: ages (50대 초반, 60 years old, a bare 40 behind a name), counted
// nouns of English, what an amount is for (1인당, per share), and of how many a rank is (14개국 중 13위).

#include "daejo/mention/amount.h"

namespace daejo {

// its 2023 sales, Kia's 2022 results: a year behind an owner.
bool is_year_of(const Place& place, const Number& number);
// 50대 초반, 량원펑(梁文鋒·40), Jason Kennison, 40, died: may lengthen the mention. Their unit is "a".
bool read_age(const Place& place, Amount& amount, Mention& mention);
// 60 years old, 12-year-old: of a duration.
void read_age_behind(const Place& place, const Amount& amount, Mention& mention);
// Before the value is set: may change the amount, its kind and its unit, and lengthen the mention.
void read_context(const Place& place, Amount& amount, Mention& mention, Quantity& quantity);
// After it: 5%대, 30만원대 are brackets from the figure to one unit of its last digit above.
void read_bracket(const Place& place, const Amount& amount, Mention& mention, Quantity& quantity);

}  // namespace daejo
