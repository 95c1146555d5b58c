#pragma once
// The runs of letters and digits of a text, one after the other, without looking at each letter.
//
//   LetterRuns runs(text, 0, text.size());
//   for (LetterRun run; runs.next(run);) …     // "값은 3.5배다" -> 값은 | 3 | 5배다
//   run.begin, run.end;  run.what == LetterRun::syllables
//
// A run is made of the letters and digits of ASCII and of Hangul syllables, which nearly all words are. Other
// letters belong to runs as well, and so do the marks beyond ASCII (“ ” · …): a run that holds one, or is
// very long, is `mixed`, and whoever needs its words reads it letter by letter.

#include <algorithm>
#include <string_view>

#include "daejo/text/byte_block.h"

namespace daejo {

struct LetterRun {
  enum What : std::uint8_t { syllables, ascii, both, mixed };
  std::size_t begin = 0;
  std::size_t end = 0;
  What what = syllables;
};

// The letter at `at` of a run of syllables.
inline char32_t syllable_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

class LetterRuns {
 public:
  // Of the bytes from `begin` to `end`, both where a letter begins or ends.
  LetterRuns(std::string_view text, std::size_t begin, std::size_t end)
      : text_(text), end_(std::min(end, text.size())) {
    load(std::min(begin, end_));
  }

  // False when there is no further one.
  bool next(LetterRun& run) {
    for (;;) {
      if (open_ == 0) {
        if (base_ + ByteBlock::size >= end_) return false;
        load(base_ + ByteBlock::size);
        continue;
      }
      // Adding its lowest bit takes the first run away and leaves a bit behind it.
      const std::uint64_t behind = open_ + (open_ & -open_);
      const std::size_t first = first_bit(open_);
      if (behind == 0 && base_ + ByteBlock::size < end_) {  // goes on behind the block
        if (first == 0) {
          take_long(run);
          return true;
        }
        load(base_ + first);
        continue;
      }
      const std::uint64_t bits = open_ & ~behind, of_ascii = ascii_ & bits;
      run.begin = base_ + first;
      run.end = base_ + (behind == 0 ? ByteBlock::size : first_bit(behind));
      run.what = (mixed_ & bits) != 0 ? LetterRun::mixed
                 : of_ascii == 0      ? LetterRun::syllables
                 : of_ascii == bits   ? LetterRun::ascii
                                      : LetterRun::both;
      open_ &= behind;
      return true;
    }
  }

  // The run that was taken last is the next one again.
  void put_back(const LetterRun& run) {
    if (run.begin < base_)
      load(run.begin);
    else
      open_ |= low_bits(run.end - base_) & ~low_bits(run.begin - base_);
  }
  // The next run is the first at or behind `at`, or what follows `at` of one around it.
  void go_on(std::size_t at) {
    if (at >= base_ + ByteBlock::size)
      load(std::min(at, end_));
    else if (at > base_)
      open_ &= ~low_bits(at - base_);
  }

 private:
  void load(std::size_t base) {
    base_ = base;
    const ByteBlock block(text_.data() + base, end_ - base);
    ascii_ = block.ascii_words();
    const std::uint64_t beyond = block.beyond_ascii();
    // U+AC00 to U+D77F are EA B0 80 to ED 9D BF; the few syllables behind them are read letter by letter.
    const std::uint64_t first = block.where_next([](ByteBlock::Part part, ByteBlock::Part next) {
      const ByteBlock::Part odd = (ByteBlock::equal(part, '\xEA') & (next < static_cast<signed char>(0xB0))) |
                                  (ByteBlock::equal(part, '\xED') & (next > static_cast<signed char>(0x9D)));
      return ByteBlock::within(part, '\xEA', '\xED') & ~odd;
    });
    mixed_ = beyond & ~(first | first << 1 | first << 2);
    open_ = ascii_ | beyond;
  }

  // A run that fills the block and more.
  void take_long(LetterRun& run) {
    run.begin = base_;
    run.what = LetterRun::mixed;
    do load(base_ + ByteBlock::size);
    while (~open_ == 0 && base_ + ByteBlock::size < end_);
    const std::size_t last = ~open_ == 0 ? ByteBlock::size : first_bit(~open_);
    run.end = std::min(base_ + last, end_);
    open_ &= ~low_bits(last);
  }

  std::string_view text_;
  std::size_t end_ = 0;
  std::size_t base_ = 0;    // of the block that the bits are of
  std::uint64_t open_ = 0;  // bytes of runs that were not taken yet
  std::uint64_t ascii_ = 0;
  std::uint64_t mixed_ = 0;  // beyond ASCII, and no part of a syllable
};

}  // namespace daejo
