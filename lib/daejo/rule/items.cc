#include "daejo/rule/items.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include <boost/container/small_vector.hpp>
#include <fmt/format.h>

#include "daejo/rule/compare.h"
#include "daejo/rule/engine.h"
#include "daejo/rule/judge.h"
#include "daejo/rule/say.h"
#include "daejo/rule/support.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

// Most items have two values, and a few claims of each: no memory is asked for.
using Few = boost::container::small_vector<std::size_t, 4>;

// The claims of an item that say one value in one way.
struct Group {
  Few claims;  // rising; witnesses first is not needed, repeats are left out
  Few values;  // their numbers in the item, where it has any
};

// Groups as sides: every pair of groups of two sides stands in the verdict; groups of one side agree, or can
// be reconciled where the sides are in conflict.
using Sides = boost::container::small_vector<Few, 2>;

struct Relations {
  std::vector<Group> groups;
  std::vector<ReadClaim> firsts;           // the claim of each group that says most exactly what it is
  std::vector<std::optional<Verdict>> of;  // of two groups: see at()
  std::vector<bool> direct;                // of two groups: are claims of theirs held against each other?

  // Of two groups that only a third reconciles: which.
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> by_way_of;

  void clear() {
    groups.clear();
    firsts.clear();
    of.clear();
    direct.clear();
    by_way_of.clear();
  }
  bool is_direct(std::size_t i, std::size_t j) const {
    return direct[std::min(i, j) * groups.size() + std::max(i, j)];
  }
  std::optional<std::size_t> through(std::size_t i, std::size_t j) const {
    const auto it = by_way_of.find({i, j});
    return it == by_way_of.end() ? std::nullopt : std::optional(it->second);
  }
  std::optional<Verdict>& at(std::size_t i, std::size_t j) { return of[i * groups.size() + j]; }  // i < j
  std::optional<Verdict> verdict(std::size_t i, std::size_t j) const {
    return of[std::min(i, j) * groups.size() + std::max(i, j)];
  }
};

// Years between the times that two claims speak of: those that they name, or else those of their documents.
std::optional<int> years_apart(const Case& set, const Claim& a, const Claim& b) {
  const auto year = [&](const Claim& c) -> std::optional<int> {
    if (c.qualifiers.time && c.qualifiers.time_stated && c.qualifiers.time->from.year != 0)
      return c.qualifiers.time->from.year;
    if (c.document >= set.documents.size() || !set.documents[c.document].published) return std::nullopt;
    return partial(*set.documents[c.document].published).year;
  };
  const std::optional<int> x = year(a);
  const std::optional<int> y = year(b);
  return x && y ? std::optional(*y - *x) : std::nullopt;
}

// As compare_values; and the ages of one person some years apart are as many years apart, or one less or
// more.
Comparison compare(const Case& set, const ReadClaim& one, const ReadClaim& other, const AmountUnits& units,
                   Tell tell) {
  const Claim& a = *one.claim;
  const Claim& b = *other.claim;
  Comparison out = compare_values(one, other, units, tell);
  if (out.verdict != Verdict::conflict || a.kind != Kind::age || b.kind != Kind::age) return out;
  const Quantity* x = a.quantity();
  const Quantity* y = b.quantity();
  const std::optional<int> years = years_apart(set, a, b);
  if (x == nullptr || y == nullptr || !x->value || !y->value || !years || *years == 0) return out;
  const Decimal grown = *y->value - *x->value;
  if (grown < Decimal(*years - 1) || grown > Decimal(*years + 1) || grown.negative() != (*years < 0))
    return out;
  const int apart = std::abs(*years);
  return {Verdict::reconcilable,
          {{fmt::format("기준이 되는 때가 {}년 차이", apart),
            fmt::format("said {} year{} apart", apart, apart == 1 ? "" : "s")}}};
}

// 95 % and 96 % cannot both be right, but both are 95.75 %, once cut and once rounded: figures that a longer
// one of the item explains.
void reconcile_through_longer(const Facts& facts, const AmountUnits& units, Relations& r) {
  const auto digits = [&](std::size_t g) -> int {
    const Quantity* q = facts.claim(r.groups[g].claims.front()).quantity();
    if (q == nullptr || !q->value || q->hedge != Hedge::none) return 0;
    const Decimal d = q->value->trimmed();
    return d.is_zero() ? 0 : d.magnitude() - d.exponent() + 1;
  };
  const auto explains = [&](std::size_t k, std::size_t g) {
    const std::optional<Verdict> v = r.verdict(k, g);
    // A plan is no shorter form of its outcome, whatever else reconciles them.
    return digits(k) > digits(g) && (v == Verdict::agreement || v == Verdict::reconcilable) &&
           same_as_written(r.firsts[k], r.firsts[g], units);
  };
  for (std::size_t i = 0; i < r.groups.size(); ++i) {
    for (std::size_t j = i + 1; j < r.groups.size(); ++j) {
      if (r.at(i, j) != Verdict::conflict) continue;
      for (std::size_t k = 0; k < r.groups.size(); ++k) {
        if (k == i || k == j || digits(i) == 0 || digits(j) == 0 || !explains(k, i) || !explains(k, j))
          continue;
        r.by_way_of[{i, j}] = k;
        break;
      }
    }
  }
  for (const auto& [pair, k] : r.by_way_of) r.at(pair.first, pair.second) = Verdict::reconcilable;
}

// 10.0 % says more than an equal 10 %: what it is held against is held against that.
std::size_t most_precise(const Facts& facts, const Group& group) {
  const auto last_digit = [&](std::size_t claim) {
    const Quantity* q = facts.claim(claim).quantity();
    return q == nullptr || !q->value ? 0 : q->finest;
  };
  return *std::min_element(group.claims.begin(), group.claims.end(),
                           [&](std::size_t a, std::size_t b) { return last_digit(a) < last_digit(b); });
}

bool are_apart(const Item& item, const Group& a, const Group& b) {
  if (item.values.empty()) return true;
  for (const std::size_t x : a.values) {
    for (const std::size_t y : b.values)
      if (std::binary_search(item.apart.begin(), item.apart.end(), std::pair(std::min(x, y), std::max(x, y))))
        return true;
  }
  return false;
}

// In the place of those of another item.
void relate(const Facts& facts, const Item& item, const AmountUnits& units, Relations& out) {
  out.clear();
  for (std::size_t k = 0; k < item.claims.size(); ++k) {
    const std::size_t c = item.claims[k];
    const Claim& claim = facts.claim(c);
    if (claim.repeats || claim.kind == Kind::name) continue;
    std::size_t g = 0;
    for (; g < out.groups.size(); ++g) {
      const std::size_t front = out.groups[g].claims.front();
      const Claim& first = facts.claim(front);
      if (facts.value(front) == facts.value(c) && first.kind == claim.kind &&
          first.certainty == claim.certainty)
        break;
    }
    if (g == out.groups.size()) {
      if (g == max_bucket) return out.clear();  // so many values are not of one thing
      out.groups.emplace_back();
    }
    out.groups[g].claims.push_back(c);
    if (k < item.values.size()) out.groups[g].values.push_back(item.values[k]);
  }
  if (out.groups.size() < 2) return;
  for (const Group& g : out.groups) out.firsts.emplace_back(facts.claim(most_precise(facts, g)));
  out.of.resize(out.groups.size() * out.groups.size());
  out.direct.resize(out.of.size());
  for (std::size_t i = 0; i < out.groups.size(); ++i) {
    for (std::size_t j = i + 1; j < out.groups.size(); ++j) {
      out.at(i, j) = compare(facts.set(), out.firsts[i], out.firsts[j], units, Tell::verdict).verdict;
      out.direct[i * out.groups.size() + j] = are_apart(item, out.groups[i], out.groups[j]);
    }
  }
  reconcile_through_longer(facts, units, out);
}

// Why two groups stand as they do, worked out for those that a finding shows.
std::vector<Message> why(const Facts& facts, const Relations& r, std::size_t i, std::size_t j,
                         const AmountUnits& units) {
  if (const std::optional<std::size_t> k = r.through(std::min(i, j), std::max(i, j))) {
    const std::string words = quote(facts.set(), *r.firsts[*k].claim);
    return {{with_particles(fmt::format("둘 다 {}을(를) 줄여 적은 값일 수 있음", words)),
             fmt::format("both may be short for {}", words)}};
  }
  return compare(facts.set(), r.firsts[std::min(i, j)], r.firsts[std::max(i, j)], units, Tell::why).why;
}

std::vector<Sides> sides_of(const Relations& r, Verdict verdict) {
  std::vector<Sides> out;
  if (std::find(r.of.begin(), r.of.end(), verdict) == r.of.end()) return out;
  const std::size_t n = r.groups.size();
  if (n == 2) {
    Sides two(2);
    for (std::size_t g = 0; g < 2; ++g) two[g].assign(1, g);
    out.push_back(std::move(two));
    return out;
  }
  std::vector<bool> covered(n * n, false);
  const auto across = [&](std::size_t g, const Few& side) {
    return std::all_of(side.begin(), side.end(), [&](std::size_t h) { return r.verdict(g, h) == verdict; });
  };
  const auto within = [&](std::size_t g, const Few& side) {
    return std::all_of(side.begin(), side.end(), [&](std::size_t h) {
      const std::optional<Verdict> v = r.verdict(g, h);
      return v == Verdict::agreement || (verdict == Verdict::conflict && v == Verdict::reconcilable);
    });
  };
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (covered[i * n + j] || r.verdict(i, j) != verdict) continue;
      if (verdict == Verdict::conflict && !r.is_direct(i, j)) continue;
      Sides sides(2);
      sides[0].push_back(i);
      sides[1].push_back(j);
      for (std::size_t g = 0; g < n; ++g) {
        if (g == i || g == j) continue;
        std::size_t home = sides.size();
        bool fits = true;
        for (std::size_t s = 0; s < sides.size() && fits; ++s) {
          if (across(g, sides[s])) continue;
          fits = home == sides.size() && within(g, sides[s]);
          home = s;
        }
        if (!fits) continue;
        if (home == sides.size()) sides.emplace_back();
        sides[home].push_back(g);
      }
      for (std::size_t a = 0; a < sides.size(); ++a) {
        for (std::size_t b = a + 1; b < sides.size(); ++b) {
          for (const std::size_t x : sides[a]) {
            for (const std::size_t y : sides[b]) covered[std::min(x, y) * n + std::max(x, y)] = true;
          }
        }
      }
      out.push_back(std::move(sides));
    }
  }
  return out;
}

// What the findings of one rule need.
struct Desk {
  const Facts& facts;
  const RuleSet& rules;
  const Rule& rule;
  Speaker speaker;
};

void add_message(Desk& desk, Finding& f) {
  if (f.sides.size() < 2) return;
  const std::array<const Claim*, 2> two{&desk.facts.claim(f.sides[0].claims.front()),
                                        &desk.facts.claim(f.sides[1].claims.front())};
  if (auto quoting = desk.speaker.say(f.verdict, desk.facts.set(), two)) {
    f.message = std::move(*quoting);
    return;
  }
  f.message = desk.speaker.say(f.verdict, [&](Bind bind) {
    Tuple firsts(2);
    for (std::size_t i = 0; i < 2; ++i) firsts[i].assign(1, f.sides[i].claims.front());
    return bindings_of(desk.facts, desk.rules, firsts, bind);
  });
}

// What its own sentence says is so no longer is no witness of a value. False where nobody else says it: the
// sentence is no conflict with itself.
bool leave_out_changes(const Facts& facts, std::vector<Side>& sides) {
  const auto changed = [&](const std::vector<Side>& all, std::size_t c) {
    return is_replaced(facts.set(), all, c);
  };
  const bool any = std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
    return std::any_of(side.claims.begin(), side.claims.end(),
                       [&](std::size_t c) { return changed(sides, c); });
  });
  if (!any) return true;
  const std::vector<Side> all = sides;
  for (Side& side : sides) std::erase_if(side.claims, [&](std::size_t c) { return changed(all, c); });
  return std::none_of(sides.begin(), sides.end(), [](const Side& side) { return side.claims.empty(); });
}

std::optional<Finding> finding_of(Desk& desk, const Item& item, const Relations& r, Verdict verdict,
                                  const Sides& sides) {
  const Facts& facts = desk.facts;
  Finding f{.rule = desk.rule.id, .verdict = verdict, .subject = item.subject, .property = item.property};
  f.sides.reserve(sides.size());
  for (const auto& groups : sides) {
    Side side;
    for (const std::size_t g : groups)
      side.claims.insert(side.claims.end(), r.groups[g].claims.begin(), r.groups[g].claims.end());
    std::sort(side.claims.begin(), side.claims.end());
    f.sides.push_back(std::move(side));
  }
  if (verdict == Verdict::conflict && !leave_out_changes(facts, f.sides)) return std::nullopt;
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      for (Message& m : why(facts, r, sides[a].front(), sides[b].front(), desk.rules.units)) {
        if (std::find(f.why.begin(), f.why.end(), m) == f.why.end()) f.why.push_back(std::move(m));
      }
    }
  }
  for (Side& side : f.sides) side.label = quote(facts.set(), facts.claim(side.claims.front()));
  add_message(desk, f);
  return f;
}

// One value alone: its documents are the sides.
std::optional<Finding> one_value(Desk& desk, const Item& item, const Group& group) {
  if (group.claims.size() < 2) return std::nullopt;
  const Facts& facts = desk.facts;
  Finding f{.rule = desk.rule.id,
            .verdict = Verdict::agreement,
            .subject = item.subject,
            .property = item.property};
  f.sides.reserve(2);
  for (const std::size_t c : group.claims) {
    const bool same =
        !f.sides.empty() && facts.claim(f.sides.back().claims.front()).document == facts.claim(c).document;
    if (!same) f.sides.push_back({.label = quote(facts.set(), facts.claim(c))});
    f.sides.back().claims.push_back(c);
  }
  // A document that says a thing twice agrees with itself: two sides, the first place and the others.
  if (f.sides.size() == 1) {
    std::vector<std::size_t>& all = f.sides[0].claims;
    f.sides.push_back(
        {.label = quote(facts.set(), facts.claim(all[1])), .claims = {all.begin() + 1, all.end()}});
    f.sides[0].claims.resize(1);
  }
  add_message(desk, f);
  return f;
}

}  // namespace

std::vector<Finding> values_of_items(const Facts& facts, const RuleSet& rules, const Rule& rule) {
  std::vector<Finding> out;
  out.reserve(facts.set().items.size());
  Desk desk{facts, rules, rule, Speaker(rule)};
  Relations r;
  for (const Item& item : facts.set().items) {
    relate(facts, item, rules.units, r);
    for (const Verdict verdict : {Verdict::conflict, Verdict::reconcilable, Verdict::agreement}) {
      if (verdict == Verdict::conflict && !item.clear) continue;
      if (verdict == Verdict::reconcilable && !item.fair) continue;
      const std::vector<Sides> all = sides_of(r, verdict);
      for (const Sides& sides : all) {
        if (auto f = finding_of(desk, item, r, verdict, sides)) out.push_back(std::move(*f));
      }
      if (verdict != Verdict::agreement) continue;
      for (std::size_t g = 0; g < r.groups.size(); ++g) {
        const auto has = [&](const auto& side) {
          return std::find(side.begin(), side.end(), g) != side.end();
        };
        const bool told = std::any_of(all.begin(), all.end(), [&](const Sides& sides) {
          return std::any_of(sides.begin(), sides.end(), has);
        });
        if (told) continue;
        if (auto f = one_value(desk, item, r.groups[g])) out.push_back(std::move(*f));
      }
    }
  }
  return out;
}

}  // namespace daejo
