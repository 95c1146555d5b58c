#include "daejo/text/language.h"

#include <algorithm>
#include <cstring>

#include "daejo/text/byte_block.h"
#include "daejo/text/utf8.h"

namespace daejo {

namespace {

struct Letters {
  std::size_t hangul = 0;
  std::size_t latin = 0;
};

// The first bytes of the syllables, and of hardly anything else, are EA to ED.
Letters letters_of(std::string_view part) {
  ByteCount hangul, latin;
  while (part.size() >= sizeof(ByteBlock::Part)) {
    ByteBlock::Part bytes;
    std::memcpy(&bytes, part.data(), sizeof bytes);
    hangul.add(ByteBlock::within(bytes, '\xEA', '\xED'));
    latin.add(ByteBlock::within(bytes | static_cast<signed char>(0x20), 'a', 'z'));
    part.remove_prefix(sizeof bytes);
  }
  Letters out{hangul.sum(), latin.sum()};
  for (const char c : part) {
    const auto b = static_cast<unsigned char>(c);
    out.hangul += static_cast<unsigned char>(b - 0xEA) < 4;
    out.latin += is_ascii_letter(b);
  }
  return out;
}

}  // namespace

std::string language_of(std::string_view text) {
  constexpr std::size_t part_size = 1024;  // no more than is counted at once, and few enough to stop early
  Letters all;
  for (std::string_view left = text.substr(0, 1 << 16); !left.empty();) {
    const Letters some = letters_of(left.substr(0, part_size));
    left.remove_prefix(std::min(part_size, left.size()));
    all.hangul += some.hangul;
    all.latin += some.latin;
    // Is it told whatever the letters are that are left?
    if (all.hangul * 5 >= (all.latin + left.size()) * 2 && all.hangul != 0) return "ko";
    if ((all.hangul + left.size()) * 5 < all.latin * 2) return "en";
  }
  if (all.hangul == 0 && all.latin == 0) return {};
  return all.hangul * 5 >= all.latin * 2 ? "ko" : "en";
}

}  // namespace daejo
