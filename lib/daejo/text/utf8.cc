#include "daejo/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace daejo {

CodePoint decode_rare(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char b = byte(at);
  const std::size_t size = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC2 ? 2 : 1;
  if (size == 1 || at + size > text.size()) return {0xFFFD, 1};
  char32_t value = b & (0x7F >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {0xFFFD, 1};
    value = (value << 6) | (byte(at + i) & 0x3F);
  }
  return {value, size};
}

// All bytes but those that continue a letter, 10xxxxxx, are counted: eight at a time, each in a byte of its
// own.
std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  std::size_t n = text.size();
  while (text.size() >= 8) {
    std::uint64_t continued = 0;
    const std::size_t words = std::min<std::size_t>(text.size() / 8, 255);
    for (std::size_t i = 0; i < words; ++i) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + 8 * i, 8);
      continued += eight >> 7 & ~(eight >> 6) & ones;
    }
    // The sum of the eight bytes: of pairs first, as it may not fit into a byte.
    const std::uint64_t pairs =
        (continued & 0x00FF00FF00FF00FFULL) + (continued >> 8 & 0x00FF00FF00FF00FFULL);
    n -= static_cast<std::size_t>(pairs * 0x0001000100010001ULL >> 48);
    text.remove_prefix(8 * words);
  }
  for (const char c : text) n -= (c & 0xC0) == 0x80;
  return n;
}

std::size_t CodePointCounter::at(std::size_t byte) {
  if (byte < byte_) byte_ = count_ = 0;
  count_ += count_code_points(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return count_;
}

}  // namespace daejo
