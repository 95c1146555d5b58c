#pragma once
// What is worked out once of every claim of a set, before claims are held side by side.
//
//   const Profiles all(c, tables.comparables);
//   all.of(i).group               // the number of its value
//   all.nearby(i)                 // the terms around the figure with their weights, by id
//
// A term weighs by how rare it is in the set, and around a figure by how near it stands: half at four words,
// and less across a clause. Names stand for their entities, so that 데르나 and Derna are one term.
//
// Texts are numbered, so that a pair is compared by numbers; lists lie one behind the other in common
// vectors. What two profiles have in common tells graph/observer.h.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "daejo/base/word_table.h"
#include "daejo/graph/case.h"
#include "daejo/graph/circumstances.h"
#include "daejo/graph/match_tables.h"

namespace daejo {

// Terms by id, rising, with their weights.
struct TermVector {
  std::span<const std::uint32_t> ids;
  std::span<const float> weights;
  float sum = 0;  // of the weights
};

// A part of a common vector.
struct IdList {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

constexpr std::uint32_t no_term = 0xFFFFFFFF;

// A bit for each of 64 classes of numbers: no common bit, no common number.
inline std::uint64_t bit_of(std::uint32_t id) { return std::uint64_t{1} << ((id * 0x9E3779B1U) >> 26U); }
inline std::uint64_t bits_of(std::span<const std::uint32_t> ids) {
  std::uint64_t out = 0;
  for (const std::uint32_t id : ids) out |= bit_of(id);
  return out;
}

struct alignas(64) Profile : Circumstances {
  std::uint64_t property_bits = 0;  // of the terms, as in `signature`
  std::uint64_t subject_bits = 0;
  std::uint64_t role_bits = 0;
  std::uint64_t beside_bits = 0;
  IdList property;         // terms, sorted
  std::uint32_t head = 0;  // the last of them + 1
  std::uint32_t near = 0;  // the group of properties that texts may name one for another
  IdList subject_terms;    // sorted; with repetitions
  IdList role;             // terms of the property and of what happens to the figure, sorted
  IdList beside;           // the next terms before and after the figure, sorted
  IdList names;            // of the sentence, the nearest first
  IdList nearby;
  float nearby_sum = 0;
  std::uint32_t first_name = no_term;  // of `names`
  std::uint32_t name = no_term;        // the term of the subject, where that is a name
  std::uint32_t lead = no_term;        // the name that the document has most often
  bool named = false;                  // the subject is an entity, or a name of the set
  bool given = false;                  // the subject stands in the claim's own clause
  bool one_word = false;               // the subject
  bool single = false;                 // of the property: a subject has one
  bool lasting = false;                // of the property: it does not change over time
};

class Profiles {
 public:
  Profiles(const Case& c, const ComparableTable& comparables);

  const Profile& of(std::size_t claim) const { return profiles_[claim]; }
  std::size_t size() const { return profiles_.size(); }
  // The claims of each family that can be compared, rising.
  const std::vector<std::vector<std::size_t>>& families() const { return families_; }
  static constexpr std::size_t few = 24;  // claims of a family: circumstances may tell
  const QuickValue& value(std::size_t claim) const { return profiles_[claim].value; }
  TermVector nearby(std::size_t claim) const {
    const Profile& p = profiles_[claim];
    return weighted(p.nearby, p.nearby_sum);
  }
  TermVector sentence(std::size_t context) const {
    return weighted(sentences_[context].terms, sentences_[context].sum);
  }
  std::span<const std::uint32_t> ids(IdList part) const {
    return std::span(ids_).subspan(part.begin, part.size);
  }
  // Numbers of the telling values of a context, sorted.
  std::span<const std::uint32_t> telling(std::size_t context) const {
    return ids(sentences_[context].telling);
  }
  float rarity(std::uint32_t term) const { return rarity_[term]; }
  std::size_t terms() const { return rarity_.size(); }
  std::size_t contexts() const { return sentences_.size(); }

 private:
  struct Sentence {
    IdList terms;
    float sum = 0;
    IdList telling;
  };

  void weigh_terms();
  void weigh_sentences();
  void find_leads();
  void number_claims(const ComparableTable& comparables);
  void count_claims();
  void find_lists();
  void find_dates_of_figures();
  void read_claim(std::size_t i);
  bool is_korean(const Claim& claim);
  void read_terms(Profile& p, const Claim& claim);
  void weigh_around(Profile& p, const Claim& claim, std::span<const std::uint32_t> property);
  void stand_beside(Profile& p, const Claim& claim);
  IdList add(std::span<const std::uint32_t> ids);
  std::uint32_t canonical(std::uint32_t term) const { return canonical_[term]; }
  std::span<const std::uint32_t> order(std::size_t context) const {
    return std::span(order_).subspan(order_begins_[context],
                                     order_begins_[context + 1] - order_begins_[context]);
  }
  TermVector weighted(IdList part, float sum) const {
    return {std::span(terms_).subspan(part.begin, part.size),
            std::span(weights_).subspan(part.begin, part.size), sum};
  }

  const Case& case_;
  std::vector<Profile> profiles_;
  std::vector<Comparable> values_;  // of the claims that are compared
  std::vector<std::vector<std::size_t>> families_;
  std::vector<std::uint32_t> canonical_;  // term -> the term that stands for its entity
  std::vector<bool> is_name_;             // of terms
  std::vector<float> rarity_;
  WordTable name_terms_;              // name in lower case -> its canonical term
  std::vector<std::uint32_t> leads_;  // per document: the name that it has most often
  std::vector<Sentence> sentences_;   // per context
  std::vector<std::uint32_t> order_;  // per context: its terms by canonical id
  std::vector<std::size_t> order_begins_;
  std::vector<std::uint32_t> ids_;    // what the parts are parts of
  std::vector<std::uint32_t> terms_;  // and those that have weights
  std::vector<float> weights_;        // beside terms_
  std::vector<std::uint32_t> scratch_;
  std::vector<std::pair<int, std::uint32_t>> near_names_;  // scratch: names by their distance
  struct {
    std::size_t document = 0;
    std::size_t sentence = 0;
    bool known = false;
    bool korean = false;
  } last_sentence_;  // claims of one follow each other
};

}  // namespace daejo
