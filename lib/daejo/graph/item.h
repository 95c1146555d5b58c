#pragma once
// An item: what claims are about when they can be compared: subject + property + qualifiers.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace daejo {

struct Item {
  std::vector<std::size_t> claims;    // indexes into the claims of the set, rising
  std::optional<std::size_t> entity;  // the subject, where it is an entity
  std::string subject;                // as shown to people
  std::string property;               // property id, or the phrase of an open property
  // A clear item may hold conflicts. One that is fair alone, because a reason to differ is told (a plan and
  // its outcome, a count and a later one), shows what can be reconciled. One that is not clear (its claims
  // were tied together by a telling value, not by subject and property) can only show agreement. One claim
  // may stand in one clear item and in several others.
  bool clear = true;
  bool fair = true;
};

}  // namespace daejo
