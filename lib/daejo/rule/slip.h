#pragma once
// How two figures for one thing may have come apart: hypotheses that an editor can check at a glance.
//
//   slip(1320억, 132억)         "ten times apart"                     power of ten
//   slip(1조3200억, 1억3200만)   "a 만 too much: 억 against 조"          steps of 만, 억, 조
//   slip(414.1, 441.1)          "two digits changed places: 1 and 4"  neighbours transposed
//   slip(774만3000, 744만3000)   "one digit differs: 7 and 4"
//   slip(12224, 2224)           "a digit stands before the other figure"

#include <optional>

#include "daejo/rule/finding.h"
#include "daejo/value/decimal.h"

namespace daejo {

std::optional<Message> slip(const Decimal& a, const Decimal& b);

// Is the quotient of an amount and what it should be, within ±`slack` (hundredths), a power of ten? Then
// which: −8 to 8, not 0.
std::optional<int> power_slip(const Decimal& is, const Decimal& should, int slack);
// "만 배(억과 조를 바꿔 쓴 차이)" for 4, "열 배" for 1.
Message power_text(int power);

}  // namespace daejo
