// Rules run through the whole pipeline: what their files promise, and a check that nobody wrote C++ for.

#include "daejo/check/examples.h"

#include "support/paths.h"
#include <doctest/doctest.h>

using namespace daejo;

namespace {

// The examples of the rules that fail, a line each.
std::string failing(const Knowledge& knowledge, std::string_view only = {}) {
  std::string out;
  for (const Rule& rule : knowledge.rules.rules) {
    if (!only.empty() && rule.id != only) continue;
    for (const ExampleResult& r : run_examples(rule, knowledge)) {
      if (!r.passed) out += rule.path + ':' + std::to_string(rule.examples[r.example].line) + '\n';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the examples of every rule hold") {
  const Result<Knowledge> knowledge = Knowledge::load(Resources());
  REQUIRE(knowledge);
  CHECK(failing(*knowledge) == "");
}

TEST_CASE("the pack of a desk's own rules holds beside the built-in ones") {
  Resources files;
  REQUIRE(files.add_directory("rules", project_root() + "/rules/examples"));
  const Result<Knowledge> knowledge = Knowledge::load(std::move(files));
  REQUIRE_MESSAGE(knowledge, (knowledge ? "" : format(knowledge.error())));
  for (const char* id : {"floor-area", "final-score", "early-bird"}) CHECK(failing(*knowledge, id) == "");
}

TEST_CASE("a new arithmetic check is a file") {
  Resources files;
  files.add({"rules/coupons.yaml", "rules/coupons.yaml", R"(id: coupons
about: {ko: 쿠폰 수는 사람 수와 한 사람 몫의 곱이다., en: Coupons are people times the share of each.}
claims:
  people: {kind: count, unit: 명}
  each: {kind: count, unit: 장, follows: people, before: '에게 $'}
  coupons: {kind: count, unit: 장, follows: each}
holds: coupons = people * each
says: {agreement: {ko: 맞음, en: right}, conflict: {ko: 틀림, en: wrong}}
examples:
  agreement: [12명에게 15장씩 쿠폰 180장을 나눠 줬다.]
  conflict: [12명에게 15장씩 쿠폰 190장을 나눠 줬다.]
  silent: [쿠폰 180장을 나눠 줬다.]
)"});
  const Result<Knowledge> knowledge = Knowledge::load(std::move(files));
  REQUIRE_MESSAGE(knowledge, (knowledge ? "" : format(knowledge.error())));
  CHECK(failing(*knowledge, "coupons") == "");
}
