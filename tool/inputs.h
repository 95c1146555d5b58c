#pragma once
// The documents that the command line names, one at a time.
//
//   Inputs inputs(options.sources, reader);
//   while (std::optional<Document> document = inputs.next()) …
//   inputs.skipped()     // what could not be read, told on standard error already
//   inputs.read() == 0   // nothing was: wrong usage
//
// Paths are read in the order of their names, directories with everything below them; NDJSON line by line in
// constant memory.

#include <optional>
#include <string>
#include <vector>

#include "line_reader.h"
#include "options.h"

#include "daejo/base/error.h"
#include "daejo/text/reader.h"

namespace daejo::tool {

struct SkippedInput {
  std::string path;
  std::string reason;
};

class Inputs {
 public:
  Inputs(const Sources& sources, const Reader& reader);
  std::optional<Document> next();
  std::size_t read() const { return read_; }
  const std::vector<SkippedInput>& skipped() const { return skipped_; }

 private:
  std::optional<Document> next_line();
  void skip(const Error& error);

  const Reader& reader_;
  bool ndjson_ = false;
  std::vector<std::string> paths_;
  std::size_t at_ = 0;
  std::optional<LineReader> lines_;
  std::size_t read_ = 0;
  std::vector<SkippedInput> skipped_;
};

}  // namespace daejo::tool
