#pragma once
// What one line of a page is by itself, before its place on the page is asked.

#include <cstdint>
#include <optional>
#include <string_view>

#include "daejo/text/letter_runs.h"
#include "daejo/text/page.h"
#include "daejo/text/utf8.h"

namespace daejo {

enum class LinePart : std::uint8_t {
  open,
  caption,
  byline,
  furniture,
  section
};  // section: furniture that heads a list

// What a line, a sentence or a part of one is. Pieces between pipes and middle dots are judged one by one,
// and most of them decide. A closed sentence is only what it is as a whole.
LinePart part_of(std::string_view line, const PageCues& cues, bool closed);

// The date of publication that a byline gives; in the head of a page one without a label is taken as well.
std::optional<Day> labelled_date(std::string_view line, const PageCues& cues, bool head);

// Of the letters and digits, so that lines that repeat are found; 0 where there are no letters.
std::uint64_t key_of(std::string_view line);

// What lines with equal keys have in common and is soon told: of the first letter and of the last. 0 where
// there are none.
std::uint32_t ends_of(std::string_view line);

// The last letter or digit; 0 = none.
char32_t last_letter(std::string_view line);

// Quotation marks, ellipses, arrows: the look of headlines.
bool looks_like_headline(std::string_view line);

// Words of two letters or more as numbers: Korean words by their first two syllables, which particles leave
// alone, Latin words in small letters.
template <class F>
void each_word(std::string_view text, F f) {
  const auto mixed = [](std::uint32_t word, char32_t letter) { return (word ^ letter) * 0x9E3779B1U; };
  LetterRuns runs(text, 0, text.size());
  for (LetterRun run; runs.next(run);) {
    if (run.what == LetterRun::syllables) {  // as nearly all are
      if (run.end - run.begin > 3)
        f(mixed(mixed(0, syllable_at(text, run.begin)), syllable_at(text, run.begin + 3)));
      continue;
    }
    std::uint32_t word = 0;
    std::size_t letters = 0;
    for (std::size_t at = run.begin; at < run.end;) {
      const CodePoint c = decode(text, at);
      if (is_word(c.value)) {
        if (letters < 2 || c.value < 0x80)
          word = mixed(word, c.value >= 'A' && c.value <= 'Z' ? c.value | 0x20 : c.value);
        ++letters;
      } else {
        if (letters >= 2) f(word);
        word = 0;
        letters = 0;
      }
      at += c.size;
    }
    if (letters >= 2) f(word);
  }
}

}  // namespace daejo
