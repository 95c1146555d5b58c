#include "daejo/base/trie.h"

#include <algorithm>

namespace daejo {

std::string reversed(std::string_view word) { return {word.rbegin(), word.rend()}; }

void Trie::add(std::string_view word, std::uint32_t value) {
  if (word.empty()) return;
  std::string key = backward_ ? reversed(word) : std::string(word);
  for (char& c : key) c = static_cast<char>(fold(c));
  words_.emplace_back(std::move(key), value);
}

void Trie::freeze() {
  std::stable_sort(words_.begin(), words_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  // Breadth first: a node is the range of sorted words that share its prefix.
  struct Range {
    std::size_t first, last, depth;
  };
  nodes_.assign(1, Node{});
  slots_.clear();
  std::vector<Range> ranges{{0, words_.size(), 0}};
  for (std::size_t n = 0; n < ranges.size(); ++n) {
    auto [first, last, depth] = ranges[n];
    for (; first < last && words_[first].first.size() == depth; ++first)
      nodes_[n].value = words_[first].second;
    if (first == last) continue;
    const auto byte = [&, d = depth](std::size_t i) {
      return static_cast<unsigned char>(words_[i].first[d]);
    };
    const std::size_t base = slots_.size();
    nodes_[n].low = byte(first);
    nodes_[n].high = byte(last - 1);
    nodes_[n].children = static_cast<std::uint32_t>(base);
    slots_.resize(base + nodes_[n].high - nodes_[n].low + 1U, 0);
    for (std::size_t i = first; i < last;) {
      std::size_t end = i + 1;
      while (end < last && byte(end) == byte(i)) ++end;
      slots_[base + byte(i) - nodes_[n].low] = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      ranges.push_back({i, end, depth + 1});
      i = end;
    }
  }
  words_.clear();
  if (backward_) return;
  pairs_.assign(1024, 0);
  for (unsigned first = 0xE0; first <= 0xEF; ++first) {
    const std::uint32_t node = step(0, static_cast<unsigned char>(first));
    for (unsigned second = 0x80; node != 0 && second <= 0xBF; ++second)
      pairs_[pair_of(static_cast<unsigned char>(first), static_cast<unsigned char>(second))] =
          step(node, static_cast<unsigned char>(second));
  }
}

}  // namespace daejo
