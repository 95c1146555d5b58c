#include "daejo/base/word_table.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using daejo::WordTable;

TEST_CASE("a table knows its words and nothing else") {
  WordTable table;
  CHECK(table.find("김") == nullptr);
  CHECK(table.insert("김", 7));
  CHECK(!table.insert("김", 8));
  CHECK(*table.find("김") == 7);
  CHECK(table.count("이") == 0);
  CHECK(table.insert(""));
  CHECK(table.count("") == 1);
  CHECK(table.size() == 2);
}

TEST_CASE("many words of all lengths find their own values") {
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i)
    words.push_back(std::string(static_cast<std::size_t>(i % 40), 'a') + std::to_string(i));
  WordTable table;
  for (std::size_t i = 0; i < words.size(); ++i)
    REQUIRE(table.insert(words[i], static_cast<std::uint32_t>(i)));
  CHECK(table.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    REQUIRE(table.find(words[i]) != nullptr);
    CHECK(*table.find(words[i]) == i);
    CHECK(table.count(words[i] + "x") == 0);
  }
}

TEST_CASE("words of any length are the same when all their bytes are") {
  std::mt19937 random(5);
  for (std::size_t n = 0; n < 40; ++n) {
    std::string a;
    for (std::size_t i = 0; i < n; ++i) a += static_cast<char>(random());
    std::string b = a;
    CHECK(daejo::same_word(a, b));
    CHECK(daejo::word_hash(a) == daejo::word_hash(b));
    CHECK(!daejo::same_word(a, b + "x"));
    for (std::size_t i = 0; i < n; ++i) {
      b = a;
      b[i] = static_cast<char>(b[i] ^ 1);
      CHECK(!daejo::same_word(a, b));
      CHECK(daejo::word_hash(a) != daejo::word_hash(b));
    }
  }
}
