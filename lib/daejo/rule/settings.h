#pragma once
// What a desk wants otherwise: which rules run, at which level their conflicts stand, and the numbers in
// them.
//
//   apply(rules, "growth-and-figures", {.level = Level::note, .parameters = {{"power", "10%"}}})
//   apply(rules, "order-of-dates", {.enabled = false})
//
// Parameters are those that the rule file lists under `parameters:`, and `power` and `within` where the rule
// has them. Errors name the rule or the parameter that there is not; path and place are the caller's to fill
// in, for the caller knows the file that the setting came from.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

struct RuleSetting {
  std::optional<bool> enabled;
  std::optional<Level> level;                                  // of its conflicts and name variants
  std::map<std::string, std::string, std::less<>> parameters;  // "30%", "0.3"
};

Result<void> apply(RuleSet& rules, std::string_view id, const RuleSetting& setting);
// Runs these rules and no others.
Result<void> only(RuleSet& rules, const std::vector<std::string>& ids);

// The parameters of a rule with their values, `power` and `within` among them.
std::vector<Parameter> parameters_of(const Rule& rule);

// "60%" or "0.6"; nothing for anything else, and for what is below zero.
std::optional<Decimal> parse_share(std::string_view text);

}  // namespace daejo
