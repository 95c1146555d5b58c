#include "daejo/graph/value_groups.h"

#include <algorithm>

namespace daejo {
namespace {

// One value, however precisely each means it.
bool says_the_same(const Claim& a, const Claim& b) {
  if (a.kind != b.kind) return false;
  if (const Quantity* x = a.quantity(), *y = b.quantity(); x != nullptr && y != nullptr)
    return x->value == y->value && x->unit == y->unit && x->interval == y->interval;
  if (a.date() != nullptr && b.date() != nullptr)
    return a.date()->from == b.date()->from && a.date()->to == b.date()->to;
  return a.time() != nullptr && b.time() != nullptr && *a.time() == *b.time();
}

}  // namespace

ValueGroups::ValueGroups(const Case& c, const Profiles& profiles, Unions& values)
    : case_(c),
      profiles_(profiles),
      begins_(c.claims.size() + 1),
      value_(c.claims.size(), unknown),
      first_(c.claims.size()) {
  documents_.reserve(c.claims.size());  // a value has a claim: what is given out stays where it is
  group_.resize(c.claims.size());
  const auto counts = [&](std::size_t i) { return c.claims[i].kind != Kind::name; };
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    if (!counts(i)) continue;
    if (c.claims[i].qualifiers.total) totals_.push_back(i);
    group_[i] = values.find(i);
    ++begins_[group_[i] + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  claims_.resize(begins_.back());
  std::vector<std::size_t> next = begins_;
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    if (counts(i)) claims_[next[group_[i]]++] = i;
  }
}

void ValueGroups::tell_apart(std::size_t group) const {
  Few& all = first_[group];
  for (const std::size_t i : claims(group)) {
    const Claim& claim = case_.claims[i];
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](std::size_t f) { return says_the_same(case_.claims[f], claim); });
    if (same == all.end() && all.size() < most_values) {
      all.push_back(i);
      value_[i] = documents_.size();
      documents_.emplace_back();
    } else {
      value_[i] = value_[same == all.end() ? all.back() : *same];
    }
    // "from 3 to 7 days": what was, beside what is; and a title speaks of the total that its text gives.
    if (claim.former || (profiles_.of(i).title && gives_total(claim))) continue;
    Few& in = documents_[value_[i]];
    if (in.empty() || in.back() != claim.document) in.push_back(claim.document);
  }
}

// Does the document say of such figures that one is all there is?
bool ValueGroups::gives_total(const Claim& claim) const {
  const auto first = std::lower_bound(
      totals_.begin(), totals_.end(), claim.document,
      [&](std::size_t i, std::size_t document) { return case_.claims[i].document < document; });
  for (auto it = first; it != totals_.end() && case_.claims[*it].document == claim.document; ++it) {
    const Claim& total = case_.claims[*it];
    const Quantity *q = total.quantity(), *own = claim.quantity();
    if (q != nullptr && own != nullptr && total.kind == claim.kind && q->unit == own->unit) return true;
  }
  return false;
}

}  // namespace daejo
