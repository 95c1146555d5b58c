#pragma once
// Numbers as people write them, in digits, words, hanja and all mixtures, Korean and English.
//
//   read_number(lexicon, "557만 6천 달러", 0)      // 5576000, 12 bytes, precise to 1000
//   read_number(lexicon, "이십일조 삼백", 0)        // 21000000000300
//   read_number(lexicon, "수십억", 0)              // vague, 2e9 … 9.9e9
//   read_number(lexicon, "twenty-three thousand", 0)
//
// The number only: what stands before it (minus, currency, hedge) and after it (unit, 분의) is read by
// mention/amount.h. The exponent of `low` is the unit of the last digit written: 550만 has 4, 5.60 has -2. At
// most 38 digits and about 320 bytes.

#include <optional>
#include <string_view>

#include "daejo/base/span.h"
#include "daejo/mention/lexicon.h"
#include "daejo/value/decimal.h"

namespace daejo {

struct Number {
  Number() {}  // not defaulted: a Number made empty is not filled with zeros first
  Span span;
  Decimal low;
  Decimal high;                        // equal to `low` unless vague
  bool vague = false;                  // 수십, 두세, several
  bool words = false;                  // holds no digit
  bool ordinal = false;                // first, 둘째
  bool native = false;                 // ends in a Korean one: 스물세
  bool english = false;                // holds an English word
  bool sequence = false;               // digit words side by side: 이공이삼
  bool point = false;                  // 삼점사
  bool alone = false;                  // one word that may stand for itself: 절반, 하나
  bool article = false;                // "a" may stand before it: a hundred, a dozen
  bool scarce = false;                 // 석, 넉: only before a few old counters
  bool days = false;                   // 사흘
  bool half = false;                   // a half or quarter in one word
  bool partial = false;                // ends in a part of one: two and a half
  bool times = false;                  // twofold, twice as
  bool unit_article = false;           // "a" or "an" before a unit: one
  int parts = 0;                       // words and digit runs that it was read from: 삼 is one, 삼백 two
  std::optional<Decimal> denominator;  // when it was written as a fraction: 3 of ⅔; `low` is the quotient
};

std::optional<Number> read_number(const Lexicon& lexicon, std::string_view text, std::size_t at);
// The same, into a number that is there already, whatever it holds.
bool read_number(const Lexicon& lexicon, std::string_view text, std::size_t at, Number& number);

// The digits at `at`: "1,234.56", "１２"; grouped by commas, or by spaces, in the right places. A leading
// point (.5) is for the caller to see.
std::optional<Number> read_digits(std::string_view text, std::size_t at);
bool read_digits(std::string_view text, std::size_t at, Number& number);

// The parts of read_number: a number that begins with digits or a Korean numeral, one that has English words
// in it.
std::optional<Number> read_korean_number(const Lexicon& lexicon, std::string_view text, std::size_t at);
bool read_korean_number(const Lexicon& lexicon, std::string_view text, std::size_t at, Number& number);
std::optional<Number> read_english_number(const Lexicon& lexicon, std::string_view text, std::size_t at);

// Told by what begins at `at` and the letters behind its digits; without a number in English false.
bool may_be_english_number(std::string_view text, std::size_t at);

// The quotient to 20 digits, as near as a decimal comes to 1/3.
Decimal quotient(const Decimal& numerator, const Decimal& denominator);

}  // namespace daejo
