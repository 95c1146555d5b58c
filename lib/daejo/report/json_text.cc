#include "daejo/report/json_text.h"

#include <charconv>
#include <limits>

#include "daejo/text/byte_block.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

void append_escaped(std::string& out, unsigned char c) {
  static constexpr char hex[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
  }
}

// Beyond what decode() checks: overlong forms, surrogates, what lies behind the last plane.
bool well_formed(CodePoint c) {
  if (c.size == 1) return c.value != 0xFFFD;
  if (c.size == 3) return c.value >= 0x800 && (c.value < 0xD800 || c.value > 0xDFFF);
  if (c.size == 4) return c.value >= 0x10000 && c.value <= 0x10FFFF;
  return true;
}

template <class T>
void append_integer(std::string& out, T number) {
  char digits[24];
  const std::to_chars_result r = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, r.ptr);
}

// Letter by letter.
void append_exactly(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte >= 0x20 && byte != '"' && byte != '\\') {
        ++at;
        continue;
      }
      out.append(text.substr(done, at - done));
      append_escaped(out, byte);
      done = ++at;
      continue;
    }
    // Hangul and Han, but for the rows of surrogates and of overlong forms.
    if (byte >= 0xE1 && byte <= 0xEC && at + 2 < text.size() && (text[at + 1] & 0xC0) == 0x80 &&
        (text[at + 2] & 0xC0) == 0x80) {
      at += 3;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (well_formed(c)) {
      at += c.size;
      continue;
    }
    out.append(text.substr(done, at - done));
    out += "\uFFFD";
    done = ++at;
  }
  out.append(text.substr(done));
  out += '"';
}

}  // namespace

bool is_plain_json(char* begin, std::size_t size) {
  using Part = ByteBlock::Part;
  constexpr std::size_t at_once = sizeof(Part);
  static_assert(json_margin >= at_once + 2);
  std::memset(begin + size, ' ', json_margin);
  const auto within = ByteBlock::within;
  const auto part = [&](std::size_t at, std::size_t back) {
    Part out;
    std::memcpy(&out, begin + at - back, at_once);
    return out;
  };
  Part odd{};
  for (std::size_t at = 0; at < size + 2; at += at_once) {
    // No branches, which the mixture of scripts would mislead.
    const Part c = part(at, 0), before = part(at, 1), second = part(at, 2);
    const Part mark = within(c, '\0', '\x1F') | (c == '"') | (c == '\\');
    const Part inside = within(c, '\x80', '\xBF');
    const Part wanted = within(before, '\xC2', '\xED') | within(second, '\xE1', '\xED');
    // Overlong forms, and what begins with EE or more: well-formed or not.
    const Part strange =
        within(c, '\xC0', '\xC1') | (c == static_cast<signed char>('\xE0')) | within(c, '\xEE', '\xFF');
    const Part surrogate = (before == static_cast<signed char>('\xED')) & within(c, '\xA0', '\xBF');
    odd |= mark | (inside ^ wanted) | strange | surrogate;
  }
  return ByteBlock::high_bits(odd) == 0;
}

void append_json(std::string& out, std::string_view text) {
  char block[256];
  if (text.size() + 2 + json_margin > sizeof block) return append_exactly(out, text);
  block[0] = block[1] = '"';
  std::memcpy(block + 2, text.data(), text.size());
  if (!is_plain_json(block + 2, text.size())) return append_exactly(out, text);
  block[2 + text.size()] = '"';
  out.append(block + 1, text.size() + 2);
}

void append_json(std::string& out, JsonId id) {
  out += '"';
  out += id.letter;
  append_json(out, std::uint64_t{id.number});
  out += '"';
}

void append_json(std::string& out, const Decimal& number) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const Decimal::Coefficient c = number.coefficient();
  if (c > most || c < -most || number.exponent() < 0 || number.exponent() > 18) {
    out += number.text();
    return;
  }
  append_integer(out, static_cast<std::int64_t>(c));
  if (c != 0) out.append(static_cast<std::size_t>(number.exponent()), '0');
}

void append_json(std::string& out, std::uint64_t number) { append_integer(out, number); }
void append_json(std::string& out, std::int64_t number) { append_integer(out, number); }

}  // namespace daejo
