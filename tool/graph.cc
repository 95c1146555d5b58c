// daejo graph: the claim graph of a set of documents.

#include "files.h"
#include "options.h"
#include "output.h"
#include "set.h"

#include "daejo/report/graph_view.h"

namespace daejo::tool {

Exit run_graph(const GraphOptions& options) {
  const Result<CheckedSet> checked = check_set(options.sources, options.knowledge);
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
