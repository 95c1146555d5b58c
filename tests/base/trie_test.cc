#include "daejo/base/trie.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using daejo::Trie;

TEST_CASE("the longest word wins, and every word on the way is seen") {
  Trie trie;
  trie.add("개발", 1);
  trie.add("개발비", 2);
  trie.add("개", 3);
  trie.add("net income", 4);
  trie.freeze();
  const std::string_view text = "연구개발비는 net income";
  CHECK(trie.longest(text, 6)->value == 2);
  CHECK(trie.longest(text, 6)->size == 9);
  CHECK(!trie.longest(text, 0));
  CHECK(trie.longest(text, text.find("net"))->value == 4);
  int seen = 0;
  trie.each(text, 6, [&](std::uint32_t, std::size_t) { ++seen; });
  CHECK(seen == 3);
  CHECK(!trie.longest(text, text.size()));
}

TEST_CASE("a whole word, and what goes on behind a text") {
  Trie trie;
  for (const char* word : {"개발", "개발비", "net income"}) trie.add(word, 5);
  trie.freeze();
  CHECK(trie.whole("개발") == 5);
  CHECK(!trie.whole("개발비는"));
  CHECK(!trie.whole("net"));
  CHECK(!trie.whole(""));
  CHECK(trie.goes_on("개발"));
  CHECK(trie.goes_on("net"));
  CHECK(trie.goes_on(""));
  CHECK(!trie.goes_on("개발비"));
  CHECK(!trie.goes_on("개발은"));
}

TEST_CASE("a trie of nothing finds nothing; a later value replaces the earlier") {
  Trie empty;
  empty.freeze();
  CHECK(!empty.longest("abc", 0));
  Trie trie;
  trie.add("a", 1);
  trie.add("a", 2);
  trie.add("", 3);
  trie.freeze();
  CHECK(trie.longest("abc", 0)->value == 2);
}

TEST_CASE("a backward trie finds the word that ends at a place, ASCII letters alike when asked to") {
  Trie trie(Trie::Case::ignore, Trie::Direction::backward);
  trie.add("than", 1);
  trie.add("more than", 2);
  trie.add("약", 3);
  trie.freeze();
  CHECK(trie.longest("More Than 5", 9)->value == 2);
  CHECK(trie.longest("other than 5", 10)->value == 1);
  CHECK(trie.longest("약5", 3)->size == 3);
  CHECK(!trie.longest("약5", 0));
}

TEST_CASE("the look into the first letters hides no word: every place of many texts against a plain search") {
  const std::vector<std::string> words{"약",  "개발", "개발비", "Ab",  "a", "é",  "éa",
                                       "𝟏억", "발",   "비 ",    "½ b", "·", "한", "z"};
  // Also with pieces of letters, which begin and end nothing.
  const std::vector<std::string> texts{"약개발비 abAB",
                                       "é½ b·éa",
                                       "𝟏억한\xEA",
                                       "\xEA\xB0",
                                       "\xE1\xBD\xB4"
                                       "b",
                                       "갂악\x80"
                                       "b한z",
                                       "",
                                       "비 개발"};
  for (const Trie::Direction direction : {Trie::Direction::forward, Trie::Direction::backward}) {
    for (std::size_t round = 0; round < 2 * words.size(); ++round) {
      const std::size_t left_out = round / 2;
      Trie trie(Trie::Case::exact, direction);
      for (std::size_t i = 0; i < words.size(); ++i)
        if (i != left_out) trie.add(words[i], static_cast<std::uint32_t>(i));
      // In a larger trie with words that begin as these do, and stand nowhere.
      for (char c = 'A'; round % 2 == 1 && c <= 'Z'; ++c) {
        for (const char* letter : {"개", "갂", "한", "é"}) trie.add(letter + std::string(3, c), 99);
      }
      trie.freeze();
      for (const std::string& text : texts) {
        for (std::size_t at = 0; at <= text.size(); ++at) {
          std::size_t longest = 0;
          for (std::size_t i = 0; i < words.size(); ++i) {
            const bool here = direction == Trie::Direction::forward ? text.substr(at).starts_with(words[i])
                                                                    : text.substr(0, at).ends_with(words[i]);
            if (here && i != left_out) longest = std::max(longest, words[i].size());
          }
          const auto found = trie.longest(text, at);
          CHECK((found ? found->size : 0) == longest);
          if (longest != 0) CHECK(trie.may_begin(text, at));
        }
      }
    }
  }
}

TEST_CASE("capitals and small letters are alike when asked to, at both ends and inside") {
  for (const Trie::Direction direction : {Trie::Direction::forward, Trie::Direction::backward}) {
    Trie trie(Trie::Case::ignore, direction);
    trie.add("aZ억b", 1);
    trie.add("Ab", 2);
    trie.freeze();
    for (const std::string_view text : {"aZ억b", "Az억B", "AZ억B", "az억b"})
      CHECK(trie.longest(text, direction == Trie::Direction::forward ? 0 : text.size())->value == 1);
    CHECK(trie.longest("aB", direction == Trie::Direction::forward ? 0 : 2)->value == 2);
    CHECK(!trie.longest("[{", direction == Trie::Direction::forward ? 0 : 2));
  }
}
