#include <fmt/format.h>

#include "daejo/report/graph_view.h"
#include "daejo/report/markup.h"

namespace daejo {
void append_graph_graphml(std::string& out, const GraphView& graph) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "  <key id=\"kind\" for=\"all\" attr.name=\"kind\" attr.type=\"string\"/>\n"
      "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
      "  <key id=\"finding\" for=\"edge\" attr.name=\"finding\" attr.type=\"string\"/>\n"
      "  <graph id=\"daejo\" edgedefault=\"directed\">\n";
  for (const VertexView& v : graph.vertices) {
    out +=
        fmt::format("    <node id=\"{}\"><data key=\"kind\">{}</data><data key=\"label\">{}</data></node>\n",
                    v.id, v.kind, markup(v.label));
  }
  for (const EdgeView& e : graph.edges) {
    out += fmt::format("    <edge source=\"{}\" target=\"{}\"><data key=\"kind\">{}</data>",
                       graph.vertices[e.from].id, graph.vertices[e.to].id, e.kind);
    if (e.finding) out += fmt::format("<data key=\"finding\">f{}</data>", *e.finding + 1);
    out += "</edge>\n";
  }
  out += "  </graph>\n</graphml>\n";
}

}  // namespace daejo
