#include "daejo/mention/anchor.h"

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::uint32_t anywhere_bit = 1U << 31;

bool full_width_digit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto b = static_cast<unsigned char>(text[at]);
    if (is_digit(b)) {
      ++at;
    } else if (b == 0xEF && full_width_digit(decode(text, at).value)) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void AnchorScan::add(std::string_view word, Anchor::Kind kind, At at) {
  if (word.empty()) return;
  words_[std::string(word)] |= kind | (at == At::anywhere ? anywhere_bit : 0);
}

void AnchorScan::freeze() {
  const auto set = [this](char32_t c) {
    if (c < 0x10000) bitmap_[c >> 6] |= std::uint64_t{1} << (c & 63);
  };
  for (const auto& [word, kinds] : words_) {
    trie_.add(word, kinds);
    const char32_t c = decode(word, 0).value;
    set(c);
    if (c >= 'a' && c <= 'z') set(c - 'a' + 'A');
    if (c >= 'A' && c <= 'Z') set(c - 'A' + 'a');
  }
  for (char32_t c = '0'; c <= '9'; ++c) set(c), set(c - '0' + 0xFF10);
  trie_.freeze();
  words_.clear();
}

Anchor AnchorScan::match(std::string_view text, std::size_t at, char32_t c) const {
  if (is_digit(c) || full_width_digit(c)) return {Anchor::digit, {at, digits_end(text, at)}};
  const char32_t before = decode_before(text, at).value;
  const bool start =
      !is_latin(before) && !is_digit(before) && (is_latin(c) || !(is_hangul(before) || is_han(before)));
  Anchor found;
  trie_.each(text, at, [&](std::uint32_t kinds, std::size_t size) {
    if (!start && (kinds & anywhere_bit) == 0) return;
    found.kinds |= kinds & ~anywhere_bit;
    found.span = {at, at + size};
  });
  return found;
}

Anchor AnchorScan::next(std::string_view text, std::size_t from) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t at = from; at < size;) {
    const unsigned char b = bytes[at];
    if (b < 0x80) {
      if (begins(b)) {
        if (const Anchor found = match(text, at, b)) return found;
      }
      ++at;
      if (is_ascii_letter(b)) {
        while (at < size && is_ascii_letter(bytes[at])) ++at;
      }
    } else if (b >= 0xE0 && b < 0xF0 && at + 2 < size) {
      const char32_t c = (static_cast<char32_t>(b & 0xF) << 12) |
                         (static_cast<char32_t>(bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F);
      if (begins(c)) {
        if (const Anchor found = match(text, at, c)) return found;
      }
      at += 3;
    } else {
      const CodePoint c = decode(text, at);
      if (begins(c.value)) {
        if (const Anchor found = match(text, at, c.value)) return found;
      }
      at += c.size;
    }
  }
  return {};
}

}  // namespace daejo
