#pragma once
// Where words end, and what stands around a figure: small questions about characters that all readers of
// quantities ask.

#include <cstddef>
#include <string_view>

#include "daejo/mention/lexicon.h"
#include "daejo/text/utf8.h"

namespace daejo {

// Is the word over at `at`: no Hangul there, or particles only and then no Hangul?
bool ends_word(const Lexicon& lexicon, std::string_view text, std::size_t at);
// Does `at` stand at the beginning of a word of its script?
bool begins_word(std::string_view text, std::size_t at);

constexpr bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || c == 0x2009 || c == 0x202F;
}
// May a byte be the first, or the last, of a blank? Told before it is decoded.
constexpr bool may_begin_blank(char b) {
  return b == ' ' || b == '\t' || b == '\xC2' || b == '\xE3' || b == '\xE2';
}
constexpr bool may_end_blank(char b) {
  return b == ' ' || b == '\t' || b == '\xA0' || b == '\x80' || b == '\x89' || b == '\xAF';
}

// The place after the spaces at `at`, at most `most` of them.
inline std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t most = 2) {
  for (std::size_t i = 0; i < most && at < text.size() && may_begin_blank(text[at]); ++i) {
    const CodePoint c = decode(text, at);
    if (!is_blank(c.value)) break;
    at += c.size;
  }
  return at;
}
// The place before the spaces that end at `at`, not before `floor`.
inline std::size_t skip_spaces_back(std::string_view text, std::size_t at, std::size_t floor,
                                    std::size_t most = 2) {
  for (std::size_t i = 0; i < most && at > floor && at <= text.size() && may_end_blank(text[at - 1]); ++i) {
    const CodePoint c = decode_before(text, at);
    if (!is_blank(c.value)) break;
    at -= c.size;
  }
  return at;
}

}  // namespace daejo
