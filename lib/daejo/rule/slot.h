#pragma once
// One variable of a rule while its claims are looked for (rule/join.h): where its candidates are, what they
// share with the variables that are bound before it, and what was found for the claim before.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <boost/container/small_vector.hpp>

#include "daejo/rule/answers.h"
#include "daejo/rule/pattern.h"

namespace daejo {

struct Tie {
  Key key;
  std::size_t earlier;  // the variable that is bound before
};

// The text between two claims, of which this variable is the one that is bound later.
struct Gap {
  const Wording* wording;
  std::size_t other;
  bool other_first;
};

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

// A condition on one variable, and what was answered to it.
struct Alone {
  const Expression* condition;
  std::vector<Answers::Answer>* answers;
  bool exactly;  // nothing quick can be said of it: what it asks of dates and texts is told exactly, once
};

// One variable of the rule: where its candidates are, and what they share with earlier variables.
struct Slot {
  const Pattern* pattern;
  PatternMatcher matcher;
  std::optional<Tie> place;  // the narrowest place that it shares
  std::vector<Tie> ties;     // that a hash can find, where there is no place
  std::vector<Tie> filters;  // the others
  std::vector<Tie> differ;
  std::vector<Gap> gaps;
  std::vector<Alone> alone;                                  // conditions on this variable only
  std::vector<const Expression*> conditions;                 // on it and earlier ones
  std::vector<std::pair<std::uint64_t, std::size_t>> index;  // claims by hash, rising
  bool amounts = false;                                      // no dates and times
  bool plain = false;                      // nothing to ask of a claim beside the others but what is wished
  Group found;                             // without a place
  bool is_found = false;                   // for these wishes
  std::vector<std::size_t> kept;           // of the candidates
  std::pair<std::size_t, std::size_t> at;  // the claims [first, second) of the place looked at last,
  std::vector<std::size_t> fitting;        // and those among them that fit plainly
  std::vector<Group> groups;               // of `fitting`, as they were asked for,
  std::size_t group_count = 0;             // so many of them; the others keep their room
  Wishes wishes;                           // of the claims that are chosen now
};

// What the i-th variable of the rule shares with those that are bound before it.
void add_ties(Slot& slot, const Rule& rule, std::size_t i);

}  // namespace daejo
