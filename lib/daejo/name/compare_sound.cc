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

// A spelling of the Hangul before the initial-sound law, and its sounds.
struct Plain {
  std::u32string hangul;
  Sounds sounds;
  bool law = false;  // it is another than the Hangul itself
};

// Those that the words may be read as in pinyin.
std::vector<Plain> plains_of(const NameReach& reach, const Words& words, const std::u32string& hangul,
                             const Sounds& target, const SoundSet& in_target) {
  std::vector<Plain> out;
  if (reach.may_read(NameReach::pinyin, words, target, in_target, 0)) out.push_back({hangul, target, false});
  for (const int initial : {5, 2}) {
    if (hangul.empty() || !is_syllable(hangul[0])) break;
    Syllable s = split(hangul[0]);
    s.initial = initial;
    if (join(s) == hangul[0] || initial_sound(join(s)) != hangul[0]) continue;
    std::u32string plain = hangul;
    plain[0] = join(s);
    Sounds read = sounds(plain);
    if (reach.may_read(NameReach::pinyin, words, read, set_of(read), 0))
      out.push_back({std::move(plain), std::move(read), true});
  }
  return out;
}

// Orthographies of the East, whose tables are taken literally. One word that the European tables read as well
// is theirs: Meta is no Japanese, Kakao no Chinese name.
NameAnswer by_orthography(const NamePair& pair, const Words& words, const std::u32string& hangul,
                          const Sounds& target, const SoundSet& in_target) {
  const NameReach& reach = pair.of_b.reach(pair.kind);
  const auto size = static_cast<int>(hangul.size());
  const int japanese = 10 * size, korean = 4 + 10 * size;  // the most that a reading may cost
  const std::vector<Plain> plains = plains_of(reach, words, hangul, target, in_target);
  const bool may_be_japanese =
      size >= 2 && reach.may_read(NameReach::romaji, words, target, in_target, japanese);
  const bool may_be_korean = reach.may_read(NameReach::korean, words, target, in_target, korean) &&
                             (pair.tables.all_sino_korean(hangul) || is_korean_person(pair.tables, hangul));
  if (plains.empty() && !may_be_japanese && !may_be_korean) return different_names();
  const auto plain_sound = [&](int cost) {
    return words.size() == 1 && (words[0]->scripts & script::kana) == 0 &&
           align(pair.tables.latin, join_words(words, true, false), target, cost).has_value();
  };
  const std::vector<Words> tries = orders(words);
  for (std::size_t i = 0; i < tries.size(); ++i) {
    for (const Plain& plain : plains) {
      if (!align(pair.tables.pinyin, join_words(tries[i], false, false), plain.sounds, 0) || plain_sound(0))
        continue;
      NameAnswer out = answer(pair, "chinese-orthography", tries[i], i > 0, plain.hangul, 0.95);
      if (plain.law) out.why.push_back({"initial-sound-law", to_utf8(plain.hangul), to_utf8(hangul)});
      out.preferred = plain.law ? to_utf8(plain.hangul) : std::string(pair.a.written);
      return out;
    }
    if (!may_be_japanese && !may_be_korean) continue;
    const std::string joined = join_words(tries[i], false, true);
    if (may_be_japanese) {
      if (const auto cost = align(pair.tables.romaji, joined, target, japanese);
          cost && !plain_sound(*cost)) {
        NameAnswer out =
            answer(pair, "japanese-orthography", tries[i], i > 0, hangul, *cost == 0 ? 0.95 : 0.85);
        if (*cost == 0) out.preferred = std::string(pair.a.written);
        return out;
      }
    }
    // "#": hyphens part the syllables of a given name, so that a rule for a whole word never takes one.
    if (!may_be_korean) continue;
    if (const auto cost = align(pair.tables.korean, joined, target, korean); cost && !plain_sound(*cost)) {
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

// Wojciech Zaremba, 보이체흐 자렘바: a family name that is surely the same carries a first name of a language
// that the table reads less well.
bool by_family_name(const NamePair& pair, const Words& words, const std::u32string& hangul) {
  if (pair.kind == NameKind::organisation || words.size() != 2 || pair.a.tokens.size() != 2 ||
      words[0]->initials || words[1]->latin.size() <= 4 || hangul != pair.a.joined)
    return false;
  const Sounds first = sounds(pair.a.tokens[0].text), last = sounds(pair.a.tokens[1].text);
  return last.size() > 5 &&
         align(pair.tables.latin, join_words({words[1]}, true, false), last, sound_limit(last) / 3) &&
         align(pair.tables.latin, join_words({words[0]}, true, false), first, sound_limit(first) * 2);
}

// Does the family name stand at either end, with names that may be left out in the middle?
bool may_leave_out(const NamePair& pair, const Words& words) {
  return pair.kind != NameKind::organisation && words.size() > 2 && words.size() <= 5 &&
         pair.a.tokens.size() == 2;
}

// A filter before by_sound: false where none of its alignments of the whole can hold, whichever words it
// leaves out.
bool may_sound_alike(const NamePair& pair, const Words& words, const Sounds& target,
                     const SoundSet& in_target) {
  const NameReach& reach = pair.of_b.reach(pair.kind);
  const int limit = sound_limit(target);
  if (reach.of_sounds(NameReach::latin, target) > limit) return false;
  const auto of = [&](const NameToken* word) { return reach.of_word(NameReach::latin, word, in_target); };
  int letters = 0;
  for (const NameToken* word : words) letters += word->initials ? 0 : of(word);
  if (may_leave_out(pair, words))
    letters = std::min(letters, of(words.front()) + std::min(of(words.back()), of(words[1])));
  return letters <= limit;
}

NameAnswer by_sound(const NamePair& pair, const Words& words, const std::u32string& hangul,
                    const Sounds& target) {
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
  if (by_family_name(pair, words, hangul)) return answer(pair, "latin-sound", words, false, hangul, 0.74);
  // Names that one side leaves out: Robert Francis Prevost, 로버트 프리보스트.
  if (may_leave_out(pair, words)) {
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

NameAnswer compare_read(const NamePair& pair, const Words& words, const std::u32string& hangul,
                        const Sounds& target) {
  const bool hangul_only = std::all_of(hangul.begin(), hangul.end(), is_syllable);
  const SoundSet in_target = set_of(target);
  const bool short_enough = hangul_only && hangul.size() <= 12;
  if (short_enough) {
    NameAnswer out = by_orthography(pair, words, hangul, target, in_target);
    if (out.verdict != NameVerdict::different) return out;
  }
  // Most pairs end here: no reading of the words by the sound of the whole could stay below the limit.
  const bool whole = may_sound_alike(pair, words, target, in_target);
  if (!whole && !by_family_name(pair, words, hangul)) return different_names();
  // A Korean's name is held to the romanisations: Kim Min-su is not 김민서, though they sound alike.
  if (short_enough && words.size() > 1 && is_korean_person(pair.tables, hangul)) {
    const Sounds family = sounds(hangul.substr(0, 1));
    for (const NameToken* word : {words.front(), words.back()}) {
      if (align(pair.tables.korean, word->latin, family, 15)) return different_names();
    }
  }
  return whole ? by_sound(pair, words, hangul, target)
               : answer(pair, "latin-sound", words, false, hangul, 0.74);
}

NameAnswer compare_hangul_latin(const NamePair& pair) {
  const BareName &a = pair.of_a.bare(pair.kind), &b = pair.of_b.bare(pair.kind);
  if (a.joined.empty() || b.tokens.empty()) return different_names();
  NameAnswer out = compare_read(pair, b.tokens, a.joined, pair.of_a.sounds(pair.kind));
  if (out.verdict == NameVerdict::different && pair.kind != NameKind::person)
    out = compare_by_class(pair, b.tokens, a.joined);
  return out;
}

}  // namespace daejo
