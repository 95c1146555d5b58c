#pragma once
// Messages of rules: text with claims and arithmetic in braces.
//
//   "{share}와(과) {times}은(는) 같은 비율입니다 (1/{number(times)} = {1 / times as %})"
//
// {share} is the claim as it is written, {share.subject} an attribute, anything else is worked out and
// printed with its unit; `as UNIT` chooses the unit ("as %", "as d"). Particles written with both forms,
// 와(과), take the right one.

#include <array>
#include <functional>
#include <memory>
#include <span>

#include "daejo/rule/evaluate.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/rule.h"

namespace daejo {

// Checks the braces of a message; the error's place is a byte of `text`.
tl::expected<void, ExpressionError> check_message(std::string_view text,
                                                  const std::vector<Variable>& variables);

Message say(const Message& message, const std::vector<Variable>& variables, const Bindings& bindings);

// Says what a rule says of its verdicts, over and over: each message is taken apart once.
class Speaker {
 public:
  explicit Speaker(const Rule& rule);  // which outlives it
  ~Speaker();
  // Empty where the rule has no words for the verdict. The bindings are asked for where there is something to
  // fill in, and their values where more than quotes is.
  Message say(Verdict verdict, const std::function<Bindings(Bind)>& bindings);
  // The same where each variable stands for one claim, without bindings; nothing where more than quotes is
  // asked for.
  std::optional<Message> say(Verdict verdict, const Case& set, std::span<const Claim* const> claims);

 private:
  struct Parts;
  Parts* parts_of(Verdict verdict);  // nullptr where the rule has no words for it
  const Rule& rule_;
  std::array<std::unique_ptr<Parts>, 4> parts_;
};

// The claim as its document writes it.
std::string quote(const Case& set, const Claim& claim);

}  // namespace daejo
