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
// match: the children of a node lie side by side from the lowest to the highest byte, themselves and not
// where they are to be found, so that a step waits for one load. The first two bytes of a letter of three
// (Hangul, Han) are one step. Before the walk one look into a table of the letters with which some word
// begins: at nearly every place that is asked for none does.

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
      : fold_(letters == Case::ignore),
        backward_(direction == Direction::backward),
        bytes_(fold_ ? small_letters.data() : all_bytes.data()) {}

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
    const Node* node = nodes_.data();
    const std::size_t most = backward_ ? at : text.size() - at;
    std::size_t i = 1;
    if (most >= 2 && !pairs_.empty()) {
      const auto first = static_cast<unsigned char>(text[at]);
      const auto second = static_cast<unsigned char>(text[at + 1]);
      if ((first & 0xF0) == 0xE0 && (second & 0xC0) == 0x80) {
        const std::uint32_t behind = pairs_[pair_of(first, second)];
        if (behind == 0) return;
        node += behind;
        i = 3;
      }
    }
    for (; i <= most; ++i) {
      node = step(*node, text[backward_ ? at - i : at + i - 1]);
      if (node == nullptr) return;
      if (node->ends_word) f(value_of(*node), i);
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
    const Node* const node = behind(text);
    return node != nullptr && node->children != 0;
  }
  // … with what is no letter: a space, a mark?
  bool goes_on_apart(std::string_view text) const;
  // False where no word begins (of a backward trie: ends) at `at`; hardly ever true without one whose first
  // (last) letter stands there.
  bool may_begin(std::string_view text, std::size_t at) const {
    const std::size_t place = backward_ ? place_before(text, at) : place_of(text, at);
    return (letters_[place >> 6] >> (place & 63) & 1) != 0;
  }

  // Of a forward trie: does some word begin `text`, or `text` begin some word?
  bool opens(std::string_view text) const {
    const Node* node = nodes_.data();
    for (const char c : text) {
      node = step(*node, c);
      if (node == nullptr) return false;
      if (node->ends_word) return true;
    }
    return text.empty() || node->children != 0;
  }

 private:
  // A leaf's link is its value; of another node it is the place of the child for the byte `low`, and its
  // value is the link of the place before that.
  struct Node {
    std::uint32_t link = 0;
    std::uint16_t children = 0;  // places for the bytes from `low` on; where no word goes on so, empty nodes
    unsigned char low = 0;
    bool ends_word = false;
  };
  // What a byte counts as: with its case ignored, a capital as the small letter.
  static constexpr std::array<unsigned char, 256> bytes_as(bool fold) {
    std::array<unsigned char, 256> out{};
    for (unsigned i = 0; i < 256; ++i)
      out[i] = static_cast<unsigned char>(fold && i >= 'A' && i <= 'Z' ? i + ('a' - 'A') : i);
    return out;
  }
  static const std::array<unsigned char, 256> all_bytes, small_letters;
  unsigned char fold(char c) const { return bytes_[static_cast<unsigned char>(c)]; }
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
  // Of a forward trie, behind all of `text`; null where no word begins so.
  const Node* behind(std::string_view text) const {
    const Node* node = nodes_.data();
    for (std::size_t i = 0; i < text.size() && node != nullptr; ++i) node = step(*node, text[i]);
    return node;
  }
  // Null where there is no place for the byte; an empty node leads nowhere.
  const Node* step(const Node& node, char byte) const {
    const unsigned place = static_cast<unsigned>(fold(byte)) - node.low;
    return place < node.children ? nodes_.data() + node.link + place : nullptr;
  }
  std::uint32_t value_of(const Node& node) const {
    return node.children == 0 ? node.link : nodes_[node.link - 1].link;
  }

  struct Word {
    std::uint64_t head;         // its first eight bytes, as a number that sorts like them
    std::uint32_t begin, size;  // in spelled_
    std::uint32_t value;
  };
  std::string_view letters(const Word& w) const { return std::string_view(spelled_).substr(w.begin, w.size); }

  bool fold_;
  bool backward_;
  const unsigned char* bytes_;  // 256 of them
  static constexpr std::size_t no_letter = 4096;
  std::array<std::uint64_t, 65> letters_{};  // a bit for each place of place_of()
  std::string spelled_;                      // all words, folded and turned; both until frozen
  std::vector<Word> words_;
  std::vector<Node> nodes_ = std::vector<Node>(1);  // the root first
  std::vector<std::uint32_t>
      pairs_;  // of a forward trie: the node behind the first two bytes of E0 xx to EF xx
};

// The word backwards, byte by byte: a trie of reversed words finds suffixes.
std::string reversed(std::string_view word);

}  // namespace daejo
