#pragma once
// Messages of rules: text with claims and arithmetic in braces.
//
//   "{share}와(과) {times}은(는) 같은 비율입니다 (1/{number(times)} = {1 / times as %})"
//
// {share} is the claim as it is written, {share.subject} an attribute, anything else is worked out and
// printed with its unit; `as UNIT` chooses the unit ("as %", "as d"). Particles written with both forms,
// 와(과), take the right one.

#include "daejo/rule/evaluate.h"
#include "daejo/rule/finding.h"

namespace daejo {

// Checks the braces of a message; the error's place is a byte of `text`.
tl::expected<void, ExpressionError> check_message(std::string_view text,
                                                  const std::vector<Variable>& variables);

Message say(const Message& message, const std::vector<Variable>& variables, const Bindings& bindings);

// The claim as its document writes it.
std::string quote(const Case& set, const Claim& claim);

}  // namespace daejo
