#include <fmt/format.h>

#include "daejo/report/graph_view.h"

namespace daejo {
namespace {

// Labels have no control characters left (report/excerpt.h); U+FFFE and U+FFFF are no characters of XML.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (text.substr(i, 3) == "\uFFFE" || text.substr(i, 3) == "\uFFFF")
          i += 2;
        else
          out += text[i];
    }
  }
  return out;
}

}  // namespace

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
                    v.id, v.kind, escaped(v.label));
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
