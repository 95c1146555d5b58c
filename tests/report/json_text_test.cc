#include "daejo/report/json_text.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace daejo;

namespace {
std::string json(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}
std::string number(std::string_view text) {
  std::string out;
  append_json(out, *Decimal::parse(text));
  std::string member;
  JsonFields fields(member);
  fields.add("n", *Decimal::parse(text));
  fields.close();
  CHECK(member == "{\"n\":" + out + "}");
  return out;
}
}  // namespace

TEST_CASE("strings keep what JSON lets stand and escape the rest") {
  CHECK(json("딥시크(梁文鋒·40)") == "\"딥시크(梁文鋒·40)\"");
  CHECK(json("") == "\"\"");
  CHECK(json("a\"b\\c/d") == "\"a\\\"b\\\\c/d\"");
  CHECK(json("1\n2\r3\t4") == "\"1\\n2\\r3\\t4\"");
  CHECK(json(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
}

TEST_CASE("what is no UTF-8 becomes U+FFFD, byte by byte") {
  CHECK(json("a\xff"
             "b") == "\"a\uFFFDb\"");
  CHECK(json("\xeb\x94") == "\"\uFFFD\uFFFD\"");                      // cut short
  CHECK(json("\xed\xa0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");            // a surrogate
  CHECK(json("\xe0\x80\x80") == "\"\uFFFD\uFFFD\uFFFD\"");            // overlong
  CHECK(json("\xf4\x90\x80\x80") == "\"\uFFFD\uFFFD\uFFFD\uFFFD\"");  // behind the last plane
  CHECK(json("\uFFFD\U0001F600") == "\"\uFFFD\U0001F600\"");          // both are well-formed
}

namespace {

// What json() gives, letter by letter.
std::string exactly(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == '"' || byte == '\\') {
      const std::string one = json(text.substr(at++, 1));
      out += one.substr(1, one.size() - 2);
      continue;
    }
    // RFC 3629: how many bytes, and from what to what the second one goes.
    const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    const unsigned low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    const unsigned high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    bool good = (byte < 0x80 || (byte >= 0xC2 && byte <= 0xF4)) && at + size <= text.size();
    for (std::size_t i = 1; good && i < size; ++i) {
      const auto next = static_cast<unsigned char>(text[at + i]);
      good = next >= (i == 1 ? low : 0x80U) && next <= (i == 1 ? high : 0xBFU);
    }
    out += good ? text.substr(at, size) : std::string_view("\uFFFD");
    at += good ? size : 1;
  }
  return out + '"';
}

}  // namespace

TEST_CASE("text that is taken as it is, is what letter by letter it would be") {
  const std::vector<std::string> pieces{
      "매출",     "하",   "·",    "a",    " ",    "63조원", "\u201C",   "％",       "é",    "\U0001F600",
      "\xED",     "\xA0", "\x80", "\xC0", "\xE0", "\xEB",   "\xF4",     "\xC2",     "\"",   "\\",
      "\xED\x9F", "\n",   "힣",   "\xFF", "梁",   "\xE1",   "\xF0\x9F", "abcdefgh", "\x7F", "가나다라마바사"};
  std::mt19937 random(5);
  std::size_t plain = 0;
  for (int i = 0; i < 100000; ++i) {
    std::string text;
    for (unsigned n = random() % 9; n > 0; --n) text += pieces[random() % (i % 2 == 0 ? 8 : pieces.size())];
    REQUIRE(json(text) == exactly(text));
    std::string out;
    JsonFields fields(out);
    fields.add("text", text);
    fields.close();
    REQUIRE(out == "{\"text\":" + exactly(text) + "}");
    plain += exactly(text) == '"' + text + '"';
  }
  CHECK(plain > 30000);
}

TEST_CASE("an object of any size, with objects inside") {
  for (std::size_t size = 0; size < 1200; size += 7) {
    const std::string text(size, 'x');
    std::string out = "[", expected = "[{";
    JsonFields fields(out);
    for (int i = 0; i < 9; ++i) {
      fields.add("text", text);
      fields.open("in");
      fields.add("id", JsonId{'c', 12});
      fields.add_word("word", "conflict");
      fields.open("deep");
      fields.add_raw("raw", "[1]");
      fields.close();
      fields.null("no");
      fields.close();
      append_json(fields.key("after"), -5);
      expected +=
          std::string(i == 0 ? "" : ",") + "\"text\":\"" + text +
          "\",\"in\":{\"id\":\"c12\",\"word\":\"conflict\",\"deep\":{\"raw\":[1]},\"no\":null},\"after\":-5";
    }
    fields.close();
    REQUIRE(out == expected + "}");
  }
}

TEST_CASE("numbers are exact and plain") {
  for (const char* text : {"0", "5576000", "-3", "5.60", "0.05", "12345678901234567890123456789", "-0.5",
                           "-9223372036854775807", "1000000000000"})
    CHECK(number(text) == text);
  std::string out;
  append_json(out, Decimal::of(2, 9));
  append_json(out, Decimal::of(-7, -2));
  append_json(out, Decimal::of(0, 5));
  CHECK(out == "2000000000-0.070");
}

TEST_CASE("an object") {
  std::string out;
  JsonFields fields(out);
  fields.add("name", "량원펑");
  fields.add("count", 3);
  fields.add("seen", true);
  fields.add_or_null("source", "");
  fields.close();
  CHECK(out == R"({"name":"량원펑","count":3,"seen":true,"source":null})");
}
