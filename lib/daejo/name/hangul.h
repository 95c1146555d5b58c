#pragma once
// Hangul taken apart: syllables, the initial-sound law, and the sounds a syllable stands for.
//
//   split(U'량') == Syllable{5, 2, 21};  join({11, 2, 21}) == U'양'
//   initial_sound(U'량') == U'양';  initial_sound(U'라') == U'나';  initial_sound(U'가') == U'가'
//   sounds(U"훙") == {h, u, -ng}         // what data/names/sound_*.tsv are written in
//
// The initial-sound law (한글 맞춤법 제10–12항): at the head of a word 녀 뇨 뉴 니 are written 여 요 유 이,
// 랴 려 례 료 류 리 야 여 예 요 유 이, and 라 래 로 뢰 루 르 나 내 노 뇌 누 느. Given names follow it after
// the family name; 렬 and 률 after a vowel or ㄴ are written 열 and 율 (제11항 붙임 1).

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "daejo/text/utf8.h"

namespace daejo {

struct Syllable {
  int initial = 0;  // of ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
  int vowel = 0;    // of ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ
  int final = 0;  // 0 = none, then ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ
};

constexpr Syllable split(char32_t c) {
  const int code = static_cast<int>(c - 0xAC00);
  return {code / 588, code % 588 / 28, code % 28};
}
constexpr char32_t join(Syllable s) {
  return static_cast<char32_t>(0xAC00 + s.initial * 588 + s.vowel * 28 + s.final);
}

char32_t initial_sound(char32_t c);

// Where two spellings of one Hangul word differ by the initial-sound law alone. `lawful`: at places where the
// law works (the head, after the family name, 렬 and 률); otherwise only at the heads of later parts of a
// compound.
struct InitialSoundMatch {
  bool matches = false;
  bool lawful = false;
};
InitialSoundMatch match_initial_sound(std::u32string_view a, std::u32string_view b, bool person);

// One sound: a consonant at the head of a syllable, a glide, a vowel, or a consonant at its end.
using Sound = std::uint8_t;
namespace sound {
inline constexpr Sound none = 0;
inline constexpr Sound initials = 1;  // 1–19 in the order of Syllable::initial; 12 (ㅇ) is never used
inline constexpr Sound j = 20, w = 21;
inline constexpr Sound a = 22, ae = 23, eo = 24, e = 25, o = 26, u = 27, eu = 28, i = 29;
inline constexpr Sound final_k = 30, final_n = 31, final_t = 32, final_l = 33, final_m = 34, final_p = 35,
                       final_ng = 36;
inline constexpr Sound letters = 37;  // 37–62: a Latin letter left standing in a Hangul name (오픈AI)
inline constexpr Sound digits = 63;   // 63–72
inline constexpr Sound count = 73;
}  // namespace sound
constexpr bool is_vowel_sound(Sound s) { return s >= sound::a && s <= sound::i; }
constexpr bool is_initial_sound(Sound s) { return s >= sound::initials && s < sound::j; }
constexpr bool is_final_sound(Sound s) { return s >= sound::final_k && s <= sound::final_ng; }

using Sounds = std::basic_string<Sound>;

// The consonants that a syllable is spoken with; sound::none where it has none there. Of finals there are
// seven.
inline constexpr int ieung = 11;
constexpr Sound spoken_initial(Syllable s) {
  return s.initial == ieung ? sound::none : static_cast<Sound>(sound::initials + s.initial);
}
constexpr Sound spoken_final(Syllable s) {
  constexpr std::array<Sound, 28> finals = {0,
                                            sound::final_k,
                                            sound::final_k,
                                            sound::final_k,
                                            sound::final_n,
                                            sound::final_n,
                                            sound::final_n,
                                            sound::final_t,
                                            sound::final_l,
                                            sound::final_k,
                                            sound::final_m,
                                            sound::final_l,
                                            sound::final_l,
                                            sound::final_l,
                                            sound::final_p,
                                            sound::final_l,
                                            sound::final_m,
                                            sound::final_p,
                                            sound::final_p,
                                            sound::final_t,
                                            sound::final_t,
                                            sound::final_ng,
                                            sound::final_t,
                                            sound::final_t,
                                            sound::final_k,
                                            sound::final_t,
                                            sound::final_p,
                                            sound::final_t};
  return finals[static_cast<std::size_t>(s.final)];
}
// Appends the sounds of one syllable; ㅑ ㅕ ㅛ ㅠ after ㅈ ㅉ ㅊ lose their glide (쥬 sounds as 주), ㅚ and
// ㅙ are ㅞ, finals the seven that are spoken.
void append_sounds(char32_t syllable, Sounds& out);
// Of a name: Hangul, compatibility jamo ("ㅂㅡ", a final after '-': "-ㄹ"), glides "j" and "w" between jamo
// when `notation`; otherwise Latin letters and digits stand for themselves, everything else is passed over.
Sounds sounds(std::u32string_view text, bool notation = false);

}  // namespace daejo
