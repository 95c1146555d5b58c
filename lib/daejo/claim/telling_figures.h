#pragma once
// The telling figures of a document, those of three digits or more, and the claim that gave each first.
//
//   TellingFigures figures;
//   figures.first_with(Kind::money, quantity, 3) == 3;   // "557만6000달러"
//   figures.first_with(Kind::money, quantity, 9) == 3;   // again; "30명" tells nothing: nullopt

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include "daejo/mention/mention.h"

namespace daejo {

class TellingFigures {
 public:
  // The first claim of this value, unit and kind: `claim` itself, where none was before.
  std::optional<std::size_t> first_with(Kind kind, const Quantity& quantity, std::size_t claim);

 private:
  std::unordered_map<std::string, std::size_t> first_;  // by unit and the bytes of kind and value
  std::string key_;
};

}  // namespace daejo
