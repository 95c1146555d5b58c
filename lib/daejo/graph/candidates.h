#pragma once
// Which claims are held together at all.
//
//   const Candidates candidates(profiles);
//   candidates.behind(a, out);         // appends every b > a, rising
//   candidates.beside(a, b, out);      // every candidate of a, before or behind it, of b's document
//
// Those of one family that share a rare term nearby, a value, a subject or a property (Looks). In a
// large family claims of one value and one wording stand for each other, and only the claims of a common
// bucket are held together, so that the cost follows the claims.

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "daejo/graph/profile.h"

namespace daejo {

// The glances of many claims as columns, so that one is held against several of them at once.
class Looks {
 public:
  Looks() = default;
  explicit Looks(std::size_t size) : size_(size), columns_(size * columns) {}

  std::size_t size() const { return size_; }
  void set(std::size_t place, const Glance& glance, std::uint32_t claim);
  std::uint32_t claim(std::size_t place) const { return column(0)[place]; }
  // Appends the claims of the places from one on to another that could be about one item with that of a
  // place: cheap, and right for all that holding the two together would find much in.
  void meeting(std::size_t place, std::size_t begin, std::size_t end, std::vector<std::uint32_t>& out) const;

 private:
  // The claim, the two halves of the signature, and what is equal or not: group, subject, property_id,
  // leading, shuffled.
  static constexpr std::size_t columns = 8;
  const std::uint32_t* column(std::size_t k) const { return columns_.data() + k * size_; }

  std::size_t size_ = 0;
  std::vector<std::uint32_t> columns_;  // one behind the other
};

class Candidates {
 public:
  explicit Candidates(const Profiles& profiles);

  using Claims = std::vector<std::uint32_t>;

  void behind(std::size_t a, Claims& out) const {
    const std::size_t f = profiles_.of(a).family;
    if (f == 0) return;
    if (is_large(f)) {
      add_tried(f, {a, a + 1}, {a + 1, 0}, out);
    } else {
      add_worth_a_look(f, a, {places_[a].own + 1, static_cast<std::uint32_t>(looks_[f].size())}, out);
    }
  }

  // `b` is of the family of `a`.
  void beside(std::size_t a, std::size_t b, Claims& out) const {
    const std::size_t f = profiles_.of(a).family;
    const std::uint32_t document = profiles_.of(b).document;
    if (is_large(f)) {
      add_tried(f, {a, first_[document]}, {a, first_[document + 1]}, out);
    } else {
      add_worth_a_look(f, a, places_[b].document, out);
    }
  }

 private:
  using Two = std::pair<std::size_t, std::size_t>;
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  // Of a claim, in its family.
  struct Place {
    std::uint32_t own = 0;
    Range document;  // all claims of its document
  };
  static constexpr std::size_t large = 1500;
  bool is_large(std::size_t family) const { return profiles_.families()[family].size() > large; }
  // The pairs from one on to another, which is none of them.
  void add_tried(std::size_t family, Two from, Two to, Claims& out) const;
  void add_worth_a_look(std::size_t family, std::size_t a, Range places, Claims& out) const;
  void find_tried(std::size_t family);

  const Profiles& profiles_;
  std::vector<std::size_t> first_;       // per document: its first claim; behind the last: how many there are
  std::vector<Place> places_;            // per claim
  std::vector<Looks> looks_;             // per family that is not large
  std::vector<std::vector<Two>> tried_;  // per large family: the pairs, in both orders, sorted
};

}  // namespace daejo
