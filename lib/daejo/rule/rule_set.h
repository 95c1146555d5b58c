#pragma once
// The rules of one run, and the tables that they reckon with.

#include <vector>

#include "daejo/rule/amount.h"
#include "daejo/rule/rates.h"
#include "daejo/rule/rule.h"

namespace daejo {

struct RuleSet {
  std::vector<Rule> rules;  // by id
  AmountUnits units;
  RateTable rates;
  bool pair = false;  // two texts are compared with each other
};

}  // namespace daejo
