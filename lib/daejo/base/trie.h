#pragma once
// Which of many words stands at this place of a text? The longest one.
//
//   Trie trie;  trie.add("개발비", 7);  trie.add("개발", 8);  trie.freeze();
//   trie.longest("개발비는", 0)  ->  {value 7, size 9}
//   Trie hedges(Trie::Case::ignore, Trie::Direction::backward);    // ASCII letters alike; words that end there
//   hedges.add("more than", 3);  hedges.freeze();
//   hedges.longest("More than 5", 9)  ->  {value 3, size 9}
//
// Bytes, not letters: words of any script. One allocation-free walk per question, as long as the longest
// match: the children of a node lie side by side from the lowest to the highest byte. The first two bytes of
// a letter of three (Hangul, Han) are one step. Before the walk one look into a table of the letters with
// which some word begins: at nearly every place that is asked for none does.

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
  enum class Case { exact, ignore };
  enum class Direction { forward, backward };
  struct Match {
    std::uint32_t value = 0;
    std::size_t size = 0;  // bytes
  };

  explicit Trie(Case letters = Case::exact, Direction direction = Direction::forward)
      : fold_(letters == Case::ignore), backward_(direction == Direction::backward) {}

  // A later value for the same word replaces the earlier one. Not after freeze().
  void add(std::string_view word, std::uint32_t value);
  void freeze();

  // The longest word that begins at `at`, or for a backward trie ends there.
  std::optional<Match> longest(std::string_view text, std::size_t at) const {
    std::optional<Match> best;
    each(text, at, [&](std::uint32_t value, std::size_t size) { best = Match{value, size}; });
    return best;
  }
  // Calls f(value, size) for every such word, the shortest first.
  template <class F>
  void each(std::string_view text, std::size_t at, F f) const {
    if (!may_begin(text, at)) return;
    std::uint32_t node = 0;
    const std::size_t most = backward_ ? at : text.size() - at;
    std::size_t i = 1;
    if (most >= 2 && !pairs_.empty()) {
      const auto first = static_cast<unsigned char>(text[at]);
      const auto second = static_cast<unsigned char>(text[at + 1]);
      if ((first & 0xF0) == 0xE0 && (second & 0xC0) == 0x80) {
        node = pairs_[pair_of(first, second)];
        if (node == 0) return;
        i = 3;
      }
    }
    for (; i <= most; ++i) {
      node = step(node, static_cast<unsigned char>(text[backward_ ? at - i : at + i - 1]));
      if (node == 0) return;
      if (nodes_[node].value != none) f(nodes_[node].value, i);
    }
  }

  // The value of the word itself.
  std::optional<std::uint32_t> whole(std::string_view word) const {
    const std::optional<Match> match = longest(word, backward_ ? word.size() : 0);
    if (!match || match->size != word.size()) return std::nullopt;
    return match->value;
  }
  // Of a forward trie: does some word begin with all of `text` and go on behind it?
  bool goes_on(std::string_view text) const {
    std::uint32_t node = 0;
    for (const char c : text) {
      node = step(node, static_cast<unsigned char>(c));
      if (node == 0) return false;
    }
    return nodes_[node].low <= nodes_[node].high;
  }
  // False where no word begins (of a backward trie: ends) at `at`; hardly ever true without one whose first
  // (last) letter stands there.
  bool may_begin(std::string_view text, std::size_t at) const {
    const std::size_t place = backward_ ? place_before(text, at) : place_of(text, at);
    return (letters_[place >> 6] >> (place & 63) & 1) != 0;
  }

  // Of a forward trie: does some word begin `text`, or `text` begin some word?
  bool opens(std::string_view text) const {
    std::uint32_t node = 0;
    for (const char c : text) {
      node = step(node, static_cast<unsigned char>(c));
      if (node == 0) return false;
      if (nodes_[node].value != none) return true;
    }
    return true;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Node {
    std::uint32_t children = 0;  // the first child's place in slots_
    std::uint32_t value = none;
    unsigned char low = 1;  // slots for the bytes low … high; none when low > high
    unsigned char high = 0;
  };
  // Capitals have slots of their own, so that nothing is folded while searching.
  unsigned char fold(char c) const {
    return static_cast<unsigned char>(fold_ && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  bool is_folded(unsigned char c) const { return fold_ && c >= 'a' && c <= 'z'; }
  // Where letters_ tells of the letter at `at`: by its last twelve bits, one of ASCII by its byte.
  // What is too short to be a letter has the last place, which is never set by a letter alone.
  std::size_t place_of(std::string_view text, std::size_t at) const {
    const std::size_t most = text.size() - at;
    if (most == 0) return no_letter;
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return first;
    const std::size_t skipped = first >= 0xE0 ? 1 : 0;
    return most < skipped + 2 ? no_letter : twelve_bits(text[at + skipped], text[at + skipped + 1]);
  }
  std::size_t place_before(std::string_view text, std::size_t at) const {
    if (at == 0) return no_letter;
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last < 0x80) return last;
    return at < 2 ? no_letter : twelve_bits(text[at - 2], text[at - 1]);
  }
  static std::size_t twelve_bits(char high, char low) {
    return static_cast<std::size_t>((high & 0x3F) << 6 | (low & 0x3F));
  }
  static std::size_t pair_of(unsigned char first, unsigned char second) {
    return static_cast<std::size_t>((first & 0x0F) << 6 | (second & 0x3F));
  }
  std::uint32_t step(std::uint32_t node, unsigned char byte) const {  // 0: no child
    const Node& n = nodes_[node];
    return byte < n.low || byte > n.high ? 0 : slots_[n.children + byte - n.low];
  }

  struct Word {
    std::uint64_t head;         // its first eight bytes, as a number that sorts like them
    std::uint32_t begin, size;  // in spelled_
    std::uint32_t value;
  };
  std::string_view letters(const Word& w) const { return std::string_view(spelled_).substr(w.begin, w.size); }

  bool fold_;
  bool backward_;
  static constexpr std::size_t no_letter = 4096;
  std::array<std::uint64_t, 65> letters_{};  // a bit for each place of place_of()
  std::string spelled_;                      // all words, folded and turned; both until frozen
  std::vector<Word> words_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t>
      pairs_;  // of a forward trie: the node behind the first two bytes of E0 xx to EF xx
};

// The word backwards, byte by byte: a trie of reversed words finds suffixes.
std::string reversed(std::string_view word);

}  // namespace daejo
