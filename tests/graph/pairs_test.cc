#include "daejo/graph/pairs.h"

#include <algorithm>
#include <random>
#include <set>

#include "support/shipped.h"
#include <doctest/doctest.h>

#include "daejo/graph/candidates.h"
#include "daejo/graph/levels.h"

using namespace daejo;

namespace {

const MatchTables& match_tables() { return test::shipped<MatchTables>(); }

// Claims of a few subjects and properties, their values and their sentences put together by chance.
struct Chance {
  Chance(unsigned seed, std::size_t documents, std::size_t claims, bool one_family) : random(seed) {
    c.documents.resize(documents);
    for (const char* name : {"한빛", "가람", "누리"})
      c.terms.add(std::string("@") + name), names.emplace_back(name);
    for (int i = 0; i < 60; ++i) c.terms.add("말" + std::to_string(i));
    for (std::size_t i = 0; i < documents; ++i) {
      c.documents[i].text = std::string(1000, '.');
      if (i % 3 != 0) c.documents[i].published = make_day(2024, 7, static_cast<int>(i % 2) + 1);
    }
    for (std::size_t i = 0; i < claims; ++i) {
      if (i % 3 == 0) add_sentence();
      Claim claim = one_family || random() % 4 != 0 ? figure() : date();
      claim.document = i * documents / claims;
      claim.span = {random() % 1000, 0};
      claim.span.end = claim.span.begin;
      claim.context = c.contexts.size() - 1;
      claim.word = static_cast<std::uint16_t>(random() % 20);
      tell_of(claim);
      c.claims.push_back(std::move(claim));
    }
  }

  void add_sentence() {
    std::vector<Term>& terms = c.contexts.emplace_back();
    for (std::uint16_t word = 0; word < 12; ++word) {
      // Some words are rare.
      const std::size_t among = random() % 3 == 0 ? c.terms.size() : 12;
      terms.push_back(
          {static_cast<std::uint32_t>(random() % among), word, static_cast<std::uint16_t>(word / 6)});
    }
  }

  Claim figure() {
    Claim claim;
    claim.kind = Kind::money;
    Quantity q;
    constexpr int values[] = {7, 10, 63, 6300, 6200, 55760, 55670, 55761, 120000, 20000000};
    q.value = Decimal(values[random() % std::size(values)] + (random() % 8 == 0 ? 1 : 0));
    q.interval = Interval::at(*q.value);
    q.coarsest = q.value->trimmed().exponent();
    q.unit = "KRW";
    claim.value = q;
    return claim;
  }

  Claim date() {
    Claim claim;
    claim.kind = Kind::date;
    claim.value = DateValue::month(2024, static_cast<int>(random() % 4) + 5);
    claim.qualifiers.additive = random() % 9 == 0;
    return claim;
  }

  void tell_of(Claim& claim) {
    const std::size_t name = random() % (names.size() + 1);
    if (name < names.size()) {
      claim.subject = names[name];
      claim.subject_given = random() % 3 != 0;
      claim.subject_terms = {static_cast<std::uint32_t>(name)};
    }
    constexpr const char* properties[] = {"", "revenue", "height", "profit"};
    claim.property.id = properties[random() % 4];
    claim.property_terms = {static_cast<std::uint32_t>(3 + random() % 5)};
    claim.form = random() % 6 == 0 ? Form::change_up : Form::level;
    claim.former = random() % 12 == 0;
    claim.predicate = static_cast<std::uint16_t>(random() % 12);
    if (random() % 3 == 0) claim.qualifiers.time = DateValue::year(2020 + static_cast<int>(random() % 3));
    claim.qualifiers.time_stated = claim.qualifiers.time.has_value();
    if (random() % 8 == 0) claim.qualifiers.base = random() % 2 == 0 ? "consensus" : "year-earlier";
    if (random() % 8 == 0) claim.qualifiers.scope = random() % 2 == 0 ? "part" : "average";
    claim.qualifiers.total = random() % 8 == 0;
  }

  std::mt19937 random;
  std::vector<std::string> names;
  Case c;
};

}  // namespace

TEST_CASE("the promising pairs are those of all that come to their bar") {
  const MatchWeights& weights = match_tables().weights;
  std::size_t found = 0, tried = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Chance chance(seed, 2 + seed % 7, seed == 59 ? 2500 : 20 + 4 * seed, seed % 4 == 3);
    const Profiles profiles(chance.c, match_tables().comparables);
    std::vector<ClaimPair> expected = claim_pairs(profiles, weights);
    tried += expected.size();
    expected.erase(std::remove_if(expected.begin(), expected.end(),
                                  [&](const ClaimPair& p) {
                                    return p.agree
                                               ? p.score < weights.bar(Question::agreement)
                                               : p.score < weights.bar(Question::conflict) - conflict_slack;
                                  }),
                   expected.end());
    const std::vector<ClaimPair> promising = claim_pairs(profiles, weights, Keep::promising);
    found += promising.size();
    REQUIRE(promising.size() == expected.size());
    for (std::size_t i = 0; i < promising.size(); ++i) {
      const ClaimPair &x = promising[i], &y = expected[i];
      CHECK(std::pair(x.a, x.b) == std::pair(y.a, y.b));
      CHECK(x.agree == y.agree);
      CHECK(x.item == y.item);
      if (x.agree) continue;
      CHECK(x.evidence == y.evidence);
      CHECK(x.score == y.score);
    }
  }
  CHECK(found > 300);
  CHECK(tried > 10 * found);
}

TEST_CASE("the candidates of a document are those of all that are of that document") {
  for (const std::size_t claims : {30, 300, 2000}) {
    const Chance chance(static_cast<unsigned>(claims), 5, claims, claims == 2000);
    const Profiles profiles(chance.c, match_tables().comparables);
    const Candidates candidates(profiles);
    std::set<std::pair<std::size_t, std::size_t>> all, by_document;
    for (std::size_t a = 0; a < claims; ++a) {
      Candidates::Claims behind;
      candidates.behind(a, behind);
      for (const std::size_t b : behind) {
        CHECK(b > a);
        all.insert({a, b});
        all.insert({b, a});
      }
      std::set<std::uint32_t> documents;
      for (std::size_t b = 0; b < claims; ++b) {
        const std::uint32_t document = profiles.of(b).document;
        if (profiles.of(b).family != profiles.of(a).family || !documents.insert(document).second) continue;
        Candidates::Claims beside;
        candidates.beside(a, b, beside);
        for (const std::size_t other : beside) {
          CHECK(profiles.of(other).document == document);
          CHECK(by_document.insert({a, other}).second);
        }
      }
    }
    CHECK(!all.empty());
    CHECK(all == by_document);
  }
}

TEST_CASE("glances held together many at once meet as they do two by two") {
  std::mt19937 random(7);
  const auto rarely = [&](std::uint32_t below) {
    return random() % 3 == 0 ? static_cast<std::uint32_t>(random() % below) : 0U;
  };
  const auto equal = [](std::uint32_t a, std::uint32_t b) { return a == b && a != 0; };
  std::size_t met = 0;
  for (const std::size_t size : {1, 3, 64, 65, 200}) {
    std::vector<Glance> all(size);
    Looks looks(size);
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint64_t bit = random() % 3 == 0 ? std::uint64_t{1} << 20 * (random() % 4) : 0;
      all[i] = {.signature = bit,
                .group = static_cast<std::uint32_t>(random() % 30 + 1),
                .subject = rarely(20),
                .property_id = rarely(20),
                .leading = rarely(20),
                .shuffled = rarely(20) | 1U};
      if (random() % 3 != 0) all[i].shuffled = 0;
      looks.set(i, all[i], static_cast<std::uint32_t>(2 * i));
    }
    for (int round = 0; round < 50; ++round) {
      const std::size_t own = random() % size;
      const std::size_t begin = random() % size, end = begin + random() % (size - begin + 1);
      Candidates::Claims expected{77}, meeting{77};
      for (std::size_t i = begin; i < end; ++i) {
        const Glance &a = all[own], &b = all[i];
        if (i != own && ((a.signature & b.signature) != 0 || a.group == b.group ||
                         equal(a.subject, b.subject) || equal(a.property_id, b.property_id) ||
                         equal(a.leading, b.leading) || equal(a.shuffled, b.shuffled)))
          expected.push_back(static_cast<std::uint32_t>(2 * i));
      }
      looks.meeting(own, begin, end, meeting);
      CHECK(meeting == expected);
      met += meeting.size() - 1;
    }
  }
  CHECK(met > 300);
}

TEST_CASE("values of a set have one number as often as they stand, however many there are") {
  Case c;
  constexpr std::size_t values = 700;
  for (std::size_t i = 0; i < 2 * values; ++i) {
    Claim claim;
    claim.kind = i % values % 3 == 0 ? Kind::count : Kind::percent;
    Quantity q;
    q.value = *Decimal::parse(std::to_string(i % values) + (i < values ? "" : ".0"));
    q.interval = Interval::at(*q.value);
    q.unit = claim.kind == Kind::count ? "명" : "%";
    claim.value = q;
    c.claims.push_back(std::move(claim));
  }
  const Profiles all(c, match_tables().comparables);
  std::set<std::uint32_t> groups;
  for (std::size_t i = 0; i < values; ++i) {
    CHECK(groups.insert(all.of(i).group).second);
    CHECK(all.of(i).group == all.of(i + values).group);
  }
}

TEST_CASE("levels told without branches are those told step by step") {
  for (const std::uint32_t a : {0U, 1U, 2U}) {
    for (const std::uint32_t b : {0U, 1U, 2U}) {
      const int expected = a == 0 && b == 0 ? 0 : a == b ? 1 : a == 0 || b == 0 ? 2 : 3;
      CHECK(pair_level(a, b) == expected);
    }
  }
  const auto scarcity = [](const Circumstances& a, const Circumstances& b) {
    if (a.in_document == 0 || b.in_document == 0) return 0;
    if (a.document != b.document && a.alone && b.alone) return 6;
    const std::uint32_t n = a.document == b.document ? a.in_document : a.in_document * b.in_document;
    return n <= 1 ? 1 : n <= 4 ? 2 : n <= 16 ? 3 : n <= 64 ? 4 : 5;
  };
  for (const std::uint32_t n : {0U, 1U, 2U, 3U, 5U, 9U, 70U}) {
    for (const std::uint32_t m : {0U, 1U, 2U, 4U, 8U, 20U}) {
      for (const unsigned flags : {0U, 1U, 2U, 3U, 4U, 7U}) {
        Circumstances a, b;
        a.in_document = n, b.in_document = m;
        a.alone = (flags & 1U) != 0, b.alone = (flags & 2U) != 0, b.document = flags >> 2U;
        CHECK(scarcity_level(a, b) == scarcity(a, b));
      }
    }
  }
  for (const float place : {0.0F, 0.119F, 0.12F, 0.2F, 0.349F, 0.35F, 1.0F}) {
    Circumstances a, b;
    b.place = place;
    CHECK(place_level(a, b) == (place < 0.12F ? 1 : place < 0.35F ? 2 : 3));
  }
}
