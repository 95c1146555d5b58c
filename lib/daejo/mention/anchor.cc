#include "daejo/mention/anchor.h"

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::uint32_t anywhere_bit = 1U << 31;

// What a letter is to the one that follows it.
enum class Side { other, latin, hangul };

bool full_width_digit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto b = static_cast<unsigned char>(text[at]);
    if (is_digit(b)) {
      ++at;
    } else if (b == 0xEF && full_width_digit(decode(text, at).value)) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void AnchorScan::add(std::string_view word, Anchor::Kind kind, At at) {
  if (word.empty()) return;
  words_[std::string(word)] |= kind | (at == At::anywhere ? anywhere_bit : 0);
}

void AnchorScan::freeze() {
  const auto set = [](Letters& letters, char32_t c) {
    if (c < 0x10000) letters[c >> 6] |= std::uint64_t{1} << (c & 63);
  };
  for (const auto& [word, kinds] : words_) {
    trie_.add(word, kinds);
    const char32_t c = decode(word, 0).value;
    const bool inside = (kinds & anywhere_bit) != 0;
    anywhere_ = anywhere_ || inside;
    for (Letters* letters : {&first_, &inside_}) {
      if (letters == &inside_ && !inside) continue;
      set(*letters, c);
      if (c >= 'a' && c <= 'z') set(*letters, c - 'a' + 'A');
      if (c >= 'A' && c <= 'Z') set(*letters, c - 'A' + 'a');
    }
  }
  trie_.freeze();
  words_.clear();
}

// The words that begin at `at`; those that may stand inside a word when it is no start of one.
Anchor AnchorScan::match(std::string_view text, std::size_t at, bool start) const {
  Anchor found;
  trie_.each(text, at, [&](std::uint32_t kinds, std::size_t size) {
    if (!start && (kinds & anywhere_bit) == 0) return;
    // "an hour", but not "a cow" for "a c".
    if (size > 2 && (text[at + 1] == ' ' || text[at + 2] == ' ') &&
        is_ascii_letter(static_cast<unsigned char>(text[at])) && is_latin(decode(text, at + size).value))
      return;
    // H1 is a half-year, and no beginning of H100.
    if (is_digit(static_cast<unsigned char>(text[at + size - 1])) && is_digit(decode(text, at + size).value))
      return;
    found.kinds |= kinds & ~anywhere_bit;
    found.span = {at, at + size};
  });
  return found;
}

Anchor AnchorScan::next(std::string_view text, std::size_t from) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  const auto side_of = [](char32_t c) {
    return is_latin(c) || is_digit(c) ? Side::latin : is_hangul(c) || is_han(c) ? Side::hangul : Side::other;
  };
  Side before = side_of(decode_before(text, from).value);
  for (std::size_t at = from; at < size;) {
    const unsigned char b = bytes[at];
    if (b < 0x80) {
      if (is_digit(b)) return {Anchor::digit, {at, digits_end(text, at)}};
      if (is_ascii_letter(b)) {
        const bool start = before != Side::latin;
        if (has(start ? first_ : inside_, b)) {
          if (const Anchor found = match(text, at, start)) return found;
        }
        before = Side::latin;
        ++at;
        while (at < size && is_ascii_letter(bytes[at])) ++at;
        continue;
      }
      const bool start = before == Side::other;
      if (has(start ? first_ : inside_, b)) {
        if (const Anchor found = match(text, at, start)) return found;
      }
      before = Side::other;
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (c.value >= 0xAC00 && c.value <= 0xD7A3) {  // most letters of Korean
      const bool start = before == Side::other;
      if ((start || anywhere_) && has(start ? first_ : inside_, c.value)) {
        if (const Anchor found = match(text, at, start)) return found;
      }
      before = Side::hangul;
      at += 3;
      continue;
    }
    if (full_width_digit(c.value)) return {Anchor::digit, {at, digits_end(text, at)}};
    const Side side = side_of(c.value);
    const bool start = side == Side::latin ? before != Side::latin : before == Side::other;
    if (has(start ? first_ : inside_, c.value)) {
      if (const Anchor found = match(text, at, start)) return found;
    }
    before = side;
    at += c.size;
  }
  return {};
}

}  // namespace daejo
