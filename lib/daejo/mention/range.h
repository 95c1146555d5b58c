#pragma once
// Two figures that are the ends of one quantity: 1~2년, 100만~200만 원, 20과 30 사이, from 3km to 5km,
// between 20 and 30.

#include "daejo/mention/amount.h"

namespace daejo {

// The other end of the range that begins with `first`, when there is one: `first` becomes the whole, with the
// second's unit and the multiplier that both share (3~5만). `low` and `high` are in order.
bool join_range(const Place& place, Amount& first);

}  // namespace daejo
