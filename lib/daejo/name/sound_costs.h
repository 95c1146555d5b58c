#pragma once
// What the alignment of letters with sounds and that of two rows of sounds have in common. Inside the layer
// only.

#include <array>
#include <cstdint>
#include <string_view>

#include "daejo/name/hangul.h"

namespace daejo {

constexpr char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Letters as bits, as the contexts of rules have them.
namespace sound_letters {
inline constexpr std::uint32_t edge = 1U << 26;
constexpr std::uint32_t bit(char c) { return c >= 'a' && c <= 'z' ? 1U << (c - 'a') : edge; }
constexpr std::uint32_t letter_set(std::string_view letters) {
  std::uint32_t set = 0;
  for (const char c : letters) set |= bit(c);
  return set;
}
inline constexpr std::uint32_t vowels = letter_set("aeiouy");
}  // namespace sound_letters

// The sound of a letter or a digit that stands in the Hangul name as it is; sound::none of anything else.
constexpr Sound sound_itself(char c) {
  if (c >= '0' && c <= '9') return static_cast<Sound>(sound::digits + (c - '0'));
  return c >= 'a' && c <= 'z' ? static_cast<Sound>(sound::letters + (c - 'a')) : sound::none;
}

inline constexpr int impossible_cost = 1 << 20;
inline constexpr std::size_t most_sounds = 160;  // of a name

using SoundDistances = std::array<std::array<std::uint8_t, sound::count>, sound::count>;
const SoundDistances& sound_distances();

// What it costs to pass over a sound of the Hangul that no letter stands for.
inline int skip_sound(const Sounds& target, std::size_t j, bool before_vowel_letter) {
  const Sound s = target[j];
  const bool after_consonant = j > 0 && is_initial_sound(target[j - 1]);
  if (s == sound::eu) return after_consonant && !before_vowel_letter ? 5 : 60;
  if (s == sound::i) return after_consonant && !before_vowel_letter ? 25 : 75;
  if (is_vowel_sound(s)) return 85;
  if (s == sound::j || s == sound::w) return 45;
  if (is_final_sound(s)) return s == sound::final_t ? 60 : 130;
  if (s >= sound::letters) return 200;
  return s == sound::initials + 18 ? 80 : 150;  // ㅎ is lighter
}

// What it costs to pass over a letter that no sound stands for.
inline int skip_letter(char before, char c, char after) {
  if (c == before) return 8;
  switch (c) {
    case 'e':
      return after == ' ' ? 8 : 45;
    case 'h':
      return 35;
    case 'a':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
      return 70;
    case 'r':
      return (sound_letters::vowels & sound_letters::bit(after)) != 0 ? 150 : 30;
    case 's':
    case 't':
    case 'x':
    case 'd':
      return after == ' ' ? 80 : 140;
    case 'w':
    case 'l':
    case 'g':
    case 'p':
      return 110;
    default:
      return 150;
  }
}

}  // namespace daejo
