#include "daejo/rule/cue_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "small_case.h"
#include <doctest/doctest.h>

using namespace daejo;
using namespace daejo::test;

TEST_CASE("every cue word is met wherever it stands, and none that does not stand there") {
  const RuleSet rules =
      rules_of({"id: a\nabout: a\nclaims:\n  t: {kind: count, before: '(모두|합쳐|총|altogether)'}\n"
                "  u: {kind: count, after: '(남짓|In All|ßig)', unless: '제외|except'}\n  same: "
                "[sentence]\nholds: t ~ u\n"});
  const Rule& rule = rules.rules.front();
  const CueWords words(rules);
  std::vector<std::pair<std::string, std::uint32_t>> numbered;
  for (const Regex* r : {&rule.claims[0].before, &rule.claims[1].after, &rule.claims[1].unless}) {
    const auto* numbers = words.words_of(*r);
    REQUIRE(numbers != nullptr);
    REQUIRE(numbers->size() == r->words().size());
    for (std::size_t i = 0; i < numbers->size(); ++i) numbered.emplace_back(r->words()[i], (*numbers)[i]);
  }
  CHECK(words.size() == numbered.size());
  const auto lower = [](std::string text) {
    for (char& c : text)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
  };
  for (const std::string text : {"", "모", "모두", "두 곳을 합쳐 총 12명", "모두모두", "총", "총총 걸음", "a",
                                 "Altogether 12", "in aLL, 30 left", "모 두", "합 쳐", "드물게 dreißig",
                                 "EXCEPT 합쳐", "altogethe", "정부총", "제외하면 남짓"}) {
    INFO(text);
    std::set<std::uint32_t> met, standing;
    words.each(text, [&](std::uint32_t word) { met.insert(word); });
    for (const auto& [word, number] : numbered)
      if (lower(text).find(lower(word)) != std::string::npos) standing.insert(number);
    CHECK(met == standing);
  }
}
