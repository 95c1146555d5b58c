#include "daejo/rule/plain_claims.h"

#include <algorithm>

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

// Do two patterns ask the same of a claim itself?
bool ask_alike(const Pattern& a, const Pattern& b) {
  return bits_of(a.kinds) == bits_of(b.kinds) && bits_of(a.forms) == bits_of(b.forms) && a.bare == b.bare &&
         a.derived == b.derived && a.list == b.list && a.units == b.units && a.properties == b.properties &&
         a.certainties == b.certainties;
}

std::uint64_t key_of(const Pattern& p) {
  const auto of = [](const std::optional<bool>& asked) { return asked ? 1U + (*asked ? 1U : 0U) : 0U; };
  return bits_of(p.kinds) << 32U ^ bits_of(p.forms) << 8U ^ of(p.bare) << 4U ^ of(p.derived) << 2U ^
         (p.list ? 2U : 0U) ^ (p.units.empty() && p.properties.empty() ? 0U : 1U);
}

}  // namespace

const PlainClaims::Fitting& PlainClaims::of(const Pattern& pattern) {
  const std::uint64_t key = key_of(pattern);
  auto it = std::find_if(all_.begin(), all_.end(), [&](const Asked& asked) {
    return asked.key == key && ask_alike(*asked.pattern, pattern);
  });
  if (it == all_.end()) it = all_.insert(all_.end(), {key, &pattern, {.all = {}, .before = {0}, .fits = {}}});
  if (it->fitting.fits.size() < facts_.size()) extend(*it);
  return it->fitting;
}

void PlainClaims::extend(Asked& asked) const {
  const Pattern& p = *asked.pattern;
  Fitting& out = asked.fitting;
  const std::size_t size = facts_.size();
  std::size_t i = out.fits.size();
  out.fits.resize(size);
  out.before.resize(size + 1);
  const std::uint64_t kinds = bits_of(p.kinds);
  const std::uint64_t forms = p.forms.empty() ? ~std::uint64_t{0} : bits_of(p.forms);
  const bool stated = p.derived ? !*p.derived : true;
  const bool derived = p.derived ? *p.derived : !p.list;
  const bool with_per = !p.bare || !*p.bare;
  const bool without_per = !p.bare || *p.bare;
  const bool more = !p.units.empty() || !p.certainties.empty() || !p.properties.empty();
  std::uint32_t count = out.before[i];
  for (; i < size; ++i) {
    const Facts::Brief& b = facts_.brief(i);
    bool fits = (kinds >> b.kind & forms >> b.form & 1U) != 0 && (b.derived ? derived : stated) &&
                (!b.quantity || (b.bare ? without_per : with_per));
    if (fits && more) {
      const Claim& c = facts_.claim(i);
      const Quantity* q = c.quantity();
      fits = allows(p.certainties, c.certainty) && allows(p.properties, c.property.id) &&
             (p.units.empty() || (q != nullptr && allows(p.units, q->unit)));
    }
    out.fits[i] = fits ? 1 : 0;
    if (fits && !b.repeats) {
      out.all.push_back(i);
      ++count;
    }
    out.before[i + 1] = count;
  }
}

}  // namespace daejo
