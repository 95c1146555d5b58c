#include "daejo/graph/candidates.h"

#include <map>
#include <tuple>

namespace daejo {

Candidates::Candidates(const Profiles& profiles)
    : profiles_(profiles),
      places_(profiles.size()),
      looks_(profiles.families().size()),
      tried_(profiles.families().size()) {
  for (std::size_t i = 0; i < profiles.size(); ++i)
    first_.resize(std::max<std::size_t>(first_.size(), profiles.of(i).document + 1), i);
  first_.push_back(profiles.size());
  for (std::size_t f = 0; f < looks_.size(); ++f) {
    const std::vector<std::size_t>& family = profiles.families()[f];
    if (is_large(f)) {
      find_tried(f);
      continue;
    }
    looks_[f].reserve(family.size());
    Range document;
    for (const std::size_t i : family) {
      const auto place = static_cast<std::uint32_t>(looks_[f].size());
      if (place == document.end) {
        document.begin = place;
        while (document.end < family.size() &&
               profiles.of(family[document.end]).document == profiles.of(i).document)
          ++document.end;
      }
      places_[i] = {place, document};
      looks_[f].push_back({profiles.of(i), static_cast<std::uint32_t>(i)});
    }
  }
}

void Candidates::add_tried(std::size_t family, Two from, Two to, Claims& out) const {
  const std::vector<Two>& all = tried_[family];
  for (auto it = std::lower_bound(all.begin(), all.end(), from); it != all.end() && *it < to; ++it)
    out.push_back(static_cast<std::uint32_t>(it->second));
}

void Candidates::add_worth_a_look(std::size_t family, std::size_t a, Range places, Claims& out) const {
  const std::vector<Look>& all = looks_[family];
  const Glance::Held own(all[places_[a].own]);
  const bool few = all.size() <= Profiles::few;
  std::size_t count = out.size();
  out.resize(count + (places.end - places.begin));
  // Each is written down and stays if it is worth it: half of them are, and which cannot be foretold.
  for (std::size_t i = places.begin; i < places.end; ++i) {
    out[count] = all[i].claim;
    count += (few | own.meets(all[i])) & (all[i].claim != a);
  }
  out.resize(count);
}

// Buckets of a common value or of a common subject and property; a bucket of many is walked along its
// neighbours only.
void Candidates::find_tried(std::size_t f) {
  std::vector<Two>& tried = tried_[f];
  const auto hold_together = [&](std::size_t a, std::size_t b) {
    tried.emplace_back(a, b);
    tried.emplace_back(b, a);
  };
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::size_t>> buckets;
  std::map<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t, Form>, std::size_t> alike;
  for (const std::size_t i : profiles_.families()[f]) {
    const Profile& p = profiles_.of(i);
    // Claims of one value and one wording stand for each other: the first is held beside the others.
    const auto [first, fresh] = alike.emplace(
        std::tuple{std::uint64_t{p.group}, p.signature, std::uint64_t{p.subject} << 32U | p.head, p.form}, i);
    if (!fresh) {
      hold_together(first->second, i);
      continue;
    }
    buckets[{0, p.group}].push_back(i);
    if (p.subject != 0) buckets[{1 + std::uint64_t{p.subject}, p.head}].push_back(i);
  }
  for (const auto& [key, bucket] : buckets) {
    constexpr std::size_t reach = 24;
    for (std::size_t i = 0; i < bucket.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(bucket.size(), i + 1 + reach); ++j)
        hold_together(bucket[i], bucket[j]);
    }
  }
  std::sort(tried.begin(), tried.end());
  tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
}

}  // namespace daejo
