// daejo extract: the mentions of each document, one JSON object a line.

#include "inputs.h"
#include "options.h"
#include "output.h"
#include <fmt/format.h>

#include "daejo/report/mention_json.h"

namespace daejo::tool {

Exit run_extract(const ExtractOptions& options) {
  Result<Output> out = Output::open(options.output);
  if (!out) {
    fmt::print(stderr, "{}\n", format(out.error()));
    return Exit::usage;
  }
  Inputs inputs(options.sources);
  std::string buffer;
  constexpr std::size_t enough = 1 << 16;
  while (const std::optional<Document> document = inputs.next()) {
    const std::vector<Mention> mentions;
    append_mentions_json(buffer, *document, mentions);
    if (buffer.size() < enough) continue;
    out->write(buffer);
    buffer.clear();
    if (out->failed()) break;
  }
  out->write(buffer);
  if (const Result<void> closed = out->close(); !closed) {
    fmt::print(stderr, "{}\n", format(closed.error()));
    return Exit::usage;
  }
  return inputs.read() == 0 ? Exit::usage : Exit::ok;
}

}  // namespace daejo::tool
