#include "daejo/name/spelling.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace daejo {
namespace {

struct Custom {
  std::string_view from, to;
};
// Longest first where one begins as another does.
constexpr Custom customs[] = {
    {"tsch", "c"}, {"shch", "s"}, {"sch", "s"}, {"tch", "c"}, {"dsch", "j"}, {"dzh", "j"}, {"ch", "c"},
    {"sh", "s"},   {"sz", "s"},   {"cz", "c"},  {"zh", "j"},  {"kh", "h"},   {"gh", "g"},  {"ph", "f"},
    {"th", "t"},   {"dh", "d"},   {"ck", "k"},  {"qu", "kv"}, {"ks", "x"},   {"ou", "u"},  {"oo", "u"},
    {"ee", "i"},   {"ie", "i"},   {"ij", "i"},  {"iy", "i"},  {"yi", "i"},   {"ii", "i"},  {"yy", "i"},
    {"yj", "i"},   {"ae", "a"},   {"oe", "o"},  {"ue", "u"},  {"dj", "j"},   {"ts", "z"},  {"tz", "z"}};

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Groups of letters that stand for one another, and at what cost; the cheapest group that holds both counts.
constexpr std::pair<std::string_view, int> groups[] = {
    {"aeiou", 25}, {"ckq", 20}, {"szc", 30}, {"vwf", 20}, {"bv", 40}, {"gjh", 50}, {"iyj", 20}, {"dt", 45},
    {"bp", 45},    {"gk", 50},  {"cg", 50},  {"xsk", 50}, {"mn", 70}, {"rl", 70},  {"hk", 40},  {"pf", 50}};

using Costs = std::array<std::array<std::uint8_t, 128>, 128>;
const Costs& costs() {
  static const Costs table = [] {
    Costs t{};
    for (auto& row : t) row.fill(100);
    for (const auto& [letters, cost] : groups) {
      for (const char a : letters) {
        for (const char b : letters) {
          auto& cell = t[static_cast<unsigned char>(a)][static_cast<unsigned char>(b)];
          cell = std::min<std::uint8_t>(cell, static_cast<std::uint8_t>(cost));
        }
      }
    }
    for (std::size_t c = 0; c < 128; ++c) t[c][c] = 0;
    return t;
  }();
  return table;
}

// A letter more or less: h and vowels weigh little, and so does one that doubles its neighbour.
int insertion(std::string_view word, std::size_t i) {
  if (i > 0 && word[i] == word[i - 1]) return 10;
  if (word[i] == 'h' && i > 0) return 30;
  if (is_vowel(word[i])) return i > 0 ? 45 : 80;
  if (word[i] >= '0' && word[i] <= '9') return 200;
  if (word[i] == 's' && i > 2 && i + 1 == word.size()) return 45;  // an ending: Lavrovs
  return 100;
}

const Custom* custom_at(std::string_view text) {
  // Where the customs of each first letter are; none begin with others.
  static const auto by_letter = [] {
    std::array<std::vector<const Custom*>, 26> lists;
    for (const Custom& custom : customs)
      lists[static_cast<std::size_t>(custom.from[0] - 'a')].push_back(&custom);
    return lists;
  }();
  // Two letters tell most words that no custom begins here.
  static const auto begins = [] {
    std::array<std::uint32_t, 26> bits{};
    for (const Custom& custom : customs)
      bits[static_cast<std::size_t>(custom.from[0] - 'a')] |= 1U << (custom.from[1] - 'a');
    return bits;
  }();
  if (text.size() < 2 || text[0] < 'a' || text[0] > 'z' || text[1] < 'a' || text[1] > 'z') return nullptr;
  if ((begins[static_cast<std::size_t>(text[0] - 'a')] >> (text[1] - 'a') & 1U) == 0) return nullptr;
  for (const Custom* custom : by_letter[static_cast<std::size_t>(text[0] - 'a')]) {
    if (text.starts_with(custom->from)) return custom;
  }
  return nullptr;
}

}  // namespace

std::string plain_spelling(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const Custom* custom = custom_at(word.substr(i));
    std::string_view to;
    if (custom != nullptr) {
      to = custom->to;
      i += custom->from.size();
    } else {
      to = word.substr(i, 1);
      if (to == "w") to = "v";
      if (to == "y") to = "i";
      if (to == "q") to = "k";
      ++i;
    }
    for (const char c : to) {
      if (out.empty() || out.back() != c || (c >= '0' && c <= '9')) out += c;
    }
  }
  return out;
}

std::uint64_t letters_of(std::string_view word) {
  std::uint64_t bits = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z')
      bits |= std::uint64_t{1} << (c - 'a');
    else if (c >= '0' && c <= '9')
      bits |= std::uint64_t{1} << (26 + c - '0');
  }
  return bits;
}

int least_distance(std::uint64_t a, std::uint64_t b) {
  // The least that a letter costs by any change.
  static const auto least = [] {
    std::array<int, 36> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
      const char c = static_cast<char>(i < 26 ? 'a' + i : '0' + (i - 26));
      int cost = c == 'h' ? 30 : is_vowel(c) || c == 's' ? 45 : 100;
      for (std::size_t other = 0; other < 128; ++other)
        if (other != static_cast<std::size_t>(c))
          cost = std::min<int>(cost, costs()[static_cast<std::size_t>(c)][other]);
      out[i] = cost;
    }
    return out;
  }();
  const auto sum = [](std::uint64_t bits) {
    int cost = 0;
    for (; bits != 0; bits &= bits - 1) cost += least[static_cast<std::size_t>(__builtin_ctzll(bits))];
    return cost;
  };
  return std::max(sum(a & ~b), sum(b & ~a));
}

int spelling_distance(std::string_view a, std::string_view b, int limit) {
  constexpr std::size_t longest = 64;
  if (a.size() > longest || b.size() > longest) return a == b ? 0 : limit + 1;
  const Costs& substitution = costs();
  const auto at = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) & 127U); };
  // No word so short becomes one so long within the limit.
  const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (static_cast<int>(apart) * 10 > limit) return limit + 1;
  std::array<int, longest> more_b;
  std::array<std::array<int, longest + 1>, 3> rows;
  rows[0][0] = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    more_b[j] = insertion(b, j);
    rows[0][j + 1] = rows[0][j] + more_b[j];
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto &above = rows[i % 3], &two_above = rows[(i + 2) % 3];
    auto& row = rows[(i + 1) % 3];
    const int more_a = insertion(a, i);
    const auto& substituted = substitution[at(a[i])];
    int best = row[0] = above[0] + more_a;
    for (std::size_t j = 0; j < b.size(); ++j) {
      int value = std::min({above[j] + substituted[at(b[j])], above[j + 1] + more_a, row[j] + more_b[j]});
      if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
        value = std::min(value, two_above[j - 1] + 60);
      row[j + 1] = value;
      best = std::min(best, value);
    }
    if (best > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace daejo
