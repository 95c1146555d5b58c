#include "daejo/report/json_text.h"

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

TEST_CASE("numbers are exact and plain") {
  for (const char* text : {"0", "5576000", "-3", "5.60", "0.05", "12345678901234567890123456789", "-0.5"})
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
