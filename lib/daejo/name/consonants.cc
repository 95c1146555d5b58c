#include "daejo/name/consonants.h"

#include <algorithm>
#include <array>

#include "daejo/name/hangul.h"
#include "daejo/name/spelling.h"

namespace daejo {
namespace {

constexpr NameKey no_class;

constexpr NameKey class_of(Sound s) {
  if (is_initial_sound(s)) {
    constexpr std::string_view by_initial = "oonoo-nppoo-ooooop-";  // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
    const char c = by_initial[static_cast<std::size_t>(s - sound::initials)];
    return c == '-' ? no_class : key_of_classes({&c, 1});
  }
  switch (s) {
    case sound::final_k:
    case sound::final_t:
      return key_of_classes("o");
    case sound::final_n:
    case sound::final_m:
    case sound::final_ng:
      return key_of_classes("n");
    case sound::final_p:
      return key_of_classes("p");
    default:
      return no_class;
  }
}

constexpr std::array<NameKey, sound::count> classes_of_sounds = [] {
  std::array<NameKey, sound::count> out{};
  for (std::size_t s = 0; s < out.size(); ++s) out[s] = class_of(static_cast<Sound>(s));
  return out;
}();

// Letters that stand for one sound together; longest first where one begins as another does.
constexpr std::string_view digraphs[] = {"tsch", "sch", "tch", "ch", "ck", "cz", "dg", "dj", "ds", "dz",
                                         "gh",   "ng",  "ph",  "sh", "sz", "th", "ts", "tz", "zh"};

// The bytes of the digraph that the text begins with; 0 = none.
std::size_t digraph_size(std::string_view text) {
  // By the first letter, the second ones: most letters begin none.
  static constexpr std::array<std::uint32_t, 26> seconds = [] {
    std::array<std::uint32_t, 26> out{};
    for (const std::string_view d : digraphs) out[static_cast<std::size_t>(d[0] - 'a')] |= 1U << (d[1] - 'a');
    return out;
  }();
  const auto letter = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
  if (text.size() < 2 || !letter(0) || !letter(1) ||
      (seconds[static_cast<std::size_t>(text[0] - 'a')] >> (text[1] - 'a') & 1U) == 0)
    return 0;
  const auto* found = std::find_if(std::begin(digraphs), std::end(digraphs),
                                   [&](std::string_view d) { return text.starts_with(d); });
  return found == std::end(digraphs) ? 0 : found->size();
}

}  // namespace

HangulKeys keys_of_hangul(std::u32string_view text) {
  HangulKeys keys;
  Sound before = sound::none;
  const auto add = [&](Sound s) {
    const bool doubled = (before == sound::final_n && s == sound::initials + 2) ||
                         (before == sound::final_m && s == sound::initials + 6);  // 안나
    before = s;
    if (doubled) return;
    keys.all += classes_of_sounds[s];
    if (s != sound::final_k && s != sound::final_p) keys.open += classes_of_sounds[s];
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_syllable(text[i])) {
      for (const Sound s : sounds(text.substr(i, 1))) add(s);
      continue;
    }
    const Syllable s = split(text[i]);
    if (const Sound initial = spoken_initial(s); initial != sound::none) add(initial);
    before = sound::a;  // any vowel: they are of no class
    if (const Sound final = spoken_final(s); final != sound::none) add(final);
  }
  return keys;
}

NameKey key_of_latin(std::string_view word, bool german, bool hard) {
  constexpr NameKey lip = key_of_classes("p"), nasal = key_of_classes("n"), other = key_of_classes("o");
  NameKey key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (i > 0 && c == word[i - 1]) continue;  // doubled letters are one
    // High, Knight: silent.
    if (c == 'g' && i > 0 && i + 1 < word.size() && word[i + 1] == 'h' &&
        (i + 2 == word.size() || word[i + 2] == 't')) {
      ++i;
      continue;
    }
    NameKey found;
    switch (c) {
      case 'b':
      case 'f':
      case 'p':
      case 'v':
        found = lip;
        break;
      case 'w':
        found = german ? lip : no_class;
        break;
      case 'm':
      case 'n':
        found = nasal;
        break;
      case 'c':
      case 'd':
      case 'g':
      case 'j':
      case 'k':
      case 'q':
      case 's':
      case 't':
      case 'x':
      case 'z':
        found = other;
        break;
      default:
        break;
    }
    if (found == no_class) continue;
    key += found;
    if (c == 'x' && i > 0) key += other;
    if (hard && word.substr(i).starts_with("ng")) key += other;
    if (const std::size_t size = digraph_size(word.substr(i)); size > 0) i += size - 1;
  }
  return key;
}

NameKey key_of_letters(std::string_view word) {
  constexpr std::array<std::string_view, 26> by_letter = {"",  "p", "o", "o", "",   "p",  "o", "o", "",
                                                          "o", "o", "",  "n", "n",  "",   "p", "o", "",
                                                          "o", "o", "",  "p", "op", "oo", "",  "oo"};
  NameKey key;
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool named = c != lower;
    if (named && lower >= 'a' && lower <= 'z')
      key += key_of_classes(by_letter[static_cast<std::size_t>(lower - 'a')]);
    else
      key += key_of_latin(std::string_view(&lower, 1));
  }
  return key;
}

std::string skeleton(std::string_view word) {
  std::string out;
  for (char c : plain_spelling(word)) {
    if (std::string_view("aeiouy").find(c) != std::string_view::npos && !out.empty()) continue;
    if (c == 'z' || c == 'c') c = 's';
    if (c == 'f') c = 'v';
    if (c == 'q') c = 'k';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

}  // namespace daejo
