#pragma once
// What an expression of a rule is worth, and the operators on it.
//
//   arithmetic(Op::add, Magnitude{…}, Magnitude{…})   // std::monostate where the units do not go together
//   relation(Op::less, x, y)                          // could it be so? Nothing where they cannot be compared

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "daejo/rule/amount.h"
#include "daejo/rule/expression.h"
#include "daejo/value/date.h"

namespace daejo {

using Datum =
    std::variant<std::monostate, Magnitude, std::vector<Magnitude>, DateValue, TimeValue, std::string, bool>;

inline const Magnitude* amount(const Datum& d) { return std::get_if<Magnitude>(&d); }
inline Datum plain(const Interval& i) { return Magnitude{i, {}}; }
inline Datum from(const std::optional<Magnitude>& a) { return a ? Datum(*a) : Datum(); }

Datum arithmetic(Op op, const Datum& x, const Datum& y);
std::optional<bool> relation(Op op, const Datum& x, const Datum& y);
// Can some value of `a` lie below (or at) some value of `b`?
bool can_be_less(const Interval& a, const Interval& b, bool or_equal);
Interval seconds_of(const TimeValue& t);  // from midnight, over all that the time leaves open

}  // namespace daejo
