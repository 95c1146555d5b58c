#pragma once
// Sets of small texts through the whole pipeline, and their findings.

#include <string>
#include <vector>

#include "daejo/check/check.h"
#include "daejo/rule/engine.h"

namespace daejo::test {

struct Input {
  std::string path;
  std::string text;
};

struct CheckedTexts {
  Case set;
  std::vector<Finding> findings;

  // The fingerprints of a verdict, sorted.
  std::vector<std::string> fingerprints(Verdict verdict) const;
  std::size_t find(Verdict verdict) const;  // the first finding with it
};

CheckedTexts check(const std::vector<Input>& inputs);

}  // namespace daejo::test
