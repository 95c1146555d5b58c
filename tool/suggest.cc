#include "suggest.h"

#include <algorithm>

namespace daejo::tool {
namespace {

// Damerau-Levenshtein distance with adjacent transpositions.
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  std::size_t least = 3;
  if (word.size() > 64) return best;
  for (const std::string& candidate : known) {
    const std::size_t n = slips(word, candidate);
    if (n < least && 2 * n < candidate.size()) {
      least = n;
      best = candidate;
    }
  }
  return best;
}

}  // namespace daejo::tool
