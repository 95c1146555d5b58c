#pragma once
// Latin letters without accents, whatever the locale.
//
//   lower_ascii("R&D 비용") == "r&d 비용"

#include <string>
#include <string_view>

namespace daejo {

constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

}  // namespace daejo
