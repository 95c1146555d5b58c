// What a pen writes is what the slower printers append.

#include "daejo/report/json_pen.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "daejo/report/json_text.h"

using namespace daejo;

namespace {

std::string written(const auto& write) {
  std::string block;
  JsonPen pen(block);
  write(pen);
  return std::string(pen.written());
}

// A number of so many digits or fewer.
std::int64_t some(std::mt19937_64& random, int digits) {
  std::int64_t end = 1;
  for (int i = 0; i < digits; ++i) end *= 10;
  return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end));
}

}  // namespace

TEST_CASE("the eight digits of a number") {
  for (std::uint64_t number = 0; number < 100'000'000; number += number % 977 + 1) {
    const std::uint64_t digits = eight_digits(number);
    std::uint64_t again = 0;
    for (int i = 0; i < 8; ++i) again = again * 10 + (digits >> 8 * i & 0xFF);
    if (again != number) REQUIRE(again == number);
  }
  CHECK(eight_digits(99'999'999) == 0x0909090909090909);
}

TEST_CASE("numbers are those that Decimal::text() gives") {
  std::mt19937_64 random(3);
  std::size_t longer = 0;
  for (int round = 0; round < 200000; ++round) {
    const std::int64_t digits = some(random, round % 19) * (round % 50 == 0 ? -1 : 1);
    const Decimal number = Decimal::of(digits, static_cast<int>(random() % 30) - 10);
    REQUIRE(written([&](JsonPen& pen) { pen.number(number), pen.literal("}"); }) == number.text() + "}");
    ShortNumber twice;
    if (twice.set(number))
      REQUIRE(written([&](JsonPen& pen) { pen.number(twice), pen.literal(","), pen.number(twice); }) ==
              number.text() + "," + number.text());
    else
      ++longer;
    const auto count = static_cast<std::uint64_t>(digits < 0 ? -digits : digits);
    REQUIRE(written([&](JsonPen& pen) { pen.number(count), pen.literal("}"); }) ==
            std::to_string(count) + "}");
  }
  CHECK(longer > 50000);
  CHECK(longer < 150000);
}

TEST_CASE("texts are those that append_json gives, of any length and with any byte in any place") {
  const std::string letters = "매출 63조원 abc é \U0001F600 \uFFFD\x7F梁文鋒·「」";
  for (std::size_t size = 0; size < 70; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      for (const char c : {'"', '\\', '\n', '\0', '\x1F', '\x20', '!', '#', '[', ']'}) {
        std::string text(size, 'x');
        if (at < size) text[at] = c;
        std::string expected;
        append_json(expected, text);
        REQUIRE(written([&](JsonPen& pen) { pen.text(text); }) == expected);
      }
    }
  }
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string text, expected;
    for (unsigned n = random() % 30; n > 0; --n) {
      std::size_t at = random() % letters.size();
      while ((letters[at] & 0xC0) == 0x80) --at;
      std::size_t end = at + 1;
      while (end < letters.size() && (letters[end] & 0xC0) == 0x80) ++end;
      text.append(letters, at, end - at);
    }
    append_json(expected, text);
    REQUIRE(written([&](JsonPen& pen) { pen.text(text); }) == expected);
  }
}

TEST_CASE("the block grows with what is written") {
  std::string expected;
  const std::string found = written([&](JsonPen& pen) {
    std::mt19937 random(9);
    for (int i = 0; i < 400; ++i) {
      const std::string text(random() % 2000, i % 3 == 0 ? 'x' : '"');
      const Decimal number = Decimal::of(static_cast<std::int64_t>(random()), i);
      pen.text(text), pen.literal(":"), pen.number(number), pen.raw("[1]"),
          pen.letters(0x2020202020202020, 3);
      append_json(expected, text);
      expected += ":" + number.text() + "[1]   ";
    }
  });
  CHECK(found == expected);
}

TEST_CASE("members that are JSON already stand among the others") {
  for (std::size_t size = 0; size < 1200; size += 13) {
    const std::string text(size, 'x');
    std::string out;
    JsonFields fields(out);
    fields.add_members(",\"a\":\"" + text + "\"");
    fields.add("b", 1);
    fields.open("c");
    fields.add_members("");
    fields.add_members(",\"d\":2");
    fields.close();
    fields.close();
    REQUIRE(out == "{\"a\":\"" + text + "\",\"b\":1,\"c\":{\"d\":2}}");
  }
}
