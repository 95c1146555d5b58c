#pragma once
// The words of the text report, in Korean and English.

#include <string_view>

#include "daejo/rule/finding.h"

namespace daejo {

struct Phrases {
  std::string_view conflict, doubtful_conflict, name_variant, reconcilable, agreement;  // in front of a block
  std::size_t margin;                                                               // columns that they take
  std::string_view times;                                                           // "31회", "31×"
  std::string_view more_before, more_after;                                         // "외 3곳"
  std::string_view documents, claims, conflicts, name_variants, notes, agreements;  // of the last line
  std::string_view show_all, not_read;
  std::string_view suppressed, known, elsewhere;  // findings that do not count
};

const Phrases& phrases(std::string_view language);  // "ko", or English
std::string_view word(const Phrases& phrases, const Finding& finding);

// "ko" or "en", from the locale's name: the first of LC_ALL, LC_MESSAGES, LANG that is set.
std::string_view language_of_locale();

}  // namespace daejo
