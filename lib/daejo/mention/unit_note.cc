#include <algorithm>
#include <array>
#include <utility>

#include "daejo/mention/lexicon.h"

namespace daejo {
namespace {

// Of the tables of units, counters and currencies.
constexpr std::array<std::pair<std::string_view, Unit::Note>, 15> unit_notes{{
    {"stop", Unit::stop},
    {"sino", Unit::sino},
    {"native", Unit::native},
    {"prefixed", Unit::prefixed},
    {"article", Unit::article},
    {"noun", Unit::noun},
    {"en", Unit::english},
    {"name", Unit::name},
    {"exact", Unit::exact},
    {"symbol", Unit::symbol},
    {"verb", Unit::verb},
    {"glued", Unit::glued},
    {"minor", Unit::minor},
    {"weak", Unit::weak},
    {"whole", Unit::whole},
}};

}  // namespace

std::uint32_t note_named(std::string_view name) {
  const auto* note =
      std::find_if(unit_notes.begin(), unit_notes.end(), [&](const auto& n) { return n.first == name; });
  return note == unit_notes.end() ? 0U : note->second;
}

}  // namespace daejo
