#include "daejo/text/utf8.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("code points are counted as one by one, however long the text is") {
  const std::string_view pieces[] = {"a", "é", "매", "출은 ", "\U0001F600", "63조원", " "};
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::size_t count = 0;
    for (unsigned n = random() % (round % 100 == 0 ? 9000 : 60); n > 0; --n) text += pieces[random() % 7];
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) ++count;
    REQUIRE(count_code_points(text) == count);
    CodePointCounter counter(text);
    const std::size_t half = text.size() / 2;
    std::size_t before = 0;
    for (std::size_t at = 0; at < half; ++at) before += (text[at] & 0xC0) != 0x80;
    CHECK(counter.at(half) == before);
    CHECK(counter.at(text.size()) == count);
    CHECK(counter.at(0) == 0);
    for (int i = 0; i < 20; ++i) {
      const std::size_t at = random() % (text.size() + 1);
      CHECK(counter.at(at) == count_code_points(std::string_view(text).substr(0, at)));
    }
    counter.at(0);
    // From any place to any other, the last ones included.
    for (std::size_t at = 0; at <= text.size(); at += random() % (at + 200 < text.size() ? 150 : 9))
      CHECK(counter.at(at) == count_code_points(std::string_view(text).substr(0, at)));
  }
}
