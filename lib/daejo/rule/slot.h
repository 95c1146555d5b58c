#pragma once
// One variable of a rule while its claims are looked for (rule/join.h): where its candidates are, and what
// was found for the claim before. What they share with the variables before it is in its plan (rule/plan.h).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <boost/container/small_vector.hpp>

#include "daejo/rule/answers.h"
#include "daejo/rule/pattern.h"
#include "daejo/rule/plan.h"

namespace daejo {

// A number that a claim must have: what it shares with an earlier one.
struct Wish {
  Key key;
  std::uint32_t number;
  friend bool operator==(const Wish&, const Wish&) = default;
};

using Wishes = boost::container::small_vector<Wish, 4>;

// The claims of one place that share what is wished, rising.
struct Group {
  Wishes wishes;
  std::vector<std::size_t> claims;
  std::vector<std::size_t> ready;  // of them, that may be what is asked of one alone,
  bool is_told = false;            // once it is told
};

// One variable of the rule: where its candidates are.
struct Slot {
  const Pattern* pattern;
  const SlotPlan* plan;
  PatternMatcher matcher;
  std::vector<std::vector<Answers::Answer>*> answers =
      {};  // to the plan's conditions on it alone, where they are kept
  std::vector<std::pair<std::uint64_t, std::size_t>> index = {};  // claims by hash, rising
  Group found = {};                                               // without a place
  bool is_found = false;                                          // for these wishes
  std::vector<std::size_t> kept = {};                             // of the candidates
  std::pair<std::size_t, std::size_t> at = {0, 0};  // the claims [first, second) of the place looked at last,
  std::vector<std::size_t> fitting = {};            // and those among them that fit plainly
  std::vector<Group> groups = {};                   // of `fitting`, as they were asked for,
  std::size_t group_count = 0;                      // so many of them; the others keep their room
  Wishes wishes = {};                               // of the claims that are chosen now
};

}  // namespace daejo
