#pragma once
// What was answered to a condition on one claim: many rules ask the same of it.
//
//   Answers answers(plans.answers);
//   std::vector<Answers::Answer>& known = answers.to(alone.answers, facts.size());     // "not x.hedged"
//   if (known[claim] == Answers::not_asked) known[claim] = …

#include <cstddef>
#include <cstdint>
#include <vector>

namespace daejo {

class Answers {
 public:
  enum Answer : std::uint8_t { not_asked, no, perhaps };
  explicit Answers(std::size_t questions) : all_(questions) {}
  // By claim, to a question by its number (rule/plan.h).
  std::vector<Answer>& to(std::size_t question, std::size_t claims) {
    std::vector<Answer>& out = all_[question];
    if (out.size() < claims) out.resize(claims);
    return out;
  }

 private:
  std::vector<std::vector<Answer>> all_;
};

}  // namespace daejo
