#pragma once
// Texts as numbers from 1: equal numbers, equal text.
//
//   TextNumbers units;
//   units.of("KRW") == 1;  units.of("USD") == 2;  units.of("KRW") == 1
//   units.of_passing(buffer)          // the text need not outlive the numbers
//   units.next()                      // 3: of something that is no text

#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <string_view>

#include "daejo/base/word_table.h"

namespace daejo {

class TextNumbers {
 public:
  std::uint32_t of(std::string_view text) {
    if (const std::uint32_t* known = numbers_.find(text)) return *known;
    numbers_.insert(text, ++count_);
    return count_;
  }
  std::uint32_t of_passing(std::string_view text) {
    if (const std::uint32_t* known = numbers_.find(text)) return *known;
    char* kept = static_cast<char*>(kept_.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), kept);
    return of({kept, text.size()});
  }
  std::uint32_t next() { return ++count_; }

 private:
  WordTable numbers_;
  std::pmr::monotonic_buffer_resource kept_;
  std::uint32_t count_ = 0;
};

}  // namespace daejo
