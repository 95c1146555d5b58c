#pragma once
// The rules of one run, and the tables that they reckon with.

#include <memory>
#include <vector>

#include "daejo/rule/amount.h"
#include "daejo/rule/rates.h"
#include "daejo/rule/rule.h"

namespace daejo {

class PlanCache;

// Half of a rule file is examples, which a check does not look at. Left are those of the files that daejo
// carries; those of users are read, for their faults.
enum class RuleExamples { read, leave };

struct RuleSet {
  std::vector<Rule> rules;  // by id
  AmountUnits units;
  RateTable rates;
  bool pair = false;  // two texts are compared with each other
  std::shared_ptr<PlanCache>
      plans;  // of these rules, from the first run on; nothing: they are made for each run
};

}  // namespace daejo
