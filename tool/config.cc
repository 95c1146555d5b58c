// daejo config: what holds for a set of documents, and where it was written.

#include "daejo/config/config.h"

#include "files.h"
#include "options.h"
#include "output.h"
#include "settings.h"

namespace daejo::tool {

Exit run_config(const ConfigOptions& options) {
  const Result<Config> config = load_config(options.sources, options.config);
  if (!config) return complain(config.error());
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());
  std::string text;
  append_config(text, *config);
  out->write(text);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return Exit::ok;
}

}  // namespace daejo::tool
