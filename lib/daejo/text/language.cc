#include "daejo/text/language.h"

#include <cstdint>

namespace daejo {

std::string language_of(std::string_view text) {
  std::size_t hangul = 0;
  std::size_t latin = 0;
  // In parts that a byte can count: the compiler then counts sixteen at a time.
  for (std::string_view head = text.substr(0, 1 << 16); !head.empty();) {
    const std::string_view part = head.substr(0, 255);
    head.remove_prefix(part.size());
    std::uint8_t hangul_of_part = 0;
    std::uint8_t latin_of_part = 0;
    for (const char c : part) {
      const auto b = static_cast<unsigned char>(c);
      // The first bytes of the syllables, and of hardly anything else, are EA to ED.
      hangul_of_part += static_cast<std::uint8_t>(static_cast<unsigned char>(b - 0xEA) < 4);
      latin_of_part += static_cast<std::uint8_t>(static_cast<unsigned char>((b | 0x20) - 'a') < 26);
    }
    hangul += hangul_of_part;
    latin += latin_of_part;
  }
  if (hangul == 0 && latin == 0) return {};
  return hangul * 5 >= latin * 2 ? "ko" : "en";
}

}  // namespace daejo
