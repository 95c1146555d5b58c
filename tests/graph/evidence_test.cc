#include "daejo/graph/evidence.h"

#include <random>

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("what cannot reach a score is told early, and what reaches it never is") {
  const Resources resources;
  const MatchWeights weights = *MatchWeights::load(resources);
  std::mt19937 random(20240712);  // its numbers are the same everywhere
  std::size_t spared = 0, below = 0;
  for (int round = 0; round < 20'000; ++round) {
    Evidence first{};
    for (std::size_t a = 0; a < aspect_count; ++a) {
      if (!asks_other_pairs(static_cast<Aspect>(a)))
        first[a] = static_cast<Observed>(random() % level_count(static_cast<Aspect>(a)));
    }
    const double item = weights.score(Question::item, first);
    Evidence all = first;
    for (std::size_t a = 0; a < aspect_count; ++a) {
      if (asks_other_pairs(static_cast<Aspect>(a)))
        all[a] = static_cast<Observed>(random() % level_count(static_cast<Aspect>(a)));
    }
    for (const Question question : {Question::agreement, Question::conflict}) {
      const double score = weights.score(question, all);
      CHECK(weights.may_reach(question, item, all, score));
      CHECK(!weights.may_reach(question, item, all, score + 1e-3));
      CHECK(weights.may_come_to(question, item, first, score));
      if (score > weights.bar(question) - 1e-3) continue;
      ++below;
      spared += !weights.may_reach(question, item, all, weights.bar(question));
    }
  }
  CHECK(spared == below);
}
