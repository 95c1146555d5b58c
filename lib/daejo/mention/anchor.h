#pragma once
// One fast scan for the places where a mention may begin: digits, and the words that number words and dates
// begin with.
//
//   AnchorScan scan;
//   scan.add("스물", Anchor::numeral);  scan.add("지난해", Anchor::calendar);  scan.freeze();
//   for (Anchor a = scan.next(text, 0); a; a = scan.next(text, a.span.end)) …
//
// Digits, ASCII and full width, are always anchors, a whole run of them one. A word is an anchor only where a
// word begins: Latin letters not after a letter or digit, Hangul and Han not after Hangul, Han, a letter or a
// digit (what stands there belongs to the reading that began earlier).
//
// Nothing is done per word but one look into a bitmap of the characters with which some word begins; where it
// is a syllable, one at the syllable's head, which tells of a word of one syllable and of the letters that
// may go on; the trie is asked only there. The other letters of a word are stepped over.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/base/trie.h"

namespace daejo {

struct Anchor {
  enum Kind : std::uint32_t { digit = 1, numeral = 2, calendar = 4, other = 8 };  // other: "a mile"
  std::uint32_t kinds =
      0;      // what the words that begin here may be: several bits when a word is several things
  Span span;  // the digit run, or the longest of the words
  bool is(Kind kind) const { return (kinds & kind) != 0; }
  explicit operator bool() const { return kinds != 0; }
};

class AnchorScan {
 public:
  void add(std::string_view word, Anchor::Kind kind);
  void freeze();
  // The first anchor that begins at or after `from` and before the end of `text`; none at the end.
  Anchor next(std::string_view text, std::size_t from) const { return next(text, from, text.size()); }
  // … and before `limit`; it may end behind it.
  Anchor next(std::string_view text, std::size_t from, std::size_t limit) const;

  // Does something begin at a sign, which is no letter?
  bool begins_at_sign(char32_t c) const { return begins_word(c) || (c >= 0xFF10 && c <= 0xFF19); }

  // Of a word of letters alone, whatever stands around it: what the words that begin with it are. All kinds
  // where one may go on behind it.
  std::uint32_t kinds_of(std::string_view word) const;

 private:
  bool begins_word(char32_t c) const { return c < 0x10000 && (first_[c >> 6] >> (c & 63) & 1) != 0; }
  Anchor match(std::string_view text, std::size_t at) const;
  Anchor match_syllable(std::string_view text, std::size_t at, char32_t syllable) const;

  // Of the words that begin with one syllable.
  struct Head {
    std::uint64_t next = 0;   // a bit for each letter that is the second of some, letters of 64 kinds
    std::uint32_t kinds = 0;  // of the word of the syllable alone
  };
  static unsigned kind_of(char32_t letter) { return (letter ^ letter >> 6) & 63; }

  std::map<std::string, std::uint32_t> words_;
  Trie trie_{Trie::Case::ignore};
  std::array<std::uint64_t, 1024> first_{};  // a bit for each code point below U+10000 that begins a word
  std::vector<Head> heads_;
  std::vector<std::uint16_t> head_of_;  // of each syllable that begins a word: the place in heads_
};

}  // namespace daejo
