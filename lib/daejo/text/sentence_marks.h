#pragma once
// The places of a text at which a sentence may end, or a quotation or a bracket may open.
//
//   SentenceMarks marks("값은 3.5배다. “정말?”");
//   marks.next(0, 100)      // the point of 3.5, then the full stop, “ and ?
//   marks.next(at, limit)   // the first at or behind `at`; `limit` without one before it
//
// Found by bits of sixty-four bytes at once, and best asked for in the order of the text, one block after the
// other. Some are none of these marks (% and &, and marks beyond ASCII): who asks looks at them.

#include <algorithm>
#include <string_view>

#include "daejo/text/byte_block.h"

namespace daejo {

class SentenceMarks {
 public:
  explicit SentenceMarks(std::string_view text) : text_(text) { load(0); }

  std::size_t next(std::size_t at, std::size_t limit) {
    if (at - base_ >= ByteBlock::size) load(at);  // before the block as well
    std::uint64_t bits = bits_ & ~std::uint64_t{0} << (at - base_);
    while (bits == 0) {
      if (base_ + ByteBlock::size >= limit) return limit;
      load(base_ + ByteBlock::size);
      bits = bits_;
    }
    return std::min(base_ + first_bit(bits), limit);
  }

 private:
  // . ? [ and those from ! to (, among which are " and '; “ ‘ … 「 『 。 begin with E2 and E3, ！ （ ． with
  // EF.
  void load(std::size_t base) {
    base_ = std::min(base, text_.size());
    bits_ = ByteBlock(text_.data() + base_, text_.size() - base_).where([](ByteBlock::Part part) {
      return ByteBlock::within(part, '!', '(') | ByteBlock::within(part, '\xE2', '\xE3') |
             ByteBlock::equal(part, '.') | ByteBlock::equal(part, '?') | ByteBlock::equal(part, '[') |
             ByteBlock::equal(part, '\xEF');
    });
  }

  std::string_view text_;
  std::size_t base_ = 0;
  std::uint64_t bits_ = 0;  // of the block at base_
};

}  // namespace daejo
