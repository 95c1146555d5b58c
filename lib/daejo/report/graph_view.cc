#include "daejo/report/graph_view.h"

#include <fmt/format.h>

#include "daejo/graph/claim_graph.h"
#include "daejo/report/excerpt.h"

namespace daejo {
namespace {

VertexView view(const Vertex& vertex, const Report& report) {
  const Case& set = report.set;
  const std::size_t n = vertex.index;
  const std::string_view kind = name(vertex.kind);
  switch (vertex.kind) {
    case VertexKind::document:
      return {fmt::format("d{}", n + 1), kind, plain_line(set.documents[n].id)};
    case VertexKind::entity:
      return {fmt::format("e{}", n + 1), kind, plain_line(set.entities[n].name)};
    case VertexKind::name: {
      const std::string& spelling = set.entities[n].spellings[vertex.spelling].name;
      return {fmt::format("n{}.{}", n + 1, vertex.spelling + 1), kind, plain_line(spelling)};
    }
    case VertexKind::item: {
      const Item& item = set.items[n];
      const std::string property = property_name(report, item.property);
      const bool both = !item.subject.empty() && !property.empty();
      return {fmt::format("i{}", n + 1), kind, plain_line(item.subject + (both ? " · " : "") + property)};
    }
    case VertexKind::claim:
      break;
  }
  const Claim& claim = set.claims[n];
  return {fmt::format("c{}", n + 1), kind, plain_line(slice(set.documents[claim.document].text, claim.span))};
}

}  // namespace

GraphView view_graph(const Report& report) {
  const ClaimGraph graph(report.set);
  GraphView out;
  for (std::size_t v = 0; v < graph.size(); ++v) out.vertices.push_back(view(graph.vertex(v), report));
  for (const Edge& edge : graph.edges())
    out.edges.push_back({edge.from, edge.to, name(edge.kind), std::nullopt});

  for (std::size_t f = 0; f < report.findings.size(); ++f) {
    const Finding& finding = report.findings[f];
    if (finding.verdict == Verdict::name_variant) continue;  // the names' alias edges say it
    std::vector<std::size_t> ends;
    for (std::size_t s = 0; s < finding.sides.size(); ++s) {
      const Side& side = finding.sides[s];
      if (side.derived) {
        ends.push_back(out.vertices.size());
        out.vertices.push_back({fmt::format("f{}.{}", f + 1, s + 1), "derived", plain_line(side.label)});
        for (const std::size_t claim : side.claims)
          out.edges.push_back({ends.back(), graph.claim(claim), name(EdgeKind::derived_from), f});
      } else if (!side.claims.empty()) {
        ends.push_back(graph.claim(side.claims.front()));
      }
    }
    const EdgeKind kind = finding.verdict == Verdict::conflict ? EdgeKind::conflicts : EdgeKind::agrees;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      for (std::size_t j = i + 1; j < ends.size(); ++j)
        out.edges.push_back({ends[i], ends[j], name(kind), f});
    }
  }
  return out;
}

}  // namespace daejo
