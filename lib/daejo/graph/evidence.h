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

constexpr std::size_t most_levels = 20;

class MatchWeights;

// What is known of a pair before anything is observed, and which levels it can have at all: those of two
// languages ("translated-…"), those of days and times ("…-event").
struct PairKind {
  bool translated = false;
  bool event = false;

  static constexpr std::size_t count = 4;
  std::size_t index() const { return std::size_t{translated} + 2 * std::size_t{event}; }
};
bool may_have(PairKind kind, Aspect aspect, std::size_t level);

// How high the score of a question can still come when only some aspects of a pair are observed: never below
// the score itself. In whole numbers, for it is asked of nearly all pairs.
//
//   const Outlook& outlook = weights.outlooks(Question::conflict)[kind.index()];
//   if (outlook.most() - outlook.lost<Aspect::form, Aspect::time>(evidence) < Outlook::units(score))
//     …  // never
//
// Of an aspect that asks other pairs the level may still rise: it stands for all that follow it.
class Outlook {
 public:
  Outlook() = default;
  Outlook(const MatchWeights& weights, Question question, PairKind kind);

  // A score in the units of an outlook, rounded down.
  static std::int32_t units(double score);
  // Of a pair of which nothing is observed.
  std::int32_t most() const { return most_; }
  // What it loses by the levels of these aspects.
  template <Aspect... aspects>
  std::int32_t lost(const Evidence& evidence) const {
    return (lost(aspects, evidence[static_cast<std::size_t>(aspects)]) + ...);
  }
  std::int32_t lost(Aspect aspect, std::size_t level) const {
    return losses_[static_cast<std::size_t>(aspect)][level];
  }
  // With all levels as they stand in the evidence.
  std::int32_t of(const Evidence& evidence) const {
    return [&]<std::size_t... a>(std::index_sequence<a...>) {
      return most_ - lost<static_cast<Aspect>(a)...>(evidence);
    }
    (std::make_index_sequence<aspect_count>());
  }

 private:
  std::int32_t most_ = 0;
  std::array<std::array<std::int32_t, most_levels>, aspect_count> losses_{};
};

using Outlooks = std::array<Outlook, PairKind::count>;

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
  const Outlooks& outlooks(Question question) const { return outlooks_[static_cast<std::size_t>(question)]; }
  double bar(Question question) const { return bars_[static_cast<std::size_t>(question)]; }

 private:
  std::array<std::array<std::array<double, most_levels>, aspect_count>, 3> weights_{};
  std::array<double, 3> bars_{};
  std::array<Outlooks, 3> outlooks_;
};

}  // namespace daejo
