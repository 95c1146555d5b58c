#pragma once
// A figure and its unit, with the signs and symbols before it: what a quantity is made of, before hedges and
// ranges.
//
//   read_amount(place, at of 557 in "557만6천 달러")   // 5576000, money, USD
//   "△3.2%" -3.2 %   "3분의 2" 2/3 x   "1달러 20센트" 1.2 USD   "2시간 40분" 160 min   "제3차" ordinal 3
//   "영하 5도" -5 Cel
//
// Nothing when what stands there is no figure: part of a name or a code, a syllable of another word
// (mention/not_a_figure.h).

#include <optional>
#include <string>

#include "daejo/mention/numeral.h"
#include "daejo/mention/recogniser.h"

namespace daejo {

struct Amount {
  Amount() {}  // not defaulted: an Amount made empty is not filled with zeros first
  Span span;
  Number number;  // as written, before the sign
  Decimal low, high;
  bool vague = false;
  Kind kind = Kind::number;
  std::string code;            // Quantity::unit
  const Unit* unit = nullptr;  // nothing for a bare number
  bool bare = true;            // no unit
  bool signed_ = false;        // a minus or plus belongs to it
  bool over = false;           // 여 between the figure and the unit
  Hedge inner = Hedge::none;   // a hedge between a prefix and the figure: 시속 약 40㎞
  std::optional<Decimal> out_of;
  std::optional<int> finest;  // the power of ten that a compound is precise to: 5 ft 2 in
};

struct AmountOptions {
  bool second = false;  // the end of a range: nothing before the figure is looked at but a symbol
  std::size_t floor = 0;
};

std::optional<Amount> read_amount(const Place& place, std::size_t at, const AmountOptions& options = {});

}  // namespace daejo
