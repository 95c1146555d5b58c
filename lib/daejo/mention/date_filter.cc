// The cheap tests before the readers of dates and times: what stands behind digits nearly always tells that
// they are none.

#include <array>
#include <cstdint>
#include <string_view>

#include "daejo/mention/date_phrase.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr char32_t first_syllable = 0xAC00;

// A bit for each syllable that begins what may stand behind the digits of a Korean date: 년, 월, 일, 세기,
// 분기, 사분기, 학년도, 회계연도, 사업연도, 연도, and behind those of "10년 전": 여, 년, 개월, 달, 주.
constexpr std::array<std::uint64_t, 175> date_letters = [] {
  std::array<std::uint64_t, 175> out{};
  for (const char32_t c : std::u32string_view(U"년월일세분사학회연여개달주"))
    out[(c - first_syllable) >> 6] |= std::uint64_t{1} << ((c - first_syllable) & 63);
  return out;
}();
bool goes_on_as_date(char32_t syllable) {
  return (date_letters[(syllable - first_syllable) >> 6] >> ((syllable - first_syllable) & 63) & 1) != 0;
}

}  // namespace

// Each case says what the readers want of the characters behind a run of digits.
bool may_be_date(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  std::size_t end = at;
  while (is_digit(byte(end))) ++end;
  const std::size_t count = end - at;
  if (count > 8) return false;
  const unsigned next = byte(end);
  if (next >= 0x80) {
    const char32_t c = decode(text, end).value;
    return !is_syllable(c) || goes_on_as_date(c);
  }
  if (is_ascii_letter(next)) return true;
  switch (next) {
    case ' ': {  // " 분기", "2024 년", "2024 07 27", "25 March", "7 ~ 9일"
      const char32_t c = decode(text, end + 1).value;
      return count == 8 || !is_syllable(c) || c == U'분' || c == U'년';
    }
    case '.': {  // "2025. 1. 6", "1.6.", "12.3 비상계엄"; not 3.2 and what goes on otherwise
      if (byte(end + 1) == ' ') return true;
      std::size_t more = end + 1;
      while (is_digit(byte(more))) ++more;
      return count == 8 || (more != end + 1 && (byte(more) == '.' || byte(more) == ' '));
    }
    case '-':
    case '/':
    case '~':
    case '\'':
      return true;
    default:
      return count == 8;  // 20250325
  }
}

bool counts(std::string_view text, Span digits) {
  constexpr std::size_t longest = 7;  // 20250325% would be a date
  if (digits.end >= text.size() || digits.size() > longest) return false;
  if (text[digits.end] == '%') return true;
  const char32_t next = decode(text, digits.end).value;
  return is_syllable(next) && !goes_on_as_date(next) && next != U'시';
}

}  // namespace daejo
