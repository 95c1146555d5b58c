#pragma once
// Which claims are about one thing.
//
//   link_subjects(c);          // Claim::entity, from the entities' spellings
//   c.items = match_items(c);
//   explain(c, a, b)           // why two claims match: the score part by part
//
// Record linkage (Fellegi and Sunter 1969): a sum of weights over subject, property, form, time, base, scope,
// shared rare words, and how telling an equal value is (557만6000 twice is no chance, 10 twice is). What is
// not known weighs nothing; a clear difference weighs heavily against. Two bars: conflicts need subject and
// property to be positively the same; agreement needs less when the value is telling.
//
// Equal values are grouped before anything is compared, and only groups that share a block (subject and
// property, or a telling value) are scored, so that the cost follows the number of claims. Within a block a
// value that has its equal in the other document is not held against that document's other values (no better
// partner).

#include <string>
#include <vector>

#include "daejo/graph/case.h"

namespace daejo {

// Sets Claim::entity of every claim whose subject is a spelling of an entity.
void link_subjects(Case& c);

struct MatchPart {
  std::string_view name;  // "subject", "property", "form", "time", "base", "scope", "context", "value"
  double weight = 0;
};

struct Match {
  double score = 0;
  bool same_subject = false;   // positively
  bool same_property = false;  // positively
  bool excluded = false;       // a difference that nothing outweighs: another unit, form or period
  std::vector<MatchPart> parts;
};

// Weights of rare words, worked out once a set.
class Matcher {
 public:
  explicit Matcher(const Case& c);
  Match match(std::size_t a, std::size_t b) const;

 private:
  double shared_words(const Claim& a, const Claim& b) const;
  const Case& case_;
  std::vector<double> rarity_;  // per stem
};

struct MatchBars {
  double conflict = 5.5;
  double agreement = 3.5;
};

std::vector<Item> match_items(const Case& c, const MatchBars& bars = {});

// The unit family that a value can be compared in: "money:USD", "%", "count:명" …; empty when it cannot.
std::string family(const Claim& claim);
// Do the two values state the same within what is written?
bool values_agree(const Claim& a, const Claim& b);
// How many digits tell: 5576000 -> 4, 10 -> 1, 2024-07-27 -> 4.
int telling_digits(const Claim& claim);

}  // namespace daejo
