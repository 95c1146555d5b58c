#include "daejo/name/hangul.h"

#include <algorithm>
#include <array>

namespace daejo {
namespace {

constexpr int nieun = 2, rieul = 5;

// ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before these ㄴ and ㄹ fall away, before the others ㄹ becomes ㄴ.
constexpr bool is_narrow(int vowel) {
  return vowel == 2 || vowel == 3 || vowel == 6 || vowel == 7 || vowel == 12 || vowel == 17 || vowel == 20;
}

struct VowelParts {
  Sound glide, vowel, tail;
};
constexpr std::array<VowelParts, 21> vowel_parts = {{
    {0, sound::a, 0},        {0, sound::ae, 0},       {sound::j, sound::a, 0},  {sound::j, sound::ae, 0},
    {0, sound::eo, 0},       {0, sound::e, 0},        {sound::j, sound::eo, 0}, {sound::j, sound::e, 0},
    {0, sound::o, 0},        {sound::w, sound::a, 0}, {sound::w, sound::e, 0},  {sound::w, sound::e, 0},
    {sound::j, sound::o, 0}, {0, sound::u, 0},        {sound::w, sound::eo, 0}, {sound::w, sound::e, 0},
    {sound::w, sound::i, 0}, {sound::j, sound::u, 0}, {0, sound::eu, 0},        {sound::eu, sound::i, 0},
    {0, sound::i, 0},
}};

constexpr std::u32string_view initial_letters = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view final_letters = U"_ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

bool loses_glide(Sound initial) {
  return initial == sound::initials + 12 || initial == sound::initials + 13 ||
         initial == sound::initials + 14;
}

void append_vowel(int vowel, Sounds& out) {
  const VowelParts parts = vowel_parts[static_cast<std::size_t>(vowel)];
  const bool dropped = parts.glide == sound::j && !out.empty() && loses_glide(out.back());
  if (parts.glide != 0 && !dropped) out.push_back(parts.glide);
  out.push_back(parts.vowel);
}

}  // namespace

char32_t initial_sound(char32_t c) {
  if (!is_syllable(c)) return c;
  Syllable s = split(c);
  if (s.initial == rieul) {
    s.initial = is_narrow(s.vowel) ? ieung : nieun;
  } else if (s.initial == nieun && is_narrow(s.vowel)) {
    s.initial = ieung;
  }
  return join(s);
}

InitialSoundMatch match_initial_sound(std::u32string_view a, std::u32string_view b, bool person) {
  if (a.size() != b.size() || a.empty()) return {};
  bool lawful = true, in_a = false, in_b = false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    // 라 against 나 (the law takes 라 to 나), but never two forms that the law takes to a third (녀 and 려 to
    // 여).
    const bool law_in_b = initial_sound(a[i]) == b[i], law_in_a = initial_sound(b[i]) == a[i];
    (law_in_a ? in_a : in_b) = true;
    // One of the two keeps the law throughout: 라나 and 나라 are two words.
    if (!(law_in_a || law_in_b) || (in_a && in_b) || !is_syllable(a[i]) || !is_syllable(b[i])) return {};
    ++differing;
    const Syllable s = split(a[i]);
    const bool ryeol = (s.vowel == 6 && s.final == 8) || (s.vowel == 17 && s.final == 8);
    // 제11항 붙임 1: after a vowel or ㄴ.
    const bool after_open =
        i > 0 && is_syllable(a[i - 1]) && (split(a[i - 1]).final == 0 || split(a[i - 1]).final == 4);
    const bool given_head = person && a.size() >= 2 && (i == 1 || (i == 2 && a.size() == 4));
    if (i == 0 || given_head || (ryeol && after_open)) continue;
    // 윤석열: custom goes further than the law.
    if (person && !ryeol && a.size() <= 4) return {};
    lawful = false;
  }
  return {differing > 0, lawful};
}

void append_sounds(char32_t c, Sounds& out) {
  const Syllable s = split(c);
  if (const Sound initial = spoken_initial(s); initial != sound::none) out.push_back(initial);
  append_vowel(s.vowel, out);
  if (const Sound final = spoken_final(s); final != sound::none) out.push_back(final);
}

Sounds sounds(std::u32string_view text, bool notation) {
  Sounds out;
  out.reserve(text.size() * 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (is_syllable(c)) {
      append_sounds(c, out);
    } else if (notation && c == U'-' && i + 1 < text.size()) {
      const std::size_t at = final_letters.find(text[++i]);
      if (at != final_letters.npos) out.push_back(spoken_final({.final = static_cast<int>(at)}));
    } else if (c >= U'ㅏ' && c <= U'ㅣ') {
      append_vowel(static_cast<int>(c - U'ㅏ'), out);
    } else if (const std::size_t at = initial_letters.find(c); at != initial_letters.npos) {
      if (static_cast<int>(at) != ieung) out.push_back(static_cast<Sound>(sound::initials + at));
    } else if (notation && (c == U'j' || c == U'w')) {
      out.push_back(c == U'j' ? sound::j : sound::w);
    } else if (c >= U'a' && c <= U'z') {
      out.push_back(static_cast<Sound>(sound::letters + (c - U'a')));
    } else if (c >= U'A' && c <= U'Z') {
      out.push_back(static_cast<Sound>(sound::letters + (c - U'A')));
    } else if (c >= U'0' && c <= U'9') {
      out.push_back(static_cast<Sound>(sound::digits + (c - U'0')));
    }
  }
  return out;
}

}  // namespace daejo
