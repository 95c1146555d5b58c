#pragma once
// What the rules ask, put in order once for all sets: what each variable shares with those bound before it,
// which conditions are on it alone, which questions several rules have in common.
//
//   const RulePlans plans(rules);
//   plans.of(rules, rule).slots[1].place       // {Key::sentence, 0}: in the sentence of the first variable
//
// Plans hold numbers, no pointers: they go with every set of the same rules, whatever its parameters are.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "daejo/rule/cue_words.h"
#include "daejo/rule/plain_test.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

struct Tie {
  Key key;
  std::size_t earlier;  // the variable that is bound before
};

// The text between two claims, of which this variable is the one that is bound later.
struct Gap {
  std::size_t wording;  // of the rule
  std::size_t other;
  bool other_first;
};

// A condition on one variable.
struct Alone {
  std::size_t condition;  // of the rule's `where`
  std::size_t answers;    // the number of the question: equal ones of several rules have one
  bool exactly;     // nothing quick can be said of it: what it asks of dates and texts is told exactly, once
  PlainTest plain;  // comes first
};

// One variable of a rule.
struct SlotPlan {
  std::optional<std::size_t> leader;  // leader_of
  std::optional<Tie> place;           // the narrowest place that it shares
  std::vector<Tie> ties;              // that a hash can find, where there is no place
  std::vector<Tie> filters;           // the others
  std::vector<Tie> differ;
  std::vector<Gap> gaps;
  std::vector<Alone> alone;             // conditions on this variable only,
  std::vector<std::size_t> conditions;  // and on it and earlier ones, of the rule's `where`
  std::size_t asked = 0;                // the number of what it asks of a claim plainly
  bool amounts = false;                 // no dates and times
  bool plain = false;                   // nothing to ask of a claim beside the others but what is wished
  bool has_text = false;                // regular expressions
  // Of each that asks for some: one of these cue words stands in the sentence.
  std::vector<std::vector<std::uint32_t>> words;
  std::vector<std::uint32_t>
      unless;  // and without one of these the sentence surely has not what it must not have
};

struct RulePlan {
  bool local = false;            // is_local
  bool only_what_holds = false;  // the rule reports no conflict
  std::vector<bool> solvable;    // by variable: can what it must be be told from the others (rule/quick.h)?
  std::vector<SlotPlan> slots;   // by variable
};

// The variable from which the claim is found, where it is not found by what it shares.
inline std::optional<std::size_t> leader_of(const Pattern& p) {
  return p.parenthesis_of ? p.parenthesis_of : p.share_of ? p.share_of : p.follows;
}
// Does it matter where the claims of the rule stand? Where it does not, equal claims are taken once
// (Facts::same_claims).
bool is_local(const Rule& rule);

struct RulePlans {
  explicit RulePlans(const RuleSet& set);
  const RulePlan& of(const RuleSet& set, const Rule& rule) const {
    return rules[static_cast<std::size_t>(&rule - set.rules.data())];
  }

  CueWords words;
  std::vector<RulePlan> rules;  // as in the set
  std::size_t asked = 0;        // so many numbers there are of what is asked plainly,
  std::size_t answers = 0;      // and of conditions on one variable
};

// Made when the rules are run for the first time. Cue words are those of the rules that are switched on then.
class PlanCache {
 public:
  std::shared_ptr<const RulePlans> of(const RuleSet& rules) {
    std::call_once(once_, [&] { plans_ = std::make_shared<const RulePlans>(rules); });
    return plans_;
  }

 private:
  std::once_flag once_;
  std::shared_ptr<const RulePlans> plans_;
};

}  // namespace daejo
