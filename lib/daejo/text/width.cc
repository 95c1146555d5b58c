#include "daejo/text/width.h"

#include <unicode/uchar.h>

#include "daejo/text/utf8.h"

namespace daejo {

std::size_t display_width(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const auto code = static_cast<UChar32>(c);
  const std::uint32_t zero = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(code) & zero) != 0 || (c >= 0x1160 && c <= 0x11FF))
    return 0;  // the later parts of a conjoining syllable
  const int east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    width += display_width(c.value);
    at += c.size;
  }
  return width;
}

std::string fit(std::string_view text, std::size_t columns) {
  std::size_t width = 0;
  std::size_t room = 0;  // where the text may be cut so that the ellipsis still fits
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    width += display_width(c.value);
    if (width > columns) return columns == 0 ? "" : std::string(text.substr(0, room)) + "…";
    at += c.size;
    if (width < columns) room = at;
  }
  return std::string(text);
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string out(text);
  const std::size_t width = display_width(text);
  if (width < columns) out.append(columns - width, ' ');
  return out;
}

}  // namespace daejo
