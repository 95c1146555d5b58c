#pragma once
// What a written figure can stand for, from the surest reading to those that need an assumption.
//
//   550만            written [549만5000, 550만5000]; coarser [545만, 555만] (550만 to the nearest 10만);
//                    cut [550만, 551만), [550만, 560만)
//   5.6 %            written [5.55, 5.65]; cut [5.6, 5.7)
//   1639만4815표     exactly that: counted things, money and ages have no parts smaller than one
//   약 560만          what the hedge says, [555만, 565만]
//   100              written 100; never "about 100": a single digit is only read as rounded when its step
//                    is a small part of it
//
// Rounding is the XBRL way (value/interval.h). A check tries the readings in this order and names the one it
// needed.

#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/rule/slip.h"

namespace daejo {

struct Reading {
  enum class By {
    written,  // the digits as they stand, or the hedge around them
    coarser,  // zeros at the end were not meant: rounded to a higher power of ten
    crude,    // … so that a single digit is left
    cut,      // the digits after were dropped
  };
  By by = By::written;
  Interval interval;
  int power = 0;  // of ten, of the digit that the reading vouches for
};

// At least one; the first is `written`. Intervals are in the quantity's own unit.
std::vector<Reading> readings(Kind kind, const Quantity& quantity);
void readings(Kind kind, const Quantity& quantity,
              std::vector<Reading>& out);  // in the place of those before
// The first alone.
Interval written(Kind kind, const Quantity& quantity);

// A figure as it was before a slip, in the same words.
Quantity before(const Quantity& quantity, const Slip& slip);

// Things that come in whole units when written to the unit: counted things, ranks, money, ages.
bool is_exact(Kind kind);

}  // namespace daejo
