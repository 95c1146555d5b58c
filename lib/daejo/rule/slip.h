#pragma once
// How two figures for one thing may have come apart: hypotheses that an editor can check at a glance.
//
//   slip(1320억, 132억)         "ten times apart"                     power of ten
//   slip(1조3200억, 1억3200만)   "a 만 too much: 억 against 조"          steps of 만, 억, 조
//   slip(414.1, 441.1)          "two digits changed places: 1 and 4"  neighbours transposed
//   slip(774만3000, 744만3000)   "one digit differs: 7 and 4"
//   slip(6조5800만, 6조5800억)    "만 against 억 behind the same figures"
//   slip(12224, 2224)           "a digit stands before the other figure"

#include <optional>
#include <vector>

#include "daejo/rule/finding.h"
#include "daejo/value/decimal.h"

namespace daejo {

// 만, 억 or 조 written for another behind figures that are the same: 6조5800만 for 6조5800억.
std::optional<Message> unit_slip(const Decimal& a, const Decimal& b);

std::optional<Message> slip(const Decimal& a, const Decimal& b);

// The figures that one usual slip of the pen may have made into this one: times a power of ten, neighbouring
// digits swapped, and, of figures with `long_figure` digits and more, one digit written for another.
//   slips(7421)  742100 … 4721 7241 7412
struct Slip {
  enum class By { power, swap, digit };
  By by = By::power;
  Decimal value;  // what the figure was before
  int power = 0;  // by power: of ten, from `value` to the figure
  int is = 0;     // by swap or digit: the digit that stands in the figure,
  int was = 0;    // and its neighbour, or the one that it was written for
};
Message text_of(const Slip& slip);  // "숫자 4와 1의 자리가 바뀐 듯"
constexpr std::size_t long_figure = 6;
std::vector<Slip> slips(const Decimal& figure);

// Is the quotient of an amount and what it should be, within ±`slack` (hundredths), a power of ten? Then
// which: −8 to 8, not 0.
std::optional<int> power_slip(const Decimal& is, const Decimal& should, int slack);
// "만 배(억과 조를 바꿔 쓴 차이)" for 4, "열 배" for 1.
Message power_text(int power);

}  // namespace daejo
