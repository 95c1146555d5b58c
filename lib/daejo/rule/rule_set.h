#pragma once
// The rules of one run, and the tables that they reckon with.

#include <vector>

#include "daejo/rule/rates.h"
#include "daejo/rule/rule.h"
#include "daejo/rule/unit.h"

namespace daejo {

struct RuleSet {
  std::vector<Rule> rules;  // by id
  DimensionTable units;
  RateTable rates;
};

}  // namespace daejo
