#pragma once
// Has the first claim of a rule the others beside it that the rule asks for? Told from numbers of claims,
// before any of them is looked at: a sentence with one amount has no total with its two parts.

#include <span>
#include <vector>

#include "daejo/rule/slot.h"

namespace daejo {

class Company {
 public:
  // The slots know their ties.
  Company(const Facts& facts, std::span<const Slot> variables);
  // False when too few claims of its place fit the other variables plainly.
  bool is_there(std::size_t first) const;

 private:
  // So many claims of the place, the first itself not counted.
  struct Need {
    Key place;
    const PlainClaims::Fitting* fitting;
    std::size_t least;
  };
  const Facts& facts_;
  std::vector<Need> needs_;
};

}  // namespace daejo
