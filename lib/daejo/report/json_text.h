#pragma once
// Small pieces of JSON, appended to a buffer: what every JSON printer of daejo is made of.
//
//   std::string out;
//   append_json(out, "a\"b");                    // "a\"b" with its quotation marks
//   append_json(out, *Decimal::parse("5.60"));   // 5.60
//   JsonFields fields(out);                      // {"name":"량원펑","count":3,"span":{"start":0}}
//   fields.add("name", "량원펑"); fields.add("count", 3);
//   fields.open("span"); fields.add("start", 0); fields.close();
//   fields.close();
//
// The bytes are always valid UTF-8: a broken byte becomes U+FFFD. Control characters are escaped, as is what
// RFC 8259 asks for, and nothing else, so that Hangul stays readable. Decimals are written in plain notation
// and exactly.

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "daejo/value/decimal.h"

namespace daejo {

// What stands behind a letter in quotation marks: {'c', 12} is "c12".
struct JsonId {
  char letter = 0;
  std::size_t number = 0;
};

void append_json(std::string& out, std::string_view text);
inline void append_json(std::string& out, const char* text) { append_json(out, std::string_view(text)); }
void append_json(std::string& out, const Decimal& number);
void append_json(std::string& out, std::uint64_t number);
void append_json(std::string& out, std::int64_t number);
void append_json(std::string& out, JsonId id);
inline void append_json(std::string& out, int number) { append_json(out, std::int64_t{number}); }
inline void append_json(std::string& out, std::same_as<bool> auto truth) { out += truth ? "true" : "false"; }

// Can the text stand in JSON as it is? It lies in a buffer: two bytes before it belong to no letter, and
// json_margin bytes behind it are there to be overwritten. False also for a few texts that can.
constexpr std::size_t json_margin = 18;
bool is_plain_json(char* begin, std::size_t size);

// The members of one object, in the order in which they are added. They are gathered in a block and appended
// to the text block by block: the text is complete behind close(), and where key() gives it.
class JsonFields {
 public:
  explicit JsonFields(std::string& out) : out_(&out) { *at_++ = '{'; }
  JsonFields(const JsonFields&) = delete;
  JsonFields& operator=(const JsonFields&) = delete;

  // The key alone: the value is appended by the caller. Keys are literals of at most 60 bytes that need no
  // escapes.
  std::string& key(std::string_view name) {
    put_key(name);
    flush();
    return *out_;
  }
  template <class T>
  [[gnu::always_inline]] void add(std::string_view name, const T& value) {
    put_key(name);
    put(value);
  }
  [[gnu::always_inline]] void null(std::string_view name) {
    put_key(name);
    put_raw("null");
  }
  // The text, or null when it is empty.
  [[gnu::always_inline]] void add_or_null(std::string_view name, std::string_view text) {
    if (text.empty())
      null(name);
    else
      add(name, text);
  }
  // A word of ours, of at most 32 letters: the name of a kind or a verdict, which needs no escapes.
  [[gnu::always_inline]] void add_word(std::string_view name, std::string_view word) {
    put_key(name);
    *at_++ = '"';
    put_raw(word.substr(0, longest_word));
    *at_++ = '"';
  }
  // A value that is JSON already.
  [[gnu::always_inline]] void add_raw(std::string_view name, std::string_view json) {
    put_key(name);
    if (json.size() <= room())
      put_raw(json);
    else
      flush(), *out_ += json;
  }
  // Members that are JSON already, each with a comma before it.
  void add_members(std::string_view json) {
    if (first_ && !json.empty()) json.remove_prefix(1), first_ = false;
    if (json.size() <= room())
      put_raw(json);
    else
      flush(), *out_ += json;
  }
  // An object as the value: what is added until its close() are its members.
  [[gnu::always_inline]] void open(std::string_view name) {
    put_key(name);
    *at_++ = '{';
    first_ = true;
    ++depth_;
  }
  void close() {
    if (room() == 0) flush();
    *at_++ = '}';
    first_ = false;
    if (depth_-- == 0) flush();
  }

 private:
  // Of the block, of a key, and of what may follow it unasked: its marks, a number, a brace.
  static constexpr std::size_t size_ = 512, longest_key = 60, longest_word = 32, small = 48;

  std::size_t room() const { return static_cast<std::size_t>(block_ + size_ - at_); }
  void flush() {
    out_->append(block_, at_);
    at_ = block_;
  }
  // In place, with all that ends in it: a key is a literal, and the copy of one is a store or two.
  [[gnu::always_inline]] void put_key(std::string_view name) {
    if (room() < longest_key + small) flush();
    if (!first_) *at_++ = ',';
    first_ = false;
    *at_++ = '"';
    const std::size_t size = std::min(name.size(), longest_key);
    std::memcpy(at_, name.data(), size);
    at_ += size;
    *at_++ = '"';
    *at_++ = ':';
  }
  void put_raw(std::string_view json) {
    std::memcpy(at_, json.data(), json.size());
    at_ += json.size();
  }
  void put(std::string_view text) {
    // The quotation mark and the colon or the comma before it are no letters.
    if (text.size() + 1 + json_margin <= room()) {
      *at_ = '"';
      std::memcpy(at_ + 1, text.data(), text.size());
      if (is_plain_json(at_ + 1, text.size())) {
        at_ += 1 + text.size();
        *at_++ = '"';
        return;
      }
    }
    flush();
    append_json(*out_, text);
  }
  void put(const char* text) { put(std::string_view(text)); }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(std::same_as<bool> auto truth) { put_raw(truth ? "true" : "false"); }
  template <std::integral T>
  requires(!std::same_as<T, bool>) void put(T number) { at_ = std::to_chars(at_, at_ + small, number).ptr; }
  void put(JsonId id) {
    *at_++ = '"';
    *at_++ = id.letter;
    put(id.number);
    *at_++ = '"';
  }
  void put(const Decimal& number) {
    constexpr int most_zeros = 12;  // with the digits of 64 bits, small
    if (!number.is_short() || number.exponent() < 0 || number.exponent() > most_zeros) {
      flush();
      append_json(*out_, number);
      return;
    }
    const auto digits = static_cast<std::int64_t>(number.coefficient());
    put(digits);
    if (digits == 0) return;
    std::memset(at_, '0', most_zeros);
    at_ += number.exponent();
  }

  std::string* out_;
  bool first_ = true;
  int depth_ = 0;  // of the objects inside this one
  char block_[size_];
  char* at_ = block_;
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
