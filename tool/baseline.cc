// daejo baseline: the findings that are there now, so that a check reports new ones alone.

#include "daejo/triage/baseline.h"

#include "files.h"
#include "options.h"
#include "output.h"
#include "set.h"

namespace daejo::tool {

Exit run_baseline(const BaselineOptions& options) {
  const Result<CheckedSet> checked = check_set(options.sources, options.knowledge);
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
