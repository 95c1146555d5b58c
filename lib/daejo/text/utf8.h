#pragma once
// UTF-8 by hand-sized steps: decode one code point, step back one, count code points, classify.
//
//   CodePoint c = decode(text, at);  at += c.size;
//   count_code_points(text.substr(0, at))      // byte offset -> code point offset
//
// All functions expect valid UTF-8, which readers guarantee; on a broken byte `decode` returns U+FFFD of
// size 1.

#include <cstddef>
#include <string_view>

namespace daejo {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // bytes; 0 at the end of the text
};

// What is neither ASCII nor three bytes.
CodePoint decode_rare(std::string_view text, std::size_t at);

inline CodePoint decode(std::string_view text, std::size_t at) {  // in the header: every scan stands on it
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned b = byte(0);
  if (b < 0x80) return {b, 1};
  if ((b & 0xF0) != 0xE0 || text.size() - at < 3) return decode_rare(text, at);
  const unsigned second = byte(1) ^ 0x80U, third = byte(2) ^ 0x80U;  // below 0x40 in well-formed text
  if ((second | third) >= 0x40) return {0xFFFD, 1};
  return {(b & 0x0F) << 12 | second << 6 | third, 3};
}

// The code point that ends at `at`.
inline CodePoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {};
  if (const auto last = static_cast<unsigned char>(text[at - 1]); last < 0x80) return {last, 1};
  if (at >= 3 && (text[at - 3] & 0xF0) == 0xE0) {
    if (const CodePoint c = decode(text, at - 3); c.size == 3) return c;
  }
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  const CodePoint c = decode(text, begin);
  return begin + c.size == at ? c : CodePoint{0xFFFD, 1};
}
std::size_t count_code_points(std::string_view text);

// Does the text have a syllable? Told by first bytes, which hardly anything else has.
constexpr bool has_hangul(std::string_view text) {
  for (const char c : text) {
    if (c >= '\xEA' && c <= '\xED') return true;
  }
  return false;
}
constexpr bool is_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
constexpr bool is_hangul(char32_t c) { return is_syllable(c) || (c >= 0x3131 && c <= 0x318E); }
constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
}
constexpr bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF; }
constexpr bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0xFEFF;
}
// Letters of any script that daejo reads, and digits: what a word is made of.
constexpr bool is_word(char32_t c) {
  return is_digit(c) || is_latin(c) || is_hangul(c) || is_han(c) || is_kana(c);
}

// A running translation of byte offsets to code point offsets; fast when asked for one near the last.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}
  std::size_t at(std::size_t byte);

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

}  // namespace daejo
