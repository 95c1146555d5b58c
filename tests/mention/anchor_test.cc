#include "daejo/mention/anchor.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "daejo/text/utf8.h"

using daejo::Anchor;
using daejo::AnchorScan;

namespace {

AnchorScan scan() {
  AnchorScan s;
  s.add("스물", Anchor::numeral);
  s.add("삼", Anchor::numeral);
  s.add("삼월", Anchor::calendar);
  s.add("ten", Anchor::numeral);
  s.add("같은 해", Anchor::calendar);
  s.freeze();
  return s;
}

std::vector<std::string> anchors(std::string_view text) {
  static const AnchorScan s = scan();
  std::vector<std::string> out;
  for (Anchor a = s.next(text, 0); a; a = s.next(text, a.span.end)) out.emplace_back(slice(text, a.span));
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a run of digits is one anchor, wherever it stands") {
  CHECK(anchors("H100 x 5,576,000원") == Words{"100", "5", "576", "000"});
  CHECK(anchors("（１２）") == Words{"１２"});
  CHECK(anchors("") == Words{});
}

TEST_CASE("a word is an anchor only where a word begins") {
  CHECK(anchors("스물 둘") == Words{"스물"});
  CHECK(anchors("등산스물 3스물") == Words{"3"});
  CHECK(anchors("(삼") == Words{"삼"});
  CHECK(anchors("Ten listen ten.") == Words{"Ten", "ten"});
  CHECK(anchors("뒤같은 해") == Words{});
  CHECK(anchors("漢스물 é스물 스물漢 ㄱ스물 힣삼 가ꀀ삼") == Words{"스물", "삼"});
}

TEST_CASE("an anchor is all that its words may be, and as long as the longest") {
  const AnchorScan s = scan();
  const Anchor a = s.next("삼월", 0);
  CHECK(a.is(Anchor::numeral));
  CHECK(a.is(Anchor::calendar));
  CHECK(a.span == daejo::Span{0, 6});
}

TEST_CASE("the looks before the trie hide no word: many texts against a plain search") {
  const std::vector<std::string> words{"이",       "이 달", "이번 주", "삼", "삼월", "지난해",
                                       "지난 X일", "ten",   "½",       "세", "세X"};
  AnchorScan s;
  for (const std::string& word : words) s.add(word, Anchor::numeral);
  s.freeze();
  constexpr std::string_view pieces[] = {"이", " ",  "달",  "번", "주", "삼", "월", "지", "난", "해", "x",
                                         "X",  "일", "ten", "½",  "세", "3",  "가", ",",  "é",  "漢"};
  // Is it a letter, or digit, behind which none of the script begins a word?
  const auto letter = [](char32_t c) { return daejo::is_word(c) && !daejo::is_kana(c); };
  const auto lower = [](std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return text;
  };
  std::uint32_t state = 7;
  int found = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 7; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    Words want;
    for (std::size_t at = 0; at < text.size();) {
      const daejo::CodePoint c = daejo::decode(text, at);
      const char32_t before = daejo::decode_before(text, at).value;
      std::size_t size = daejo::is_digit(c.value) ? c.size : 0;
      while (size != 0 && at + size < text.size() &&
             daejo::is_digit(static_cast<unsigned char>(text[at + size])))
        ++size;
      const bool after_hangul = daejo::is_hangul(before) || daejo::is_han(before);
      if (size == 0 && (!letter(before) || (after_hangul && daejo::is_latin(c.value)))) {
        for (const std::string& word : words) {
          if (lower(text.substr(at, word.size())) == lower(word)) size = std::max(size, word.size());
        }
      }
      if (size != 0) want.push_back(text.substr(at, size));
      at += std::max(size, c.size);
    }
    Words got;
    for (Anchor a = s.next(text, 0); a; a = s.next(text, a.span.end)) got.emplace_back(slice(text, a.span));
    found += static_cast<int>(want.size());
    CAPTURE(text);
    CHECK(got == want);
  }
  CHECK(found > 10'000);
}
