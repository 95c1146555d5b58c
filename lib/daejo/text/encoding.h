#pragma once
// The bytes of a file as UTF-8.
//
//   Decoded d = decode_bytes("\xEF\xBB\xBF값");       // text "값", no note
//   decode_bytes(cp949_bytes).notes                   // {"read as CP949"}
//   decode_bytes("5\xFF").text                        // "5\uFFFD"
//   decode_bytes("5\xFF").notes                       // {"1 byte sequence that is not UTF-8 was replaced"}
//
// Recognised: UTF-8 with and without byte order mark, UTF-16 of both byte orders (with a mark, or by the zero
// bytes of its spaces), CP949 (which holds EUC-KR), and what ICU's detector is sure of (Shift_JIS, GB18030,
// windows-1252 …). Everything else is UTF-8 with mistakes: each maximal ill-formed part becomes one U+FFFD
// (Unicode 15, section 3.9).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

struct Decoded {
  std::string text;
  std::vector<std::string> notes;
};

Decoded decode_bytes(std::string bytes);

// How many bytes from the beginning are well-formed UTF-8; text.size() when all are.
std::size_t valid_utf8_prefix(std::string_view text);

// Every maximal ill-formed part replaced; `replaced` counts them.
std::string replace_ill_formed(std::string_view bytes, std::size_t& replaced);

}  // namespace daejo
