#include "daejo/mention/boundary.h"

#include "daejo/text/utf8.h"

namespace daejo {

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

}  // namespace daejo
