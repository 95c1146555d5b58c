#pragma once
// The typing rules of expressions: what each operator, function and attribute takes and gives.

#include <string>
#include <string_view>
#include <vector>

#include "daejo/rule/expression.h"

namespace daejo {

// Sets `node.type` from those of its operands, or says what is wrong with them. `node.at` is where errors
// point, or the operand's own place.
tl::expected<void, ExpressionError> check_types(Expression& node);

}  // namespace daejo
