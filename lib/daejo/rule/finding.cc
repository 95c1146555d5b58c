#include "daejo/rule/finding.h"

#include <array>

namespace daejo {

std::string_view name(Verdict verdict) {
  static constexpr std::array<std::string_view, 4> names{"conflict", "name-variant", "reconcilable",
                                                         "agreement"};
  return names[static_cast<std::size_t>(verdict)];
}

std::string_view name(Level level) {
  static constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
  return names[static_cast<std::size_t>(level)];
}

std::string_view name(Scope scope) { return scope == Scope::within ? "within" : "across"; }

}  // namespace daejo
