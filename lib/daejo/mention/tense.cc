#include "daejo/mention/tense.h"

#include <algorithm>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr char32_t syllable_base = 0xAC00;
int final_consonant(char32_t c) { return static_cast<int>((c - syllable_base) % 28); }
constexpr int final_n = 4;
constexpr int final_ss = 20;

bool closes(char32_t c) { return c == U'"' || c == U'”' || c == U'’' || c == U'」' || c == U'』'; }

}  // namespace

Tense tense_after(const Calendar& calendar, std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.size(), at + 300);
  char32_t before = 0;
  bool quoted = false;
  bool word_begins = true;
  while (at < end) {
    const CodePoint c = decode(text, at);
    if (c.value == U'\n') break;
    if (c.value == U'“' || (c.value == U'"' && !quoted)) {
      quoted = true;
    } else if (closes(c.value)) {
      quoted = false;
    } else if (!quoted) {
      if (c.value == U'다' && is_hangul(before)) {
        const char32_t next = decode(text, at + c.size).value;
        const bool finite = next == U'.' || next == U'고' || next == U'며' || next == U'는' ||
                            next == U'면' || next == 0 || next == U'\n';
        if (finite) {
          if (before == U'겠') return Tense::future;
          if (final_consonant(before) == final_ss && before != U'있') return Tense::past;
          if (final_consonant(before) == final_n) return Tense::future;
        }
      }
      if (word_begins && is_word(c.value)) {
        if (calendar.find(text, at, CalendarWord::future)) return Tense::future;
        if (is_latin(c.value) && calendar.find(text, at, CalendarWord::past)) return Tense::past;
      }
      if ((c.value == U'.' || c.value == U'?' || c.value == U'!') && is_space(decode(text, at + 1).value) &&
          is_hangul(before))
        break;
    }
    word_begins = !is_word(c.value);
    before = c.value;
    at += c.size;
  }
  return Tense::unknown;
}

}  // namespace daejo
