#include "daejo/text/encoding.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "daejo/text/language.h"

using namespace daejo;
using namespace std::string_literals;

namespace {
// "값은 5만 원이다.\n" in the charsets that Korean files come in.
const std::string utf8 = "값은 5만 원이다.\n";
const std::string cp949 = "\xB0\xAA\xC0\xBA 5\xB8\xB8 \xBF\xF8\xC0\xCC\xB4\xD9.\n";
const std::string utf16le = "\x12\xAC\x40\xC7 \x00\x35\x00\xCC\xB9 \x00\xD0\xC6\x74\xC7\xE4\xB2.\x00\n\x00"s;

std::string swapped(std::string s) {
  for (std::size_t i = 0; i + 1 < s.size(); i += 2) std::swap(s[i], s[i + 1]);
  return s;
}
}  // namespace

TEST_CASE("every charset gives the same text") {
  const std::string be = swapped(utf16le);
  const std::vector<std::pair<std::string, std::string>> table = {
      {utf8, ""},
      {"\xEF\xBB\xBF" + utf8, ""},
      {cp949, "read as CP949"},
      {"\xFF\xFE" + utf16le, "read as UTF-16LE"},
      {"\xFE\xFF" + be, "read as UTF-16BE"},
      {utf16le, "read as UTF-16LE"},
      {be, "read as UTF-16BE"},
  };
  for (const auto& [bytes, note] : table) {
    const Decoded d = decode_bytes(bytes);
    CHECK(d.text == utf8);
    CHECK(d.notes == (note.empty() ? std::vector<std::string>{} : std::vector<std::string>{note}));
  }
}

TEST_CASE("CP949 has syllables that EUC-KR lacks") {
  const Decoded d = decode_bytes("\xB8\xD5\xB5\xBF\xC0\xCC\xB4\xD9 \x8C\x63\x81\x41");  // 똠, 갂
  CHECK(d.notes == std::vector<std::string>{"read as CP949"});
  CHECK(d.text.ends_with("똠갂"));
}

TEST_CASE("ill-formed UTF-8 is replaced by maximal parts and counted") {
  const std::string_view mark = "\xEF\xBF\xBD";
  const std::string text = "값은 오만 원이고 이익은 삼만 원이다. ";
  const std::vector<std::pair<std::string, std::size_t>> table = {
      {"\xFF", 1},              // never a lead
      {"\xEA\xB0", 1},          // a syllable cut short: one part
      {"\xED\xA0\x80", 3},      // a surrogate: three parts
      {"\xF0\x80\x80\x80", 4},  // overlong
      {"\xF4\x90\x80\x80", 4},  // above U+10FFFF
      {"\xC0\xAF", 2},
  };
  for (const auto& [bad, parts] : table) {
    std::size_t replaced = 0;
    std::string want;
    for (std::size_t i = 0; i < parts; ++i) want += mark;
    CHECK(replace_ill_formed("a" + bad + "z", replaced) == "a" + want + "z");
    CHECK(replaced == parts);
    CHECK(valid_utf8_prefix("a" + bad) == 1);
    const Decoded d = decode_bytes(text + text + bad + "!");
    CHECK(d.text == text + text + want + "!");
    CHECK(d.notes.size() == 1);
  }
  CHECK(decode_bytes(text + "\xFF").notes[0] == "1 byte sequence that is not UTF-8 was replaced");
}

TEST_CASE("the fast check agrees with the slow one on all short inputs") {
  // Every pair and triple of bytes from both sides of each limit.
  const std::vector<unsigned char> bytes = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                            0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
                                            0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
  for (const unsigned char a : bytes) {
    for (const unsigned char b : bytes) {
      for (const unsigned char c : bytes) {
        const std::string s{static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
        std::size_t replaced = 0;
        const std::string mended = replace_ill_formed(s, replaced);
        CHECK((valid_utf8_prefix(s) == s.size()) == (replaced == 0));
        CHECK(valid_utf8_prefix(mended) == mended.size());
      }
    }
  }
}

TEST_CASE("long texts are checked as letter by letter") {
  // How long the letter at `at` is by the table of Unicode 15 (3-7); 0 = ill-formed.
  const auto letter = [](std::string_view s, std::size_t at) -> std::size_t {
    const auto byte = [&](std::size_t i) -> unsigned {
      return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0;
    };
    const auto within = [&](std::size_t i, unsigned low, unsigned high) {
      return byte(i) >= low && byte(i) <= high;
    };
    const auto more = [&](std::size_t i) { return within(i, 0x80, 0xBF); };
    if (byte(0) < 0x80) return 1;
    if (within(0, 0xC2, 0xDF)) return more(1) ? 2 : 0;
    if (byte(0) == 0xE0) return within(1, 0xA0, 0xBF) && more(2) ? 3 : 0;
    if (byte(0) == 0xED) return within(1, 0x80, 0x9F) && more(2) ? 3 : 0;
    if (within(0, 0xE1, 0xEF)) return more(1) && more(2) ? 3 : 0;
    if (byte(0) == 0xF0) return within(1, 0x90, 0xBF) && more(2) && more(3) ? 4 : 0;
    if (within(0, 0xF1, 0xF3)) return more(1) && more(2) && more(3) ? 4 : 0;
    return byte(0) == 0xF4 && within(1, 0x80, 0x8F) && more(2) && more(3) ? 4 : 0;
  };
  const auto check = [&](const std::string& s) {
    std::size_t plain = 0;
    while (plain < s.size() && letter(s, plain) != 0) plain += letter(s, plain);
    CHECK(valid_utf8_prefix(s) == plain);
  };
  const std::string odd[] = {"\x80",
                             "\xBF",
                             "\xC0",
                             "\xC1",
                             "\xC2",
                             "\xDF",
                             "\xE0",
                             "\xE1",
                             "\xED",
                             "\xEF",
                             "\xF0",
                             "\xF4",
                             "\xF5",
                             "\xFF",
                             "\xC1\x80",
                             "\xE0\x9F\x80",
                             "\xED\x9F\xBF",
                             "\xED\xA0\x80",
                             "\xF0\x8F\xBF\xBF",
                             "\xF4\x90\x80\x80",
                             "\xFF\x80\x80",
                             "\xF0\x9F\x98\x80",
                             "é"};
  for (const char* filling : {"a", "하", "é", "가a", "é나", "\xF0\x9F\x98\x80"}) {
    std::string text;
    while (text.size() < 210) text += filling;
    check(text);
    for (std::size_t at = 0; at<text.size(); at += at> 70 && at < 120 ? 5 : 1) {
      for (const std::string& part : odd) {
        check(text.substr(0, at) + part + text.substr(at));  // between letters and inside them
        std::string written = text;
        check(written.replace(at, part.size(), part));
      }
      check(text.substr(0, at));
    }
  }
}

TEST_CASE("odd files") {
  CHECK(decode_bytes("").text.empty());
  CHECK(decode_bytes("\xEF\xBB\xBF").text.empty());
  CHECK(decode_bytes("\xFF\xFE").text.empty());
  CHECK(decode_bytes("\xFF").text == "\xEF\xBF\xBD");
  const Decoded zeros = decode_bytes("값은 5배다.\0 끝"s);
  CHECK(zeros.text == "값은 5배다.\0 끝"s);
  CHECK(zeros.notes == std::vector<std::string>{"1 NUL byte in the text"});
}

TEST_CASE("the language is that of the letters") {
  CHECK(language_of("새별(Saebyeol)의 값은 557만 달러다.") == "ko");
  CHECK(language_of("The model cost about $5.6 million (약 80억원) to train.") == "en");
  CHECK(language_of("12 : 30") == "");
  // As all letters of the first 64 KB tell, though most texts are read in part.
  const std::string words[] = {"값", "Ab", " ", "é", "漢"};
  std::uint32_t seed = 7;
  for (const std::size_t size : {1U, 15U, 40U, 900U, 1024U, 3000U, 70000U}) {
    for (int turn = 0; turn < 60; ++turn) {
      std::string text;
      for (int share = turn % 12; text.size() < size;) {
        seed = seed * 1664525 + 1013904223;
        const auto draw = static_cast<int>(seed >> 24);
        text += words[draw % 3 == 0 ? draw % 5 : static_cast<int>(draw % 12 < share)];
      }
      if (turn % 5 == 0) std::reverse(text.begin(), text.end());  // bytes are counted, whatever they are
      std::size_t hangul = 0, latin = 0;
      for (const char c : std::string_view(text).substr(0, 1 << 16)) {
        hangul += c >= '\xEA' && c <= '\xED';
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      }
      const std::string plain = hangul + latin == 0 ? "" : hangul * 5 >= latin * 2 ? "ko" : "en";
      CHECK(language_of(text) == plain);
    }
  }
}
