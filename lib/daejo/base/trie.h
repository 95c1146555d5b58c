#pragma once
// Which of many words stands at this place of a text? The longest one.
//
//   Trie trie;  trie.add("개발비", 7);  trie.add("개발", 8);  trie.freeze();
//   trie.longest("개발비는", 0)  ->  {value 7, size 9}
//   trie.longest_suffix("연구개발비") on a trie of reversed words: see reversed()
//
// Bytes, not letters: words of any script. One allocation-free walk per question, as long as the longest match.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace daejo {

class Trie {
 public:
  struct Match {
    std::uint32_t value = 0;
    std::size_t size = 0;  // bytes
  };

  // A later value for the same word replaces the earlier one. Not after freeze().
  void add(std::string_view word, std::uint32_t value);
  void freeze();

  std::optional<Match> longest(std::string_view text, std::size_t at) const;
  // Calls f(value, size) for every word that stands at `at`, the shortest first.
  template <class F>
  void each(std::string_view text, std::size_t at, F f) const {
    std::uint32_t node = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
      node = step(node, static_cast<unsigned char>(text[i]));
      if (node == 0) return;
      if (values_[node] != none) f(values_[node], i + 1 - at);
    }
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Edge {
    unsigned char byte;
    std::uint32_t to;
  };
  std::uint32_t step(std::uint32_t node, unsigned char byte) const;

  std::vector<std::pair<std::string, std::uint32_t>> words_;  // until frozen
  std::vector<std::uint32_t> first_edge_;                     // node -> place in edges_; one more at the end
  std::vector<Edge> edges_;                                   // of one node side by side, by byte
  std::vector<std::uint32_t> values_;
  std::array<std::uint32_t, 256> root_{};
};

// The word backwards, byte by byte: a trie of reversed words finds suffixes.
std::string reversed(std::string_view word);

}  // namespace daejo
