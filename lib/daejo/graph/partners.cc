#include "daejo/graph/partners.h"

#include "daejo/base/probe.h"

namespace daejo {

Partners::Partners(std::size_t claims, std::size_t documents) : documents_(documents) {
  constexpr std::size_t few = 1U << 20U;
  if (claims * documents <= few) {
    all_.resize(claims * documents);
  } else {
    slots_.resize(1024);
  }
}

Partners::Best& Partners::at_key(std::uint64_t key) {
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

Partners::Slot& Partners::place(std::uint64_t key) {
  const std::uint64_t mixed = key * 0x9E3779B97F4A7C15ULL;  // every bit of the key reaches the upper half
  return slots_[probe(slots_.size(), mixed ^ mixed >> 32U,
                      [&](std::size_t at) { return !slots_[at].used || slots_[at].key == key; })];
}

void Partners::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& s : old)
    if (s.used) place(s.key) = s;
}

// No better partner: what a claim matches best in a document, and whether it has its equal there.
void Partners::tell(ClaimPair& p, std::uint32_t document_of_a, std::uint32_t document_of_b) {
  const Best x = at(p.a, document_of_b);
  const Best y = at(p.b, document_of_a);
  const auto set = [&](Aspect aspect, int level) {
    p.evidence[static_cast<std::size_t>(aspect)] = static_cast<Observed>(level);
  };
  constexpr double slack = 1e-9;
  const int firsts = (p.item >= x.score - slack) + (p.item >= y.score - slack);
  set(Aspect::rank, 3 - firsts);
  // Over the best of the others, on the side where it is less clear.
  const auto lead = [&](const Best& b) {
    return p.item >= b.score - slack ? p.item - b.second : p.item - b.score;
  };
  const double least = std::min(lead(x), lead(y));
  set(Aspect::margin, least > reach ? 1 : least > 0.5 ? 2 : least >= -slack ? 3 : 4);
  if (p.agree) return;
  // An equal that fits nearly as well is the better partner.
  set(Aspect::partner, 1 + (x.equal >= p.item - reach) + (y.equal >= p.item - reach));
}

}  // namespace daejo
