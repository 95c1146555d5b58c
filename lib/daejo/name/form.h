#pragma once
// A name as written, made ready for comparison: tokens, folded, with their scripts.
//
//   NameForm f = name_form(tables, "J.-C. Müller");   // tokens "jc" (initials), "muller"
//   name_form(tables, "ＳＫ하이닉스").joined == U"sk하이닉스"
//   name_form(tables, "Владимир Путин").tokens[0].latin == "vladimir"
//
// Folding: NFKC, lower case, marks off Latin letters, apostrophes and dots inside words dropped; every other
// mark of punctuation parts tokens, and so does a space. Scripts that daejo has no orthography for are
// transliterated to Latin letters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

class NameTables;

// Sets of scripts, as bits.
namespace script {
inline constexpr std::uint8_t latin = 1, hangul = 2, han = 4, kana = 8, digit = 16, other = 32;
}  // namespace script

struct NameToken {
  std::u32string text;  // folded
  std::string latin;    // the Latin letters and digits it is written in or read as; empty for Hangul and Han
  std::string cased;    // `latin` with its capitals, for abbreviations ("ATPase"); empty when `latin` was not
                        // written so
  std::uint8_t scripts = 0;
  bool capitals = false;  // written in capitals throughout
  bool initials = false;  // one letter, or letters with dots between them
  bool hyphened = false;  // tied to the token before by a hyphen
};

struct NameForm {
  std::string_view written;
  std::vector<NameToken> tokens;
  std::u32string joined;  // the texts of all tokens, without spaces
  std::uint8_t scripts = 0;
  std::size_t comma = 0;       // the token after the first comma, when there is one ("Smith, John": 1)
  std::string transliterated;  // what another script was read as; empty otherwise
};

NameForm name_form(const NameTables& tables, std::string_view name);

std::string to_utf8(std::u32string_view text);
std::u32string to_utf32(std::string_view text);  // broken bytes become U+FFFD

}  // namespace daejo
