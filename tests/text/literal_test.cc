#include "daejo/text/literal.h"

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("a literal stands at a place, and never beyond the text") {
  CHECK(stands_at("3년대", 1, "년대"));
  CHECK(!stands_at("3년", 1, "년대"));
  CHECK(stands_at("3년", 4, ""));
  CHECK(!stands_at("3년", 5, ""));
}

TEST_CASE("of several the first that fits counts, not the longest") {
  CHECK(first_at("out of 5", 0, "in ", "out of ", "out ") == 7);
  CHECK(first_at("out of 5", 0, "out ", "out of ") == 4);
  CHECK(first_at("out", 3, "o") == 0);
  CHECK(equals("중", "중"));
  CHECK(!equals("중간", "중"));
  CHECK(is_one_of("중", "가운데", "중"));
  CHECK(!is_one_of("", "가운데", "중"));
}
