#include "daejo/claim/telling_figures.h"

#include <cstdint>

namespace daejo {

std::optional<std::size_t> TellingFigures::first_with(Kind kind, const Quantity& quantity,
                                                      std::size_t claim) {
  if (!quantity.value) return std::nullopt;
  const Decimal value = quantity.value->trimmed();  // one form of each number
  if (value.magnitude() - value.exponent() < 2) return std::nullopt;
  key_ = quantity.unit;
  const Decimal::Coefficient digits = value.coefficient();
  for (const std::int64_t part :
       {static_cast<std::int64_t>(kind), static_cast<std::int64_t>(value.exponent()),
        static_cast<std::int64_t>(digits), static_cast<std::int64_t>(digits >> 64)})
    key_.append(reinterpret_cast<const char*>(&part), sizeof part);
  return first_.try_emplace(key_, claim).first->second;
}

}  // namespace daejo
