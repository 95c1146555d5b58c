// Figures and names in one order, against the rule applied to one pair after the other.

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "daejo/mention/name.h"

using namespace daejo;

namespace {

using Mentions = std::vector<Mention>;

bool holds(const std::vector<Mention*>& list, const Mention& mention) {
  return std::find(list.begin(), list.end(), &mention) != list.end();
}

// Whether each wins when there is nothing but the two.
bool name_stands(Mention figure, Mention name, std::string_view text) {
  return holds(merged_order(std::span(&figure, 1), std::span(&name, 1), text), name);
}
bool figure_stands(Mention figure, Mention name) {
  return holds(merged_order(std::span(&figure, 1), std::span(&name, 1)), figure);
}

std::vector<Mention*> plain_order(Mentions& figures, Mentions& names, std::string_view text) {
  std::vector<Mention*> standing, out;
  for (Mention& name : names) {
    const auto rival = std::find_if(figures.begin(), figures.end(),
                                    [&](const Mention& f) { return f.span.end > name.span.begin; });
    if (rival == figures.end() || name_stands(*rival, name, text)) standing.push_back(&name);
  }
  out = standing;
  for (Mention& figure : figures) {
    // The last name that begins no later, and the one after it.
    const auto after = std::find_if(standing.begin(), standing.end(),
                                    [&](const Mention* n) { return n->span.begin > figure.span.begin; });
    const bool first = after == standing.begin() || figure_stands(figure, **(after - 1));
    const bool second = after == standing.end() || figure_stands(figure, **after);
    if (first && second) out.push_back(&figure);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Mention* a, const Mention* b) { return a->span.begin < b->span.begin; });
  return out;
}

// Mentions of up to eight bytes, none of which overlap.
Mentions some(std::mt19937& random, std::size_t size, bool names) {
  constexpr Kind kinds[] = {Kind::money, Kind::count, Kind::measure, Kind::date, Kind::time, Kind::number};
  Mentions out;
  for (std::size_t at = random() % 4; at < size;) {
    Mention m;
    m.span = {at, std::min(size, at + 1 + random() % 8)};
    m.kind = names ? Kind::name : kinds[random() % 6];
    if (names)
      m.value = NameValue{"n"};
    else if (m.kind < Kind::date)
      m.value = Quantity{.unit = random() % 2 == 0 ? "USD" : ""};
    else if (m.kind == Kind::date)
      m.value = DateValue{};
    at = m.span.end + random() % 6;
    out.push_back(std::move(m));
  }
  return out;
}

}  // namespace

TEST_CASE("figures and names stand in the order that pair after pair gives") {
  std::mt19937 random(7);
  std::size_t dropped_names = 0, dropped_figures = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += "ab 1$"[random() % 5];
    Mentions figures = some(random, text.size(), false), names = some(random, text.size(), true);
    const std::vector<Mention*> order = merged_order(figures, names, text);
    REQUIRE(order == plain_order(figures, names, text));
    const auto is_name = [](const Mention* m) { return m->kind == Kind::name; };
    const auto left = static_cast<std::size_t>(std::count_if(order.begin(), order.end(), is_name));
    dropped_names += names.size() - left;
    dropped_figures += figures.size() - (order.size() - left);
  }
  CHECK(dropped_names > 1000);
  CHECK(dropped_figures > 1000);
}

TEST_CASE("the list of both holds what the order points at, and ties point into the list") {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const std::string text(random() % 40, '1');
    Mentions figures = some(random, text.size(), false);
    NameFinding names{some(random, text.size(), true), {}};
    for (std::size_t n = 0; n + 1 < names.mentions.size(); ++n)
      names.ties.push_back({n, n + 1, "parenthesis"});
    NameFinding before = names;
    std::vector<std::pair<Span, Kind>> expected, found;
    for (const Mention* m : merged_order(figures, before.mentions, text))
      expected.emplace_back(m->span, m->kind);
    const Mentions merged = merge_mentions(figures, names, text);
    for (const Mention& m : merged) found.emplace_back(m.span, m.kind);
    REQUIRE(found == expected);
    std::size_t kept = 0;
    const auto at = [&](const Mention& name) {
      return std::find(found.begin(), found.end(), std::pair(name.span, Kind::name)) - found.begin();
    };
    for (const NameTie& tie : before.ties) {
      const auto a = at(before.mentions[tie.a]), b = at(before.mentions[tie.b]);
      if (a == std::ssize(found) || b == std::ssize(found)) continue;
      REQUIRE(kept < names.ties.size());
      CHECK(names.ties[kept].a == static_cast<std::size_t>(a));
      CHECK(names.ties[kept++].b == static_cast<std::size_t>(b));
    }
    CHECK(kept == names.ties.size());
  }
}
