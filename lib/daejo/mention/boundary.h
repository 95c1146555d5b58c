#pragma once
// Where words end, and what stands around a figure: small questions about characters that all readers of
// quantities ask.

#include <cstddef>
#include <string_view>

#include "daejo/mention/lexicon.h"

namespace daejo {

// Is the word over at `at`: no Hangul there, or particles only and then no Hangul?
bool ends_word(const Lexicon& lexicon, std::string_view text, std::size_t at);
// Does `at` stand at the beginning of a word of its script?
bool begins_word(std::string_view text, std::size_t at);
// The place after the spaces at `at`, at most `most` of them.
std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t most = 2);
// The place before the spaces that end at `at`, not before `floor`.
std::size_t skip_spaces_back(std::string_view text, std::size_t at, std::size_t floor, std::size_t most = 2);

}  // namespace daejo
