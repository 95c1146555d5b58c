// Blocks of bytes and the runs of letters that stand on them, against looking at byte after byte.

#include "daejo/text/letter_runs.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "daejo/text/encoding.h"
#include "daejo/text/page_line.h"
#include "daejo/text/utf8.h"

using namespace daejo;

namespace {

// Letters and marks of every kind, and those at the ends of what counts as a syllable.
const std::string pieces[] = {
    "가", "힣", "퟿", "ꯍ",  "각", "핟", "a",          "Z",
    "0",  "9",  "@",   "[",  "`",  "{",  "/",          ":",
    " ",  " ",  ".",   "“",  "·",  "文", "é",          "ㄱ",
    "퀀", "\n", "다",  "이", "만", "원", "abcdefghij", "가나다라마바사아자차카타파하",
    "😀",  "à"};

std::string random_text(std::mt19937& random, std::size_t most) {
  std::string out;
  for (std::size_t n = random() % most; n > 0; --n) out += pieces[random() % std::size(pieces)];
  return out;
}

bool ascii_word(char32_t c) { return is_ascii_letter(c) || is_digit(c); }

// Letter by letter: where runs begin and end, and what they hold.
std::string plain_runs(std::string_view text, std::size_t at, std::size_t end) {
  std::string out;
  text = text.substr(0, end);
  while (at < end) {
    const std::size_t begin = at;
    bool ascii = false, syllables = false, mixed = false;
    for (CodePoint c = decode(text, at); c.size != 0 && (c.value >= 0x80 || ascii_word(c.value));
         c = decode(text, at)) {
      const bool syllable = c.value >= 0xAC00 && c.value <= 0xD77F;
      ascii = ascii || c.value < 0x80;
      syllables = syllables || syllable;
      mixed = mixed || (c.value >= 0x80 && !syllable);
      at += c.size;
    }
    const char* what = mixed ? "mixed" : ascii && syllables ? "both" : ascii ? "ascii" : "syllables";
    if (at > begin)
      out += fmt::format("{}-{} {};", begin, at, at - begin > 60 ? "long" : what);
    else
      ++at;
  }
  return out;
}

std::string shown(const LetterRun& run) {
  constexpr const char* names[] = {"syllables", "ascii", "both", "mixed"};
  return fmt::format("{}-{} {};", run.begin, run.end, run.end - run.begin > 60 ? "long" : names[run.what]);
}

}  // namespace

TEST_CASE("the bits of a block are those of its bytes") {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    std::string text(random() % 100, '\0');
    for (char& c : text) c = static_cast<char>(random());
    const ByteBlock block(text.data(), text.size());
    const char low = static_cast<char>(random()),
               high = static_cast<char>(static_cast<unsigned char>(low) +
                                        random() % (256u - static_cast<unsigned char>(low)));
    std::uint64_t is = 0, between = 0, words = 0, beyond = 0, continuing = 0, rises = 0;
    for (std::size_t i = 0; i < 64; ++i) {
      const char c = i < text.size() ? text[i] : '\0';
      const auto b = static_cast<unsigned char>(c);
      const std::uint64_t bit = std::uint64_t{1} << i;
      if (c == low) is |= bit;
      if (b >= static_cast<unsigned char>(low) && b <= static_cast<unsigned char>(high)) between |= bit;
      if (ascii_word(b)) words |= bit;
      if (b >= 0x80) beyond |= bit;
      if (b >= 0x80 && b < 0xC0) continuing |= bit;
      const char next = i + 1 < text.size() ? text[i + 1] : '\0';
      if (static_cast<signed char>(c) < static_cast<signed char>(next)) rises |= bit;
    }
    CHECK(block.is(low) == is);
    CHECK(block.any_of(low, low, high) == (is | block.is(high)));
    CHECK(block.between(low, high) == between);
    CHECK(block.ascii_words() == words);
    CHECK(block.beyond_ascii() == beyond);
    CHECK(block.continuing() == continuing);
    CHECK(block.where_next([](ByteBlock::Part a, ByteBlock::Part b) { return a < b; }) == rises);
    ByteBlock::Part part;
    for (int i = 0; i < 16; ++i) part[i] = static_cast<signed char>(random());
    CHECK(ByteBlock::high_bits(part) == ByteBlock::high_bits_by_hand(part));
  }
  CHECK(low_bits(0) == 0);
  CHECK(low_bits(3) == 7);
  CHECK(low_bits(64) == ~std::uint64_t{0});
  CHECK(first_bit(40) == 3);
}

TEST_CASE("runs of letters are those of a walk from letter to letter") {
  std::mt19937 random(2);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random, 120);
    std::size_t begin = text.empty() ? 0 : random() % text.size(),
                end = begin + random() % (text.size() - begin + 1);
    const auto inside = [&](std::size_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
    while (inside(begin)) ++begin;
    while (inside(end)) ++end;
    end = std::max(begin, end);
    LetterRuns runs(text, begin, end);
    std::string out;
    for (LetterRun run; runs.next(run);) {
      if (random() % 4 == 0) {
        runs.put_back(run);
        runs.next(run);
      }
      out += shown(run);
    }
    CHECK(out == plain_runs(text, begin, end));
  }
}

TEST_CASE("runs go on where they are told to") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random, 120);
    LetterRuns runs(text, 0, text.size());
    std::size_t at = 0;
    for (LetterRun run; runs.next(run);) {
      at = run.end + random() % 90;
      while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
      if (at > text.size()) break;
      runs.go_on(at);
      const std::string expected = plain_runs(text, at, text.size());
      if (!runs.next(run)) {
        CHECK(expected.empty());
        break;
      }
      CHECK(expected.substr(0, expected.find(';') + 1) == shown(run));
    }
  }
}

TEST_CASE("words of a page are those of a walk from letter to letter") {
  std::mt19937 random(6);
  std::size_t words = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random, 60);
    std::vector<std::uint32_t> found, expected;
    each_word(text, [&](std::uint32_t word) { found.push_back(word); });
    std::uint32_t word = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at <= text.size();) {
      const CodePoint c = decode(text, at);
      if (c.size != 0 && is_word(c.value)) {
        if (letters < 2 || c.value < 0x80)
          word = (word ^ (c.value >= 'A' && c.value <= 'Z' ? c.value | 0x20 : c.value)) * 0x9E3779B1U;
        ++letters;
      } else {
        if (letters >= 2) expected.push_back(word);
        word = 0;
        letters = 0;
      }
      at += std::max<std::size_t>(1, c.size);
    }
    CHECK(found == expected);
    words += found.size();
  }
  CHECK(words > 5'000);
}

TEST_CASE("text is well formed as far as its letters are") {
  std::mt19937 random(4);
  const std::string broken[] = {"\x80",     "\xC0\x80",         "\xC2", "\xE0\x80\x80", "\xED\xA0\x80",
                                "\xEA\xB0", "\xF4\x90\x80\x80", "\xF5", "\xE1\x80",     "\xBF"};
  std::size_t whole = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text = random_text(random, 90);
    if (random() % 3 != 0) {
      std::size_t at = text.empty() ? 0 : random() % text.size();
      if (random() % 2 == 0)
        while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
      text.insert(at, broken[random() % std::size(broken)]);
    }
    // Four bytes at a time are read letter by letter.
    std::size_t at = 0, size = 1;
    while (at < text.size() && size <= 4) {
      for (size = 1; size <= 4; ++size)
        if (valid_utf8_prefix(std::string_view(text).substr(at, size)) == size) break;
      if (size <= 4) at += size;
    }
    CHECK(valid_utf8_prefix(text) == at);
    whole += at == text.size() ? 1 : 0;
  }
  CHECK(whole > 1000);
  CHECK(whole < 3000);
}
