#pragma once
// What is worked out once of every claim of a set, before claims are held side by side.
//
//   const Profiles all(c, tables.comparables);
//   all.of(i).nearby              // the terms around the figure with their weights, by id
//   likeness(all.of(i).nearby, all.of(j).nearby)    // 0 to 1
//   all.observe(i, j)             // the evidence that needs no other pair
//
// A term weighs by how rare it is in the set, and around a figure by how near it stands: half at four words, and less
// across a clause. Names stand for their entities, so that 데르나 and Derna are one term.

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/graph/match_tables.h"

namespace daejo {

struct WeightedTerm {
  std::uint32_t id = 0;
  float weight = 0;
};
struct TermVector {
  std::vector<WeightedTerm> terms;  // by id
  float sum = 0;
};
struct Shared {
  float weight = 0;
  int terms = 0;
};
Shared shared_terms(const TermVector& a, const TermVector& b);
// What the two share of what both have: 2 × shared ÷ (a + b).
float likeness(const TermVector& a, const TermVector& b, const Shared& shared);

constexpr std::uint32_t no_term = 0xFFFFFFFF;

struct Profile {
  Comparable value;
  std::uint32_t family = 0;        // number of the family in the set; 0 = not compared
  std::uint32_t subject = 0;       // number of the subject; 0 = unknown
  bool named = false;              // the subject is an entity, or a name of the set
  std::vector<std::uint32_t> subject_terms;  // sorted
  std::vector<std::uint32_t> property;       // terms, sorted
  std::uint32_t head = 0;                    // the last term of the property + 1
  std::vector<std::uint32_t> role;           // terms of the property and of what happens to the figure, sorted
  std::uint32_t name = no_term;              // the term of the subject, where that is a name
  TermVector nearby;
  std::vector<std::uint32_t> beside;  // the next terms before and after the figure, sorted
  std::vector<std::uint32_t> names;   // of the sentence, the nearest first
  std::uint32_t leading = 0;    // the first digits of a long value and their place; 0 = not long
  std::uint64_t signature = 0;  // of the rare terms nearby: no common bit, no common term
  std::size_t group = 0;        // number of the value in its family
  float place = 0;              // 0 to 1 through the document
  bool title = false;
  bool korean = false;
};

class Profiles {
 public:
  Profiles(const Case& c, const ComparableTable& comparables);

  const Profile& of(std::size_t claim) const { return profiles_[claim]; }
  std::size_t size() const { return profiles_.size(); }
  // The claims of each family that can be compared, rising.
  const std::vector<std::vector<std::size_t>>& families() const { return families_; }
  // Could the two be about one item? Cheap, and right for all that `observe` would find much in.
  bool worth_a_look(std::size_t a, std::size_t b) const;
  // The aspects up to `likeness`; those that depend on other pairs stay unknown.
  Evidence observe(std::size_t a, std::size_t b) const;

 private:
  void weigh_terms();
  void read_claim(std::size_t i);
  void find_leads();
  std::uint8_t subject_level(std::size_t a, std::size_t b) const;
  void stand_beside(Profile& p, const Claim& claim, const std::vector<Term>& terms) const;
  std::uint32_t canonical(std::uint32_t term) const { return canonical_[term]; }

  const Case& case_;
  std::vector<Profile> profiles_;
  std::vector<std::vector<std::size_t>> families_;
  std::vector<std::uint32_t> canonical_;  // term -> the term that stands for its entity
  std::vector<float> rarity_;
  std::unordered_set<std::string> names_;  // in lower case
  std::unordered_map<std::string, std::uint32_t> name_terms_;  // name in lower case -> its canonical term
  std::vector<std::uint32_t> leads_;                     // per document: the name that it has most often
  std::vector<TermVector> sentences_;                    // per context
  std::vector<std::vector<std::size_t>> telling_;        // per context: numbers of its telling values, sorted
  std::vector<std::vector<std::uint32_t>> per_document_;  // [family][document]: how many claims
  std::vector<std::uint32_t> value_counts_;              // per value number: how many claims
};

}  // namespace daejo
