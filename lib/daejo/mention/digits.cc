#include <string>

#include "daejo/mention/numeral.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t longest_in_words = 320;
constexpr std::size_t longest = 200;  // bytes: no number of 38 digits is longer

// The ASCII or full-width digit at `at`; its size in bytes, 0 when there is none.
std::size_t digit_at(std::string_view text, std::size_t at, char& digit) {
  if (at >= text.size()) return 0;
  if (is_digit(static_cast<unsigned char>(text[at]))) {
    digit = text[at];
    return 1;
  }
  if (static_cast<unsigned char>(text[at]) != 0xEF) return 0;
  const CodePoint c = decode(text, at);
  if (c.value < 0xFF10 || c.value > 0xFF19) return 0;
  digit = static_cast<char>('0' + (c.value - 0xFF10));
  return c.size;
}

std::size_t read_run(std::string_view text, std::size_t at, std::string& digits, std::size_t& count) {
  count = 0;
  char d = 0;
  while (const std::size_t size = digit_at(text, at, d)) {
    if (count < longest) digits += d;
    ++count;
    at += size;
  }
  return at;
}

// A comma, or a space that groups digits (a plain one only between groups of three).
std::size_t separator_at(std::string_view text, std::size_t at, bool& space) {
  const CodePoint c = decode(text, at);
  space = c.value == ' ' || c.value == 0xA0 || c.value == 0x202F || c.value == 0x2009;
  return c.value == ',' || c.value == 0xFF0C || space ? c.size : 0;
}

// Up to 18 ASCII digits with no separator and no full-width digit behind them, as nearly all figures are; and
// a point with such digits.
bool read_plain(std::string_view text, std::size_t at, Number& n) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  std::int64_t value = 0;
  std::size_t end = at;
  int places = 0;
  const auto run = [&] {
    const std::size_t most = at + 18;
    for (; end <= most && is_digit(byte(end)); ++end) value = value * 10 + (byte(end) - '0');
    return end <= most;
  };
  if (!run()) return false;
  // A digit behind the separator may make a group of it; C2, E2 and EF begin wide spaces and full-width
  // forms.
  const unsigned char next = byte(end), then = byte(end + 1);
  const auto wide = [](unsigned char b) { return b == 0xC2 || b == 0xE2 || b == 0xEF; };
  if (wide(next) || ((next == ',' || next == ' ' || next == '.') && wide(then))) return false;
  if ((next == ',' || next == ' ') && is_digit(then)) return false;
  if (next == '.' && is_digit(then)) {
    const std::size_t point = end++;
    if (!run() || wide(byte(end))) return false;
    places = static_cast<int>(end - point - 1);
  }
  n.span = {at, end};
  n.low = n.high = Decimal::of(value, -places);
  n.parts = 1;
  return true;
}

bool read_grouped(std::string_view text, std::size_t at, Number& n) {
  text = text.substr(0, std::min(text.size(), at + longest));
  std::string digits;
  std::size_t count = 0;
  std::size_t end = read_run(text, at, digits, count);
  if (count > Decimal::max_digits) return false;
  if (count >= 1 && count <= 3) {
    // Groups: 1,234,567; Indian 12,34,567; 1 234 567. The last has three digits, and all separators are
    // alike.
    bool space = false;
    std::string grouped = digits;
    std::size_t at_group = end;
    std::size_t groups = 0;
    std::string best = digits;
    std::size_t best_end = end;
    for (bool first = true;; first = false) {
      bool this_space = false;
      const std::size_t size = separator_at(text, at_group, this_space);
      if (size == 0 || (!first && this_space != space)) break;
      space = this_space;
      std::size_t digits_here = 0;
      const std::size_t next = read_run(text, at_group + size, grouped, digits_here);
      if (digits_here != 3 && (digits_here != 2 || space)) break;
      ++groups;
      at_group = next;
      if (digits_here == 3) best = grouped, best_end = at_group;
    }
    // Two plain numbers side by side (5 100) are no group, unless what follows goes on as one.
    const bool plain = space && text[end] == ' ';
    char d = 0;
    if (best_end != end && (!plain || groups >= 2 || best.size() >= 5)) {
      bool unused = false;
      const std::size_t size = separator_at(text, best_end, unused);
      const bool open = !space && size != 0 && !unused && digit_at(text, best_end + size, d) != 0;  // 1,234,5
      if (!open) digits = best, end = best_end;
    }
  }
  if (end < text.size() && text[end] == '.') {
    char d = 0;
    if (digit_at(text, end + 1, d) != 0) {
      digits += '.';
      end = read_run(text, end + 1, digits, count);
    }
  }
  const std::optional<Decimal> value = Decimal::parse(digits);
  if (!value) return false;
  n.span = {at, end};
  n.low = n.high = *value;
  n.parts = 1;
  return true;
}

}  // namespace

bool read_digits(std::string_view text, std::size_t at, Number& number) {
  number = Number();
  return read_plain(text, at, number) || read_grouped(text, at, number);
}

std::optional<Number> read_digits(std::string_view text, std::size_t at) {
  std::optional<Number> n(std::in_place);
  if (!read_digits(text, at, *n)) n.reset();
  return n;
}

Decimal quotient(const Decimal& numerator, const Decimal& denominator) {
  Decimal q = divide(numerator, denominator, Rounding::down);
  const int spare = q.magnitude() - 20;  // exponent of the last digit that is kept
  if (q.exponent() < spare) {
    Decimal::Coefficient c = q.coefficient();
    for (int e = q.exponent(); e < spare; ++e) c /= 10;
    q = Decimal::of(c, spare);
  }
  return q;
}

bool read_number(const Lexicon& lexicon, std::string_view text, std::size_t at, Number& number) {
  text = text.substr(0, std::min(text.size(), at + longest_in_words));
  const bool korean = read_korean_number(lexicon, text, at, number);
  if (!may_be_english_number(text, at)) return korean;
  const std::optional<Number> english = read_english_number(lexicon, text, at);
  if (!english || (korean && english->span.end <= number.span.end)) return korean;
  number = *english;
  return true;
}

std::optional<Number> read_number(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  std::optional<Number> n(std::in_place);
  if (!read_number(lexicon, text, at, *n)) n.reset();
  return n;
}

}  // namespace daejo
