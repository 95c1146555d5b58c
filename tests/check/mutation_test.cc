// Does a rule see the mistakes that it is for? Its examples of agreement are spoiled the way newspapers spoil
// figures: two digits swapped, 만 for 억, 억 for 조, one month too late. Where the rule then no longer
// agrees, the mistake has left the precision that the text states, and the rule should say conflict.

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "daejo/check/examples.h"

using namespace daejo;

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// Every text that differs from this one by one such mistake.
std::vector<std::string> spoiled(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool starts =
        digit(text[i]) && (i == 0 || (!digit(text[i - 1]) && text[i - 1] != '.' && text[i - 1] != ','));
    // The first two digits, so that the change is no matter of rounding; a year stays one.
    if (starts && digit(text[i + 1]) && text[i] != text[i + 1] && text[i + 1] != '0') {
      std::string swapped = text;
      std::swap(swapped[i], swapped[i + 1]);
      out.push_back(std::move(swapped));
    }
  }
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> scales{
      {{"만", "억"}, {"억", "만"}, {"억", "조"}, {"조", "억"}}};
  for (const auto& [from, to] : scales) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
      if (at == 0 || !digit(text[at - 1])) continue;
      const std::size_t after = at + from.size();
      if (after < text.size() && digit(text[after])) continue;  // 1639만4815 with another scale is no number
      out.push_back(text.substr(0, at) + std::string(to) + text.substr(after));
    }
  }
  for (std::size_t at = text.find("월 "); at != std::string::npos; at = text.find("월 ", at + 1)) {
    if (at == 0 || text[at - 1] < '1' || text[at - 1] > '8' || (at > 1 && digit(text[at - 2]))) continue;
    std::string later = text;
    ++later[at - 1];
    out.push_back(std::move(later));
  }
  return out;
}

}  // namespace

TEST_CASE("spoiled examples are seen") {
  const Result<Knowledge> knowledge = Knowledge::load(Resources());
  REQUIRE(knowledge);
  std::size_t left = 0;
  std::size_t seen = 0;
  std::string missed;
  for (const Rule& rule : knowledge->rules.rules) {
    if (!rule.reports[static_cast<std::size_t>(Verdict::conflict)] || rule.compare == Compare::names)
      continue;
    Rule mutant = rule;
    mutant.examples.clear();
    for (const Example& e : rule.examples) {
      if (e.verdict != Verdict::agreement) continue;
      for (std::size_t d = 0; d < e.documents.size(); ++d) {
        for (std::string& text : spoiled(e.documents[d].text)) {
          mutant.examples.push_back(e);
          mutant.examples.back().documents[d].text = std::move(text);
        }
      }
    }
    for (const ExampleResult& r : run_examples(mutant, *knowledge)) {
      const auto says = [&](Verdict v) { return std::find(r.said.begin(), r.said.end(), v) != r.said.end(); };
      if (!says(Verdict::conflict) && (says(Verdict::agreement) || says(Verdict::reconcilable))) continue;
      ++left;
      if (says(Verdict::conflict)) {
        ++seen;
      } else {
        missed += "\n  " + rule.id;
        for (const ExampleText& t : mutant.examples[r.example].documents) missed += ": " + t.text;
      }
    }
  }
  MESSAGE("of " << left << " mistakes that leave the stated precision, " << seen << " are seen ("
                << 100.0 * static_cast<double>(seen) / static_cast<double>(left)
                << " %); silent on:" << missed);
  CHECK(left > 50);
  CHECK(seen * 10 >= left * 9);
}
