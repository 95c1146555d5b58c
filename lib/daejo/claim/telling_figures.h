#pragma once
// The telling figures of a document, those of three digits or more, and the claim that gave each first.
//
//   TellingFigures figures;
//   figures.first_with(Kind::money, quantity, 3) == 3;   // "557만6000달러"
//   figures.first_with(Kind::money, quantity, 9) == 3;   // again; "30명" tells nothing: nullopt

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/mention/mention.h"

namespace daejo {

class TellingFigures {
 public:
  // The first claim of this value, unit and kind: `claim` itself, where none was before.
  std::optional<std::size_t> first_with(Kind kind, const Quantity& quantity, std::size_t claim);

 private:
  static constexpr std::uint32_t empty = 0xFFFFFFFF;
  struct Figure {
    Kind kind;
    Decimal value;  // trimmed
    std::string unit;
    std::size_t claim;
  };
  struct Wanted {
    Kind kind;
    const Decimal& value;
    std::string_view unit;
  };
  // The slot of the figure; an empty one, where it is not known.
  std::size_t slot_of(const Wanted& wanted) const;
  void grow();

  std::vector<Figure> figures_;
  std::vector<std::uint32_t> slots_;  // places in figures_, by hash; never more than half full
};

}  // namespace daejo
