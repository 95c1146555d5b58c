#pragma once
// Small pieces of JSON, appended to a buffer: what every JSON printer of daejo is made of.
//
//   std::string out;
//   append_json(out, "a\"b");                    // "a\"b" with its quotation marks
//   append_json(out, *Decimal::parse("5.60"));   // 5.60
//   JsonFields fields(out);                      // {"name":"량원펑","count":3}
//   fields.add("name", "량원펑"); fields.add("count", 3); fields.close();
//
// The bytes are always valid UTF-8: a broken byte becomes U+FFFD. Control characters are escaped, as is what
// RFC 8259 asks for, and nothing else, so that Hangul stays readable. Decimals are written in plain notation
// and exactly.

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "daejo/value/decimal.h"

namespace daejo {

void append_json(std::string& out, std::string_view text);
inline void append_json(std::string& out, const char* text) { append_json(out, std::string_view(text)); }
void append_json(std::string& out, const Decimal& number);
void append_json(std::string& out, std::uint64_t number);
void append_json(std::string& out, std::int64_t number);
inline void append_json(std::string& out, int number) { append_json(out, std::int64_t{number}); }
inline void append_json(std::string& out, std::same_as<bool> auto truth) { out += truth ? "true" : "false"; }

// The members of one object, in the order in which they are added.
class JsonFields {
 public:
  explicit JsonFields(std::string& out) : out_(&out) { out += '{'; }

  // The key alone: the value is appended by the caller. Keys are literals of at most 60 bytes that need no
  // escapes.
  std::string& key(std::string_view name) {
    char text[64];  // one append instead of four
    std::memcpy(text, ",\"", 2);
    const std::size_t begin = first_ ? 1 : 0;
    first_ = false;
    const std::size_t size = std::min(name.size(), sizeof text - 4);
    std::memcpy(text + 2, name.data(), size);
    std::memcpy(text + 2 + size, "\":", 2);
    out_->append(text + begin, size + 4 - begin);
    return *out_;
  }
  template <class T>
  void add(std::string_view name, const T& value) {
    append_json(key(name), value);
  }
  void null(std::string_view name) { key(name) += "null"; }
  // The text, or null when it is empty.
  void add_or_null(std::string_view name, std::string_view text) {
    if (text.empty())
      null(name);
    else
      add(name, text);
  }
  void close() { *out_ += '}'; }

 private:
  std::string* out_;
  bool first_ = true;
};

// The elements of an array, each appended by `print`.
template <class List, class Print>
void append_list(std::string& out, const List& list, Print print) {
  out += '[';
  for (bool first = true; const auto& element : list) {
    if (!first) out += ',';
    first = false;
    print(element);
  }
  out += ']';
}

}  // namespace daejo
