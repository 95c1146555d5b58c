#pragma once
// Where results go: standard output, or a file that appears whole or not at all.
//
//   Result<Output> out = Output::open(options.output);      // "-" = standard output
//   out->write(text);                                       // as often as needed; remembers the first
//   failure if (Result<void> done = out->close(); !done) …          // a full disk, a closed standard output
//
// A regular file is written beside its place and renamed when it is closed, so that a reader never sees half
// a report and a failed run leaves the old one. Devices and pipes are written to as they stand. A reader that
// closes its pipe ends the program by SIGPIPE, quietly, as is the custom.

#include <string>
#include <string_view>

#include "daejo/base/error.h"

namespace daejo::tool {

class Output {
 public:
  static Result<Output> open(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();  // a file that was not closed is dropped

  void write(std::string_view text);
  // Writes and empties a buffer once it is worth a call, or when `now`: before the program waits for input,
  // so that whoever asks line by line gets each answer before the next question.
  void drain(std::string& buffer, bool now = false);
  bool failed() const { return error_ != 0; }
  Result<void> close();
  bool is_terminal() const;

 private:
  Output() = default;
  std::string shown() const;

  int fd_ = -1;
  int error_ = 0;          // errno of the first failure
  std::string path_;       // where the file is to stand; empty = standard output
  std::string temporary_;  // where it is written until then; empty = in place
};

}  // namespace daejo::tool
