#include "daejo/graph/pairs.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "daejo/graph/observer.h"

namespace daejo {
namespace {

constexpr double hopeless = -6;  // an item score that no value makes up for

// How well a claim matches the claims of one document.
struct Best {
  double score = -1e9;
  double second = -1e9;
  double equal = -1e9;
};

// By claim and document: they are asked four times a pair. Where claims times documents are few, in a table
// of all; else by hash, side by side in memory.
class BestTable {
 public:
  BestTable(std::size_t claims, std::size_t documents) : documents_(documents) {
    constexpr std::size_t few = 1U << 20U;
    if (claims * documents <= few) {
      all_.resize(claims * documents);
    } else {
      slots_.resize(1024);
    }
  }

  // The reference holds until the next new key.
  Best& at(std::size_t claim, std::size_t document) {
    if (slots_.empty()) return all_[claim * documents_ + document];
    const std::uint64_t key = std::uint64_t{claim} << 32U | document;
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

  std::size_t documents_;
  std::vector<Best> all_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

// Two claims of one family, a < b.
using Two = std::pair<std::size_t, std::size_t>;

class PairFinder {
 public:
  PairFinder(const Profiles& profiles, const MatchWeights& weights, Keep keep)
      : profiles_(profiles),
        weights_(weights),
        keep_(keep),
        observer_(profiles),
        document_(profiles.size()),
        partners_(profiles.size(), documents_of(profiles)) {
    for (std::size_t i = 0; i < document_.size(); ++i) document_[i] = profiles.of(i).document;
  }

  std::vector<ClaimPair> run() {
    const std::vector<std::vector<std::size_t>>& families = profiles_.families();
    std::vector<std::vector<Two>> bucketed(families.size());  // of the large families
    std::vector<std::size_t> next(families.size());  // claims or pairs of the family that have passed
    for (std::size_t f = 0; f < families.size(); ++f) {
      if (families[f].size() > small) bucketed[f] = of_one_bucket(families[f]);
    }
    std::vector<std::vector<Look>> looks(families.size());
    for (std::size_t f = 0; f < families.size(); ++f) {
      if (families[f].size() > small) continue;
      looks[f].reserve(families[f].size());
      for (const std::size_t i : families[f]) {
        const Profile& p = profiles_.of(i);
        looks[f].push_back({p, static_cast<std::uint32_t>(i)});
      }
    }
    if (keep_ == Keep::all) out_.reserve(16 * profiles_.size());
    for (std::size_t a = 0; a < profiles_.size(); ++a) {
      const std::uint32_t f = profiles_.of(a).family;
      if (f == 0) continue;
      observer_.hold(a);
      if (families[f].size() > small) {
        for (; next[f] < bucketed[f].size() && bucketed[f][next[f]].first == a; ++next[f])
          try_pair(a, bucketed[f][next[f]].second);
        continue;
      }
      const std::vector<Look>& all = looks[f];
      const Look own = all[next[f]++];
      const bool few = all.size() <= Profiles::few;
      for (std::size_t j = next[f]; j < all.size(); ++j) {
        if (few || worth_a_look(own, all[j])) try_pair(a, all[j].claim);
      }
    }
    rank();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t small = 1500;

  struct Look : Glance {
    std::uint32_t claim;
  };

  // Buckets of a common value or of a common subject and property; a bucket of many is walked along its
  // neighbours only.
  std::vector<Two> of_one_bucket(const std::vector<std::size_t>& family) const {
    std::vector<Two> tried;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::size_t>> buckets;
    std::map<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t, Form>, std::size_t> alike;
    for (const std::size_t i : family) {
      const Profile& p = profiles_.of(i);
      // Claims of one value and one wording stand for each other: the first is held beside the others.
      const auto [first, fresh] = alike.emplace(
          std::tuple{std::uint64_t{p.group}, p.signature, std::uint64_t{p.subject} << 32U | p.head, p.form},
          i);
      if (!fresh) {
        tried.emplace_back(first->second, i);
        continue;
      }
      buckets[{0, p.group}].push_back(i);
      if (p.subject != 0) buckets[{1 + std::uint64_t{p.subject}, p.head}].push_back(i);
    }
    for (const auto& [key, bucket] : buckets) {
      constexpr std::size_t reach = 24;
      for (std::size_t i = 0; i < bucket.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(bucket.size(), i + 1 + reach); ++j)
          tried.emplace_back(bucket[i], bucket[j]);
      }
    }
    std::sort(tried.begin(), tried.end());
    tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
    return tried;
  }

  // `a` is held, and they are worth a look.
  void try_pair(std::size_t a, std::size_t b) {
    const Profile& x = profiles_.of(a);
    const Profile& y = profiles_.of(b);
    if (y.parenthesis_of == a || x.parenthesis_of == b) return;
    // An hour, a month; but a week and a head may be of one limit: 일주일에 1인당 10장
    if (x.per != y.per && x.per != 0 && y.per != 0 && x.per_time == y.per_time) return;
    Evidence evidence{};
    observer_.against(b, evidence);
    const double item = weights_.score(Question::item, evidence);
    if (item < hopeless) return;
    const bool agree = evidence[static_cast<std::size_t>(Aspect::digits)] != 0 ||
                       evidence[static_cast<std::size_t>(Aspect::frequency)] != 0;
    note(partners_.at(a, document_[b]), item, agree);
    note(partners_.at(b, document_[a]), item, agree);
    if (keep_ == Keep::all || is_promising(agree, item, evidence))
      out_.push_back({a, b, agree, evidence, item});
  }

  static void note(Best& b, double item, bool agree) {
    b.second = std::max(b.second, std::min(b.score, item));
    b.score = std::max(b.score, item);
    if (agree) b.equal = std::max(b.equal, item);
  }

  bool is_promising(bool agree, double item, const Evidence& evidence) const {
    const Question question = agree ? Question::agreement : Question::conflict;
    const double slack = agree ? 0 : conflict_slack;
    return weights_.may_come_to(question, item, evidence, weights_.bar(question) - slack);
  }

  static std::size_t documents_of(const Profiles& profiles) {
    std::size_t documents = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i)
      documents = std::max<std::size_t>(documents, profiles.of(i).document + 1);
    return documents;
  }

  // No better partner: what a claim matches best in a document, and whether it has its equal there.
  void rank() {
    for (ClaimPair& p : out_) {
      const Best x = partners_.at(p.a, document_[p.b]);
      const Best y = partners_.at(p.b, document_[p.a]);
      constexpr double slack = 1e-9;
      const int firsts = (p.item >= x.score - slack) + (p.item >= y.score - slack);
      p.evidence[static_cast<std::size_t>(Aspect::rank)] = static_cast<Observed>(3 - firsts);
      // Over the best of the others, on the side where it is less clear.
      const auto lead = [&](const Best& b) {
        return p.item >= b.score - slack ? p.item - b.second : p.item - b.score;
      };
      const double least = std::min(lead(x), lead(y));
      const int margin = least > 1.5 ? 1 : least > 0.5 ? 2 : least >= -slack ? 3 : 4;
      p.evidence[static_cast<std::size_t>(Aspect::margin)] = static_cast<Observed>(margin);
      if (p.agree) continue;
      constexpr double good = 1.5;  // an equal that fits nearly as well is the better partner
      const int partners = (x.equal >= p.item - good) + (y.equal >= p.item - good);
      p.evidence[static_cast<std::size_t>(Aspect::partner)] = static_cast<Observed>(1 + partners);
    }
  }

  const Profiles& profiles_;
  const MatchWeights& weights_;
  Keep keep_;
  Observer observer_;
  std::vector<std::uint32_t> document_;  // of the claims, side by side in memory
  BestTable partners_;
  std::vector<ClaimPair> out_;
};

}  // namespace

std::vector<ClaimPair> claim_pairs(const Profiles& profiles, const MatchWeights& weights, Keep keep) {
  return PairFinder(profiles, weights, keep).run();
}

}  // namespace daejo
