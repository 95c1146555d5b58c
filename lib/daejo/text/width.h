#pragma once
// How many columns a text takes on a terminal or in a fixed-width editor.
//
//   display_width("557만") == 5        Hangul, Han, kana, full-width forms, emoji: 2 (UAX #11: W and F)
//   display_width("e\u0301") == 1      combining marks, joiners, controls: 0
//   fit("딥시크의 설립자", 8) == "딥시크…"  cut so that it takes at most 8 columns
//
// Characters of ambiguous width (·, …, ×) count as 1, as terminals outside of old East Asian code pages show
// them.

#include <cstddef>
#include <string>
#include <string_view>

namespace daejo {

std::size_t display_width(char32_t c);
std::size_t display_width(std::string_view text);
std::string fit(std::string_view text, std::size_t columns);
// The text with spaces behind it up to `columns`.
std::string padded(std::string_view text, std::size_t columns);

}  // namespace daejo
