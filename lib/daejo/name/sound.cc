#include "daejo/name/sound.h"

#include <algorithm>
#include <charconv>

#include "daejo/base/tsv.h"
#include "daejo/name/form.h"
#include "daejo/name/sound_costs.h"

namespace daejo {
namespace {

using sound_letters::bit, sound_letters::edge, sound_letters::letter_set, sound_letters::vowels;
constexpr std::uint32_t consonants = ((1U << 26) - 1) & ~letter_set("aeiou");

Result<std::uint32_t> context(const TsvRow& row, std::string_view column) {
  const std::string_view text = row[column];
  if (text.empty()) return ~0U;
  std::uint32_t set = 0;
  for (const char c : text) {
    if (c == 'V') {
      set |= vowels;
    } else if (c == 'C') {
      set |= consonants;
    } else if (c == '#') {
      set |= edge;
    } else if (c >= 'a' && c <= 'z') {
      set |= bit(c);
    } else {
      return fail(row.error(column, "not a context", "letters a-z, V, C or #"));
    }
  }
  return set;
}

// Features of the consonants: where they are made, and how.
struct Features {
  int place = 0;    // 1 lips, 2 teeth, 3 palate, 4 velum, 5 throat
  int manner = 0;   // 1 stop, 2 fricative, 3 affricate, 4 nasal, 5 liquid
  int tension = 0;  // 0 lax, 1 tense, 2 aspirated
};
constexpr std::array<Features, 20> features = {{{},        {4, 1, 0}, {4, 1, 1}, {2, 4, 0}, {2, 1, 0},
                                                {2, 1, 1}, {2, 5, 0}, {1, 4, 0}, {1, 1, 0}, {1, 1, 1},
                                                {2, 2, 0}, {2, 2, 1}, {},        {3, 3, 0}, {3, 3, 1},
                                                {3, 3, 2}, {4, 1, 2}, {2, 1, 2}, {1, 1, 2}, {5, 2, 0}}};

// Vowels on two axes: height 0–4, and front to back 0–4; rounded ones apart.
struct VowelPlace {
  int height, back, round;
};
constexpr std::array<VowelPlace, 8> vowel_places = {
    {{0, 2, 0}, {1, 0, 0}, {1, 3, 0}, {2, 0, 0}, {2, 4, 1}, {4, 4, 1}, {4, 3, 0}, {4, 0, 0}}};

int consonant_distance(const Features& a, const Features& b) {
  if (a.place == b.place && a.manner == b.manner) return a.manner == 2 ? 15 : 40;
  if (a.manner == 4 && b.manner == 4) return 110;
  if (a.place == b.place && a.manner + b.manner == 9) return 110;  // ㄴ and ㄹ
  if (a.manner <= 3 && b.manner <= 3 && a.place >= 2 && a.place <= 3 && b.place >= 2 && b.place <= 3)
    return 90;  // ㅅ ㅈ ㄷ
  return 200;
}

int raw_distance(Sound a, Sound b) {
  if (a == b) return 0;
  if (a > b) std::swap(a, b);
  if (is_initial_sound(a) && is_initial_sound(b)) return consonant_distance(features[a], features[b]);
  if (is_vowel_sound(a) && is_vowel_sound(b)) {
    const VowelPlace p = vowel_places[static_cast<std::size_t>(a - sound::a)];
    const VowelPlace q = vowel_places[static_cast<std::size_t>(b - sound::a)];
    if (a == sound::ae && b == sound::e) return 10;
    return 15 + 15 * std::abs(p.height - q.height) + 12 * std::abs(p.back - q.back) +
           10 * std::abs(p.round - q.round);
  }
  if (a == sound::j && b == sound::i) return 15;
  if (a == sound::w && (b == sound::u || b == sound::o)) return 15;
  if (is_final_sound(a) && is_final_sound(b)) return 120;
  return 250;
}

}  // namespace

Result<SoundTable> SoundTable::load(const Resource& file, Mode mode) {
  auto rows = read_tsv(file, {"latin", "sound", "cost", "left", "right"});
  if (!rows) return fail(rows.error());
  SoundTable table;
  table.mode_ = mode;
  for (const TsvRow& row : *rows) {
    SoundRule rule;
    const std::string_view latin = row["latin"];
    const Sounds sound = sounds(to_utf32(row["sound"]), true);
    const std::string_view cost = row["cost"];
    const bool whole =
        std::from_chars(cost.data(), cost.data() + cost.size(), rule.cost).ptr == cost.data() + cost.size();
    if ((!cost.empty() && !whole) || rule.cost < 0)
      return fail(row.error("cost", "not a cost", "a whole number of hundredths"));
    auto left = context(row, "left");
    if (!left) return fail(left.error());
    auto right = context(row, "right");
    if (!right) return fail(right.error());
    rule.left = *left;
    rule.right = *right;
    const bool capital = latin.size() == 1 && latin[0] >= 'A' && latin[0] <= 'Z';
    const bool small = !latin.empty() &&
                       std::all_of(latin.begin(), latin.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if ((!small && !capital) || latin.size() > SoundRule::most_letters)
      return fail(row.error("latin", "not Latin letters", "up to seven letters a-z, or one capital"));
    if (sound.size() > rule.sound.size()) return fail(row.error("sound", "too long", "up to eight sounds"));
    rule.size = static_cast<std::uint8_t>(latin.size());
    std::copy(latin.begin(), latin.end(), rule.latin.begin());
    rule.sounds = static_cast<std::uint8_t>(sound.size());
    std::copy(sound.begin(), sound.end(), rule.sound.begin());
    table.rules_.push_back(rule);
  }
  table.index();
  return table;
}

void SoundTable::index() {
  std::array<std::vector<std::uint16_t>, 128> by_first;
  for (std::size_t r = 0; r < rules_.size(); ++r)
    by_first[place(rules_[r].latin[0])].push_back(static_cast<std::uint16_t>(r));
  for (auto& nearest : nearest_) nearest.fill(no_sound);
  for (std::size_t c = 0; c < by_first.size(); ++c) {
    for (std::size_t next = 0; next < nexts; ++next) {
      begins_[c * nexts + next] = static_cast<std::uint32_t>(lists_.size());
      for (const std::uint16_t r : by_first[c]) {
        const SoundRule& rule = rules_[r];
        const bool may = rule.size == 1 ? (rule.right >> next & 1U) != 0
                                        : static_cast<std::size_t>(rule.latin[1] - 'a') == next;
        if (may) lists_.push_back(r);
      }
    }
    for (const std::uint16_t r : by_first[c]) {
      const SoundRule& rule = rules_[r];
      for (std::size_t x = 0; x < rule.sounds; ++x) {
        for (std::size_t s = 0; s < sound::count; ++s) {
          const auto distance =
              static_cast<std::uint8_t>(sound_distance(rule.sound[x], static_cast<Sound>(s)));
          if (is_lenient() || distance == 0) nearest_[c][s] = std::min(nearest_[c][s], distance);
        }
      }
    }
  }
  begins_.back() = static_cast<std::uint32_t>(lists_.size());
  // A letter or a digit that stands in the Hangul name as well is read as itself.
  for (std::size_t i = 0; i < 26; ++i) nearest_[place('a') + i][sound::letters + i] = 0;
  for (std::size_t i = 0; i < 10; ++i) nearest_[place('0') + i][sound::digits + i] = 0;
}

std::uint8_t kind_of(Sound s) {
  // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
  constexpr std::array<std::uint8_t, 19> by_initial = {1, 1, 6, 2, 2, 8, 7, 3, 3, 4,
                                                       4, 0, 5, 5, 5, 1, 2, 3, 9};
  if (is_initial_sound(s)) return by_initial[static_cast<std::size_t>(s - sound::initials)];
  return is_final_sound(s) ? static_cast<std::uint8_t>(10 + (s - sound::final_k)) : sound_kind::none;
}

const SoundDistances& sound_distances() {
  static const SoundDistances table = [] {
    SoundDistances t{};
    for (int a = 0; a < sound::count; ++a) {
      for (int b = 0; b < sound::count; ++b) {
        t[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] =
            static_cast<std::uint8_t>(raw_distance(static_cast<Sound>(a), static_cast<Sound>(b)));
      }
    }
    return t;
  }();
  return table;
}

int sound_distance(Sound a, Sound b) { return sound_distances()[a][b]; }

namespace {

// Between two Hangul spellings of one foreign name, the vowels that a Latin letter may be read as are nearer
// to one another (올트먼, 알트만; 대니얼, 다니엘).
const SoundDistances& spelled_distances() {
  static const SoundDistances table = [] {
    constexpr struct {
      Sound x, y;
      std::uint8_t cost;
    } near[] = {{sound::a, sound::ae, 28},  {sound::a, sound::eo, 28}, {sound::a, sound::o, 35},
                {sound::ae, sound::eo, 32}, {sound::eo, sound::e, 30}, {sound::eo, sound::o, 30},
                {sound::o, sound::u, 30},   {sound::u, sound::eu, 28}, {sound::i, sound::e, 35},
                {sound::eo, sound::eu, 30}};
    SoundDistances t = sound_distances();
    for (const auto& pair : near) t[pair.x][pair.y] = t[pair.y][pair.x] = pair.cost;
    return t;
  }();
  return table;
}

// 그레그 and 그렉: a stop at the end of a syllable, or before ㅡ at the head of the next.
bool is_stop_before_eu(Sound final, const Sounds& sounds, std::size_t i) {
  if (i + 1 >= sounds.size() || sounds[i + 1] != sound::eu) return false;
  const int initial = sounds[i] - sound::initials;
  switch (final) {
    case sound::final_k:
      return initial == 0 || initial == 15;
    case sound::final_t:
      return initial == 3 || initial == 16 || initial == 9;
    case sound::final_p:
      return initial == 7 || initial == 17;
    default:
      return false;
  }
}

// Consonants that are put for one another at little cost, with the stops that a final may be; and the least
// that one more of them costs, passed over or put for any other sound.
struct Likeness {
  std::uint8_t group;  // 0 = none
  int apart;
};
constexpr Likeness likeness(Sound s) {
  constexpr Likeness velar{1, 120}, dental{2, 60}, lip{3, 120};
  switch (s) {
    case sound::final_k:
      return velar;
    case sound::final_t:
      return dental;
    case sound::final_p:
      return lip;
    case sound::final_n:
    case sound::final_l:
    case sound::final_m:
    case sound::final_ng:
      return {static_cast<std::uint8_t>(s - sound::final_k + 4), 120};
    default:
      break;
  }
  if (!is_initial_sound(s)) return {0, 0};
  switch (s - sound::initials) {
    case 0:
    case 1:
    case 15:  // ㄱ ㄲ ㅋ
      return velar;
    case 3:
    case 4:
    case 16:
    case 9:
    case 10:  // ㄷ ㄸ ㅌ ㅅ ㅆ
      return dental;
    case 7:
    case 8:
    case 17:  // ㅂ ㅃ ㅍ
      return lip;
    case 12:
    case 13:
    case 14:  // ㅈ ㅉ ㅊ
      return {11, 90};
    case 2:  // ㄴ
      return {12, 110};
    case 6:  // ㅁ
      return {13, 110};
    case 5:  // ㄹ
      return {14, 110};
    case 18:  // ㅎ
      return {15, 80};
    default:
      return {0, 0};
  }
}

}  // namespace

int sounds_distance(const Sounds& a, const Sounds& b, int limit) {
  const std::size_t n = a.size(), m = b.size();
  if (n > most_sounds || m > most_sounds) return limit + 1;
  const SoundDistances& spelled = spelled_distances();
  std::array<std::array<int, most_sounds + 1>, 3> rows;
  for (std::size_t i = 0; i <= n; ++i) {
    auto& row = rows[i % 3];
    const auto &above = rows[(i + 2) % 3], &two_above = rows[(i + 1) % 3];
    int best = limit + 1;
    for (std::size_t j = 0; j <= m; ++j) {
      int value = i == 0 && j == 0 ? 0 : impossible_cost;
      if (i > 0) value = std::min(value, above[j] + skip_sound(a, i - 1, false));
      if (j > 0) value = std::min(value, row[j - 1] + skip_sound(b, j - 1, false));
      if (i > 0 && j > 0) value = std::min(value, above[j - 1] + spelled[a[i - 1]][b[j - 1]]);
      if (i > 0 && j > 1 && is_stop_before_eu(a[i - 1], b, j - 2)) value = std::min(value, above[j - 2] + 15);
      if (i > 1 && j > 0 && is_stop_before_eu(b[j - 1], a, i - 2))
        value = std::min(value, two_above[j - 1] + 15);
      row[j] = value;
      best = std::min(best, value);
    }
    if (best > limit && i > 0) {
      // A stop before ㅡ may still join the row before the last.
      if (*std::min_element(above.begin(), above.begin() + static_cast<std::ptrdiff_t>(m) + 1) > limit)
        return limit + 1;
    }
  }
  return rows[n % 3][m];
}

int least_sounds_distance(const Sounds& a, const Sounds& b) {
  std::array<int, 16> more{};  // of each group in a
  std::array<int, 16> apart{};
  const auto count = [&](const Sounds& sounds, int by) {
    for (const Sound s : sounds) {
      const Likeness of = likeness(s);
      more[of.group] += by;
      apart[of.group] = of.apart;
    }
  };
  count(a, 1);
  count(b, -1);
  int in_a = 0, in_b = 0;
  for (std::size_t g = 1; g < more.size(); ++g) (more[g] > 0 ? in_a : in_b) += std::abs(more[g]) * apart[g];
  return std::max(in_a, in_b);
}

}  // namespace daejo
