#include "daejo/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "daejo/text/byte_block.h"

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

namespace {

// Which of sixteen bytes continue a letter, 10xxxxxx: all bits of them are set.
ByteBlock::Part continuing(const char* at) {
  ByteBlock::Part part;
  std::memcpy(&part, at, sizeof part);
  return part < static_cast<signed char>('\xC0');
}

}  // namespace

// All bytes but those that continue a letter, 10xxxxxx, are counted: sixteen at a time, each in a byte of its
// own, then eight and four.
std::size_t count_code_points(std::string_view text) {
  constexpr std::size_t at_once = sizeof(ByteBlock::Part);
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  std::size_t n = text.size();
  while (text.size() >= at_once) {
    ByteCount continued;
    const std::size_t parts = std::min(text.size() / at_once, ByteCount::most);
    for (std::size_t i = 0; i < parts; ++i) continued.add(continuing(text.data() + at_once * i));
    n -= continued.sum();
    text.remove_prefix(at_once * parts);
  }
  const auto few = [&]<class Bytes>(Bytes bytes) {
    if (text.size() < sizeof bytes) return;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    const std::uint64_t all = bytes;
    n -= static_cast<std::size_t>((all >> 7 & ~(all >> 6) & ones) * ones >> 56);
    text.remove_prefix(sizeof bytes);
  };
  few(std::uint64_t{});
  few(std::uint32_t{});
  for (const char c : text) n -= (c & 0xC0) == 0x80;
  return n;
}

std::size_t CodePointCounter::at(std::size_t byte) {
  if (byte < byte_) {
    // Most often a little back: to a figure that begins with a name.
    const std::size_t back = byte_ - byte;
    count_ = back < byte ? count_ - count_code_points(text_.substr(byte, back))
                         : count_code_points(text_.substr(0, byte));
    return byte_ = byte, count_;
  }
  const std::size_t size = byte - byte_;
  constexpr std::size_t at_once = sizeof(ByteBlock::Part);
  if (size < ByteCount::most * at_once && byte + at_once <= text_.size()) {
    // The last bytes with what is behind them, which is then left out.
    static constexpr auto first = [] {
      std::array<unsigned char, 2 * at_once> all{};
      std::fill_n(all.begin(), at_once, 0xFF);
      return all;
    }();
    const char* const from = text_.data() + byte_;
    ByteCount continued;
    ByteBlock::Part left;
    std::size_t at = 0;
    for (; at + at_once <= size; at += at_once) continued.add(continuing(from + at));
    std::memcpy(&left, first.data() + at_once - (size - at), at_once);
    continued.add(continuing(from + at) & left);
    count_ += size - continued.sum();
  } else {
    count_ += count_code_points(text_.substr(byte_, size));
  }
  byte_ = byte;
  return count_;
}

}  // namespace daejo
