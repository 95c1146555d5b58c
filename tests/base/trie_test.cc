#include "daejo/base/trie.h"

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
