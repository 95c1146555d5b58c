#include "daejo/graph/evidence.h"

#include <random>

#include <doctest/doctest.h>

using namespace daejo;

namespace {

Observed any_level(std::mt19937& random, PairKind kind, Aspect aspect) {
  for (;;) {
    const std::size_t level = random() % level_count(aspect);
    if (may_have(kind, aspect, level)) return static_cast<Observed>(level);
  }
}

}  // namespace

TEST_CASE("an outlook never lies below the score, whatever is still to be observed") {
  const Resources resources;
  const MatchWeights weights = *MatchWeights::load(resources);
  std::mt19937 random(20240712);  // its numbers are the same everywhere
  for (int round = 0; round < 20'000; ++round) {
    const PairKind kind{random() % 2 == 0, random() % 2 == 0};
    Evidence all{};
    for (std::size_t a = 0; a < aspect_count; ++a) all[a] = any_level(random, kind, static_cast<Aspect>(a));
    Evidence worse = all;  // what asks other pairs may still rise
    for (const Aspect aspect : {Aspect::partner, Aspect::rank, Aspect::margin}) {
      Observed& level = worse[static_cast<std::size_t>(aspect)];
      level = static_cast<Observed>(level + random() % (level_count(aspect) - level));
    }
    for (const Question question : {Question::item, Question::agreement, Question::conflict}) {
      const Outlook& outlook = weights.outlooks(question)[kind.index()];
      const std::int32_t score = Outlook::units(weights.score(question, worse));
      CHECK(outlook.of(all) >= score);
      // Aspect by aspect, in an order of their own.
      std::int32_t most = outlook.most();
      for (std::size_t a = 0; a < aspect_count; ++a) {
        const auto aspect = static_cast<Aspect>((a * 7 + static_cast<std::size_t>(round)) % aspect_count);
        CHECK(most >= score);
        most -= outlook.lost(aspect, worse[static_cast<std::size_t>(aspect)]);
      }
      CHECK(most == outlook.of(worse));
    }
  }
}

TEST_CASE("an outlook comes down to the score when all is observed") {
  const Resources resources;
  const MatchWeights weights = *MatchWeights::load(resources);
  std::mt19937 random(7);
  for (int round = 0; round < 1'000; ++round) {
    const PairKind kind{random() % 2 == 0, random() % 2 == 0};
    Evidence all{};
    for (std::size_t a = 0; a < aspect_count; ++a) {
      const auto aspect = static_cast<Aspect>(a);
      all[a] = asks_other_pairs(aspect) ? static_cast<Observed>(level_count(aspect) - 1)
                                        : any_level(random, kind, aspect);
    }
    for (const Question question : {Question::item, Question::agreement, Question::conflict})
      CHECK(weights.outlooks(question)[kind.index()].of(all) <=
            Outlook::units(weights.score(question, all) + 0.02));
  }
}
