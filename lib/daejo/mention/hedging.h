#pragma once
// Hedges and bounds around a figure, and what they make of its value.
//
//   "약 500명"       about: [450, 550] at most 10 %, else half a unit of the last non-zero digit
//   "41만1000여 명"  over: [411000, 412000]          "50% 이상" at least
//   "10%를 넘는"     more than, by a verb; the verb is not part of the span
//
// The intervals are those of the contract of `daejo extract`.

#include "daejo/mention/amount.h"

namespace daejo {

struct Hedging {
  Hedge hedge = Hedge::none;
  std::size_t begin = 0;  // where the span of the hedged figure begins and ends
  std::size_t end = 0;
};

// The hedges that end where `span` begins, not before `floor`.
Hedging hedges_before(const Place& place, Span span, std::size_t floor);
// The hedge right after it.
Hedging hedge_after(const Place& place, Span span);
// The bound that a verb after it sets: 을 넘다, 에 못 미치다, 보다 많다. `end` is where the verb's stem ends.
Hedging bound_by_verb(const Place& place, Span span);

bool is_lower_bound(Hedge hedge);  // at least, more than
bool is_upper_bound(Hedge hedge);

// Sets value, interval, precision and hedge.
void set_value(Quantity& quantity, const Decimal& low, const Decimal& high, bool vague, Hedge hedge);

}  // namespace daejo
