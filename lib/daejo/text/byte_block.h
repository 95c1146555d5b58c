#pragma once
// Sixty-four bytes of a text at once: of each class a number with a bit for every byte, the lowest for the
// first.
//
//   const ByteBlock block("3.5% 늘었다", 14);          // what is behind the text counts as zeros
//   block.is('.')              == 0b10
//   block.between('0', '9')    == 0b101
//   first_bit(block.beyond_ascii()) == 5;  low_bits(3) == 0b111
//
// Scans that look for a few bytes among many ask for their bits and go from one to the next, instead of
// looking at byte after byte.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace daejo {

// The first of the bits that are set; there must be one.
inline std::size_t first_bit(std::uint64_t bits) { return static_cast<std::size_t>(__builtin_ctzll(bits)); }
// `n` of them, 64 at most.
constexpr std::uint64_t low_bits(std::size_t n) {
  return n >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << n) - 1;
}

class ByteBlock {
 public:
  static constexpr std::size_t size = 64;

  // The first of the `left` bytes at `text`. They are read where they stand, unless there are no more
  // than 64.
  ByteBlock(const char* text, std::size_t left) : from_(text) {
    if (left <= size) {
      std::memset(&few_, 0, sizeof few_);
      std::memcpy(&few_, text, left);
      from_ = few_;
    }
  }
  ByteBlock(const ByteBlock&) = delete;
  ByteBlock& operator=(const ByteBlock&) = delete;

  std::uint64_t is(char c) const {
    return where([&](Part p) { return equal(p, c); });
  }
  template <class... Char>
  std::uint64_t any_of(Char... chars) const {
    return where([&](Part p) { return (... | equal(p, chars)); });
  }
  // As numbers from 0 to 255.
  std::uint64_t between(char low, char high) const {
    return where([&](Part p) { return within(p, low, high); });
  }
  // Letters and digits of ASCII.
  std::uint64_t ascii_words() const {
    return where(
        [](Part p) { return within(p | static_cast<signed char>(0x20), 'a', 'z') | within(p, '0', '9'); });
  }
  std::uint64_t beyond_ascii() const {
    return where([](Part p) { return p < static_cast<signed char>(0); });
  }
  // 10xxxxxx: the second to last bytes of letters beyond ASCII.
  std::uint64_t continuing() const {
    return where([](Part p) { return p < static_cast<signed char>(0xC0); });
  }

  // Where a test of sixteen bytes tells a byte by its high bit.
  template <class Test>
  std::uint64_t where(Test test) const {
    return high_bits(test(part(0))) | high_bits(test(part(1))) << 16 | high_bits(test(part(2))) << 32 |
           high_bits(test(part(3))) << 48;
  }

  // Where a test of sixteen bytes and of those behind each of them tells so.
  template <class Test>
  std::uint64_t where_next(Test test) const {
    return high_bits(test(part(0), part(0, 1))) | high_bits(test(part(1), part(1, 1))) << 16 |
           high_bits(test(part(2), part(2, 1))) << 32 | high_bits(test(part(3), part(3, 1))) << 48;
  }

  using Part = signed char __attribute__((vector_size(16)));
  using Unsigned = unsigned char __attribute__((vector_size(16)));
  static Part equal(Part part, char c) { return part == static_cast<signed char>(c); }
  // The bytes from `low` to `high` as numbers from 0 to 255: all bits of them are set.
  // Moved so that `high` becomes the greatest number that a signed byte holds: then one comparison is enough.
  static Part within(Part part, char low, char high) {
    const auto up = static_cast<signed char>(127 - high),
               under = static_cast<signed char>(126 - (high - low));
    // The sum wraps around, which only unsigned bytes may do.
    return reinterpret_cast<Part>(reinterpret_cast<Unsigned>(part) + static_cast<unsigned char>(up)) > under;
  }
  // The high bits of sixteen bytes; in the second way without what the processor has for it.
  static std::uint64_t high_bits(Part part) {
#ifdef __SSE2__
    return static_cast<std::uint64_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(part)));
#else
    return high_bits_by_hand(part);
#endif
  }
  static std::uint64_t high_bits_by_hand(Part part) {
    std::uint64_t bits = 0;
    for (int i = 0; i < 16; ++i) bits |= static_cast<std::uint64_t>(part[i] < 0) << i;
    return bits;
  }

 private:
  Part part(std::size_t i, std::size_t behind = 0) const {
    Part out;
    std::memcpy(&out, from_ + i * sizeof(Part) + behind, sizeof(Part));
    return out;
  }

  const char* from_;
  char few_[size + 1];  // with one behind them
};

// Counts the bytes that tests of sixteen at once tell, in 255 tests at most.
//
//   ByteCount n;  n.add(ByteBlock::within(part, '0', '9'));  n.sum()
class ByteCount {
 public:
  static constexpr std::size_t most = 255;
  // All bits of a byte that is to be counted are set: -1.
  void add(ByteBlock::Part test) { bytes_ -= reinterpret_cast<ByteBlock::Unsigned>(test); }
  // In the second way without what the processor has for it.
  std::size_t sum() const {
#ifdef __SSE2__
    const __m128i halves = _mm_sad_epu8(reinterpret_cast<__m128i>(bytes_), _mm_setzero_si128());
    return static_cast<std::size_t>(_mm_cvtsi128_si64(halves) +
                                    _mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves)));
#else
    // Of pairs first, as it may not fit into a byte.
    constexpr std::uint64_t lower = 0x00FF00FF00FF00FFULL;
    std::uint64_t halves[2];
    std::memcpy(halves, &bytes_, sizeof halves);
    const std::uint64_t pairs =
        (halves[0] & lower) + (halves[0] >> 8 & lower) + (halves[1] & lower) + (halves[1] >> 8 & lower);
    return static_cast<std::size_t>(pairs * 0x0001000100010001ULL >> 48);
#endif
  }

 private:
  ByteBlock::Unsigned bytes_{};
};

}  // namespace daejo
