#include "daejo/graph/pairs.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "daejo/graph/candidates.h"
#include "daejo/graph/observer.h"
#include "daejo/graph/partners.h"

namespace daejo {
namespace {

constexpr double hopeless = -6;  // an item score that no value makes up for

// Of each claim, those that it is a pair with.
class Known {
 public:
  template <class Pair>
  Known(const std::vector<Pair>& pairs, std::size_t claims) : begins_(claims + 2), others_(2 * pairs.size()) {
    for (const Pair& p : pairs) ++begins_[p.a + 2], ++begins_[p.b + 2];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    for (const Pair& p : pairs) {
      others_[begins_[p.a + 1]++] = static_cast<std::uint32_t>(p.b);
      others_[begins_[p.b + 1]++] = static_cast<std::uint32_t>(p.a);
    }
  }
  std::span<const std::uint32_t> of(std::size_t claim) const {
    return std::span(others_).subspan(begins_[claim], begins_[claim + 1] - begins_[claim]);
  }

 private:
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> others_;
};

class PairFinder {
 public:
  PairFinder(const Profiles& profiles, const MatchWeights& weights, Keep keep)
      : profiles_(profiles),
        weights_(weights),
        keep_(keep),
        candidates_(profiles),
        observer_(profiles),
        partners_(profiles.size(), documents_of(profiles)) {}

  std::vector<ClaimPair> run() {
    find_pairs();
    tell_partners();
    if (keep_ == Keep::promising) {
      const Known known(out_, profiles_.size());
      drop([&](const ClaimPair& p) { return !may_reach_bar(p); });
      look_at_rivals(known);
      tell_partners();
    }
    for (ClaimPair& p : out_) p.score = weights_.score(question_of(p.agree), p.evidence);
    if (keep_ == Keep::promising) drop([&](const ClaimPair& p) { return p.score < least_score(p.agree); });
    return std::move(out_);
  }

 private:
  static Question question_of(bool agree) { return agree ? Question::agreement : Question::conflict; }
  double least_score(bool agree) const {
    return weights_.bar(question_of(agree)) - (agree ? 0 : conflict_slack);
  }
  Floors::Floor floor(Question question, double score) const {
    return {&weights_.outlooks(question), Outlook::units(score)};
  }
  std::uint32_t document_of(std::size_t claim) const { return profiles_.of(claim).document; }

  // All pairs that could come to their bar if none of the two claims had a better partner.
  void find_pairs() {
    Floors floors;
    if (keep_ == Keep::promising)
      floors = {floor(Question::conflict, least_score(false)), floor(Question::agreement, least_score(true))};
    out_.reserve((keep_ == Keep::all ? 16 : 4) * profiles_.size());
    for (std::size_t a = 0; a < profiles_.size(); ++a) {
      if (profiles_.of(a).family == 0) continue;
      others_.clear();
      candidates_.behind(a, others_);
      if (others_.empty()) continue;
      observer_.hold(a);
      for (const std::uint32_t b : others_) {
        ClaimPair pair{a, b};
        if (!observe(b, floors, pair)) continue;
        note(pair);
        out_.push_back(pair);
      }
    }
  }

  // The claim that is held and another.
  bool observe(std::size_t other, const Floors& floors, ClaimPair& pair) {
    if (!observer_.against(other, floors, pair.evidence)) return false;
    const Profile& x = profiles_.of(pair.a);
    const Profile& y = profiles_.of(pair.b);
    if (y.parenthesis_of == pair.a || x.parenthesis_of == pair.b) return false;
    // An hour, a month; but a week and a head may be of one limit: 일주일에 1인당 10장
    if (x.per != y.per && x.per != 0 && y.per != 0 && x.per_time == y.per_time) return false;
    pair.item = weights_.score(Question::item, pair.evidence);
    pair.agree = pair.evidence[static_cast<std::size_t>(Aspect::frequency)] != 0;
    return pair.item >= hopeless;
  }

  void note(const ClaimPair& pair) { partners_.note(pair, document_of(pair.a), document_of(pair.b)); }

  void tell_partners() {
    for (ClaimPair& p : out_) partners_.tell(p, document_of(p.a), document_of(p.b));
  }

  bool may_reach_bar(const ClaimPair& p) const {
    return weights_.outlooks(question_of(p.agree)).front().of(p.evidence) >=
           Outlook::units(least_score(p.agree));
  }

  // Does it agree with whatever partners the two have?
  bool agrees_anyway(const ClaimPair& p) const {
    if (!p.agree) return false;
    double score = weights_.score(Question::agreement, p.evidence);
    for (const Aspect aspect : {Aspect::rank, Aspect::margin}) {
      const auto weight = [&](std::size_t level) {
        return weights_.weight(Question::item, aspect, level) +
               weights_.weight(Question::agreement, aspect, level);
      };
      const std::size_t told = p.evidence[static_cast<std::size_t>(aspect)];
      double worst = weight(told);
      for (std::size_t l = told; l < level_count(aspect); ++l) worst = std::min(worst, weight(l));
      score += worst - weight(told);
    }
    return score >= least_score(true) + 1e-6;  // more than sums in another order can differ
  }

  // What else the claims of the pairs could match, as far as that tells.
  void look_at_rivals(const Known& known) {
    struct Two {
      std::size_t a, b;
    };
    std::vector<Two> asking;
    for (const ClaimPair& p : out_) {
      if (agrees_anyway(p)) continue;
      partners_.ask_rivals(p, document_of(p.a), document_of(p.b));
      asking.push_back({p.a, p.b});
    }
    const Known partners(asking, profiles_.size());
    std::vector<std::size_t> known_to(profiles_.size(), no_claim);
    std::vector<std::size_t> asked_by(documents_of(profiles_), no_claim);
    for (std::size_t claim = 0; claim < profiles_.size(); ++claim) {
      if (partners.of(claim).empty()) continue;
      observer_.hold(claim);
      for (const std::uint32_t other : known.of(claim)) known_to[other] = claim;
      for (const std::uint32_t partner : partners.of(claim)) {
        if (std::exchange(asked_by[document_of(partner)], claim) != claim)
          look_at_rivals(claim, partner, known_to);
      }
    }
  }

  // Of a claim that is held, in the document of a partner.
  void look_at_rivals(std::size_t claim, std::size_t partner, const std::vector<std::size_t>& known_to) {
    others_.clear();
    candidates_.beside(claim, partner, others_);
    const std::int32_t least_of_claim = partners_.least(claim, document_of(partner));
    for (const std::uint32_t other : others_) {
      if (known_to[other] == claim) continue;
      const std::int32_t least = partners_.least(other, document_of(claim));
      if (other < claim && least != Partners::not_asked) continue;  // looked at from there
      const Floors::Floor item{&weights_.outlooks(Question::item), std::min(least, least_of_claim)};
      ClaimPair pair{std::min<std::size_t>(claim, other), std::max<std::size_t>(claim, other)};
      if (observe(other, {item, item}, pair)) note(pair);
    }
  }

  template <class Which>
  void drop(Which which) {
    out_.erase(std::remove_if(out_.begin(), out_.end(), which), out_.end());
  }

  static std::size_t documents_of(const Profiles& profiles) {
    return profiles.size() == 0 ? 0 : profiles.of(profiles.size() - 1).document + 1;
  }

  const Profiles& profiles_;
  const MatchWeights& weights_;
  Keep keep_;
  Candidates candidates_;
  Observer observer_;
  Partners partners_;
  Candidates::Claims others_;
  std::vector<ClaimPair> out_;
};

}  // namespace

std::vector<ClaimPair> claim_pairs(const Profiles& profiles, const MatchWeights& weights, Keep keep) {
  return PairFinder(profiles, weights, keep).run();
}

}  // namespace daejo
