#include "daejo/mention/mention.h"

#include <array>

namespace daejo {

std::string_view name(Kind kind) {
  static constexpr std::array<std::string_view, 13> names{"money",   "count", "percent",  "ratio",   "rank",
                                                          "ordinal", "age",   "duration", "measure", "number",
                                                          "date",    "time",  "name"};
  return names[static_cast<std::size_t>(kind)];
}

std::optional<Kind> parse_kind(std::string_view text) {
  for (Kind kind = Kind::money;; kind = static_cast<Kind>(static_cast<int>(kind) + 1)) {
    if (name(kind) == text) return kind;
    if (kind == Kind::name) return std::nullopt;
  }
}

std::string_view name(EntityKind kind) {
  static constexpr std::array<std::string_view, 5> names{"person", "organisation", "product", "place",
                                                         "other"};
  return names[static_cast<std::size_t>(kind)];
}

Interval rounded_to(const Quantity& q, int power) {
  return q.value ? Interval::rounded(*q.value, power_of_ten(power)) : q.interval;
}

Interval truncated_to(const Quantity& q, int power) {
  return q.value ? Interval::truncated(*q.value, power_of_ten(power)) : q.interval;
}

}  // namespace daejo
