#include "daejo/text/language.h"

#include "daejo/text/utf8.h"

namespace daejo {

std::string language_of(std::string_view text) {
  const std::string_view head = text.substr(0, 1 << 16);
  std::size_t hangul = 0;
  std::size_t latin = 0;
  for (std::size_t at = 0; at < head.size();) {
    const CodePoint c = decode(head, at);
    hangul += is_hangul(c.value);
    latin += is_latin(c.value);
    at += c.size;
  }
  if (hangul == 0 && latin == 0) return {};
  return hangul * 5 >= latin * 2 ? "ko" : "en";
}

}  // namespace daejo
