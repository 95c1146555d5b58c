#pragma once
// An item: what claims are about when they can be compared: subject + property + qualifiers.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
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
  // Of a clear item: numbers of the values of the claims, beside them, and which of these values claims hold
  // against each other by themselves (two numbers, the smaller first; rising). Others are in the item only by
  // way of a third, as a rounded figure ties two. Without numbers all are.
  std::vector<std::size_t> values;
  std::vector<std::pair<std::size_t, std::size_t>> apart;
};

}  // namespace daejo
