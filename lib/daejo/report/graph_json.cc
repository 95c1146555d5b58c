#include <fmt/format.h>

#include "daejo/report/graph_view.h"
#include "daejo/report/json_text.h"

namespace daejo {

void append_graph_json(std::string& out, const GraphView& graph) {
  out += "{\"version\":1,\n\"vertices\":";
  append_list(out, graph.vertices, [&](const VertexView& v) {
    out += '\n';
    JsonFields fields(out);
    fields.add("id", v.id);
    fields.add("kind", v.kind);
    fields.add("label", v.label);
    fields.close();
  });
  out += ",\n\"edges\":";
  append_list(out, graph.edges, [&](const EdgeView& e) {
    out += '\n';
    JsonFields fields(out);
    fields.add("from", graph.vertices[e.from].id);
    fields.add("to", graph.vertices[e.to].id);
    fields.add("kind", e.kind);
    if (e.finding) fields.add("finding", fmt::format("f{}", *e.finding + 1));
    fields.close();
  });
  out += "}\n";
}

}  // namespace daejo
