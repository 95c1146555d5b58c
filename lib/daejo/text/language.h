#pragma once
// The language of a text, from its letters.
//
//   language_of("딥시크(DeepSeek)의 개발비는 557만 달러다.") == "ko"
//   language_of("It cost $5.6 million (약 80억원).") == "en"
//   language_of("12 : 30") == ""
//
// A Hangul syllable is worth about two and a half Latin letters; the first 64 KB decide.

#include <string>
#include <string_view>

namespace daejo {

std::string language_of(std::string_view text);  // "ko", "en"; empty without letters

}  // namespace daejo
