#include "daejo/text/language.h"

namespace daejo {

std::string language_of(std::string_view text) {
  std::size_t hangul = 0;
  std::size_t latin = 0;
  for (const char c : text.substr(0, 1 << 16)) {
    const auto b = static_cast<unsigned char>(c);
    hangul += b >= 0xEA && b <= 0xED;  // the first bytes of the syllables, and of hardly anything else
    latin += static_cast<unsigned char>((b | 0x20) - 'a') < 26;
  }
  if (hangul == 0 && latin == 0) return {};
  return hangul * 5 >= latin * 2 ? "ko" : "en";
}

}  // namespace daejo
