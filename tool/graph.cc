// daejo graph: the claim graph of a set of documents.

#include "files.h"
#include "options.h"
#include "output.h"
#include "set.h"
#include "settings.h"

#include "daejo/report/graph_view.h"

namespace daejo::tool {

Exit run_graph(const GraphOptions& asked) {
  GraphOptions options = asked;
  const Result<Config> config = load_config(options.sources, options.config);
  if (!config) return complain(config.error());
  if (const Result<void> done = complete(options.sources, *config); !done) return complain(done.error());
  complete(options.knowledge, *config);
  Progress progress(false);
  const Result<CheckedSet> checked = check_set(options.sources, options.knowledge, *config, progress);
  if (!checked) return complain(checked.error());
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());
  const GraphView graph = view_graph({.set = checked->set,
                                      .findings = checked->findings,
                                      .skipped = checked->skipped,
                                      .properties = &checked->properties});
  std::string text;
  if (options.format == "graphml")
    append_graph_graphml(text, graph);
  else if (options.format == "json")
    append_graph_json(text, graph);
  else
    append_graph_dot(text, graph);
  out->write(text);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return Exit::ok;
}

}  // namespace daejo::tool
