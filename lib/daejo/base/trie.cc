#include "daejo/base/trie.h"

#include <algorithm>

namespace daejo {

void Trie::add(std::string_view word, std::uint32_t value) {
  if (!word.empty()) words_.emplace_back(word, value);
}

void Trie::freeze() {
  std::stable_sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  // Breadth first over ranges of the sorted words, so that the edges of a node lie side by side.
  struct Range {
    std::size_t begin, end, depth;
  };
  std::vector<Range> nodes{{0, words_.size(), 0}};
  first_edge_.clear();
  edges_.clear();
  values_.clear();
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const Range range = nodes[n];
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    std::uint32_t value = none;
    std::size_t i = range.begin;
    for (; i < range.end && words_[i].first.size() == range.depth; ++i) value = words_[i].second;
    values_.push_back(value);
    while (i < range.end) {
      const char byte = words_[i].first[range.depth];
      std::size_t j = i;
      while (j < range.end && words_[j].first[range.depth] == byte) ++j;
      edges_.push_back({static_cast<unsigned char>(byte), static_cast<std::uint32_t>(nodes.size())});
      nodes.push_back({i, j, range.depth + 1});
      i = j;
    }
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
  root_.fill(0);
  for (std::uint32_t e = first_edge_[0]; e < first_edge_[1]; ++e) root_[edges_[e].byte] = edges_[e].to;
  words_.clear();
  words_.shrink_to_fit();
}

std::uint32_t Trie::step(std::uint32_t node, unsigned char byte) const {
  if (node == 0) return root_[byte];
  for (std::uint32_t e = first_edge_[node]; e < first_edge_[node + 1]; ++e) {
    if (edges_[e].byte >= byte) return edges_[e].byte == byte ? edges_[e].to : 0;
  }
  return 0;
}

std::optional<Trie::Match> Trie::longest(std::string_view text, std::size_t at) const {
  std::optional<Match> best;
  each(text, at, [&](std::uint32_t value, std::size_t size) { best = Match{value, size}; });
  return best;
}

std::string reversed(std::string_view word) { return {word.rbegin(), word.rend()}; }

}  // namespace daejo
