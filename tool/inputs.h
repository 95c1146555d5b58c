#pragma once
// The documents that the command line names, one at a time.
//
//   Inputs inputs(options.sources, reader);
//   while (std::optional<Document> document = inputs.next()) …
//   inputs.skipped()     // what could not be read, told on standard error already
//   inputs.read() == 0   // nothing was: wrong usage
//
// Files are found as text/source.h says, in the order of their paths; NDJSON is read line by line in constant
// memory, and a line that is no document is skipped with its place.

#include <optional>
#include <string>
#include <vector>

#include "line_reader.h"
#include "options.h"

#include "daejo/base/error.h"
#include "daejo/text/document.h"
#include "daejo/text/json_line.h"
#include "daejo/text/reader.h"
#include "daejo/text/source.h"

namespace daejo::tool {

class Inputs {
 public:
  Inputs(const Sources& sources, const Reader& reader);
  std::optional<Document> next();
  bool waits() const {
    return ndjson_ && (!lines_ || !lines_->has_line());
  }  // next() may have to wait for input
  std::size_t read() const { return read_; }
  const std::vector<SkippedInput>& skipped() const { return skipped_; }

 private:
  std::optional<Document> next_line();
  void skip(const Error& error);

  const Reader& reader_;
  bool ndjson_ = false;
  std::vector<std::string> paths_;  // of NDJSON
  std::vector<Source> files_;
  std::size_t at_ = 0;
  std::optional<LineReader> lines_;
  std::optional<DocumentLines> documents_;  // of the file of lines_
  std::size_t read_ = 0;
  std::vector<SkippedInput> skipped_;
};

}  // namespace daejo::tool
