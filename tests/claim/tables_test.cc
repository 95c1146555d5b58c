#include "daejo/claim/tables.h"

#include <bit>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "daejo/base/tsv.h"

using namespace daejo;

namespace {

const Resources& resources() {
  static const Resources all;
  return all;
}

const ClaimTables& tables() {
  static const ClaimTables one = *ClaimTables::load(resources());
  return one;
}

// The property of the most senses that are all meant, of two the first: asked of all.
const PropertyEntry* meant(Senses senses, const Mention& of) {
  const PropertyEntry* best = nullptr;
  int most = 0;
  for (const PropertyEntry& p : tables().properties()) {
    if (!p.takes(of)) continue;
    for (const Senses set : p.senses) {
      if (set == 0 || (set & ~senses) != 0 || std::popcount(set) <= most) continue;
      best = &p;
      most = std::popcount(set);
    }
  }
  return best;
}

}  // namespace

TEST_CASE("a property is found by its id") {
  for (const PropertyEntry& p : tables().properties()) CHECK(tables().property(p.id) == &p);
  CHECK(tables().property("no-such-property") == nullptr);
  CHECK(tables().property("") == nullptr);
}

TEST_CASE("senses mean the property that says most of them, of a figure of its kind and unit") {
  std::vector<Senses> sets;
  for (const PropertyEntry& p : tables().properties())
    for (const Senses set : p.senses) sets.push_back(set);
  std::mt19937_64 random(3);
  std::size_t found = 0;
  for (int i = 0; i < 20000; ++i) {
    Mention m;
    m.kind = static_cast<Kind>(random() % (static_cast<unsigned>(Kind::name) + 1));
    Quantity q;
    const PropertyEntry& some = tables().properties()[random() % tables().properties().size()];
    if (!some.units.empty()) q.unit = some.units.front();
    m.value = q;
    const Senses senses = sets[random() % sets.size()] | sets[random() % sets.size()];
    REQUIRE(tables().property_meant(senses, m) == meant(senses, m));
    found += meant(senses, m) != nullptr;
  }
  CHECK(found > 100);
}

TEST_CASE("a word is the scope that its cue says, in Korean before English") {
  const auto cues = read_tsv(resources().at("data/claim/cues.tsv"), {"text", "language", "kind", "value"});
  for (const TsvRow& row : *cues) {
    std::string_view scope;
    for (const Language language : {Language::english, Language::korean}) {
      const CueStart start = tables().cue_at(row["text"], 0, language);
      if (start.cue != nullptr && start.size == row["text"].size() && is_scope(*start.cue))
        scope = start.cue->value;
    }
    INFO(row["text"]);
    CHECK(tables().scope_named(row["text"]) == scope);
  }
  CHECK(tables().scope_named("최대") == "maximum");
  CHECK(tables().scope_named("최대값은").empty());
}
