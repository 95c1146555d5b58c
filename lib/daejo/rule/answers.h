#pragma once
// What was answered to a condition on one claim: many rules ask the same of it.
//
//   std::vector<Answers::Answer>& known = answers.to(condition, facts.size());     // "not x.hedged"
//   if (known[claim] == Answers::not_asked) known[claim] = …

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "daejo/rule/expression.h"

namespace daejo {

class Answers {
 public:
  enum Answer : std::uint8_t { not_asked, no, perhaps };
  // By claim; the same for all conditions that are alike.
  std::vector<Answer>& to(const Expression& condition, std::size_t claims);

 private:
  struct Asked {
    std::uint64_t hash;
    const Expression* condition;
    std::vector<Answer> answers;
  };
  std::deque<Asked> all_;
};

}  // namespace daejo
