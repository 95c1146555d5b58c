#pragma once
// Numbers as people write them, in digits, words, hanja and all mixtures, Korean and English.
//
//   read_number(lexicon, "557만 6천 달러", 0)      // 5576000, 12 bytes, precise to 1000
//   read_number(lexicon, "이십일조 삼백", 0)        // 21000000000300
//   read_number(lexicon, "수십억", 0)              // vague, 2e9 … 9.9e9
//   read_number(lexicon, "twenty-three thousand", 0)
//
// The number only: what stands before it (minus, currency, hedge) and after it (unit, fraction) is
// mention/quantity.h's. The exponent of `low` is the unit of the last digit written: 550만 has 4, 5.60 has
// -2. At most 38 digits and about 200 bytes.

#include <optional>
#include <string_view>

#include "daejo/base/span.h"
#include "daejo/mention/lexicon.h"
#include "daejo/value/decimal.h"

namespace daejo {

struct Number {
  Span span;
  Decimal low;
  Decimal high;          // equal to `low` unless vague
  bool vague = false;    // 수십, 두세, several
  bool words = false;    // holds no digit
  bool ordinal = false;  // first, 첫
  bool native = false;   // ends in a Korean one: 스물세
  bool english = false;
  int parts = 0;                                  // tokens that it was read from: 삼 is one, 삼백 two
  std::optional<Decimal> numerator, denominator;  // when it was written as a fraction
};

std::optional<Number> read_number(const Lexicon& lexicon, std::string_view text, std::size_t at);

// The digits at `at`: "1,234.56", "１２", ".5"; grouped by commas, or by narrow spaces, in the right places.
std::optional<Number> read_digits(std::string_view text, std::size_t at);

}  // namespace daejo
