#include <algorithm>

#include <fmt/format.h>

#include "daejo/rule/load.h"
#include "daejo/rule/plan.h"

namespace daejo {

Result<RuleSet> load_rules(const Resources& resources, RuleExamples examples) {
  RuleSet out;
  auto units = AmountUnits::load(resources);
  if (!units) return fail(units.error());
  out.units = std::move(*units);
  auto rates = RateTable::load(resources);
  if (!rates) return fail(rates.error());
  out.rates = std::move(*rates);
  for (const Resource* file : resources.under("rules/")) {
    if (!file->name.ends_with(".yaml")) continue;
    auto rule = load_rule(*file, examples);
    if (!rule) return fail(rule.error());
    out.rules.push_back(std::move(*rule));
  }
  std::sort(out.rules.begin(), out.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  for (std::size_t i = 1; i < out.rules.size(); ++i) {
    if (out.rules[i].id == out.rules[i - 1].id) {
      return fail(
          {.path = out.rules[i].path,
           .message = fmt::format("the rule '{}' also stands in {}", out.rules[i].id, out.rules[i - 1].path),
           .expected = "one file a rule"});
    }
  }
  out.plans = std::make_shared<PlanCache>();
  return out;
}

}  // namespace daejo
