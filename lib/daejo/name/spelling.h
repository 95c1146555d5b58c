#pragma once
// How far two words in Latin letters are apart: an edit distance weighted by what spellings and typists
// really confuse.
//
//   spelling_distance("mohammed", "muhammad") == 50     // hundredths of a letter: vowels for vowels
//   spelling_distance("gates", "cates") == 50;  spelling_distance("zelenskyy", "selenskyj") == 45
//   spelling_distance("lavrov", "lavorv") == 60         // swapped neighbours
//
// Words are first brought to one spelling of the sounds that languages write differently (ph and f, sch and
// sh, w and v, y and i, ck and k, doubled letters), so that a difference of custom costs little.

#include <cstdint>
#include <string>
#include <string_view>

namespace daejo {

// One spelling for what is spelled differently from language to language.
std::string plain_spelling(std::string_view word);

// Hundredths of a letter; above `limit` any number above it.
int spelling_distance(std::string_view a, std::string_view b, int limit = 10000);

// Which letters and digits a word holds, as bits; and a number that the distance of two words cannot be
// below: every letter that only one of them has must be put for another or left out.
std::uint64_t letters_of(std::string_view word);
int least_distance(std::uint64_t a, std::uint64_t b);

}  // namespace daejo
