#include "daejo/rule/plain_claims.h"

#include <algorithm>
#include <unordered_map>

namespace daejo {
namespace {

template <class T, class U>
bool allows(const std::vector<T>& list, const U& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

// Of kinds and forms, a bit each.
template <class T>
std::uint64_t bits_of(const std::vector<T>& list) {
  std::uint64_t out = 0;
  for (const T one : list) out |= std::uint64_t{1} << static_cast<unsigned>(one);
  return out;
}

}  // namespace

bool ask_alike(const Pattern& a, const Pattern& b) {
  return bits_of(a.kinds) == bits_of(b.kinds) && bits_of(a.forms) == bits_of(b.forms) && a.bare == b.bare &&
         a.derived == b.derived && a.list == b.list && a.units == b.units && a.properties == b.properties &&
         a.certainties == b.certainties;
}

std::uint64_t plain_key(const Pattern& p) {
  const auto of = [](const std::optional<bool>& asked) { return asked ? 1U + (*asked ? 1U : 0U) : 0U; };
  return bits_of(p.kinds) << 32U ^ bits_of(p.forms) << 8U ^ of(p.bare) << 4U ^ of(p.derived) << 2U ^
         (p.list ? 2U : 0U) ^ (p.units.empty() && p.properties.empty() ? 0U : 1U);
}

const PlainClaims::Fitting& PlainClaims::of(std::size_t asked, const Pattern& pattern) {
  Asked& one = all_[asked];
  if (one.size < facts_.size()) {
    if (size_ < facts_.size()) classify();
    one.fitting = find(pattern);
    one.size = size_;
  }
  return one.fitting;
}

void PlainClaims::classify() {
  size_ = facts_.size();
  classes_.clear();
  repeats_ = ClaimBits(size_);
  std::unordered_map<std::uint32_t, std::size_t> known;
  for (std::size_t i = 0; i < size_; ++i) {
    const Facts::Brief& b = facts_.brief(i);
    if (b.repeats) repeats_.add(i);
    const std::uint32_t key = std::uint32_t{b.kind} << 16 | std::uint32_t{b.form} << 8 |
                              (b.derived ? 4U : 0U) | (b.quantity ? 2U : 0U) | (b.bare ? 1U : 0U);
    const auto [it, fresh] = known.try_emplace(key, classes_.size());
    if (fresh) classes_.push_back({b, ClaimBits(size_)});
    classes_[it->second].claims.add(i);
  }
}

PlainClaims::Fitting PlainClaims::find(const Pattern& p) const {
  const std::uint64_t kinds = bits_of(p.kinds);
  const std::uint64_t forms = p.forms.empty() ? ~std::uint64_t{0} : bits_of(p.forms);
  const bool stated = p.derived ? !*p.derived : true;
  const bool derived = p.derived ? *p.derived : !p.list;
  const bool with_per = !p.bare || !*p.bare;
  const bool without_per = !p.bare || *p.bare;
  Fitting out{ClaimBits(), ClaimBits(size_)};
  for (const auto& [b, claims] : classes_) {
    if ((kinds >> b.kind & forms >> b.form & 1U) != 0 && (b.derived ? derived : stated) &&
        (!b.quantity || (b.bare ? without_per : with_per)))
      out.all.add(claims);
  }
  if (!p.units.empty() || !p.certainties.empty() || !p.properties.empty()) {
    for (const std::size_t i : out.all.all()) {
      const Claim& c = facts_.claim(i);
      const Quantity* q = c.quantity();
      const bool fits = allows(p.certainties, c.certainty) && allows(p.properties, c.property.id) &&
                        (p.units.empty() || (q != nullptr && allows(p.units, q->unit)));
      if (!fits) out.all.remove(i);
    }
  }
  out.first = out.all;
  out.first.remove(repeats_);
  return out;
}

}  // namespace daejo
