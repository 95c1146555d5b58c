#include "daejo/graph/candidates.h"

#include <array>
#include <map>
#include <tuple>

namespace daejo {

void Looks::set(std::size_t place, const Glance& glance, std::uint32_t claim) {
  const std::array<std::uint32_t, columns> values{claim,
                                                  static_cast<std::uint32_t>(glance.signature),
                                                  static_cast<std::uint32_t>(glance.signature >> 32U),
                                                  glance.group,
                                                  glance.subject,
                                                  glance.property_id,
                                                  glance.leading,
                                                  glance.shuffled};
  for (std::size_t k = 0; k < columns; ++k) columns_[k * size_ + place] = values[k];
}

void Looks::meeting(std::size_t place, std::size_t begin, std::size_t end,
                    std::vector<std::uint32_t>& out) const {
  const std::uint32_t *const claim = column(0), *const low = column(1), *const high = column(2),
                             *const group = column(3), *const subject = column(4),
                             *const property = column(5), *const leading = column(6),
                             *const shuffled = column(7);
  const std::uint32_t own_low = low[place], own_high = high[place], own_group = group[place];
  // What is unknown is no number that another has; `shuffled` is odd.
  const auto known = [](std::uint32_t number) { return number != 0 ? number : 0xFFFFFFFE; };
  const std::uint32_t own_subject = known(subject[place]), own_property = known(property[place]),
                      own_leading = known(leading[place]), own_shuffled = known(shuffled[place]);
  std::size_t count = out.size();
  out.resize(count + (end - begin));
  constexpr std::size_t at_once = 64;
  std::array<std::uint32_t, at_once> meets;  // 1 or 0
  for (; begin < end; begin += at_once) {
    const std::size_t n = std::min(end - begin, at_once);
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t at = begin + i;
      meets[i] = static_cast<std::uint32_t>((((low[at] & own_low) | (high[at] & own_high)) != 0) |
                                            (group[at] == own_group) | (subject[at] == own_subject) |
                                            (property[at] == own_property) | (leading[at] == own_leading) |
                                            (shuffled[at] == own_shuffled));
    }
    // Each is written down and stays if it is worth it: half of them are, and which cannot be foretold.
    for (std::size_t i = 0; i < n; ++i) {
      out[count] = claim[begin + i];
      count += meets[i] & static_cast<std::uint32_t>(begin + i != place);
    }
  }
  out.resize(count);
}

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
    looks_[f] = Looks(family.size());
    Range document;
    for (std::uint32_t place = 0; place < family.size(); ++place) {
      const std::size_t i = family[place];
      if (place == document.end) {
        document.begin = place;
        while (document.end < family.size() &&
               profiles.of(family[document.end]).document == profiles.of(i).document)
          ++document.end;
      }
      places_[i] = {place, document};
      looks_[f].set(place, profiles.of(i), static_cast<std::uint32_t>(i));
    }
  }
}

void Candidates::add_tried(std::size_t family, Two from, Two to, Claims& out) const {
  const std::vector<Two>& all = tried_[family];
  for (auto it = std::lower_bound(all.begin(), all.end(), from); it != all.end() && *it < to; ++it)
    out.push_back(static_cast<std::uint32_t>(it->second));
}

void Candidates::add_worth_a_look(std::size_t family, std::size_t a, Range places, Claims& out) const {
  const Looks& all = looks_[family];
  if (all.size() > Profiles::few) {
    all.meeting(places_[a].own, places.begin, places.end, out);
  } else {
    for (std::size_t i = places.begin; i < places.end; ++i)
      if (i != places_[a].own) out.push_back(all.claim(i));
  }
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
