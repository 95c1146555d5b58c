#include "daejo/text/utf8.h"

namespace daejo {

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (c & 0xC0) != 0x80;
  return n;
}

std::size_t CodePointCounter::at(std::size_t byte) {
  if (byte < byte_) byte_ = count_ = 0;
  count_ += count_code_points(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return count_;
}

}  // namespace daejo
