#pragma once
// The consonants of single words, as the keys of names count them (keys.h). Inside the layer only.

#include <string>
#include <string_view>

#include "daejo/name/keys.h"

namespace daejo {

struct HangulKeys {
  NameKey all;
  NameKey open;  // without the stops that Sino-Korean keeps and Mandarin has lost at the ends of syllables
                 // (습 and xi)
};
HangulKeys keys_of_hangul(std::u32string_view text);

// `german`: a w is a lip; `hard`: ng is two sounds.
NameKey key_of_latin(std::string_view word, bool german = false, bool hard = false);

// A word in capitals by the names of its letters: TSMC is 티에스엠시.
NameKey key_of_letters(std::string_view word);

// The consonants of a word as spellings agree on them: "mohammed" and "muhammad" are "mhmd".
std::string skeleton(std::string_view word);

}  // namespace daejo
