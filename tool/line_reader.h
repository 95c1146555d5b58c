#pragma once
// Lines of a file or of standard input, one at a time, in the memory of the longest line.
//
//   Result<LineReader> lines = LineReader::open("-");
//   while (const std::optional<std::string_view> line = lines->next()) …   // without its \n or \r\n
//   if (lines->error() != 0) …                                              // errno of a failed read
//
// A view stays valid until the next call.

#include <optional>
#include <string>
#include <string_view>

#include "daejo/base/error.h"

namespace daejo::tool {

class LineReader {
 public:
  static Result<LineReader> open(const std::string& path);  // "-" = standard input
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;
  ~LineReader();

  std::optional<std::string_view> next();
  bool has_line() const;                  // next() will not have to wait for input
  int number() const { return number_; }  // of the line that next() gave last, from 1
  int error() const { return error_; }

 private:
  LineReader() = default;
  bool fill();  // false at the end

  int fd_ = -1;
  int error_ = 0;
  int number_ = 0;
  std::string buffer_;
  std::size_t at_ = 0;      // where the next line begins
  std::size_t filled_ = 0;  // bytes of the buffer that hold text
};

}  // namespace daejo::tool
