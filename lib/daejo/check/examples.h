#pragma once
// The examples of rule files, run through the whole pipeline.
//
//   for (const ExampleResult& r : run_examples(rule, knowledge)) r.passed || …r.said,
//   rule.examples[r.example].line
//
// Each text of an example is a document of a small set. An example passes when the rule alone gives a finding
// of the verdict that the example stands under, or, among the silent ones, none.

#include <vector>

#include "daejo/check/knowledge.h"
#include "daejo/rule/rule.h"

namespace daejo {

struct ExampleResult {
  std::size_t example = 0;  // index into Rule::examples
  bool passed = false;
  std::vector<Verdict> said;  // what the rule found, each verdict once
};

std::vector<ExampleResult> run_examples(const Rule& rule, const Knowledge& knowledge);

}  // namespace daejo
