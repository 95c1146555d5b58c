#pragma once
// JSON written into a block of memory, for lines that are printed by the thousand: no piece asks for room or
// moves what is written before it.
//
//   std::string block;
//   JsonPen pen(block);
//   pen.literal("{\"name\":"), pen.text("량원펑"), pen.literal(",\"count\":"), pen.number(3), pen.literal("}");
//   out += pen.written();                      // {"name":"량원펑","count":3}
//
// The block grows where text or a long number is written, so that JsonPen::margin bytes are left behind it:
// for the literals and short numbers up to the next one. Text is UTF-8, as that of documents is, and is not
// looked at again. A pen is handed on and given back by value, which keeps it in registers.

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "daejo/value/decimal.h"

namespace daejo {

// Eight letters, the first in the lowest byte.
inline void put_letters(char* at, std::uint64_t letters) {
  if constexpr (std::endian::native == std::endian::big) letters = __builtin_bswap64(letters);
  std::memcpy(at, &letters, sizeof letters);
}

// The eight digits of a number below 100,000,000 in a byte each, the first in the lowest.
constexpr std::uint64_t eight_digits(std::uint64_t number) {
  // In halves, and each part in halves again: × 10486 >> 20 and × 103 >> 10 divide by 100 and by 10.
  const std::uint64_t fours = number / 10'000 | (number % 10'000) << 32;
  const std::uint64_t hundreds = (fours * 10486 >> 20) & 0x0000007F'0000007F;
  const std::uint64_t twos = hundreds | (fours - 100 * hundreds) << 16;
  const std::uint64_t tens = (twos * 103 >> 10) & 0x000F000F'000F000F;
  return tens | (twos - 10 * tens) << 8;
}

// The plain notation of most numbers, ready to be written again and again: up to eight digits, and zeros
// behind them or a point among them.
class ShortNumber {
 public:
  static constexpr std::uint64_t end = 100'000'000;  // of the coefficients that have no more digits

  // False where the number is no such one.
  [[gnu::always_inline]] bool set(const Decimal& number) {
    const auto digits = static_cast<std::uint64_t>(number.coefficient());
    const int exponent = number.exponent();
    if (!number.is_short() || digits >= end || exponent < -7 || exponent > 16) return false;
    set(digits, exponent);
    return true;
  }
  [[gnu::always_inline]] void set(std::uint64_t digits, int exponent) {
    const std::uint64_t bytes = eight_digits(digits);
    const int size = 8 - (std::countr_zero(bytes | std::uint64_t{1} << 56) >> 3);
    const int places = std::max(-exponent, 0);  // behind the point
    const int all = std::max(size, places + 1);
    head_ = (bytes | zeros) >> 8 * (8 - all);
    whole_ = all - places;
    const std::uint64_t fraction = (head_ >> 8 * (whole_ - 1)) & ~std::uint64_t{0xFF};
    tail_ = places == 0 ? zeros : fraction | '.';
    size_ = all + (places > 0 ? 1 : digits == 0 ? 0 : exponent);
  }
  // Its end. Up to 24 bytes are overwritten.
  [[gnu::always_inline]] char* write(char* at) const {
    put_letters(at, head_);
    put_letters(at + whole_, tail_);
    put_letters(at + whole_ + 8, zeros);
    return at + size_;
  }

 private:
  static constexpr std::uint64_t zeros = 0x3030303030303030;  // "00000000"
  std::uint64_t head_, tail_;                                 // all digits; what follows the whole ones
  int whole_, size_;
};

class JsonPen {
 public:
  static constexpr std::size_t margin = 512;

  explicit JsonPen(std::string& block) : block_(&block) {
    if (block.size() < 2 * margin) block.resize(2 * margin);
    at_ = block.data();
  }
  std::string_view written() const {
    return {block_->data(), static_cast<std::size_t>(at_ - block_->data())};
  }

  template <std::size_t size>
  [[gnu::always_inline]] void literal(const char (&text)[size]) {
    std::memcpy(at_, text, size - 1);
    at_ += size - 1;
  }
  // The first of eight letters.
  [[gnu::always_inline]] void letters(std::uint64_t eight, std::size_t size) {
    put_letters(at_, eight);
    at_ += size;
  }
  // The first bytes of an array that is copied as a whole.
  template <std::size_t whole>
  [[gnu::always_inline]] void part(const char (&text)[whole], std::size_t size) {
    std::memcpy(at_, text, whole);
    at_ += size;
  }
  // JSON as it is.
  [[gnu::always_inline]] void raw(std::string_view json) {
    ask(json.size());
    std::memcpy(at_, json.data(), json.size());
    at_ += json.size();
  }
  // In quotation marks, with what RFC 8259 asks for escaped.
  [[gnu::always_inline]] void text(std::string_view text) {
    ask(text.size());
    if (!copy_plain(at_ + 1, text)) {
      at_ = escaped(*block_, at_, text);
      return;
    }
    *at_ = '"';
    at_ += text.size() + 2;
    at_[-1] = '"';
  }
  [[gnu::always_inline]] void number(std::uint64_t number) {
    if (number >= ShortNumber::end) {
      at_ = long_number(*block_, at_, Decimal(static_cast<std::int64_t>(number)));
      return;
    }
    const std::uint64_t bytes = eight_digits(number);
    const auto zeros = static_cast<unsigned>(std::countr_zero(bytes | std::uint64_t{1} << 56)) / 8;
    letters((bytes | 0x3030303030303030) >> 8 * zeros, 8 - zeros);
  }
  [[gnu::always_inline]] void number(const ShortNumber& number) { at_ = number.write(at_); }
  [[gnu::always_inline]] void number(const Decimal& decimal) {
    if (ShortNumber n; n.set(decimal))
      number(n);
    else
      at_ = long_number(*block_, at_, decimal);
  }

 private:
  // Room for so many bytes and the margin.
  [[gnu::always_inline]] void ask(std::size_t bytes) {
    if (block_->size() - static_cast<std::size_t>(at_ - block_->data()) < bytes + margin) [[unlikely]]
      at_ = grown(*block_, at_, bytes);
  }
  // Not of this pen, whose place they would pull into memory.
  static char* grown(std::string& block, char* at, std::size_t bytes);
  static char* long_number(std::string& block, char* at, const Decimal& number);
  static char* escaped(std::string& block, char* at, std::string_view text);
  // Copies the text; false where something in it must be escaped.
  static bool copy_plain(char* to, std::string_view text);

  std::string* block_;
  char* at_;
};

}  // namespace daejo
