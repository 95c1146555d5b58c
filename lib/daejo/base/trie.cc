#include "daejo/base/trie.h"

#include <algorithm>

namespace daejo {

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
  if (is_folded(first)) set(first - 'a' + 'A');
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
    std::size_t first, last, depth;
  };
  nodes_.assign(1, Node{});
  slots_.clear();
  std::vector<Range> ranges{{0, words_.size(), 0}};
  nodes_.reserve(spelled_.size() / 2);
  ranges.reserve(spelled_.size() / 2);
  for (std::size_t n = 0; n < ranges.size(); ++n) {
    auto [first, last, depth] = ranges[n];
    for (; first < last && words_[first].size == depth; ++first) nodes_[n].value = words_[first].value;
    if (first == last) continue;
    const auto byte = [&, d = depth](std::size_t i) {
      return static_cast<unsigned char>(spelled_[words_[i].begin + d]);
    };
    const std::size_t base = slots_.size();
    nodes_[n].low = byte(first);
    for (std::size_t i = first; i < last && nodes_[n].low == byte(first); ++i) {
      if (is_folded(byte(i))) nodes_[n].low = std::min<unsigned char>(byte(first), byte(i) - 'a' + 'A');
    }
    nodes_[n].high = byte(last - 1);
    nodes_[n].children = static_cast<std::uint32_t>(base);
    slots_.resize(base + nodes_[n].high - nodes_[n].low + 1U, 0);
    for (std::size_t i = first; i < last;) {
      std::size_t end = i + 1;
      while (end < last && byte(end) == byte(i)) ++end;
      const auto child = static_cast<std::uint32_t>(nodes_.size());
      slots_[base + byte(i) - nodes_[n].low] = child;
      if (is_folded(byte(i))) slots_[base + byte(i) - 'a' + 'A' - nodes_[n].low] = child;
      nodes_.emplace_back();
      ranges.push_back({i, end, depth + 1});
      i = end;
    }
  }
  words_ = {};
  spelled_ = {};
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
