#include "daejo/rule/items.h"

#include <algorithm>
#include <map>

#include "daejo/rule/compare.h"
#include "daejo/rule/engine.h"
#include "daejo/rule/judge.h"
#include "daejo/rule/load_claims.h"
#include "daejo/rule/say.h"

namespace daejo {
namespace {

// The claims of an item that say one value in one way.
struct Group {
  std::vector<std::size_t> claims;  // rising; witnesses first is not needed, repeats are left out
};

struct Relations {
  std::vector<Group> groups;
  std::vector<std::vector<Comparison>> of;  // of[i][j], i < j

  const Comparison& between(std::size_t i, std::size_t j) const { return i < j ? of[i][j] : of[j][i]; }
  std::optional<Verdict> verdict(std::size_t i, std::size_t j) const { return between(i, j).verdict; }
};

Relations relations(const Facts& facts, const Item& item, const AmountUnits& units) {
  Relations out;
  std::map<std::string, std::size_t> by_value;
  for (const std::size_t c : item.claims) {
    const Claim& claim = facts.claim(c);
    if (claim.repeats || claim.kind == Kind::name) continue;
    std::string key =
        value_text(claim) + '|' + std::string(name(claim.kind)) + '|' + std::string(name(claim.certainty));
    const auto [it, fresh] = by_value.emplace(std::move(key), out.groups.size());
    if (fresh) out.groups.emplace_back();
    out.groups[it->second].claims.push_back(c);
  }
  if (out.groups.size() > max_bucket) return {};  // so many values are not of one thing
  out.of.assign(out.groups.size(), std::vector<Comparison>(out.groups.size()));
  for (std::size_t i = 0; i < out.groups.size(); ++i) {
    for (std::size_t j = i + 1; j < out.groups.size(); ++j) {
      out.of[i][j] = compare_values(facts.claim(out.groups[i].claims.front()),
                                    facts.claim(out.groups[j].claims.front()), units);
    }
  }
  return out;
}

// Groups as sides: every pair of groups of two sides stands in the verdict; groups of one side agree, or can
// be reconciled where the sides are in conflict.
using Sides = std::vector<std::vector<std::size_t>>;

std::vector<Sides> sides_of(const Relations& r, Verdict verdict) {
  std::vector<Sides> out;
  const std::size_t n = r.groups.size();
  std::vector<std::vector<bool>> covered(n, std::vector<bool>(n, false));
  const auto across = [&](std::size_t g, const std::vector<std::size_t>& side) {
    return std::all_of(side.begin(), side.end(), [&](std::size_t h) { return r.verdict(g, h) == verdict; });
  };
  const auto within = [&](std::size_t g, const std::vector<std::size_t>& side) {
    return std::all_of(side.begin(), side.end(), [&](std::size_t h) {
      const std::optional<Verdict> v = r.verdict(g, h);
      return v == Verdict::agreement || (verdict == Verdict::conflict && v == Verdict::reconcilable);
    });
  };
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (covered[i][j] || r.verdict(i, j) != verdict) continue;
      Sides sides{{i}, {j}};
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
            for (const std::size_t y : sides[b]) covered[std::min(x, y)][std::max(x, y)] = true;
          }
        }
      }
      out.push_back(std::move(sides));
    }
  }
  return out;
}

void add_message(const Facts& facts, const RuleSet& rules, const Rule& rule, Finding& f) {
  const auto& message = rule.says[static_cast<std::size_t>(f.verdict)];
  if (!message || f.sides.size() < 2) return;
  const Bindings b = bindings_of(facts, rules, {{f.sides[0].claims.front()}, {f.sides[1].claims.front()}});
  f.message = say(*message, message_variables(rule), b);
}

Finding finding_of(const Facts& facts, const RuleSet& rules, const Rule& rule, const Item& item,
                   const Relations& r, Verdict verdict, const Sides& sides) {
  Finding f{.rule = rule.id, .verdict = verdict, .subject = item.subject, .property = item.property};
  for (const auto& groups : sides) {
    Side side;
    for (const std::size_t g : groups)
      side.claims.insert(side.claims.end(), r.groups[g].claims.begin(), r.groups[g].claims.end());
    std::sort(side.claims.begin(), side.claims.end());
    f.sides.push_back(std::move(side));
  }
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      for (const Message& m : r.between(sides[a].front(), sides[b].front()).why) {
        if (std::find(f.why.begin(), f.why.end(), m) == f.why.end()) f.why.push_back(m);
      }
    }
  }
  for (Side& side : f.sides) side.label = quote(facts.set(), facts.claim(side.claims.front()));
  add_message(facts, rules, rule, f);
  return f;
}

// One value alone: its documents are the sides.
std::optional<Finding> one_value(const Facts& facts, const RuleSet& rules, const Rule& rule, const Item& item,
                                 const Group& group) {
  Finding f{
      .rule = rule.id, .verdict = Verdict::agreement, .subject = item.subject, .property = item.property};
  for (const std::size_t c : group.claims) {
    const bool same =
        !f.sides.empty() && facts.claim(f.sides.back().claims.front()).document == facts.claim(c).document;
    if (!same) f.sides.push_back({.label = quote(facts.set(), facts.claim(c))});
    f.sides.back().claims.push_back(c);
  }
  // A document that says a thing twice agrees with itself: two sides, the first place and the others.
  if (f.sides.size() == 1) {
    std::vector<std::size_t>& all = f.sides[0].claims;
    if (all.size() < 2) return std::nullopt;
    f.sides.push_back(
        {.label = quote(facts.set(), facts.claim(all[1])), .claims = {all.begin() + 1, all.end()}});
    f.sides[0].claims.resize(1);
  }
  add_message(facts, rules, rule, f);
  return f;
}

}  // namespace

std::vector<Finding> values_of_items(const Facts& facts, const RuleSet& rules, const Rule& rule) {
  std::vector<Finding> out;
  for (const Item& item : facts.set().items) {
    const Relations r = relations(facts, item, rules.units);
    for (const Verdict verdict : {Verdict::conflict, Verdict::reconcilable, Verdict::agreement}) {
      if (verdict != Verdict::agreement && !item.clear) continue;
      std::vector<bool> told(r.groups.size(), false);
      for (const Sides& sides : sides_of(r, verdict)) {
        out.push_back(finding_of(facts, rules, rule, item, r, verdict, sides));
        for (const auto& side : sides) {
          for (const std::size_t g : side) told[g] = true;
        }
      }
      if (verdict != Verdict::agreement) continue;
      for (std::size_t g = 0; g < r.groups.size(); ++g) {
        if (told[g]) continue;
        if (auto f = one_value(facts, rules, rule, item, r.groups[g])) out.push_back(std::move(*f));
      }
    }
  }
  return out;
}

}  // namespace daejo
