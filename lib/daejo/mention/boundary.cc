#include "daejo/mention/boundary.h"

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || c == 0x2009 || c == 0x202F;
}

}  // namespace

bool ends_word(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  for (int i = 0; i < 4; ++i) {
    if (!is_hangul(decode(text, at).value)) return true;
    const std::size_t size = lexicon.particle(text, at);
    if (size == 0) return false;
    at += size;
  }
  return false;
}

bool begins_word(std::string_view text, std::size_t at) {
  const char32_t before = decode_before(text, at).value;
  const char32_t c = decode(text, at).value;
  if (is_latin(c)) return !is_latin(before) && !is_digit(before);
  return !is_hangul(before) && !is_han(before);
}

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i) {
    const CodePoint c = decode(text, at);
    if (!is_blank(c.value)) break;
    at += c.size;
  }
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t at, std::size_t floor, std::size_t most) {
  for (std::size_t i = 0; i < most && at > floor; ++i) {
    const CodePoint c = decode_before(text, at);
    if (!is_blank(c.value)) break;
    at -= c.size;
  }
  return at;
}

}  // namespace daejo
