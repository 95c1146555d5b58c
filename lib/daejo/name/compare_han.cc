// Han characters against Hangul, Latin letters and each other.

#include <algorithm>

#include "daejo/name/hangul.h"
#include "daejo/name/pairs.h"
#include "daejo/name/sound.h"

namespace daejo {
namespace {

// 外 with its readings in a row: "liáng wén fēng".
struct Reading {
  std::string marked;     // with tones
  std::u32string hangul;  // by the orthography
  bool found = false;
};

// The Hangul of the characters by 외래어 표기법 that is `hangul`, or the first when none is.
Reading read_chinese(const NameTables& tables, std::u32string_view han, std::u32string_view hangul) {
  struct State {
    std::string marked;
    std::u32string written;
    std::size_t at = 0;
    bool alive = true;
  };
  std::vector<State> states{{}};
  for (const char32_t c : han) {
    const auto& marked = tables.han.pinyin(c);
    std::vector<State> next;
    for (const State& state : states) {
      for (const std::string& syllable : marked) {
        const auto found = tables.pinyin_hangul.find(without_tones(syllable));
        if (found == tables.pinyin_hangul.end()) continue;
        const bool alive =
            state.alive && hangul.substr(std::min(state.at, hangul.size())).starts_with(found->second);
        // Only what still fits goes on, and one that does not, for show.
        if (!alive && std::any_of(next.begin(), next.end(), [](const State& s) { return !s.alive; }))
          continue;
        next.push_back({state.marked + (state.marked.empty() ? "" : " ") + syllable,
                        state.written + found->second, state.at + found->second.size(), alive});
        if (next.size() >= 24) break;
      }
    }
    if (next.empty()) return {};
    states = std::move(next);
  }
  const auto hit = std::find_if(states.begin(), states.end(),
                                [&](const State& s) { return s.alive && s.at == hangul.size(); });
  const State& best = hit != states.end() ? *hit : states.front();
  return {best.marked, best.written, hit != states.end()};
}

// 양원펑 as it was before the initial-sound law: 량원펑.
std::vector<std::u32string> before_initial_sound_law(std::u32string_view hangul) {
  std::vector<std::u32string> out;
  for (const int initial : {5, 2}) {
    if (hangul.empty() || !is_syllable(hangul[0])) break;
    Syllable s = split(hangul[0]);
    s.initial = initial;
    if (join(s) == hangul[0] || initial_sound(join(s)) != hangul[0]) continue;
    out.emplace_back(hangul);
    out.back()[0] = join(s);
  }
  return out;
}

struct KoreanReading {
  bool matches = false;
  bool law = false;      // the initial-sound law was needed
  std::u32string plain;  // the readings as in the dictionary: 리재명
};

KoreanReading read_korean(const NameTables& tables, std::u32string_view han, std::u32string_view hangul) {
  if (han.size() != hangul.size()) return {};
  KoreanReading out{true, false, {}};
  for (std::size_t i = 0; i < han.size(); ++i) {
    const std::u32string_view readings = tables.han.korean(han[i]);
    if (readings.find(hangul[i]) != readings.npos || han[i] == hangul[i]) {
      out.plain += hangul[i];
      continue;
    }
    const auto lawful = std::find_if(readings.begin(), readings.end(),
                                     [&](char32_t r) { return initial_sound(r) == hangul[i]; });
    if (lawful == readings.end()) return {};
    out.plain += *lawful;
    out.law = true;
  }
  return out;
}

std::u32string han_of(const BareName& name) { return name.joined; }

}  // namespace

NameAnswer compare_hangul_han(const NamePair& pair) {
  const BareName &a = pair.of_a.bare(pair.kind), &b = pair.of_b.bare(pair.kind);
  const std::u32string han = han_of(b);
  const std::string han_text = to_utf8(han), hangul_text = to_utf8(a.joined);
  if (const KoreanReading korean = read_korean(pair.tables, han, a.joined); korean.matches) {
    NameAnswer answer = variant_names("sino-korean-reading", han_text, to_utf8(korean.plain), 0.95);
    if (korean.law) answer.why.push_back({"initial-sound-law", to_utf8(korean.plain), hangul_text});
    answer.preferred = std::string(pair.a.written);
    return answer;
  }
  Reading chinese = read_chinese(pair.tables, han, a.joined);
  if (chinese.found) {
    NameAnswer answer = variant_names("chinese-orthography", han_text, chinese.marked, 0.95);
    answer.why.push_back({"chinese-orthography", chinese.marked, hangul_text});
    answer.preferred = std::string(pair.a.written);
    return answer;
  }
  for (const std::u32string& plain : before_initial_sound_law(a.joined)) {
    const Reading lawless = read_chinese(pair.tables, han, plain);
    if (!lawless.found) continue;
    NameAnswer answer = variant_names("chinese-orthography", han_text, lawless.marked, 0.95);
    answer.why.push_back({"chinese-orthography", lawless.marked, to_utf8(plain)});
    answer.why.push_back({"initial-sound-law", to_utf8(plain), hangul_text});
    answer.preferred = to_utf8(plain);
    return answer;
  }
  // A slip in a long enough name: 마오저둥 for 마오쩌둥.
  if (chinese.hangul.size() >= 3 && a.joined.size() >= 3) {
    const int limit = 14 * static_cast<int>(chinese.hangul.size());
    if (sounds_distance(sounds(chinese.hangul), sounds(a.joined), limit) <= limit) {
      NameAnswer answer = variant_names("chinese-orthography", han_text, chinese.marked, 0.7);
      answer.why.push_back({"chinese-orthography", chinese.marked, to_utf8(chinese.hangul)});
      answer.why.push_back({"spelling", to_utf8(chinese.hangul), hangul_text});
      answer.preferred = to_utf8(chinese.hangul);
      return answer;
    }
  }
  return different_names();
}

NameAnswer compare_han(const NamePair& pair) {
  std::u32string a = pair.a.joined, b = pair.b.joined;
  for (char32_t& c : a) c = pair.tables.han.traditional(c);
  for (char32_t& c : b) c = pair.tables.han.traditional(c);
  if (a == b)
    return variant_names("han-forms", std::string(pair.a.written), std::string(pair.b.written), 0.95);
  return different_names();
}

NameAnswer compare_han_latin(const NamePair& pair) {
  const std::u32string& han = pair.a.joined;
  std::vector<std::string> words;
  for (const NameToken& token : pair.b.tokens) words.push_back(token.latin);
  const std::string written_a(pair.a.written), written_b(pair.b.written);
  for (std::size_t order = 0; order < words.size(); ++order) {
    if (order > 0) std::rotate(words.begin(), words.begin() + 1, words.end());
    std::string latin;
    for (const std::string& word : words) latin += word;
    // Pinyin, syllable by syllable.
    std::vector<std::pair<std::size_t, std::string>> states{{0, ""}};
    for (const char32_t c : han) {
      std::vector<std::pair<std::size_t, std::string>> next;
      for (const auto& [at, marked] : states) {
        for (const std::string& syllable : pair.tables.han.pinyin(c)) {
          std::string plain = without_tones(syllable);
          const bool fits = latin.compare(at, plain.size(), plain) == 0;
          std::replace(plain.begin(), plain.end(), 'v', 'u');
          if (fits || latin.compare(at, plain.size(), plain) == 0)
            next.emplace_back(at + plain.size(), marked + (marked.empty() ? "" : " ") + syllable);
        }
      }
      states = std::move(next);
      if (states.size() > 16) states.resize(16);
    }
    for (const auto& [at, marked] : states) {
      if (at != latin.size()) continue;
      NameAnswer answer = variant_names("pinyin", written_a, marked, 0.95);
      if (order > 0) answer.why.push_back({"name-order", marked, written_b});
      return answer;
    }
    // The Sino-Korean reading in Latin letters.
    std::u32string korean;
    for (const char32_t c : han) {
      const std::u32string_view readings = pair.tables.han.korean(c);
      if (readings.empty()) break;
      const bool surname = korean.empty() && c == U'金';
      korean += surname ? U'김' : korean.empty() ? initial_sound(readings[0]) : readings[0];
    }
    if (korean.size() != han.size()) continue;
    std::string spaced;
    for (const std::string& word : words) spaced += (spaced.empty() ? "" : " ") + word;
    if (align(pair.tables.korean, spaced, sounds(korean), 15 * static_cast<int>(korean.size()))) {
      NameAnswer answer = variant_names("sino-korean-reading", written_a, to_utf8(korean), 0.85);
      answer.why.push_back({"korean-romanization", to_utf8(korean), written_b});
      if (order > 0) answer.why.push_back({"name-order", spaced, written_b});
      return answer;
    }
  }
  return different_names();
}

}  // namespace daejo
