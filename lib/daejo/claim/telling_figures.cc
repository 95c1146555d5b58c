#include "daejo/claim/telling_figures.h"

#include <cstdint>

#include "daejo/base/word_table.h"

namespace daejo {

std::optional<std::size_t> TellingFigures::first_with(Kind kind, const Quantity& quantity,
                                                      std::size_t claim) {
  if (!quantity.value) return std::nullopt;
  const Decimal value = quantity.value->trimmed();  // one form of each number
  if (value.magnitude() - value.exponent() < 2) return std::nullopt;
  if ((figures_.size() + 1) * 2 > slots_.size()) grow();
  const std::size_t slot = slot_of({kind, value, quantity.unit});
  if (slots_[slot] != empty) return figures_[slots_[slot]].claim;
  slots_[slot] = static_cast<std::uint32_t>(figures_.size());
  figures_.push_back({kind, value, quantity.unit, claim});
  return claim;
}

std::size_t TellingFigures::slot_of(const Wanted& wanted) const {
  const auto digits = static_cast<std::uint64_t>(wanted.value.coefficient());
  const std::uint64_t mixed =
      (digits ^ static_cast<std::uint64_t>(wanted.value.exponent()) << 48) * 0x9E3779B97F4A7C15U;
  return probe(slots_.size(), mixed >> 32 ^ word_hash(wanted.unit), [&](std::size_t slot) {
    if (slots_[slot] == empty) return true;
    const Figure& there = figures_[slots_[slot]];
    return there.kind == wanted.kind && there.value.exponent() == wanted.value.exponent() &&
           there.value.coefficient() == wanted.value.coefficient() && there.unit == wanted.unit;
  });
}

void TellingFigures::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, empty);
  for (std::uint32_t i = 0; i < figures_.size(); ++i)
    slots_[slot_of({figures_[i].kind, figures_[i].value, figures_[i].unit})] = i;
}

}  // namespace daejo
