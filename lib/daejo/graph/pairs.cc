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
  Known(const std::vector<ClaimPair>& pairs, std::size_t claims)
      : begins_(claims + 2), others_(2 * pairs.size()) {
    for (const ClaimPair& p : pairs) ++begins_[p.a + 2], ++begins_[p.b + 2];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    for (const ClaimPair& p : pairs) {
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
      observer_.hold(a);
      candidates_.behind(a, [&](std::size_t b) {
        ClaimPair pair{a, b};
        if (!observe(b, floors, pair)) return;
        note(pair);
        out_.push_back(pair);
      });
    }
  }

  // The claim that is held and another.
  bool observe(std::size_t other, const Floors& floors, ClaimPair& pair) {
    const Profile& x = profiles_.of(pair.a);
    const Profile& y = profiles_.of(pair.b);
    if (y.parenthesis_of == pair.a || x.parenthesis_of == pair.b) return false;
    // An hour, a month; but a week and a head may be of one limit: 일주일에 1인당 10장
    if (x.per != y.per && x.per != 0 && y.per != 0 && x.per_time == y.per_time) return false;
    if (!observer_.against(other, floors, pair.evidence)) return false;
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
    std::vector<std::pair<std::size_t, std::uint32_t>> asked;  // claims, and documents
    for (const ClaimPair& p : out_) {
      if (agrees_anyway(p)) continue;
      partners_.ask_rivals(p, document_of(p.a), document_of(p.b));
      asked.emplace_back(p.a, document_of(p.b));
      asked.emplace_back(p.b, document_of(p.a));
    }
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    std::vector<std::size_t> known_to(profiles_.size(), no_claim);
    std::size_t held = no_claim;
    for (const auto& [claim, document] : asked) {
      if (claim != held) {
        observer_.hold(held = claim);
        for (const std::uint32_t other : known.of(claim)) known_to[other] = claim;
      }
      candidates_.in_document(claim, document, [&, claim = claim, document = document](std::size_t other) {
        if (known_to[other] == claim) return;
        const double least = partners_.least(other, document_of(claim));
        if (other < claim && least != Partners::not_asked) return;  // looked at from there
        const Floors::Floor item = floor(Question::item, std::min(least, partners_.least(claim, document)));
        ClaimPair pair{std::min(claim, other), std::max(claim, other)};
        if (observe(other, {item, item}, pair)) note(pair);
      });
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
  std::vector<ClaimPair> out_;
};

}  // namespace

std::vector<ClaimPair> claim_pairs(const Profiles& profiles, const MatchWeights& weights, Keep keep) {
  return PairFinder(profiles, weights, keep).run();
}

}  // namespace daejo
