#pragma once
// Evaluates an expression of a rule over the claims that its variables stand for.
//
//   Bindings b{.set = &set, .rules = &context};  b.values = {…};
//   evaluate(*parse_expression("share ~ 1 / times", …), b)    // Datum: true, false, or unknown (no value)
//
// Unknown is an answer: a division by an interval that holds 0, a date that is not resolved, an attribute
// that the claim does not have, two currencies added. Whatever depends on an unknown is unknown, and a rule
// then says nothing; only `and` with a false side, and `or` with a true one, know better.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/rule/datum.h"
#include "daejo/rule/expression.h"
#include "daejo/rule/rates.h"

namespace daejo {

// What one variable of a rule stands for at the moment.
struct BoundVariable {
  std::vector<const Claim*> claims;  // one, or the members of a list
  Datum value;  // an amount in base units under the reading that is being tried; a list; a date …
  bool derived = false;
};

struct Bindings {
  const Case* set = nullptr;
  const AmountUnits* units = nullptr;
  const RateTable* rates = nullptr;
  std::vector<BoundVariable> variables;  // by Expression::variable
};

// Quotes need no more than the claims.
enum class Bind { claims, values };

Datum evaluate(const Expression& expression, const Bindings& bindings);
// Of a truth; nothing when unknown.
std::optional<bool> holds(const Expression& expression, const Bindings& bindings);

// The value of a claim for the language: an amount in base units (counted things are plain numbers), a date,
// a time, a name.
Datum datum_of(const Claim& claim, const AmountUnits& units);
// Counted things are plain numbers: 표 and votes are one, and people times won are won.
bool is_plain_number(Kind kind);
Magnitude amount_of(Kind kind, const Interval& interval, std::string_view unit, const AmountUnits& units);

// Functions over dates (evaluate_dates.cc).
Datum call_on_dates(const std::string& function, const std::vector<DateValue>& dates);

// Functions over texts, and what stands in a claim's sentence between the figure before it and the claim
// (evaluate_texts.cc).
Datum call_on_texts(const std::string& function, const std::string& a, const std::string& b);
std::string clause_of(const Claim& claim, const Case& set);

}  // namespace daejo
