#include "daejo/graph/items.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace daejo {
namespace {

// Claims that say the same of the same: one document's, or several documents'.
struct Group {
  std::vector<std::size_t> claims;
  std::set<std::size_t> documents;
};

// The claims of one block as groups of agreeing values. Exactly equal values first; figures that agree within
// what is written join the group that they agree with best.
std::vector<Group> group_values(const Case& c, const std::vector<std::size_t>& block) {
  std::map<std::string, std::size_t> by_value;
  std::vector<Group> groups;
  for (const std::size_t i : block) {
    const Claim& claim = c.claims[i];
    std::string key =
        std::string(name(claim.form)) + '|' + claim.qualifiers.base + '|' + claim.qualifiers.scope + '|';
    if (const Quantity* q = claim.quantity()) {
      key += q->value ? q->value->trimmed().text() : q->interval.text();
      key += '|' + q->per;
    } else if (const DateValue* d = claim.date()) {
      key += d->from.text() + '/' + d->to.text();
    } else if (const TimeValue* t = claim.time()) {
      key += t->from.text();
    }
    const auto [it, fresh] = by_value.emplace(std::move(key), groups.size());
    if (fresh) groups.emplace_back();
    groups[it->second].claims.push_back(i);
    groups[it->second].documents.insert(claim.document);
  }
  return groups;
}

// The best match between two groups, over few claims of each: groups of equal claims may be long.
Match best_match(const Matcher& matcher, const Group& a, const Group& b, bool across) {
  constexpr std::size_t enough = 8;
  Match best;
  best.score = -100;
  for (std::size_t i = 0; i < std::min(enough, a.claims.size()); ++i) {
    for (std::size_t j = 0; j < std::min(enough, b.claims.size()); ++j) {
      if (across && a.claims[i] == b.claims[j]) continue;
      const Match m = matcher.match(a.claims[i], b.claims[j]);
      if (!m.excluded && m.score > best.score) best = m;
    }
  }
  return best;
}

struct Link {
  double score;
  std::size_t a, b;  // groups
};

class BlockItems {
 public:
  BlockItems(const Case& c, const Matcher& matcher, const MatchBars& bars, std::vector<Item>& items)
      : case_(c), matcher_(matcher), bars_(bars), items_(items) {}

  // One block: claims of one subject, property and family.
  void run(const std::vector<std::size_t>& block) {
    std::vector<Group> groups = group_values(case_, block);
    constexpr std::size_t most = 64;  // a block with more different values than this is no item
    if (groups.size() > most) return;
    std::vector<Link> links;
    for (std::size_t a = 0; a < groups.size(); ++a) {
      for (std::size_t b = a + 1; b < groups.size(); ++b) {
        const Match m = best_match(matcher_, groups[a], groups[b], true);
        if (m.score >= bars_.conflict && m.same_subject && m.same_property) links.push_back({m.score, a, b});
      }
    }
    std::stable_sort(links.begin(), links.end(),
                     [](const Link& x, const Link& y) { return x.score > y.score; });
    std::vector<std::size_t> cluster(groups.size());
    for (std::size_t i = 0; i < cluster.size(); ++i) cluster[i] = i;
    for (const Link& link : links) {
      const std::size_t x = cluster[link.a];
      const std::size_t y = cluster[link.b];
      if (x == y || !may_join(groups, cluster, x, y)) continue;
      for (std::size_t& k : cluster) {
        if (k == y) k = x;
      }
    }
    std::map<std::size_t, Item> found;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      Item& item = found[cluster[i]];
      item.claims.insert(item.claims.end(), groups[i].claims.begin(), groups[i].claims.end());
    }
    for (auto& [key, item] : found) {
      if (item.claims.size() < 2) continue;
      std::sort(item.claims.begin(), item.claims.end());
      const Claim& first = case_.claims[item.claims.front()];
      item.entity = first.entity;
      item.subject = first.entity ? case_.entities[*first.entity].name : first.subject;
      item.property = first.property.id.empty() ? first.property.phrase : first.property.id;
      items_.push_back(std::move(item));
    }
  }

 private:
  // No better partner: a document that states both values means two things by them, unless the values agree.
  bool may_join(const std::vector<Group>& groups, const std::vector<std::size_t>& cluster, std::size_t x,
                std::size_t y) const {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (cluster[i] != x) continue;
      for (std::size_t j = 0; j < groups.size(); ++j) {
        if (cluster[j] != y) continue;
        const Claim& a = case_.claims[groups[i].claims.front()];
        const Claim& b = case_.claims[groups[j].claims.front()];
        if (values_agree(a, b)) continue;
        for (const std::size_t d : groups[i].documents) {
          if (groups[j].documents.contains(d)) return false;
        }
        bool all_excluded = true;
        for (const std::size_t p : groups[i].claims) {
          for (const std::size_t q : groups[j].claims) all_excluded &= matcher_.match(p, q).excluded;
          if (groups[i].claims.size() * groups[j].claims.size() > 64) {
            all_excluded = false;
            break;
          }
        }
        if (all_excluded) return false;
      }
    }
    return true;
  }

  const Case& case_;
  const Matcher& matcher_;
  const MatchBars& bars_;
  std::vector<Item>& items_;
};

}  // namespace

void link_subjects(Case& c) {
  std::unordered_map<std::string, std::size_t> by_spelling;
  for (std::size_t i = 0; i < c.entities.size(); ++i) {
    for (const Spelling& s : c.entities[i].spellings) by_spelling.emplace(s.name, i);
  }
  for (Claim& claim : c.claims) {
    const auto it = by_spelling.find(claim.subject);
    if (it != by_spelling.end()) claim.entity = it->second;
  }
}

std::vector<Item> match_items(const Case& c, const MatchBars& bars) {
  const Matcher matcher(c);
  std::vector<Item> items;
  // Blocks of subject + property + family.
  std::map<std::string, std::vector<std::size_t>> blocks;
  std::map<std::string, std::vector<std::size_t>> telling;
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    const Claim& claim = c.claims[i];
    if (claim.kind == Kind::name || claim.repeats || claim.parenthesis_of) continue;
    const std::string fam = family(claim);
    if (fam.empty()) continue;
    if (!claim.subject.empty() && (!claim.property.id.empty() || !claim.property.stems.empty())) {
      const std::string subject = claim.entity ? '#' + std::to_string(*claim.entity) : claim.subject;
      // Open phrases meet by their head, known ones by their entry.
      const std::string property =
          claim.property.id.empty() ? claim.property.stems.back() : '=' + claim.property.id;
      blocks[subject + '|' + property + '|' + fam].push_back(i);
    }
    if (telling_digits(claim) >= 2) {
      const Quantity* q = claim.quantity();
      const std::string value = q && q->value  ? q->value->trimmed().text()
                                : claim.date() ? claim.date()->from.text()
                                               : std::string();
      if (!value.empty()) telling[fam + '|' + value].push_back(i);
    }
  }
  for (const auto& [key, block] : blocks) {
    if (block.size() > 1) BlockItems(c, matcher, bars, items).run(block);
  }
  // Telling values that the blocks did not bring together: agreement only.
  std::set<std::pair<std::size_t, std::size_t>> together;
  for (const Item& item : items) {
    for (std::size_t i = 0; i + 1 < item.claims.size(); ++i)
      together.emplace(item.claims[i], item.claims[i + 1]);
  }
  for (const auto& [key, block] : telling) {
    if (block.size() < 2 || block.size() > 64) continue;
    Item item;
    item.clear = false;
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i + 1; j < block.size(); ++j) {
        if (c.claims[block[i]].document == c.claims[block[j]].document) continue;
        const Match m = matcher.match(block[i], block[j]);
        if (m.excluded || m.score < bars.agreement) continue;
        for (const std::size_t k : {block[i], block[j]}) {
          if (std::find(item.claims.begin(), item.claims.end(), k) == item.claims.end())
            item.claims.push_back(k);
        }
      }
    }
    if (item.claims.size() < 2) continue;
    std::sort(item.claims.begin(), item.claims.end());
    if (std::any_of(items.begin(), items.end(), [&](const Item& other) {
          return std::includes(other.claims.begin(), other.claims.end(), item.claims.begin(),
                               item.claims.end());
        })) {
      continue;
    }
    const Claim& first = c.claims[item.claims.front()];
    item.entity = first.entity;
    item.subject = first.entity ? c.entities[*first.entity].name : first.subject;
    item.property = first.property.id.empty() ? first.property.phrase : first.property.id;
    items.push_back(std::move(item));
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.claims < b.claims; });
  return items;
}

}  // namespace daejo
