#include <fmt/format.h>

#include "daejo/report/graph_view.h"

namespace daejo {
namespace {

// Graphviz reads backslashes in quoted strings as escapes of labels.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string_view shape(std::string_view kind) {
  if (kind == "document") return "note";
  if (kind == "entity") return "octagon";
  if (kind == "name") return "plain";
  if (kind == "item") return "box";
  return kind == "derived" ? "diamond" : "ellipse";
}

std::string_view style(std::string_view kind) {
  if (kind == "conflicts") return ",color=\"red\",penwidth=2,dir=none";
  if (kind == "agrees") return ",color=\"darkgreen\",dir=none";
  if (kind == "alias") return ",style=dashed,dir=none";
  if (kind == "repeats" || kind == "derived-from") return ",style=dotted";
  return ",color=\"gray60\"";
}

}  // namespace

void append_graph_dot(std::string& out, const GraphView& graph) {
  out +=
      "digraph daejo {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge "
      "[fontname=\"sans-serif\",fontsize=10];\n";
  for (const VertexView& v : graph.vertices) {
    out += fmt::format("  {} [shape={},label={}];\n", quoted(v.id), shape(v.kind), quoted(v.label));
  }
  for (const EdgeView& e : graph.edges) {
    out += fmt::format("  {} -> {} [label={}{}];\n", quoted(graph.vertices[e.from].id),
                       quoted(graph.vertices[e.to].id), quoted(e.kind), style(e.kind));
  }
  out += "}\n";
}

}  // namespace daejo
