#include "daejo/mention/anchor.h"

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr char32_t first_syllable = 0xAC00, last_syllable = 0xD7A3;

// What a letter is to the one that follows it.
enum class Side { other, latin, hangul };

Side side_of(char32_t c) {
  if (is_syllable(c)) return Side::hangul;  // most letters of Korean
  if (is_latin(c) || is_digit(c)) return Side::latin;
  return is_hangul(c) || is_han(c) ? Side::hangul : Side::other;
}

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

// The syllable at `at`, 0 where there is none. EA B0 80 is the first, ED 9E A3 the last.
char32_t syllable_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0xEA || byte(0) > 0xED) return 0;
  const char32_t c = (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  return is_syllable(c) ? c : 0;
}

// The end of the syllables at `at`. All letters that begin with EB or EC are such.
std::size_t syllables_end(std::string_view text, std::size_t at) {
  while (at + 2 < text.size()) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first != 0xEB && first != 0xEC) {
      const auto second = static_cast<unsigned char>(text[at + 1]);
      const bool inner = (first == 0xEA && second >= 0xB0) || (first == 0xED && second < 0x9E);
      if (!inner && syllable_at(text, at) == 0) break;
    }
    at += 3;
  }
  return at;
}

}  // namespace

void AnchorScan::add(std::string_view word, Anchor::Kind kind) {
  if (!word.empty()) words_[std::string(word)] |= kind;
}

void AnchorScan::freeze() {
  const auto set = [&](char32_t c) {
    if (c < 0x10000) first_[c >> 6] |= std::uint64_t{1} << (c & 63);
  };
  heads_.resize(1);
  head_of_.resize(last_syllable - first_syllable + 1);
  for (const auto& [word, kinds] : words_) {
    trie_.add(word, kinds);
    const char32_t c = decode(word, 0).value;
    set(c);
    if (c >= 'a' && c <= 'z') set(c - 'a' + 'A');
    if (c >= 'A' && c <= 'Z') set(c - 'A' + 'a');
    if (!is_syllable(c)) continue;
    std::uint16_t& place = head_of_[c - first_syllable];
    if (place == 0) {
      place = static_cast<std::uint16_t>(heads_.size());
      heads_.emplace_back();
    }
    Head& head = heads_[place];
    if (word.size() == 3) {
      head.kinds = kinds;
    } else {
      const char32_t second = decode(word, 3).value;
      head.next |= std::uint64_t{1} << kind_of(second);
      if (is_ascii_letter(second)) head.next |= std::uint64_t{1} << kind_of(second ^ 0x20U);
    }
  }
  trie_.freeze();
  words_.clear();
}

// The words that begin at `at`.
Anchor AnchorScan::match(std::string_view text, std::size_t at) const {
  Anchor found;
  trie_.each(text, at, [&](std::uint32_t kinds, std::size_t size) {
    // "an hour", but not "a cow" for "a c".
    if (size > 2 && (text[at + 1] == ' ' || text[at + 2] == ' ') &&
        is_ascii_letter(static_cast<unsigned char>(text[at])) && is_latin(decode(text, at + size).value))
      return;
    // H1 is a half-year, and no beginning of H100.
    if (is_digit(static_cast<unsigned char>(text[at + size - 1])) && is_digit(decode(text, at + size).value))
      return;
    found.kinds |= kinds;
    found.span = {at, at + size};
  });
  return found;
}

Anchor AnchorScan::match_syllable(std::string_view text, std::size_t at, char32_t syllable) const {
  const Head& head = heads_[head_of_[syllable - first_syllable]];
  if (head.next >> kind_of(decode(text, at + 3).value) & 1) return match(text, at);
  return head.kinds != 0 ? Anchor{head.kinds, {at, at + 3}} : Anchor{};
}

std::uint32_t AnchorScan::kinds_of(std::string_view word) const {
  constexpr std::uint32_t all = Anchor::digit | Anchor::numeral | Anchor::calendar | Anchor::other;
  if (trie_.goes_on_apart(word)) return all;
  std::uint32_t found = 0;
  trie_.each(word, 0, [&](std::uint32_t kinds, std::size_t) { found |= kinds; });
  return found;
}

Anchor AnchorScan::next(std::string_view text, std::size_t from, std::size_t limit) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  Side before = side_of(decode_before(text, from).value);
  for (std::size_t at = from; at < limit;) {
    const unsigned char b = bytes[at];
    if (b == ' ') {
      before = Side::other;
      ++at;
      continue;
    }
    if (is_digit(b)) return {Anchor::digit, {at, digits_end(text, at)}};
    char32_t c = b;
    std::size_t end = at + 1;
    Side side = Side::other;
    if (const char32_t syllable = syllable_at(text, at)) {
      c = syllable;
      side = Side::hangul;
      end = syllables_end(text, at + 3);
    } else if (is_ascii_letter(b)) {
      side = Side::latin;
      while (end < size && is_ascii_letter(bytes[end])) ++end;
    } else if (b >= 0x80) {
      const CodePoint point = decode(text, at);
      c = point.value;
      if (full_width_digit(c)) return {Anchor::digit, {at, digits_end(text, at)}};
      side = side_of(c);
      end = at + point.size;
    }
    // Between letters of one script no word begins, nor does a Korean one behind Latin letters.
    const bool start = before == Side::other || (side == Side::latin && before == Side::hangul);
    if (start && begins_word(c)) {
      const Anchor found = is_syllable(c) ? match_syllable(text, at, c) : match(text, at);
      if (found) return found;
    }
    before = side;
    at = end;
  }
  return {};
}

}  // namespace daejo
