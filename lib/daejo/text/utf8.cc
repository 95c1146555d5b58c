#include "daejo/text/utf8.h"

#include <cstdint>

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

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  // In parts that a byte can count: the compiler then counts sixteen at a time.
  while (!text.empty()) {
    const std::string_view part = text.substr(0, 255);
    std::uint8_t of_part = 0;
    for (const char c : part) of_part += static_cast<std::uint8_t>((c & 0xC0) != 0x80);
    n += of_part;
    text.remove_prefix(part.size());
  }
  return n;
}

std::size_t CodePointCounter::at(std::size_t byte) {
  if (byte < byte_) byte_ = count_ = 0;
  count_ += count_code_points(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return count_;
}

}  // namespace daejo
