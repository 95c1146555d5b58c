#pragma once
// Texts and the quantities that are read in them, a row each:
//
//   read({{"함수는 7줄이다", "7줄 = count 7 줄"}, {"재개발 14구역", ""}});

#include <cstddef>

#include "corpus.h"
#include <doctest/doctest.h>

struct Row {
  const char* text;
  const char* quotes;  // as quotes() of corpus.h says them
};

template <std::size_t N>
void read(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quotes(row.text) == row.quotes);
  }
}
