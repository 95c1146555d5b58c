// daejo baseline: the findings that are there now, so that a check reports new ones alone.

#include "daejo/triage/baseline.h"

#include "files.h"
#include "options.h"
#include "output.h"
#include "set.h"
#include "settings.h"

namespace daejo::tool {

Exit run_baseline(const BaselineOptions& asked) {
  BaselineOptions options = asked;
  const Result<Config> config = load_config(options.sources, options.config);
  if (!config) return complain(config.error());
  if (const Result<void> done = complete(options.sources, *config); !done) return complain(done.error());
  complete(options.knowledge, *config);
  Progress progress(false);
  const Result<CheckedSet> checked = check_set(options.sources, options.knowledge, *config, progress);
  if (!checked) return complain(checked.error());
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());
  std::string text;
  append_baseline(text, checked->findings);
  out->write(text);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return Exit::ok;
}

}  // namespace daejo::tool
