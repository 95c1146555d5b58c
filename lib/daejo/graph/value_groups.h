#pragma once
// Claims that were joined because their values agree, by group, and within a group by value: what documents
// say which of its values.
//
//   ValueGroups groups(c, profiles, unions);
//   groups.claims(unions.find(i))      // all that was joined with claim i
//   groups.documents_of(i)             // who says its value

#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

#include <boost/container/small_vector.hpp>

#include "daejo/graph/case.h"
#include "daejo/graph/profile.h"

namespace daejo {

// Sets of numbers that are joined pair by pair; the smallest of a set stands for it.
class Unions {
 public:
  explicit Unions(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

// Groups of claims by the smallest claim of each: lists one behind the other; and within a group the claims
// of one value, told apart when it is first asked for.
class ValueGroups {
 public:
  ValueGroups(const Case& c, const Profiles& profiles, Unions& values);

  std::span<const std::size_t> claims(std::size_t group) const {
    return std::span(claims_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }
  // The documents that state the value of a claim for its item.
  std::span<const std::size_t> documents_of(std::size_t claim) const {
    return span(documents_[value_of(claim)]);
  }
  // Equal numbers: claims of one group and one value.
  std::size_t value_of(std::size_t claim) const {
    if (value_[claim] == unknown) tell_apart(group_[claim]);
    return value_[claim];
  }
  // The first claim of each value of a group.
  std::span<const std::size_t> values(std::size_t group) const {
    if (first_[group].empty()) tell_apart(group);
    return span(first_[group]);
  }

 private:
  using Few = boost::container::small_vector<std::size_t, 4>;
  static std::span<const std::size_t> span(const Few& few) { return {few.data(), few.size()}; }

  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  static constexpr std::size_t most_values = 64;  // of a group; the others stand with the last

  void tell_apart(std::size_t group) const;
  bool gives_total(const Claim& claim) const;

  const Case& case_;
  const Profiles& profiles_;
  std::vector<std::size_t> group_;   // by claim
  std::vector<std::size_t> begins_;  // by group
  std::vector<std::size_t> claims_;
  std::vector<std::size_t> totals_;         // the claims that say that they are all there is
  mutable std::vector<std::size_t> value_;  // by claim: index into documents_
  mutable std::vector<Few> documents_;      // by value
  mutable std::vector<Few> first_;          // by group
};

}  // namespace daejo
