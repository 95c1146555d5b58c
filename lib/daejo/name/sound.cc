#include "daejo/name/sound.h"

#include <algorithm>
#include <charconv>

#include "daejo/base/tsv.h"
#include "daejo/name/form.h"

namespace daejo {
namespace {

constexpr std::uint32_t edge = 1U << 26;
constexpr std::uint32_t bit(char c) { return c >= 'a' && c <= 'z' ? 1U << (c - 'a') : edge; }
constexpr std::uint32_t letter_set(std::string_view letters) {
  std::uint32_t set = 0;
  for (const char c : letters) set |= bit(c);
  return set;
}
constexpr std::uint32_t vowels = letter_set("aeiouy");
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

using DistanceTable = std::array<std::array<std::uint8_t, sound::count>, sound::count>;
const DistanceTable& distances() {
  static const DistanceTable table = [] {
    DistanceTable t{};
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

// What it costs to pass over a sound of the Hangul that no letter stands for.
int skip_sound(const Sounds& target, std::size_t j, bool before_vowel_letter) {
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
int skip_letter(char before, char c, char after) {
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
      return (vowels & bit(after)) != 0 ? 150 : 30;
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

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr int impossible = 1 << 20;
constexpr std::size_t max_letters = 120, max_sounds = 160;

}  // namespace

Result<SoundTable> SoundTable::load(const Resource& file, Mode mode) {
  auto rows = read_tsv(file, {"latin", "sound", "cost", "left", "right"});
  if (!rows) return fail(rows.error());
  SoundTable table;
  table.mode_ = mode;
  for (const TsvRow& row : *rows) {
    SoundRule rule;
    rule.latin = std::string(row["latin"]);
    rule.sound = sounds(to_utf32(row["sound"]), true);
    const std::string_view cost = row["cost"];
    if (!cost.empty() &&
        std::from_chars(cost.data(), cost.data() + cost.size(), rule.cost).ptr != cost.data() + cost.size()) {
      return fail(row.error("cost", "not a cost", "a whole number of hundredths"));
    }
    auto left = context(row, "left");
    if (!left) return fail(left.error());
    auto right = context(row, "right");
    if (!right) return fail(right.error());
    rule.left = *left;
    rule.right = *right;
    const bool letters = !rule.latin.empty() && std::all_of(rule.latin.begin(), rule.latin.end(), [](char c) {
      return lower(c) >= 'a' && lower(c) <= 'z';
    });
    if (!letters) return fail(row.error("latin", "not Latin letters", "letters a-z, or one capital"));
    table.by_letter_[static_cast<unsigned char>(rule.latin[0])].push_back(std::move(rule));
  }
  for (auto& rules : table.by_letter_) {
    std::stable_sort(rules.begin(), rules.end(),
                     [](const SoundRule& a, const SoundRule& b) { return a.latin.size() > b.latin.size(); });
  }
  return table;
}

int sound_distance(Sound a, Sound b) { return distances()[a][b]; }

std::optional<int> align(const SoundTable& table, std::string_view source, const Sounds& target, int limit) {
  const std::size_t n = source.size(), m = target.size();
  if (n > max_letters || m > max_sounds) return std::nullopt;
  const bool lenient = table.is_lenient();
  const DistanceTable& distance = distances();
  // cost[i][j]: letters before i read as sounds before j. Rows are kept for the longest rule.
  constexpr std::size_t rows = 8;
  std::array<std::array<int, max_sounds + 1>, rows> cost;
  std::array<std::size_t, rows> low, high;  // where a row holds anything at or below the limit
  for (std::size_t r = 0; r < rows; ++r) {
    std::fill_n(cost[r].begin(), m + 1, impossible);
    low[r] = m + 1;
    high[r] = 0;
  }
  cost[0][0] = 0;
  low[0] = high[0] = 0;
  std::string word(source);
  for (char& c : word) c = lower(c);
  const auto letter = [&](std::size_t i) { return i < n ? word[i] : ' '; };
  std::array<std::uint32_t, max_letters + 2> sets;  // of the edge, of each letter, and of the other edge
  for (std::size_t i = 0; i < n + 2; ++i) sets[i] = i == 0 ? edge : bit(letter(i - 1));
  for (std::size_t i = 0; i <= n; ++i) {
    auto& row = cost[i % rows];
    std::size_t first = low[i % rows], last = high[i % rows];
    if (first > last) {
      bool ahead = false;
      for (std::size_t r = 0; r < rows; ++r) ahead |= low[r] <= high[r];
      if (!ahead) return std::nullopt;
    } else {
      if (lenient) {
        const bool before_vowel = (vowels & ~bit('y') & bit(letter(i))) != 0 && letter(i) != ' ';
        for (std::size_t j = first; j < m && j <= last; ++j) {
          if (row[j] > limit) continue;
          const int skipped = row[j] + skip_sound(target, j, before_vowel);
          if (skipped < row[j + 1] && skipped <= limit) {
            row[j + 1] = skipped;
            last = std::max(last, j + 1);
          }
        }
      }
      if (i == n) break;
      const auto relax = [&](std::size_t to, std::size_t j, int value) {
        if (value > limit) return;
        int& cell = cost[to % rows][j];
        if (value >= cell) return;
        cell = value;
        low[to % rows] = std::min(low[to % rows], j);
        high[to % rows] = std::max(high[to % rows], j);
      };
      const char c = word[i];
      if (c == ' ') {
        for (std::size_t j = first; j <= last; ++j) relax(i + 1, j, row[j]);
      } else {
        const char before = i > 0 ? word[i - 1] : ' ';
        const auto apply = [&](const std::vector<SoundRule>& rules, bool capital) {
          for (const SoundRule& rule : rules) {
            const std::size_t size = rule.latin.size();
            if (i + size > n || (rule.left & sets[i]) == 0 || (rule.right & sets[i + size + 1]) == 0)
              continue;
            bool as_written = true;
            for (std::size_t x = 1; x < size && !capital && as_written; ++x)
              as_written = rule.latin[x] == word[i + x];
            if (!as_written) continue;
            const std::size_t k = rule.sound.size();
            for (std::size_t j = first; j <= last && j + k <= m; ++j) {
              int value = row[j] + rule.cost;
              if (value > limit) continue;
              for (std::size_t x = 0; x < k; ++x) {
                const int d = distance[rule.sound[x]][target[j + x]];
                value += d;
                if (d != 0 && (!lenient || value > limit)) {
                  value = impossible;
                  break;
                }
              }
              if (value <= limit) relax(i + size, j + k, value);
            }
          }
        };
        apply(table.rules(c), false);
        if (source[i] != c) apply(table.rules(source[i]), true);
        const Sound same =
            static_cast<Sound>(c >= '0' && c <= '9' ? sound::digits + (c - '0') : sound::letters + (c - 'a'));
        for (std::size_t j = first; j <= last; ++j) {
          if (row[j] > limit) continue;
          if (j < m && target[j] == same) relax(i + 1, j + 1, row[j]);
          if (lenient && c >= 'a') relax(i + 1, j, row[j] + skip_letter(before, c, letter(i + 1)));
        }
      }
    }
    if (i == n) break;
    std::fill_n(row.begin(), m + 1, impossible);
    low[i % rows] = m + 1;
    high[i % rows] = 0;
  }
  const int best = cost[n % rows][m];
  if (best > limit) return std::nullopt;
  return best;
}

namespace {

// Between two Hangul spellings of one foreign name, the vowels that a Latin letter may be read as are nearer
// to one another (올트먼, 알트만; 대니얼, 다니엘).
int spelled_distance(Sound x, Sound y) {
  constexpr struct {
    Sound x, y;
    int cost;
  } near[] = {{sound::a, sound::ae, 28},  {sound::a, sound::eo, 28}, {sound::a, sound::o, 35},
              {sound::ae, sound::eo, 32}, {sound::eo, sound::e, 30}, {sound::eo, sound::o, 30},
              {sound::o, sound::u, 30},   {sound::u, sound::eu, 28}, {sound::i, sound::e, 35},
              {sound::eo, sound::eu, 30}};
  if (x > y) std::swap(x, y);
  for (const auto& pair : near) {
    if (pair.x == x && pair.y == y) return pair.cost;
  }
  return sound_distance(x, y);
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

}  // namespace

int sounds_distance(const Sounds& a, const Sounds& b, int limit) {
  const std::size_t n = a.size(), m = b.size();
  if (n > max_sounds || m > max_sounds) return limit + 1;
  std::array<std::array<int, max_sounds + 1>, 3> rows;
  for (std::size_t i = 0; i <= n; ++i) {
    auto& row = rows[i % 3];
    const auto &above = rows[(i + 2) % 3], &two_above = rows[(i + 1) % 3];
    int best = limit + 1;
    for (std::size_t j = 0; j <= m; ++j) {
      int value = i == 0 && j == 0 ? 0 : impossible;
      if (i > 0) value = std::min(value, above[j] + skip_sound(a, i - 1, false));
      if (j > 0) value = std::min(value, row[j - 1] + skip_sound(b, j - 1, false));
      if (i > 0 && j > 0) value = std::min(value, above[j - 1] + spelled_distance(a[i - 1], b[j - 1]));
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

}  // namespace daejo
