#include "daejo/rule/settings.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/rule/plan.h"

namespace daejo {
namespace {

Rule* find_rule(RuleSet& rules, std::string_view id) {
  const auto it =
      std::find_if(rules.rules.begin(), rules.rules.end(), [&](const Rule& r) { return r.id == id; });
  return it == rules.rules.end() ? nullptr : &*it;
}

tl::unexpected<Error> no_rule(std::string_view id) {
  return fail(
      {.message = fmt::format("no rule '{}'", id), .expected = "an id that 'daejo rules list' prints"});
}

void put(Expression& e, std::string_view parameter, const Decimal& value) {
  if (e.op == Op::number && e.name == parameter) e.number = value;
  for (Expression& side : e.of) put(side, parameter, value);
}

// Wherever the rule names it.
void put(Rule& rule, std::string_view parameter, const Decimal& value) {
  for (Expression& e : rule.where) put(e, parameter, value);
  for (Step& step : rule.steps) put(step.holds, parameter, value);
  if (rule.clear) put(*rule.clear, parameter, value);
  if (rule.derive) put(rule.derive->value, parameter, value);
  if (rule.series) put(rule.series->value, parameter, value);
  for (Parameter& p : rule.parameters) {
    if (p.name == parameter) p.value = value;
  }
  if (parameter == "power") rule.power = value;
  if (parameter == "slip" && rule.slip) rule.slip = value;
  if (parameter == "within" && rule.series) rule.series->within = value;
}

// What was planned for the rules as they were.
void forget_plans(RuleSet& rules) {
  if (rules.plans != nullptr) rules.plans = std::make_shared<PlanCache>();
}

}  // namespace

std::optional<Decimal> parse_share(std::string_view text) {
  const bool percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  const std::optional<Decimal> d = Decimal::parse(text);
  if (!d || d->negative()) return std::nullopt;
  return percent ? d->shifted(-2) : *d;
}

std::vector<Parameter> parameters_of(const Rule& rule) {
  std::vector<Parameter> out = rule.parameters;
  if (rule.compare == Compare::none && !rule.derive) out.push_back({"power", rule.power});
  if (rule.slip) out.push_back({"slip", *rule.slip});
  if (rule.series) out.push_back({"within", rule.series->within});
  return out;
}

Result<void> apply(RuleSet& rules, std::string_view id, const RuleSetting& setting) {
  Rule* rule = find_rule(rules, id);
  if (rule == nullptr) return no_rule(id);
  for (const auto& [name, text] : setting.parameters) {
    const std::vector<Parameter> known = parameters_of(*rule);
    if (std::none_of(known.begin(), known.end(), [&](const Parameter& p) { return p.name == name; })) {
      std::string names;
      for (const Parameter& p : known) names += (names.empty() ? "one of " : ", ") + p.name;
      return fail({.message = fmt::format("the rule '{}' has no parameter '{}'", id, name),
                   .expected = names.empty() ? "a rule with parameters" : names});
    }
    const std::optional<Decimal> value = parse_share(text);
    if (!value) {
      return fail({.message = fmt::format("'{}' is no value of the parameter '{}'", text, name),
                   .expected = "a number or a percentage, such as 60%"});
    }
    put(*rule, name, *value);
  }
  if (setting.enabled) rule->enabled = *setting.enabled;
  if (setting.level) rule->level = *setting.level;
  forget_plans(rules);
  return {};
}

Result<void> only(RuleSet& rules, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    if (find_rule(rules, id) == nullptr) return no_rule(id);
  }
  for (Rule& rule : rules.rules) rule.enabled = std::find(ids.begin(), ids.end(), rule.id) != ids.end();
  forget_plans(rules);
  return {};
}

}  // namespace daejo
