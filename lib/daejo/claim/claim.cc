#include "daejo/claim/claim.h"

#include <array>

namespace daejo {

std::string_view name(Certainty certainty) {
  static constexpr std::array<std::string_view, 5> names{"stated", "estimated", "alleged", "planned",
                                                         "denied"};
  return names[static_cast<std::size_t>(certainty)];
}

std::string_view name(Form form) {
  static constexpr std::array<std::string_view, 8> names{
      "level", "change-up", "change-down", "times-less", "times-more", "part-of", "difference", "rate"};
  return names[static_cast<std::size_t>(form)];
}

}  // namespace daejo
