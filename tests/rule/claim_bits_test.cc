#include "daejo/rule/claim_bits.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("a set of claims as bits is the set") {
  std::mt19937 chance(7);
  for (const std::size_t size : {std::size_t{1}, std::size_t{64}, std::size_t{65}, std::size_t{200}}) {
    ClaimBits bits(size);
    ClaimBits others(size);
    std::set<std::size_t> plain;
    std::set<std::size_t> plain_others;
    CHECK(bits.empty());
    for (int i = 0; i < 60; ++i) {
      const std::size_t claim = chance() % size;
      bits.add(claim), plain.insert(claim);
      if (i % 3 == 0) others.add(chance() % size);
      if (i % 7 == 0) bits.remove(claim), plain.erase(claim);
    }
    others.each([&](std::size_t claim) { plain_others.insert(claim); });
    CHECK(bits.all() == std::vector<std::size_t>(plain.begin(), plain.end()));
    CHECK(!others.empty());
    for (std::size_t first = 0; first <= size; ++first) {
      for (std::size_t last = first; last <= size; last += 13) {
        const auto in = [&](std::size_t claim) { return first <= claim && claim < last; };
        std::vector<std::size_t> met, standing;
        bits.each(first, last, [&](std::size_t claim) { met.push_back(claim); });
        std::copy_if(plain.begin(), plain.end(), std::back_inserter(standing), in);
        CHECK(met == standing);
        CHECK(bits.count(first, last) ==
              static_cast<std::size_t>(std::count_if(plain.begin(), plain.end(), in)));
      }
    }
    ClaimBits both = bits;
    both.add(others);
    ClaimBits rest = bits;
    rest.remove(others);
    for (std::size_t claim = 0; claim < size; ++claim) {
      CHECK(bits.holds(claim) == (plain.count(claim) != 0));
      CHECK(both.holds(claim) == (plain.count(claim) + plain_others.count(claim) != 0));
      CHECK(rest.holds(claim) == (plain.count(claim) != 0 && plain_others.count(claim) == 0));
    }
  }
}
