#pragma once
// The little language of rule files: one relation or one value over the claims that a rule names.
//
//   share ~ 1 / times                     the intervals overlap
//   total ~ sum(parts)                    a list of claims, added
//   age ~ full_years(birth, on)           dates
//   to ~ from * rate(from.unit, to.unit)  attributes of claims after a point
//   year(birth) < 1900 or times.hedged    truth, with and, or, not
//   abs(a - b) <= 3% * a,  a in [0.9, 1.1] * b
//
// Numbers are intervals, and a relation asks what can be: `a < b` holds when some value of `a` is below some
// value of `b`, `a ~ b` and `a = b` when one value can be both (`=` wants the same interval), `a in b` when
// all of `a` lies in `b`. So a relation that does not hold is one that no reading of the written figures can
// save.
//
// Expressions are typed before any claim is met: money and percent cannot be added, a date cannot be
// multiplied. Percent, ratios, counts, ranks and ages are plain numbers (5.6 % is 0.056); money and durations
// keep their dimension, measures take the one that their unit has when it is met.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "daejo/value/decimal.h"

namespace daejo {

// What an expression is of. For amounts: powers of money and of time; `any` when only the unit of a measure
// will tell.
struct Type {
  enum class Base { amount, list, date, time, text, truth };
  Base base = Base::amount;
  int money = 0;
  int duration = 0;
  bool any = false;

  friend bool operator==(const Type&, const Type&) = default;
};
std::string describe(const Type& type);  // "money", "a plain number", "a date", "a list of amounts"

enum class Op {
  number,     // 12.5, 3% (as 0.03)
  text,       // 'KRW'
  variable,   // times
  attribute,  // times.unit
  call,       // sum(parts)
  interval,   // [0.9, 1.1]
  negate,
  add,
  subtract,
  multiply,
  divide,
  overlaps,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  both,    // and
  either,  // or
  refute,  // not
};

// The functions and attributes that rule/quick.h reckons with: asked so often that their names are told apart
// once.
enum class Quick : std::uint8_t {
  none,
  figure,
  digits,
  count,
  sum,
  number,
  in_unit,
  abs,
  slipped,
  hedged,
  unit,
  kind,
  form
};

struct Expression {
  Op op = Op::number;
  Quick quick = Quick::none;  // of a call or an attribute
  Decimal number;
  std::string name;  // variable, attribute, function or parameter; the text of a text
  std::vector<Expression> of;
  std::size_t variable = 0;  // index into the names that were given to the parser
  std::size_t at = 0;        // byte offset in the source
  Type type;
};

bool is_relation(Op op);  // ~ = != < <= > >= in

struct ExpressionError {
  std::size_t at = 0;  // byte offset in the expression
  std::string message;
  std::string expected;
};

// A name that an expression may use, and what it stands for.
struct Variable {
  std::string name;
  Type type;
  std::optional<Decimal> parameter;  // of a name that stands for a number: Op::number with that name
};

tl::expected<Expression, ExpressionError> parse_expression(std::string_view text,
                                                           const std::vector<Variable>& variables);

// Which of the variables the expression uses, rising.
std::vector<std::size_t> variables_of(const Expression& expression);

// Does the expression ask what no QuickCheck can tell (a weekday, a word of the text)? Never of a rate: that
// hangs on more than the claims of its own variables.
bool asks_beyond_quick(const Expression& expression);

// Do two expressions say the same, each of its one variable? Equal ones have equal hashes.
bool alike(const Expression& a, const Expression& b);
std::uint64_t hash_of(const Expression& expression);

// The functions and attributes there are, for documentation and for errors: "sum(list)", "year(date)".
std::vector<std::string> function_signatures();
std::vector<std::string> attribute_names();

}  // namespace daejo
