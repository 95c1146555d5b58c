#pragma once
// What a condition on one variable asks of the figure or the date of its claim, told without going through
// the expression: many claims are asked.
//
//   const PlainTest test = plain_test(*parse_expression("digits(x) >= 4", …));
//   test.tells_all                          // the condition asks nothing else
//   may_pass(test, facts, figures, claim)   // false: the condition does not hold

#include <cstdint>

#include "daejo/rule/expression.h"
#include "daejo/rule/figures.h"

namespace daejo {

struct PlainTest {
  enum class Of : std::uint8_t {
    nothing,  // any claim passes
    widest,   // the figure over all readings,
    figure,   // as it is written,
    digits,   // and how many digits of it tell: beside `other`
    hedged,   // is the figure hedged, or not (`wanted`)?
    weekday,  // is a weekday written beside the date?
  };
  Of of = Of::nothing;
  Op op = Op::overlaps;
  bool wanted = true;
  bool tells_all = false;
  Range other;
};

// Of a condition that must hold, on one variable.
PlainTest plain_test(const Expression& condition);
bool may_pass(const PlainTest& test, const Facts& facts, Figures& figures, std::size_t claim);

}  // namespace daejo
