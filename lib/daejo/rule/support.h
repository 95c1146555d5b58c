#pragma once
// Which side of a conflict the arithmetic of other claims bears out.
//
//   conflict   774만3000대 | 744만3000대
//              744만3000대: 나눈 값들의 합이 744만3000대입니다
//
// Where two documents give one thing two values, and one of the values is also the sum, the product or the
// share of other figures of the set, the finding says so: an editor then knows where to look first.

#include <deque>
#include <utility>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/rule.h"

namespace daejo {

// Findings with the rules that made them. They are large, and stay where they are while more come.
using RuleFindings = std::deque<std::pair<Finding, const Rule*>>;

// Adds to the findings of `conflicts` a line for each side that some finding of `arithmetic` bears out: one
// that agrees, rests on a claim of that side and on none of the other sides.
void add_support(std::vector<Finding*>& conflicts, const std::vector<const Finding*>& arithmetic);

// Is a claim on one of the sides what its own sentence says was before a value of the others: the 100 of
// "100개에서 128개로 늘렸다"?
bool is_replaced(const Case& set, const std::vector<Side>& sides, std::size_t claim);

// What arithmetic that comes out takes back, by index: conflicts of values that stand in one equation (parts
// and their whole, before and after are no two values of one thing); and, where two texts are compared, other
// conflicts about a figure that follows from the other text.
std::vector<bool> taken_back(const Case& set, const RuleFindings& all);

}  // namespace daejo
