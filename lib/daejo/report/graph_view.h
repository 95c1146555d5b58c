#pragma once
// The claim graph as the three printers show it: vertices with ids and labels, edges with their kinds.
//
//   GraphView view = view_graph(report);
//   view.vertices[0] == {"d1", "document", "a.md"}
//   view.edges[0] == {0, 9, "states", nullopt}
//
// Ids are those of the JSON report (c7, e2, f1) and d1 documents, i1 items, n2.1 the first name of entity 2.
// A finding joins the first claims of its sides by `agrees` or `conflicts`; the derived side of a finding is
// a vertex of its own (f3.1: side 1 of finding 3) with `derived-from` edges to the claims that it was
// reckoned from.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/report/report.h"

namespace daejo {

struct VertexView {
  std::string id;
  std::string_view kind;  // document, entity, name, item, claim, derived
  std::string label;      // one line, no control characters
  friend bool operator==(const VertexView&, const VertexView&) = default;
};

struct EdgeView {
  std::size_t from = 0;  // indexes into the vertices
  std::size_t to = 0;
  std::string_view kind;               // states, about, of, alias, repeats, derived-from, agrees, conflicts
  std::optional<std::size_t> finding;  // that added it
  friend bool operator==(const EdgeView&, const EdgeView&) = default;
};

struct GraphView {
  std::vector<VertexView> vertices;
  std::vector<EdgeView> edges;
};

GraphView view_graph(const Report& report);

// Graphviz: dot -Tsvg. Kinds have shapes, conflicts are red.
void append_graph_dot(std::string& out, const GraphView& graph);
// GraphML for yEd, Gephi, NetworkX: data keys kind, label, finding.
void append_graph_graphml(std::string& out, const GraphView& graph);
// {"version":1,"vertices":[{"id":"d1","kind":"document","label":"a.md"},…],
//  "edges":[{"from":"d1","to":"c1","kind":"states"},{"from":"c1","to":"c4","kind":"conflicts","finding":"f1"},…]}
void append_graph_json(std::string& out, const GraphView& graph);

}  // namespace daejo
