#pragma once
// Letters of all scripts brought to a form in which they can be compared. Inside the layer only.
//
//   normalised("ＳＫ") == U"SK";  plain_latin(U'é') == "e";  unmarked(U'ά') == U'α'
//   read_as_latin(tables, U"путин") == "putin";  read_as_latin(tables, U"とうきょう") == "toukyou"

#include <string>
#include <string_view>

namespace daejo {

class NameTables;

constexpr bool is_ascii_alpha(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_han_character(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}
constexpr bool is_kana_letter(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
}
// NFKC leaves these as they are.
constexpr bool is_plain(char32_t c) {
  return c < 0x80 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF) || is_kana_letter(c);
}

// NFKC.
std::u32string normalised(std::string_view name);
// A Latin letter without its marks, in lower case; empty when it is none.
std::string_view plain_latin(char32_t c);
// The first letter of the decomposition.
char32_t unmarked(char32_t c);
// The Latin letters that a folded word of another script is read as: by data/names/letters.tsv where it knows
// them all, else by ICU.
std::string read_as_latin(const NameTables& tables, const std::u32string& text);

}  // namespace daejo
