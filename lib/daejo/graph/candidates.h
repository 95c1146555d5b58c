#pragma once
// Which claims are held together at all.
//
//   const Candidates candidates(profiles);
//   candidates.behind(a, [&](std::size_t b) { … });            // every b > a, rising
//   candidates.in_document(a, d, [&](std::size_t b) { … });    // every b of a document, before a or behind
//   it
//
// Those of one family that share a rare term nearby, a value, a subject or a property (Glance::Held). In a
// large family claims of one value and one wording stand for each other, and only the claims of a common
// bucket are held together, so that the cost follows the claims.

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "daejo/graph/profile.h"

namespace daejo {

class Candidates {
 public:
  explicit Candidates(const Profiles& profiles);

  template <class Visit>
  void behind(std::size_t a, Visit visit) const {
    const std::size_t f = profiles_.of(a).family;
    if (f == 0) return;
    if (is_large(f)) {
      for (auto it = tried_from(f, {a, a + 1}); it != tried_[f].end() && it->first == a; ++it)
        visit(it->second);
    } else {
      each_worth_a_look(f, a, place_[a] + 1, looks_[f].size(), visit);
    }
  }

  template <class Visit>
  void in_document(std::size_t a, std::uint32_t document, Visit visit) const {
    const std::size_t f = profiles_.of(a).family;
    if (f == 0) return;
    const std::size_t first = first_[document];
    const std::size_t behind = first_[document + 1];
    if (is_large(f)) {
      for (auto it = tried_from(f, {a, first}); it != tried_[f].end() && *it < Two{a, behind}; ++it)
        visit(it->second);
    } else {
      each_worth_a_look(f, a, place_of(f, first), place_of(f, behind), visit);
    }
  }

 private:
  using Two = std::pair<std::size_t, std::size_t>;
  struct Look : Glance {
    std::uint32_t claim;
  };

  static constexpr std::size_t large = 1500;
  bool is_large(std::size_t family) const { return profiles_.families()[family].size() > large; }
  std::vector<Two>::const_iterator tried_from(std::size_t family, Two first) const {
    return std::lower_bound(tried_[family].begin(), tried_[family].end(), first);
  }
  // Of the first claim of the family that is not before this one.
  std::size_t place_of(std::size_t family, std::size_t claim) const {
    const std::vector<std::size_t>& all = profiles_.families()[family];
    return static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), claim) - all.begin());
  }
  template <class Visit>
  void each_worth_a_look(std::size_t family, std::size_t a, std::size_t begin, std::size_t end,
                         Visit visit) const {
    const std::vector<Look>& all = looks_[family];
    const Glance::Held own(all[place_[a]]);
    const bool few = all.size() <= Profiles::few;
    for (const Look& look : std::span(all).subspan(begin, end - begin)) {
      if ((few || own.meets(look)) && look.claim != a) visit(look.claim);
    }
  }
  void find_tried(std::size_t family);

  const Profiles& profiles_;
  std::vector<std::size_t> first_;    // per document: its first claim; behind the last: how many there are
  std::vector<std::uint32_t> place_;  // per claim: in its family
  std::vector<std::vector<Look>> looks_;  // per family that is not large, side by side in memory
  std::vector<std::vector<Two>> tried_;   // per large family: the pairs, in both orders, sorted
};

}  // namespace daejo
