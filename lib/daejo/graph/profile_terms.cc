// The terms of a set and what they weigh, and those of each claim.

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <numeric>
#include <unordered_map>

#include "daejo/base/ascii.h"
#include "daejo/graph/profile.h"

namespace daejo {
namespace {

void sort_unique(std::vector<std::uint32_t>& ids) {
  if (ids.size() < 2) return;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool is_name(std::string_view term) { return term.starts_with('@'); }

// What a term loses across so many clauses.
float across(std::size_t clauses) {
  static const std::array<float, 8> few = [] {
    std::array<float, 8> out{};
    for (std::size_t n = 0; n < out.size(); ++n) out[n] = std::pow(0.6F, static_cast<float>(n));
    return out;
  }();
  return clauses < few.size() ? few[clauses] : std::pow(0.6F, static_cast<float>(clauses));
}

}  // namespace

void Profiles::weigh_terms() {
  const std::size_t n = case_.terms.size();
  canonical_.resize(n);
  std::iota(canonical_.begin(), canonical_.end(), 0U);
  is_name_.resize(n);
  std::deque<std::string> spellings;
  WordTable by_spelling;
  for (std::size_t e = 0; e < case_.entities.size(); ++e) {
    for (const Spelling& s : case_.entities[e].spellings)
      by_spelling.insert(spellings.emplace_back(lower_ascii(s.name)), static_cast<std::uint32_t>(e));
  }
  std::vector<std::uint32_t> first(case_.entities.size(), no_term);
  // Concepts stand for themselves.
  for (auto t = static_cast<std::uint32_t>(case_.terms.concepts()); t < n; ++t) {
    const std::string_view term = case_.terms[t];
    if (term.empty() || term[0] == '=') continue;
    is_name_[t] = is_name(term);
    if (const std::uint32_t* entity = by_spelling.find(is_name_[t] ? term.substr(1) : term)) {
      std::uint32_t& stands = first[*entity];
      if (stands == no_term) stands = t;
      canonical_[t] = stands;
    }
    if (is_name_[t]) name_terms_.insert(term.substr(1), canonical_[t]);
  }
  // How many sentences have a term, and the last one that was counted; few of all concepts are met.
  struct Seen {
    std::uint32_t often = 0;
    std::uint32_t last = 0xFFFFFFFF;
  };
  std::vector<Seen> seen(n);
  std::vector<std::uint32_t> met;
  for (std::uint32_t k = 0; k < case_.contexts.size(); ++k) {
    for (const Term& t : case_.contexts[k]) {
      const std::uint32_t id = canonical(t.id);
      Seen& of = seen[id];
      if (of.last == k) continue;
      of.last = k;
      if (of.often++ == 0) met.push_back(id);
    }
  }
  // A prior of twenty sentences, so that in a set of two sentences what they share still weighs.
  const double all = static_cast<double>(case_.contexts.size()) + 20;
  const auto weight = [&](std::uint32_t often) { return static_cast<float>(std::log(all / (often + 1.0))); };
  std::vector<float> by_count(case_.contexts.size() +
                              1);  // 0: not yet worked out, but for what weighs nothing
  rarity_.assign(n, weight(0));
  for (const std::uint32_t id : met) {
    float& rarity = by_count[seen[id].often];
    if (rarity == 0) rarity = weight(seen[id].often);
    rarity_[id] = rarity;
  }
}

void Profiles::weigh_sentences() {
  sentences_.resize(case_.contexts.size());
  order_begins_.reserve(case_.contexts.size() + 1);
  order_begins_.push_back(0);
  for (std::size_t k = 0; k < case_.contexts.size(); ++k) {
    const std::vector<Term>& terms = case_.contexts[k];
    order_.resize(order_.size() + terms.size());
    order_begins_.push_back(order_.size());
    const std::span<std::uint32_t> order = std::span(order_).subspan(order_begins_[k]);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return canonical(terms[a].id) < canonical(terms[b].id);
    });
    Sentence& sentence = sentences_[k];
    sentence.terms.begin = static_cast<std::uint32_t>(terms_.size());
    for (const std::uint32_t i : order) {
      const std::uint32_t id = canonical(terms[i].id);
      if (terms_.size() > sentence.terms.begin && terms_.back() == id) continue;
      terms_.push_back(id);
      weights_.push_back(rarity_[id]);
      sentence.sum += rarity_[id];
    }
    sentence.terms.size = static_cast<std::uint32_t>(terms_.size()) - sentence.terms.begin;
  }
}

void Profiles::find_leads() {
  leads_.assign(case_.documents.size(), no_term);
  std::vector<std::size_t> document(case_.contexts.size(), case_.documents.size());
  for (const Claim& claim : case_.claims)
    if (claim.context < document.size()) document[claim.context] = claim.document;
  std::vector<std::unordered_map<std::uint32_t, std::size_t>> counts(case_.documents.size());
  for (std::size_t k = 0; k < document.size(); ++k) {
    if (document[k] >= counts.size()) continue;
    for (const Term& t : case_.contexts[k])
      if (is_name_[t.id]) ++counts[document[k]][canonical(t.id)];
  }
  for (std::size_t d = 0; d < counts.size(); ++d) {
    std::size_t most = 1;
    for (const auto& [name, n] : counts[d]) {
      if (n > most || (n == most && n > 1 && name < leads_[d])) most = n, leads_[d] = name;
    }
  }
}

void Profiles::read_terms(Profile& p, const Claim& claim) {
  const bool in_context = claim.context < case_.contexts.size();
  scratch_.clear();
  for (const std::uint32_t t : claim.subject_terms) scratch_.push_back(canonical(t));
  std::sort(scratch_.begin(), scratch_.end());
  p.subject_terms = add(scratch_);
  p.subject_bits = bits_of(scratch_);
  scratch_.clear();
  for (const std::uint32_t t : claim.property_terms) scratch_.push_back(canonical(t));
  if (!scratch_.empty()) p.head = scratch_.back() + 1;
  sort_unique(scratch_);
  p.property = add(scratch_);
  p.property_bits = bits_of(scratch_);
  if (in_context) weigh_around(p, claim, scratch_);
  if (claim.predicate != 0xFFFF && in_context) {
    for (const Term& t : case_.contexts[claim.context])
      if (t.word == claim.predicate) scratch_.push_back(canonical(t.id));
    sort_unique(scratch_);
  }
  p.role = add(scratch_);
  p.role_bits = bits_of(scratch_);
  if (in_context) stand_beside(p, claim);
}

// The terms of the sentence by their distance. What the list, the table or the sentence before has named for
// the figure stands as near as its neighbours; a term that stands twice counts where it weighs most.
void Profiles::weigh_around(Profile& p, const Claim& claim, std::span<const std::uint32_t> property) {
  const std::vector<Term>& terms = case_.contexts[claim.context];
  p.nearby.begin = static_cast<std::uint32_t>(terms_.size());
  const auto take = [&](std::uint32_t id, float weight) {
    if (terms_.size() > p.nearby.begin && terms_.back() == id) {
      weights_.back() = std::max(weights_.back(), weight);
      return;
    }
    terms_.push_back(id);
    weights_.push_back(weight);
    if (rarity_[id] > 1) p.signature |= bit_of(id);
  };
  auto named = property.begin();
  for (const std::uint32_t at : order(claim.context)) {
    const Term& t = terms[at];
    const std::uint32_t id = canonical(t.id);
    for (; named != property.end() && *named <= id; ++named) take(*named, rarity_[*named] * 0.8F);
    const int apart = std::abs(static_cast<int>(t.word) - static_cast<int>(claim.word));
    const auto clauses =
        static_cast<std::size_t>(std::abs(static_cast<int>(t.clause) - static_cast<int>(claim.clause)));
    take(id, rarity_[id] * 4.0F / static_cast<float>(4 + apart) * across(clauses));
  }
  for (; named != property.end(); ++named) take(*named, rarity_[*named] * 0.8F);
  p.nearby.size = static_cast<std::uint32_t>(terms_.size()) - p.nearby.begin;
  for (std::size_t i = p.nearby.begin; i < weights_.size(); ++i) p.nearby_sum += weights_[i];
}

// The two next terms before and behind the figure, names aside, and the names by their distance.
void Profiles::stand_beside(Profile& p, const Claim& claim) {
  constexpr std::size_t next = 2;
  near_names_.clear();
  std::array<std::uint32_t, next> before{};  // the last ones, in a ring
  std::size_t passed = 0;
  std::size_t behind = 0;
  scratch_.clear();
  for (const Term& t : case_.contexts[claim.context]) {
    const std::uint32_t id = canonical(t.id);
    if (is_name_[t.id]) {
      // A name before the figure stands nearer than one behind it.
      const int apart = static_cast<int>(claim.word) - static_cast<int>(t.word);
      near_names_.emplace_back(apart >= 0 ? apart : 3 - apart, id);
      continue;
    }
    if (t.word <= claim.word) {
      before[passed++ % next] = id;
    } else if (behind < next) {
      scratch_.push_back(id);
      ++behind;
    }
  }
  scratch_.insert(scratch_.end(), before.begin(), before.begin() + std::min(passed, next));
  sort_unique(scratch_);
  p.beside = add(scratch_);
  p.beside_bits = bits_of(scratch_);
  std::sort(near_names_.begin(), near_names_.end());
  scratch_.clear();
  for (const auto& [apart, id] : near_names_) scratch_.push_back(id);
  p.names = add(scratch_);
  if (!scratch_.empty()) p.first_name = scratch_.front();
}

}  // namespace daejo
