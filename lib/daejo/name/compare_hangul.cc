// Hangul against Hangul.

#include <algorithm>

#include "daejo/name/classes.h"
#include "daejo/name/hangul.h"
#include "daejo/name/pairs.h"
#include "daejo/name/sound.h"

namespace daejo {
namespace {

constexpr std::u32string_view letter_names[] = {
    U"에이", U"비",   U"시", U"디",   U"이",     U"에프", U"지",   U"에이치", U"아이",
    U"제이", U"케이", U"엘", U"엠",   U"엔",     U"오",   U"피",   U"큐",     U"아르",
    U"에스", U"티",   U"유", U"브이", U"더블유", U"엑스", U"와이", U"제트"};

// Whether the whole is names of letters: 에이디비. One letter's name for another makes another thing of it.
bool is_spelled_out(std::u32string_view text) {
  std::vector<bool> at(text.size() + 1, false);
  at[0] = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!at[i]) continue;
    for (const std::u32string_view name : letter_names) {
      if (text.substr(i).starts_with(name)) at[i + name.size()] = true;
    }
  }
  return at[text.size()];
}

bool has_letters(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
}

// Letters in a Hangul name by their names: 오픈ai -> 오픈에이아이.
std::u32string spell_letters(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (c >= U'a' && c <= U'z') {
      out += letter_names[c - U'a'];
    } else {
      out += c;
    }
  }
  return out;
}

// 모택동 and 마오쩌둥: is there a row of characters that Korean reads as `korean` and the Chinese orthography
// writes as `chinese`?
bool meet_in_han(const NameTables& tables, std::u32string_view korean, std::u32string_view chinese) {
  if (korean.size() < 2 || korean.size() > 4 || chinese.size() < korean.size() || chinese == korean)
    return false;
  if (!tables.all_sino_korean(korean)) return false;
  if (chinese.size() == korean.size() && tables.all_sino_korean(chinese)) return false;
  std::vector<bool> at(chinese.size() + 1, false);
  at[0] = true;
  for (std::size_t i = 0; i < korean.size(); ++i) {
    std::vector<bool> next(chinese.size() + 1, false);
    const auto try_reading = [&](char32_t syllable) {
      for (const std::string& plain : tables.han.pinyin_of_korean(syllable)) {
        const auto hangul = tables.pinyin_hangul.find(plain);
        if (hangul == tables.pinyin_hangul.end()) continue;
        for (std::size_t j = 0; j < chinese.size(); ++j) {
          if (at[j] && chinese.substr(j).starts_with(hangul->second)) next[j + hangul->second.size()] = true;
        }
      }
    };
    try_reading(korean[i]);
    if (i <= 1) {
      for (const int initial : {2, 5}) {  // what the initial-sound law may have taken away
        Syllable s = split(korean[i]);
        s.initial = initial;
        if (initial_sound(join(s)) == korean[i]) try_reading(join(s));
      }
    }
    at = std::move(next);
  }
  return at[chinese.size()];
}

// 도요타 and 토요타: the same but for the breath of the first consonant, which foreign names waver in.
bool differ_in_first_breath(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size() || a.size() < 3 || a.substr(1) != b.substr(1)) return false;
  if (!is_syllable(a[0]) || !is_syllable(b[0])) return false;
  Syllable x = split(a[0]);
  const Syllable y = split(b[0]);
  constexpr std::pair<int, int> breaths[] = {{0, 15}, {3, 16}, {7, 17}, {12, 14}};  // ㄱㅋ ㄷㅌ ㅂㅍ ㅈㅊ
  const bool breath = std::any_of(std::begin(breaths), std::end(breaths), [&](const auto& pair) {
    return (pair.first == x.initial && pair.second == y.initial) ||
           (pair.second == x.initial && pair.first == y.initial);
  });
  x.initial = y.initial;
  return breath && join(x) == b[0];
}

// One foreign name in two spellings: 도널드, 도날드. Korean persons' names and short ones never; a consonant
// of another kind never.
bool alike_by_sound(const NamePair& pair, std::u32string_view a, std::u32string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const bool korean_a = is_korean_person(pair.tables, a), korean_b = is_korean_person(pair.tables, b);
  if (shorter < 3 || (korean_a && korean_b) || (is_spelled_out(a) && is_spelled_out(b))) return false;
  if (differ_in_first_breath(a, b)) return true;
  const bool foreign = !pair.tables.all_sino_korean(a) && !pair.tables.all_sino_korean(b);
  if (korean_a || korean_b || (!foreign && shorter < 5)) return false;
  const int limit = shorter == 3 ? 30 : std::min(17 * static_cast<int>(shorter), 88);
  const Sounds x = sounds(a), y = sounds(b);
  return least_sounds_distance(x, y) <= limit && sounds_distance(x, y, limit) <= limit;
}

// 카미 리타 and 카미 리타 셰르파: a name of several words, and one word more.
bool leaves_out_words(const BareName& a, const BareName& b) {
  const BareName &shorter = a.tokens.size() < b.tokens.size() ? a : b,
                 &longer = a.tokens.size() < b.tokens.size() ? b : a;
  if (shorter.tokens.size() < 2 || shorter.tokens.size() >= longer.tokens.size()) return false;
  std::size_t found = 0;
  for (const NameToken* token : longer.tokens) {
    if (found < shorter.tokens.size() && token->text == shorter.tokens[found]->text) ++found;
  }
  return found == shorter.tokens.size();
}

bool same_tokens_in_other_order(const BareName& a, const BareName& b) {
  if (a.tokens.size() != b.tokens.size() || a.tokens.size() < 2) return false;
  std::vector<std::u32string_view> x, y;
  for (const NameToken* token : a.tokens) x.push_back(token->text);
  for (const NameToken* token : b.tokens) y.push_back(token->text);
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y;
}

// 타이타닉호 and 타이타닉: the longer is the shorter with a class word that a name may go without.
const ClassWord* adds_class_word(const NameTables& tables, std::u32string_view shorter,
                                 std::u32string_view longer) {
  if (shorter.size() < 2 || shorter.size() >= longer.size() || !longer.starts_with(shorter)) return nullptr;
  for (const ClassWord* word : tables.classes.at_end(longer)) {
    if (word->alone && word->korean == longer.substr(shorter.size())) return word;
  }
  return nullptr;
}

// SK하이닉스 and 하이닉스: the shorter is the longer without the letters of its group.
bool is_short_form(std::u32string_view shorter, std::u32string_view longer) {
  if (shorter.size() < 2 || shorter.size() >= longer.size() || !longer.ends_with(shorter)) return false;
  const std::u32string_view prefix = longer.substr(0, longer.size() - shorter.size());
  return prefix.size() >= 2 && std::all_of(prefix.begin(), prefix.end(), [](char32_t c) { return c < 0x80; });
}

}  // namespace

bool is_korean_person(const NameTables& tables, std::u32string_view joined) {
  if (joined.size() < 2 || joined.size() > 4 || !std::all_of(joined.begin(), joined.end(), is_syllable))
    return false;
  if (joined.size() <= 3 && tables.family_names.has(joined[0])) return true;
  return joined.size() >= 3 && tables.long_family_names.count(joined.substr(0, 2)) != 0;
}

NameAnswer compare_hangul(const NamePair& pair) {
  const BareName &a = pair.of_a.bare(pair.kind), &b = pair.of_b.bare(pair.kind);
  const std::string written_a(pair.a.written), written_b(pair.b.written);
  if (a.joined == b.joined) {
    const bool forms = !a.forms.empty() || !b.forms.empty();
    return variant_names(forms ? "legal-form" : "title", written_a, written_b, forms ? 0.9 : 0.8);
  }
  const bool person = pair.kind == NameKind::person ||
                      (pair.kind == NameKind::any && is_korean_person(pair.tables, a.joined));
  const InitialSoundMatch law = match_initial_sound(a.joined, b.joined, person);
  if (law.matches) {
    NameAnswer answer;
    // A Sino-Korean word takes the law in the South; a foreign name never does (외래어 표기법 제1장).
    const bool korean = pair.tables.all_sino_korean(a.joined) && pair.tables.all_sino_korean(b.joined);
    std::size_t at = 0;
    while (a.joined[at] == b.joined[at]) ++at;
    const bool a_lawful = initial_sound(b.joined[at]) == a.joined[at];
    const std::string &plain = a_lawful ? written_b : written_a, &lawful = a_lawful ? written_a : written_b;
    answer = variant_names("initial-sound-law", plain, lawful, law.lawful ? 0.95 : 0.7);
    answer.preferred = korean ? lawful : plain;
    return answer;
  }
  if (same_tokens_in_other_order(a, b)) return variant_names("name-order", written_a, written_b, 0.9);
  if ((has_letters(a.joined) || has_letters(b.joined)) &&
      spell_letters(a.joined) == spell_letters(b.joined)) {
    return variant_names("letter-names", written_a, written_b, 0.95);
  }
  if (meet_in_han(pair.tables, a.joined, b.joined)) {
    NameAnswer answer =
        variant_names("sino-korean-reading", written_a, written_b, a.joined.size() > 2 ? 0.7 : 0.4);
    answer.preferred = written_b;  // 외래어 표기법 제4장 제2절: modern Chinese names by the orthography
    return answer;
  }
  if (meet_in_han(pair.tables, b.joined, a.joined)) {
    NameAnswer answer =
        variant_names("sino-korean-reading", written_b, written_a, b.joined.size() > 2 ? 0.7 : 0.4);
    answer.preferred = written_a;
    return answer;
  }
  if (pair.kind != NameKind::person &&
      (is_short_form(a.joined, b.joined) || is_short_form(b.joined, a.joined))) {
    return variant_names("short-form", written_a, written_b, 0.4);
  }
  if (pair.kind != NameKind::person) {
    for (const auto& [shorter, longer] : {std::pair{&a.joined, &b.joined}, std::pair{&b.joined, &a.joined}}) {
      if (adds_class_word(pair.tables, *shorter, *longer) == nullptr) continue;
      return variant_names("class-word", written_a, written_b, shorter->size() > 2 ? 0.8 : 0.6);
    }
  }
  if (pair.kind != NameKind::organisation && leaves_out_words(a, b))
    return variant_names("left-out", written_a, written_b, 0.6);
  if (alike_by_sound(pair, a.joined, b.joined)) return variant_names("spelling", written_a, written_b, 0.6);
  return different_names();
}

}  // namespace daejo
