#pragma once
// The slip of the pen that two strings of digits are apart by.
//
//   digit_slip("81401", "84101")   // swapped, 1, 2
//   digit_slip("300", "900")       // changed, 0, 0
//   digit_slip("1234", "4321")     // nothing: more than one

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "daejo/value/decimal.h"

namespace daejo {

struct DigitSlip {
  enum class By { changed, swapped };
  By by = By::changed;
  std::size_t first = 0;  // the places that differ; one of them where a digit changed
  std::size_t second = 0;
};

// Of two strings of one length: one digit changed, or two that changed places. Nothing for other lengths and
// equal strings.
std::optional<DigitSlip> digit_slip(std::string_view a, std::string_view b);

// All digits of a figure from the first that is not zero: 0.0612 -> "612", 300 -> "300".
std::string digits_of(const Decimal& value);

}  // namespace daejo
