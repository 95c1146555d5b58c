// Hangul against what is written in Latin letters, or read as such: by the sound, language after language.

#include <algorithm>

#include "daejo/name/hangul.h"
#include "daejo/name/pairs.h"
#include "daejo/name/sound.h"

namespace daejo {
namespace {

using Words = std::vector<const NameToken*>;

std::string join_words(const Words& words, bool cased, bool hyphens_join) {
  std::string out;
  for (const NameToken* word : words) {
    if (!out.empty() && !(hyphens_join && word->hyphened)) out += ' ';
    out += cased && !word->cased.empty() ? word->cased : word->latin;
  }
  return out;
}

// The orders in which a name may be read: as written, the last word first, the first word last.
std::vector<Words> orders(const Words& words) {
  std::vector<Words> out{words};
  if (words.size() < 2 || words.size() > 4) return out;
  Words rotated = words;
  std::rotate(rotated.begin(), rotated.end() - 1, rotated.end());
  out.push_back(rotated);
  if (words.size() > 2) {
    rotated = words;
    std::rotate(rotated.begin(), rotated.begin() + 1, rotated.end());
    out.push_back(std::move(rotated));
  }
  return out;
}

std::vector<std::u32string> with_initial_sounds(const std::u32string& hangul) {
  std::vector<std::u32string> out{hangul};
  for (const int initial : {5, 2}) {
    if (hangul.empty() || !is_syllable(hangul[0])) break;
    Syllable s = split(hangul[0]);
    s.initial = initial;
    if (join(s) == hangul[0] || initial_sound(join(s)) != hangul[0]) continue;
    out.push_back(hangul);
    out.back()[0] = join(s);
  }
  return out;
}

NameAnswer answer(const NamePair& pair, const char* reason, const Words& words, bool reordered,
                  const std::u32string& hangul, double strength) {
  const std::string read = join_words(words, false, false), written(pair.b.written);
  const std::string& transliterated = pair.b.transliterated;
  const bool as_written = !reordered && transliterated.empty();
  NameAnswer out =
      variant_names(reason, as_written ? written : read,
                    hangul == pair.a.joined ? std::string(pair.a.written) : to_utf8(hangul), strength);
  if (reordered)
    out.why.insert(out.why.begin(), {"name-order", transliterated.empty() ? written : transliterated, read});
  if (!transliterated.empty()) out.why.insert(out.why.begin(), {"transliteration", written, transliterated});
  return out;
}

// Orthographies of the East, whose tables are taken literally. One word that the European tables read as well
// is theirs: Meta is no Japanese, Kakao no Chinese name.
NameAnswer by_orthography(const NamePair& pair, const Words& words, const std::u32string& hangul) {
  const auto size = static_cast<int>(hangul.size());
  const Sounds target = sounds(hangul);
  const auto plain_sound = [&](int cost) {
    return words.size() == 1 && (words[0]->scripts & script::kana) == 0 &&
           align(pair.tables.latin, join_words(words, true, false), target, cost).has_value();
  };
  const bool sino_korean = std::all_of(hangul.begin(), hangul.end(),
                                       [&](char32_t c) { return pair.tables.sino_korean.count(c) != 0; });
  const bool korean = sino_korean || is_korean_person(pair.tables, hangul);
  const std::vector<Words> tries = orders(words);
  for (std::size_t i = 0; i < tries.size(); ++i) {
    const std::string joined = join_words(tries[i], false, true), spaced = join_words(tries[i], false, false);
    const auto plains = with_initial_sounds(hangul);
    for (std::size_t k = 0; k < plains.size(); ++k) {
      if (!align(pair.tables.pinyin, spaced, sounds(plains[k]), 0) || plain_sound(0)) continue;
      NameAnswer out = answer(pair, "chinese-orthography", tries[i], i > 0, plains[k], 0.95);
      if (k > 0) out.why.push_back({"initial-sound-law", to_utf8(plains[k]), to_utf8(hangul)});
      out.preferred = k > 0 ? to_utf8(plains[k]) : std::string(pair.a.written);
      return out;
    }
    if (size >= 2) {
      if (const auto cost = align(pair.tables.romaji, joined, target, 10 * size);
          cost && !plain_sound(*cost)) {
        NameAnswer out =
            answer(pair, "japanese-orthography", tries[i], i > 0, hangul, *cost == 0 ? 0.95 : 0.85);
        if (*cost == 0) out.preferred = std::string(pair.a.written);
        return out;
      }
    }
    // "#": hyphens part the syllables of a given name, so that a rule for a whole word never takes one.
    if (!korean) continue;
    if (const auto cost = align(pair.tables.korean, joined, target, 4 + 10 * size);
        cost && !plain_sound(*cost)) {
      return answer(pair, "korean-romanization", tries[i], i > 0, hangul, *cost <= 8 * size ? 0.9 : 0.8);
    }
  }
  return different_names();
}

int sound_limit(const Sounds& target) {
  int weight = 0;
  for (const Sound s : target) weight += s == sound::j || s == sound::w || s == sound::eu ? 1 : 2;
  return std::min(12 + weight * 7 / 2, 75 + weight);
}

NameAnswer by_sound(const NamePair& pair, const Words& words, const std::u32string& hangul) {
  const Sounds target = sounds(hangul);
  const int limit = sound_limit(target);
  const auto try_words = [&](const Words& read, bool reordered, int most) -> NameAnswer {
    const auto cost = align(pair.tables.latin, join_words(read, true, false), target, most);
    if (!cost) return different_names();
    return answer(pair, "latin-sound", read, reordered, hangul, *cost * 2 <= limit ? 0.9 : 0.75);
  };
  if (NameAnswer out = try_words(words, false, limit); out.verdict != NameVerdict::different) return out;
  // Initials are left out in Korean: Alan J. Heeger, 앨런 히거.
  Words full;
  for (const NameToken* word : words) {
    if (!word->initials) full.push_back(word);
  }
  if (!full.empty() && full.size() < words.size()) {
    NameAnswer out = try_words(full, false, limit);
    if (out.verdict != NameVerdict::different) {
      const std::string read = join_words(full, false, false);
      out.why.back().from = read;
      out.why.insert(out.why.begin(), {"initials", std::string(pair.b.written), read});
      return out;
    }
  }
  if (pair.kind != NameKind::organisation) {
    const std::vector<Words> tries = orders(full.empty() ? words : full);
    for (std::size_t i = 1; i < tries.size(); ++i) {
      if (NameAnswer out = try_words(tries[i], true, limit * 3 / 4); out.verdict != NameVerdict::different)
        return out;
    }
  }
  // Wojciech Zaremba, 보이체흐 자렘바: a family name that is surely the same carries a first name of a
  // language that the table reads less well.
  if (pair.kind != NameKind::organisation && words.size() == 2 && pair.a.tokens.size() == 2 &&
      !words[0]->initials && to_utf8(hangul) == to_utf8(pair.a.joined)) {
    const Sounds first = sounds(pair.a.tokens[0].text), last = sounds(pair.a.tokens[1].text);
    if (last.size() > 5 && words[1]->latin.size() > 4) {
      const auto sure =
          align(pair.tables.latin, join_words({words[1]}, true, false), last, sound_limit(last) / 3);
      const auto loose =
          sure ? align(pair.tables.latin, join_words({words[0]}, true, false), first, sound_limit(first) * 2)
               : std::nullopt;
      if (loose) return answer(pair, "latin-sound", words, false, hangul, 0.74);
    }
  }
  // Names that one side leaves out: Robert Francis Prevost, 로버트 프리보스트.
  if (pair.kind != NameKind::organisation && words.size() > 2 && words.size() <= 5 &&
      pair.a.tokens.size() == 2) {
    for (const NameToken* second : {words.back(), words[1]}) {
      if (words.front()->initials || second->initials) continue;
      NameAnswer out = try_words({words.front(), second}, false, limit * 3 / 4);
      if (out.verdict == NameVerdict::different) continue;
      const std::string kept = words.front()->latin + ' ' + second->latin;
      out.why.back().from = kept;
      out.why.insert(out.why.begin(), {"left-out", std::string(pair.b.written), kept});
      out.strength = 0.6;
      return out;
    }
  }
  return different_names();
}

}  // namespace

NameAnswer compare_read(const NamePair& pair, const Words& words, const std::u32string& hangul) {
  const bool hangul_only = std::all_of(hangul.begin(), hangul.end(), is_syllable);
  if (hangul_only && hangul.size() <= 12) {
    NameAnswer out = by_orthography(pair, words, hangul);
    if (out.verdict != NameVerdict::different) return out;
    // A Korean's name is held to the romanisations: Kim Min-su is not 김민서, though they sound alike.
    if (words.size() > 1 && is_korean_person(pair.tables, hangul)) {
      const Sounds family = sounds(hangul.substr(0, 1));
      for (const NameToken* word : {words.front(), words.back()}) {
        if (align(pair.tables.korean, word->latin, family, 15)) return different_names();
      }
    }
  }
  return by_sound(pair, words, hangul);
}

NameAnswer compare_hangul_latin(const NamePair& pair) {
  const BareName a = bare_name(pair.tables, pair.a, pair.kind), b = bare_name(pair.tables, pair.b, pair.kind);
  if (a.joined.empty() || b.tokens.empty()) return different_names();
  NameAnswer out = compare_read(pair, b.tokens, a.joined);
  if (out.verdict == NameVerdict::different && pair.kind != NameKind::person)
    out = compare_by_class(pair, b.tokens, a.joined);
  return out;
}

}  // namespace daejo
