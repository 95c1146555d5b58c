#include "daejo/claim/copies.h"

#include <vector>

#include <doctest/doctest.h>

using namespace daejo;

namespace {
Claim claim(std::size_t document, std::size_t sentence) {
  Claim c;
  c.document = document;
  c.sentence = sentence;
  return c;
}
}  // namespace

TEST_CASE("claims of a copied sentence name those of the first, in their order") {
  // Document 0: two claims in sentence 1. Document 1 copies it as its sentence 0; document 2 copies document
  // 0 too and has the sentence twice (2 repeats 0 inside the document).
  std::vector<Claim> claims = {claim(0, 0), claim(0, 1), claim(0, 1), claim(1, 0), claim(1, 0),
                               claim(1, 1), claim(2, 0), claim(2, 0), claim(2, 2), claim(2, 2)};
  claims[8].repeats = 6;
  claims[9].repeats = 7;
  Copies copies;
  copies.sentences = {{std::nullopt, std::nullopt},
                      {SentencePlace{0, 1}, std::nullopt},
                      {SentencePlace{0, 1}, std::nullopt, SentencePlace{0, 1}}};
  name_copies(claims, copies);
  const std::vector<std::optional<std::size_t>> want = {
      std::nullopt, std::nullopt, std::nullopt, 1, 2, std::nullopt, 1, 2, 1, 2};
  for (std::size_t i = 0; i < claims.size(); ++i) CHECK(claims[i].repeats == want[i]);
}
