#include "daejo/base/trie.h"

#include <algorithm>

namespace daejo {

constexpr std::array<unsigned char, 256> Trie::all_bytes = bytes_as(false),
                                         Trie::small_letters = bytes_as(true);

std::string reversed(std::string_view word) { return {word.rbegin(), word.rend()}; }

void Trie::add(std::string_view word, std::uint32_t value) {
  if (word.empty()) return;
  Word w{0, static_cast<std::uint32_t>(spelled_.size()), static_cast<std::uint32_t>(word.size()), value};
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char c = fold(word[backward_ ? word.size() - 1 - i : i]);
    spelled_ += static_cast<char>(c);
    if (i < 8) w.head |= std::uint64_t{c} << (56 - 8 * i);
  }
  words_.push_back(w);
  const std::size_t place = backward_ ? place_before(word, word.size()) : place_of(word, 0);
  // A piece of a letter may begin any: all places.
  if (place == no_letter) letters_.fill(~std::uint64_t{0});
  const auto set = [&](std::size_t i) { letters_[i >> 6] |= std::uint64_t{1} << (i & 63); };
  set(place);
  const unsigned char first = fold(word[backward_ ? word.size() - 1 : 0]);
  if (first < 0x80) set(first);
  if (fold_ && first >= 'a' && first <= 'z') set(first - 'a' + 'A');
}

bool Trie::goes_on_apart(std::string_view text) const {
  const Node* const node = behind(text);
  for (unsigned i = 0; node != nullptr && i < node->children; ++i) {
    const Node& child = nodes_[node->link + i];
    const auto byte = static_cast<unsigned char>(node->low + i);
    if (child.children == 0 && !child.ends_word) continue;  // an empty place
    const bool letter = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                        (byte >= 'A' && byte <= 'Z') || (byte >= 0xE4 && byte <= 0xED);  // Han and Hangul
    if (!letter) return true;
  }
  return false;
}

void Trie::freeze() {
  // By the first eight bytes as one number, which settles nearly all; equal words in the order of add().
  std::sort(words_.begin(), words_.end(), [&](const Word& a, const Word& b) {
    if (a.head != b.head) return a.head < b.head;
    const int rest = letters(a).compare(letters(b));
    return rest != 0 ? rest < 0 : a.begin < b.begin;
  });
  // Breadth first: a node is the range of sorted words that share its prefix.
  struct Range {
    std::uint32_t node, first, last, depth;
  };
  nodes_.assign(1, Node{});
  std::vector<Range> ranges{{0, 0, static_cast<std::uint32_t>(words_.size()), 0}};
  nodes_.reserve(spelled_.size());
  ranges.reserve(spelled_.size() / 2);
  for (std::size_t n = 0; n < ranges.size(); ++n) {
    auto [at, first, last, depth] = ranges[n];
    // What is left of a word that shares no more with another: most nodes, one behind the other.
    if (last - first == 1) {
      const Word& word = words_[first];
      for (; depth < word.size; ++depth) {
        const auto next = static_cast<std::uint32_t>(nodes_.size());
        nodes_[at] = {
            .link = next, .children = 1, .low = static_cast<unsigned char>(spelled_[word.begin + depth])};
        nodes_.emplace_back();
        at = next;
      }
    }
    Node node;
    for (; first < last && words_[first].size == depth; ++first) {
      node.ends_word = true;
      node.link = words_[first].value;
    }
    if (first < last) {
      const auto byte = [&, d = depth](std::size_t i) {
        return static_cast<unsigned char>(spelled_[words_[i].begin + d]);
      };
      node.low = byte(first);
      node.children = static_cast<std::uint16_t>(byte(last - 1) - node.low + 1);
      if (node.ends_word) nodes_.push_back({.link = node.link});
      const auto base = static_cast<std::uint32_t>(nodes_.size());
      node.link = base;
      nodes_.resize(base + node.children);
      for (std::uint32_t i = first; i < last;) {
        const unsigned char b = byte(i);
        std::uint32_t end = i + 1;
        while (end < last && byte(end) == b) ++end;
        ranges.push_back({base + b - node.low, i, end, depth + 1});
        i = end;
      }
    }
    nodes_[at] = node;
  }
  // For the few words that one text teaches, two steps more cost less than the table.
  constexpr std::size_t few = 64;
  const bool paired = !backward_ && words_.size() > few;
  words_ = {};
  spelled_ = {};
  if (!paired) return;
  pairs_.assign(1024, 0);
  for (unsigned first = 0xE0; first <= 0xEF; ++first) {
    const Node* const node = step(nodes_[0], static_cast<char>(first));
    for (unsigned second = 0x80; node != nullptr && second <= 0xBF; ++second) {
      const Node* const behind = step(*node, static_cast<char>(second));
      if (behind != nullptr && behind->children != 0)
        pairs_[pair_of(static_cast<unsigned char>(first), static_cast<unsigned char>(second))] =
            static_cast<std::uint32_t>(behind - nodes_.data());
    }
  }
}

}  // namespace daejo
