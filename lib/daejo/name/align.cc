// The alignment of letters with sounds: a cell of the table is the least cost at which the letters before i
// are read as the sounds before j.

#include <algorithm>

#include "daejo/name/sound.h"
#include "daejo/name/sound_costs.h"

namespace daejo {
namespace {

using sound_letters::bit, sound_letters::vowels;

constexpr std::size_t most_source = 120;  // letters

}  // namespace

std::optional<int> align(const SoundTable& table, std::string_view source, const Sounds& target, int limit) {
  const std::size_t n = source.size(), m = target.size();
  if (n > most_source || m > most_sounds) return std::nullopt;
  const bool lenient = table.is_lenient();
  const SoundDistances& distance = sound_distances();
  // Rows are kept for the longest rule.
  constexpr std::size_t rows = SoundRule::most_letters + 1;
  std::array<std::array<int, most_sounds + 1>, rows> cost;
  std::array<std::size_t, rows> low, high;  // where a row holds anything at or below the limit
  low.fill(m + 1);
  high.fill(0);
  const auto set = [&](std::size_t to, std::size_t j, int value) {
    auto& cells = cost[to % rows];
    std::size_t &from = low[to % rows], &up_to = high[to % rows];
    if (from > up_to) std::fill_n(cells.begin(), m + 1, impossible_cost);  // a row that holds nothing yet
    if (value >= cells[j]) return;
    cells[j] = value;
    from = std::min(from, j);
    up_to = std::max(up_to, j);
  };
  set(0, 0, 0);
  // In small letters, with the edges of the name around, so that any rule may be laid on at any letter.
  std::array<char, most_source + 16> letters{};
  char* const word = letters.data() + 1;
  std::transform(source.begin(), source.end(), word, lower_letter);
  word[-1] = word[n] = ' ';
  for (std::size_t i = 0; i <= n; ++i) {
    auto& row = cost[i % rows];
    std::size_t first = low[i % rows], last = high[i % rows];
    if (first > last) {
      bool ahead = false;
      for (std::size_t r = 0; r < rows; ++r) ahead |= low[r] <= high[r];
      if (!ahead) return std::nullopt;
    } else {
      if (lenient) {
        const bool before_vowel = (vowels & ~bit('y') & bit(word[i])) != 0;
        for (std::size_t j = first; j < m && j <= last; ++j) {
          const int skipped = row[j] + skip_sound(target, j, before_vowel);
          if (skipped <= limit && skipped < row[j + 1]) {
            row[j + 1] = skipped;
            last = std::max(last, j + 1);
          }
        }
      }
      if (i == n) break;
      const auto relax = [&](std::size_t to, std::size_t j, int value) {
        if (value <= limit) set(to, j, value);
      };
      const char c = word[i];
      if (c == ' ') {
        for (std::size_t j = first; j <= last; ++j) relax(i + 1, j, row[j]);
      } else {
        const std::uint32_t before = bit(word[static_cast<std::ptrdiff_t>(i) - 1]);
        const auto apply = [&](const SoundRule& rule) {
          const std::size_t size = rule.size, k = rule.sounds;
          if ((rule.left & before) == 0) return;
          if (size > 1) {
            for (std::size_t x = 2; x < size; ++x)
              if (rule.latin[x] != word[i + x]) return;
            if ((rule.right & bit(word[i + size])) == 0) return;
          }
          const int most = limit - rule.cost;
          for (std::size_t j = first; j <= last && j + k <= m; ++j) {
            int value = row[j];
            if (value > most) continue;
            for (std::size_t x = 0; x < k && value <= most; ++x) {
              const int d = distance[rule.sound[x]][target[j + x]];
              value = d == 0 ? value : lenient ? value + d : impossible_cost;
            }
            if (value <= most) relax(i + size, j + k, value + rule.cost);
          }
        };
        table.each_rule(c, word[i + 1], apply);
        if (source[i] != c) table.each_rule(source[i], word[i + 1], apply);
        const Sound same = sound_itself(c);
        const int skipped =
            lenient && c >= 'a' ? skip_letter(i > 0 ? word[i - 1] : ' ', c, word[i + 1]) : limit + 1;
        for (std::size_t j = first; j <= last; ++j) {
          if (row[j] > limit) continue;
          if (j < m && target[j] == same) relax(i + 1, j + 1, row[j]);
          relax(i + 1, j, row[j] + skipped);
        }
      }
    }
    if (i == n) break;
    low[i % rows] = m + 1;
    high[i % rows] = 0;
  }
  const int best = cost[n % rows][m];
  if (best > limit) return std::nullopt;
  return best;
}

}  // namespace daejo
