#pragma once
// The pairs of `compare` and `names`, one at a time: the two arguments, or lines of NDJSON.
//
//   Pairs pairs(options, {.argument = read_text_argument});
//   while (std::optional<Pair> pair = pairs.next()) …
//
// A line that holds no pair is told on standard error and passed over. Memory: one line.

#include <functional>
#include <optional>
#include <string>

#include "line_reader.h"
#include "options.h"

namespace daejo::tool {

struct Pair {
  std::string id;  // empty for arguments
  std::string a;
  std::string b;
  std::string kind;  // of names; may be empty
};

class Pairs {
 public:
  // What an argument stands for: the text itself, or that of the file it names.
  using Argument = std::function<Result<std::string>(const std::string&)>;

  Pairs(const PairOptions& options, Argument argument) : options_(options), argument_(std::move(argument)) {}
  std::optional<Pair> next();
  bool waits() const { return !lines_ || !lines_->has_line(); }  // next() may have to wait for input
  std::size_t read() const { return read_; }

 private:
  std::optional<Pair> next_line();

  const PairOptions& options_;
  Argument argument_;
  std::size_t at_ = 0;
  std::optional<LineReader> lines_;
  std::size_t read_ = 0;
};

}  // namespace daejo::tool
