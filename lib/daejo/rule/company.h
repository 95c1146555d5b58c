#pragma once
// Has the first claim of a rule the others beside it that the rule asks for? Told from numbers of claims,
// before any of them is asked more: a sentence with one amount has no total with its two parts.

#include <span>
#include <vector>

#include "daejo/rule/slot.h"

namespace daejo {

// The claims that stand to `claim` as a pattern that follows another asks it (pattern.h), whether they fit or
// not. Where it is one it lies in `one`.
std::span<const std::size_t> following(const Facts& facts, const Slot& variable, std::size_t claim,
                                       std::size_t& one);

class Company {
 public:
  // The slots know their ties.
  Company(const Facts& facts, std::span<const Slot> variables);
  // False when too few claims of its place fit the other variables plainly.
  bool is_there(std::size_t first);

 private:
  // So many claims of the place, the first itself not counted.
  struct Need {
    Key place;
    const PlainClaims::Fitting* fitting;
    std::size_t least;
    std::uint32_t number = 0;                         // of the place that was asked for last (Facts::key):
    std::pair<std::size_t, std::size_t> at = {0, 0};  // its claims,
    std::size_t count = 0;                            // and how many of them fit
  };
  const Facts& facts_;
  std::vector<Need> needs_;
  std::vector<const Slot*> following_;  // found from the first itself
};

}  // namespace daejo
