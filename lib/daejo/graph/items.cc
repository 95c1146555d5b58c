#include "daejo/graph/items.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <span>

#include "daejo/base/word_table.h"
#include "daejo/claim/stage.h"
#include "daejo/graph/pairs.h"
#include "daejo/graph/value_groups.h"

namespace daejo {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Link {
  double score = 0;
  std::size_t a = 0;
  std::size_t b = 0;
};

// Two rising lists.
bool share(std::span<const std::size_t> a, std::span<const std::size_t> b) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (*x == *y) return true;
    *x < *y ? ++x : ++y;
  }
  return false;
}

template <class T>
void sort_unique(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

enum class Sure { equal, fair, clear };

Item item_of(const Case& c, std::vector<std::size_t> claims, Sure sure) {
  std::sort(claims.begin(), claims.end());
  Item item;
  item.clear = sure == Sure::clear;
  item.fair = sure != Sure::equal;
  // The claim that knows most speaks for the item.
  const auto knows = [&](std::size_t i) {
    const Claim& claim = c.claims[i];
    return 4 * claim.entity.has_value() + 2 * !claim.property.id.empty() + claim.subject_given +
           !claim.property.phrase.empty();
  };
  const std::size_t best = *std::max_element(claims.begin(), claims.end(), [&](std::size_t x, std::size_t y) {
    return knows(x) != knows(y) ? knows(x) < knows(y) : x > y;
  });
  const Claim& first = c.claims[best];
  item.entity = first.entity;
  item.subject = first.entity ? c.entities[*first.entity].name : first.subject;
  item.property = first.property.id.empty() ? first.property.phrase : first.property.id;
  item.claims = std::move(claims);
  return item;
}

// What is planned or counted on is not far from what comes of it.
bool is_near(const Evidence& evidence) {
  const std::uint8_t level = evidence[static_cast<std::size_t>(Aspect::likeness)];
  const auto is = [&](Likeness likeness) { return level == static_cast<std::uint8_t>(likeness) + 1; };
  return !is(Likeness::far) && !is(Likeness::same_order) && !is(Likeness::scale_slip);
}

// Is a figure nearer to `b` than `a` is?
bool is_between(const Claim& claim, const Claim& a, const Claim& b) {
  const Quantity *q = claim.quantity(), *x = a.quantity(), *y = b.quantity();
  if (q == nullptr || x == nullptr || y == nullptr || !q->value || !x->value || !y->value) return false;
  if (q->hedge != Hedge::none || q->unit != x->unit || q->unit != y->unit) return false;
  return (*q->value - *y->value).abs() < (*x->value - *y->value).abs();
}

class ItemMaker {
 public:
  ItemMaker(const Case& c, const Profiles& profiles, const MatchWeights& weights)
      : case_(c),
        profiles_(profiles),
        weights_(weights),
        pairs_(claim_pairs(profiles, weights, Keep::promising)),
        values_(c.claims.size()) {}

  std::vector<Item> run() {
    join_equal_values();
    hold_apart_values_together();
    return std::move(items_);
  }

 private:
  void join_equal_values() {
    for (const ClaimPair& p : pairs_) {
      if (p.agree) values_.join(p.a, p.b);
    }
  }

  // Groups of equal values that are one item though they differ.
  void hold_apart_values_together() {
    const ValueGroups groups(case_, profiles_, values_);
    std::vector<Link> links;
    std::set<std::pair<std::size_t, std::size_t>>
        reasoned;  // groups: less clear, but the texts say why they differ
    // Every group of one cluster must go with every group of another, if less clearly.
    std::vector<std::uint64_t> fair;  // pairs of groups
    const auto key = [](std::size_t a, std::size_t b) {
      return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
    };
    const double bar = weights_.bar(Question::conflict);
    for (const ClaimPair& p : pairs_) {
      if (p.agree) continue;
      const std::size_t a = values_.find(p.a);
      const std::size_t b = values_.find(p.b);
      if (a == b) {
        hold_bridged_apart(groups, p);
        continue;
      }
      // A document that states both values means two things by them, unless they are of two stages of one.
      const bool both_stated =
          profiles_.of(p.a).document != profiles_.of(p.b).document &&
          share(stating(groups, p.a, p.b, stating_a_), stating(groups, p.b, p.a, stating_b_));
      const bool linked = p.score >= bar && !both_stated;
      // Of a pair that is linked nobody asks.
      const bool stages = !linked && stage_apart(case_.claims[p.a], case_.claims[p.b]) != Stage::same;
      if (both_stated && !stages) continue;
      if (!both_stated) {
        fair.push_back(key(a, b));
        apart_.emplace_back(std::minmax(groups.value_of(p.a), groups.value_of(p.b)));
      }
      if (linked) {
        links.push_back({p.score, a, b});
      } else if (stages && is_near(p.evidence)) {
        reasoned.insert(std::minmax(a, b));
      }
    }
    sort_unique(fair);
    sort_unique(apart_);
    std::stable_sort(links.begin(), links.end(),
                     [](const Link& x, const Link& y) { return x.score > y.score; });
    // Of each group, the first of its cluster; of a first one, the last; and of each the one that follows.
    std::vector<std::size_t> home(case_.claims.size());
    std::iota(home.begin(), home.end(), std::size_t{0});
    std::vector<std::size_t> last = home;
    std::vector<std::size_t> next(home.size(), none);
    std::vector<std::array<std::size_t, 2>> pairs_alone;
    for (const Link& link : links) {
      const std::size_t x = home[link.a];
      const std::size_t y = home[link.b];
      if (x == y) continue;
      bool all = true;
      for (std::size_t g = x; g != none && all; g = next[g]) {
        for (std::size_t h = y; h != none && all; h = next[h])
          all = std::binary_search(fair.begin(), fair.end(), key(g, h));
      }
      if (!all) {
        pairs_alone.push_back({link.a, link.b});
        continue;
      }
      for (std::size_t h = y; h != none; h = next[h]) home[h] = x;
      next[last[x]] = y;
      last[x] = last[y];
    }
    std::vector<bool> told(case_.claims.size(), false);
    const auto add = [&](std::span<const std::size_t> all, Sure sure) {
      std::vector<std::size_t> claims;
      for (const std::size_t g : all) {
        const std::span<const std::size_t> of = groups.claims(g);
        claims.insert(claims.end(), of.begin(), of.end());
        told[g] = true;
      }
      items_.push_back(item_of(case_, std::move(claims), sure));
      if (sure == Sure::clear) tell_values(groups, items_.back());
    };
    std::vector<std::size_t> cluster;
    for (std::size_t x = 0; x < home.size(); ++x) {
      if (home[x] != x || next[x] == none) continue;
      cluster.clear();
      for (std::size_t g = x; g != none; g = next[g]) cluster.push_back(g);
      add(cluster, Sure::clear);
    }
    for (const auto& two : pairs_alone) add(two, Sure::clear);
    for (const auto& [a, b] : reasoned) {
      if (home[a] != home[b]) add(std::array{a, b}, Sure::fair);
    }
    for (std::size_t g = 0; g < case_.claims.size(); ++g) {
      const std::span<const std::size_t> claims = groups.claims(g);
      if (claims.size() > 1 && !told[g])
        items_.push_back(item_of(case_, {claims.begin(), claims.end()}, Sure::equal));
    }
    sort_items();
  }

  // By their claims; of equal ones the surest first, as they were made.
  void sort_items() {
    std::vector<std::size_t> order(items_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return items_[a].claims < items_[b].claims; });
    std::vector<Item> sorted;
    sorted.reserve(items_.size());
    for (const std::size_t i : order) sorted.push_back(std::move(items_[i]));
    items_ = std::move(sorted);
  }

  void tell_values(const ValueGroups& groups, Item& item) const {
    item.values.reserve(item.claims.size());
    for (const std::size_t claim : item.claims) item.values.push_back(groups.value_of(claim));
    std::vector<std::size_t> all = item.values;
    sort_unique(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size(); ++k)
        if (std::binary_search(apart_.begin(), apart_.end(), std::pair{all[i], all[k]}))
          item.apart.emplace_back(all[i], all[k]);
    }
  }

  // The documents that state the value of the one, and not the other's: 약 210만원 is either.
  std::span<const std::size_t> stating(const ValueGroups& groups, std::size_t one, std::size_t other,
                                       std::vector<std::size_t>& out) {
    if (groups.values(values_.find(one)).size() == 1) return groups.documents_of(one);
    out.clear();
    for (const std::size_t value : groups.values(values_.find(one))) {
      if (groups.value_of(value) != groups.value_of(one) &&
          (!values_agree(profiles_.value(value), profiles_.value(one)) ||
           values_agree(profiles_.value(value), profiles_.value(other))))
        continue;
      const std::span<const std::size_t> in = groups.documents_of(value);
      out.insert(out.end(), in.begin(), in.end());
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // Both agree with a third that says less, 11월 beside 17 November and 27 November: those that say either.
  void hold_bridged_apart(const ValueGroups& groups, const ClaimPair& p) {
    const Claim &x = case_.claims[p.a], &y = case_.claims[p.b];
    if (x.document == y.document || x.former || y.former || p.score < weights_.bar(Question::conflict))
      return;
    const std::pair<std::size_t, std::size_t> values =
        std::minmax(groups.value_of(p.a), groups.value_of(p.b));
    if (bridged_.contains(values) || share(groups.documents_of(p.a), groups.documents_of(p.b))) return;
    std::vector<std::size_t> claims;
    for (const std::size_t i : groups.claims(values_.find(p.a))) {
      const Claim& claim = case_.claims[i];
      if (groups.value_of(i) == values.first || groups.value_of(i) == values.second) {
        claims.push_back(i);
      } else if (claim.former) {
        continue;
      } else if ((claim.document == x.document && is_between(claim, x, y)) ||
                 (claim.document == y.document && is_between(claim, y, x))) {
        return;  // Between the two: the one of its document that the other means.
      }
    }
    bridged_.insert(values);
    items_.push_back(item_of(case_, std::move(claims), Sure::clear));
  }

  const Case& case_;
  const Profiles& profiles_;
  const MatchWeights& weights_;
  std::vector<ClaimPair> pairs_;
  Unions values_;
  std::vector<std::size_t> stating_a_, stating_b_;
  std::vector<Item> items_;
  std::vector<std::pair<std::size_t, std::size_t>> apart_;  // values that claims hold apart by themselves
  std::set<std::pair<std::size_t, std::size_t>> bridged_;   // values of one group that are told apart
};

}  // namespace

void link_subjects(Case& c) {
  WordTable by_spelling;
  for (std::size_t i = 0; i < c.entities.size(); ++i) {
    for (const Spelling& s : c.entities[i].spellings)
      by_spelling.insert(s.name, static_cast<std::uint32_t>(i));
  }
  for (Claim& claim : c.claims)
    if (const std::uint32_t* entity = by_spelling.find(claim.subject)) claim.entity = *entity;
}

std::vector<Item> match_items(const Case& c, const MatchTables& tables) {
  const Profiles profiles(c, tables.comparables);
  return ItemMaker(c, profiles, tables.weights).run();
}

MatchExplainer::MatchExplainer(const Case& c, const MatchTables& tables)
    : weights_(tables.weights), pairs_(claim_pairs(Profiles(c, tables.comparables), tables.weights)) {}

std::optional<MatchExplanation> MatchExplainer::explain(std::size_t a, std::size_t b) const {
  const auto key = std::minmax(a, b);
  const auto found = std::lower_bound(
      pairs_.begin(), pairs_.end(), key,
      [](const ClaimPair& p, const auto& k) { return p.a != k.first ? p.a < k.first : p.b < k.second; });
  if (found == pairs_.end() || found->a != key.first || found->b != key.second) return std::nullopt;
  MatchExplanation out;
  out.question = found->agree ? Question::agreement : Question::conflict;
  out.score = found->score;
  out.bar = weights_.bar(out.question);
  for (std::size_t i = 0; i < aspect_count; ++i) {
    const auto aspect = static_cast<Aspect>(i);
    const std::size_t level = found->evidence[i];
    const double weight =
        weights_.weight(Question::item, aspect, level) + weights_.weight(out.question, aspect, level);
    if (weight != 0) out.parts.push_back({name(aspect), level_name(aspect, level), weight});
  }
  std::stable_sort(out.parts.begin(), out.parts.end(), [](const MatchPart& x, const MatchPart& y) {
    return std::abs(x.weight) > std::abs(y.weight);
  });
  return out;
}

}  // namespace daejo
