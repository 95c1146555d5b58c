#include "daejo/graph/pairs.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace daejo {
namespace {

constexpr double hopeless = -6;  // an item score that no value makes up for

// How well a claim matches the claims of one document.
struct Best {
  double score = -1e9;
  double second = -1e9;
  double equal = -1e9;
};

// By claim and document, side by side in memory: there are millions of them, asked four times a pair.
class BestTable {
 public:
  // The reference holds until the next new key.
  Best& operator[](std::uint64_t key) {
    Slot* slot = &place(key);
    if (!slot->used) {
      if ((used_ + 1) * 2 > slots_.size()) {
        grow();
        slot = &place(key);
      }
      ++used_;
      slot->used = true;
      slot->key = key;
    }
    return slot->best;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    Best best;
    bool used = false;
  };
  Slot& place(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t mixed = key * 0x9E3779B97F4A7C15ULL;  // every bit of the key reaches the upper half
    std::size_t at = (mixed ^ mixed >> 32U) & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& s : old)
      if (s.used) place(s.key) = s;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t used_ = 0;
};

class PairFinder {
 public:
  PairFinder(const Case& c, const Profiles& profiles, const MatchWeights& weights)
      : case_(c), profiles_(profiles), weights_(weights) {}

  std::vector<ClaimPair> run() {
    for (const std::vector<std::size_t>& family : profiles_.families()) look(family);
    std::sort(out_.begin(), out_.end(),
              [](const ClaimPair& x, const ClaimPair& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    rank();
    return std::move(out_);
  }

 private:
  void look(const std::vector<std::size_t>& family) {
    constexpr std::size_t small = 1500;
    if (family.size() <= small) {
      for (std::size_t i = 0; i < family.size(); ++i) {
        for (std::size_t j = i + 1; j < family.size(); ++j) try_pair(family[i], family[j]);
      }
      return;
    }
    // Buckets of a common value or of a common subject and property; a bucket of many is walked along its
    // neighbours only.
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::size_t>> buckets;
    std::map<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t, Form>, std::size_t> alike;
    for (const std::size_t i : family) {
      const Profile& p = profiles_.of(i);
      // Claims of one value and one wording stand for each other: the first is held beside the others.
      const auto [first, fresh] =
          alike.emplace(std::tuple{std::uint64_t{p.group}, p.signature,
                                   std::uint64_t{p.subject} << 32U | p.head, case_.claims[i].form},
                        i);
      if (!fresh) {
        try_pair(first->second, i);
        continue;
      }
      buckets[{0, p.group}].push_back(i);
      if (p.subject != 0) buckets[{1 + std::uint64_t{p.subject}, p.head}].push_back(i);
    }
    std::vector<std::pair<std::size_t, std::size_t>> tried;
    for (const auto& [key, bucket] : buckets) {
      constexpr std::size_t reach = 24;
      for (std::size_t i = 0; i < bucket.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(bucket.size(), i + 1 + reach); ++j) tried.emplace_back(bucket[i], bucket[j]);
      }
    }
    std::sort(tried.begin(), tried.end());
    tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
    for (const auto& [a, b] : tried) try_pair(a, b);
  }

  void try_pair(std::size_t a, std::size_t b) {
    if (!profiles_.worth_a_look(a, b)) return;
    const Claim& x = case_.claims[a];
    const Claim& y = case_.claims[b];
    if (x.parenthesis_of == a || y.parenthesis_of == a || (x.parenthesis_of && *x.parenthesis_of == b)) return;
    ClaimPair pair{a, b, false, profiles_.observe(a, b), 0};
    pair.agree = pair.evidence[static_cast<std::size_t>(Aspect::digits)] != 0 ||
                 pair.evidence[static_cast<std::size_t>(Aspect::frequency)] != 0;
    pair.item = weights_.score(Question::item, pair.evidence);
    if (pair.item >= hopeless) out_.push_back(pair);
  }

  // No better partner: what a claim matches best in a document, and whether it has its equal there.
  void rank() {
    BestTable best;
    const auto key = [&](std::size_t claim, std::size_t other) {
      return std::uint64_t{claim} << 32U | case_.claims[other].document;
    };
    for (const ClaimPair& p : out_) {
      for (const auto& [one, other] : {std::pair{p.a, p.b}, std::pair{p.b, p.a}}) {
        Best& b = best[key(one, other)];
        b.second = std::max(b.second, std::min(b.score, p.item));
        b.score = std::max(b.score, p.item);
        if (p.agree) b.equal = std::max(b.equal, p.item);
      }
    }
    for (ClaimPair& p : out_) {
      const Best x = best[key(p.a, p.b)];
      const Best y = best[key(p.b, p.a)];
      constexpr double slack = 1e-9;
      const int firsts = (p.item >= x.score - slack) + (p.item >= y.score - slack);
      p.evidence[static_cast<std::size_t>(Aspect::rank)] = static_cast<std::uint8_t>(3 - firsts);
      // Over the best of the others, on the side where it is less clear.
      const auto lead = [&](const Best& b) { return p.item >= b.score - slack ? p.item - b.second : p.item - b.score; };
      const double least = std::min(lead(x), lead(y));
      p.evidence[static_cast<std::size_t>(Aspect::margin)] = least > 1.5 ? 1 : least > 0.5 ? 2 : least >= -slack ? 3 : 4;
      if (p.agree) continue;
      constexpr double good = 1.5;  // an equal that fits nearly as well is the better partner
      const int partners = (x.equal >= p.item - good) + (y.equal >= p.item - good);
      p.evidence[static_cast<std::size_t>(Aspect::partner)] = static_cast<std::uint8_t>(1 + partners);
    }
  }

  const Case& case_;
  const Profiles& profiles_;
  const MatchWeights& weights_;
  std::vector<ClaimPair> out_;
};

}  // namespace

std::vector<ClaimPair> claim_pairs(const Case& c, const Profiles& profiles, const MatchWeights& weights) {
  return PairFinder(c, profiles, weights).run();
}

}  // namespace daejo
