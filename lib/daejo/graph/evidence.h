#pragma once
// What two claims have in common, aspect by aspect, and what each observation weighs.
//
// Record linkage (Fellegi and Sunter 1969; the levels and the waterfall are Splink's): every aspect of a pair
// is observed at one of a few levels, and every level has a weight, positive where it speaks for one item.
// The weights stand in data/claim/match.tsv; tests/quality/fit.py estimates them from labelled sets and
// prints what the bars trade off. Three sums are made of them: `item` (is it one item, whatever the values
// say), `agreement` (item + what makes an equal value telling) and `conflict` (item + what makes a difference
// one of the same thing).

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "daejo/base/resources.h"

namespace daejo {

enum class Aspect : std::uint8_t {
  subject,
  property,
  role,  // terms of the property and of what happens to the figure
  form,
  thing,
  time,
  base,
  scope,
  beside,    // the next terms on both sides of the figure
  names,     // the nearest name
  nearby,    // terms around the figure
  sentence,  // terms of the sentences
  frame,     // how much of the shorter sentence the other says, too
  company,   // other equal figures in the two sentences
  scarcity,  // how many such values the two documents have; alone: neither has any other figure at all
  place,     // how far into the documents
  documents,
  whole,  // subject and property given and the same, and nothing known that differs
  kind,
  digits,     // of an equal value
  frequency,  // how often the set has the equal value
  likeness,   // of different values
  partner,    // does either side have its equal in the other document?
  rank,       // is each the best that the other document offers?
  margin,     // and by how much better than the next?
  count_
};
constexpr std::size_t aspect_count = static_cast<std::size_t>(Aspect::count_);
std::string_view name(Aspect aspect);
std::size_t level_count(Aspect aspect);
std::string_view level_name(Aspect aspect, std::size_t level);  // level 0: nothing is known, "unknown"

// What is observed once all pairs are known.
constexpr bool asks_other_pairs(Aspect aspect) {
  return aspect == Aspect::partner || aspect == Aspect::rank || aspect == Aspect::margin;
}

// The level of an aspect. Not a plain byte, which the compiler must take for a part of anything else when it
// is written.
enum Observed : std::uint8_t {};
// A level for every aspect.
using Evidence = std::array<Observed, aspect_count>;

enum class Question : std::uint8_t { item, agreement, conflict };

class MatchWeights {
 public:
  static Result<MatchWeights> load(const Resources& resources);
  double weight(Question question, Aspect aspect, std::size_t level) const {
    return weights_[static_cast<std::size_t>(question)][static_cast<std::size_t>(aspect)][level];
  }
  // The sum over all aspects; for agreement and conflict that of the item included.
  double score(Question question, const Evidence& evidence) const {
    double sum = 0;
    const auto& item = weights_[0];
    const auto& more = weights_[static_cast<std::size_t>(question)];
    const auto add = [&](std::size_t a) {
      sum += item[a][evidence[a]];
      if (question != Question::item) sum += more[a][evidence[a]];
    };
    [&]<std::size_t... a>(std::index_sequence<a...>) { (add(a), ...); }
    (std::make_index_sequence<aspect_count>());
    return sum;
  }
  // Can a pair of this item score (that of ClaimPair) reach a score? True for all that do; what weighs most
  // is asked first.
  bool may_reach(Question question, double item, const Evidence& evidence, double score) const {
    const Bound& bound = bounds_[static_cast<std::size_t>(question)];
    double most = item + bound.most;
    for (const Bound::Loss& loss : bound.losses) {
      most -= loss.of[evidence[loss.aspect]];
      if (most < score) return false;
    }
    return true;
  }
  // The same before it is known how the pair stands to others.
  bool may_come_to(Question question, double item, const Evidence& evidence, double score) const {
    const Bound& bound = bounds_[static_cast<std::size_t>(question)];
    double most = item + bound.most;
    for (const Bound::Loss& loss : bound.early) {
      most -= loss.of[evidence[loss.aspect]];
      if (most < score) return false;
    }
    return true;
  }
  double bar(Question question) const { return bars_[static_cast<std::size_t>(question)]; }

 private:
  static constexpr std::size_t most_levels = 20;
  std::array<std::array<std::array<double, most_levels>, aspect_count>, 3> weights_{};
  std::array<double, 3> bars_{};
  // What a question can add to an item score, and what of it each level loses, the aspects that can lose most
  // first.
  struct Bound {
    struct Loss {
      std::uint8_t aspect = 0;
      std::array<double, most_levels> of{};
    };
    double most = 0;
    std::vector<Loss> losses;
    std::vector<Loss> early;  // those that ask no other pairs
  };
  std::array<Bound, 3> bounds_;
  void find_bounds();
};

}  // namespace daejo
