#pragma once
// A case as a graph: what states what, what is about what, what agrees with what.
//
//   ClaimGraph graph(c);         // documents, entities, names, items, claims and their edges
//   graph.connect(graph.claim(3), graph.claim(9), EdgeKind::agrees);
//   for (const auto& step : graph.path(graph.document(0), graph.entity(2))) …   // why are these two connected?
//
//   document -states-> claim -of-> item -about-> entity          name -of-> entity
//   claim -about-> entity (its subject)     name -alias- name    claim -repeats-> claim
//   claim -derived-from-> claim             claim -agrees- claim, claim -conflicts- claim
//
// Vertices are numbered in the order documents, entities, names, items, claims; edges in the order in which
// they were added. Boost.Graph is behind this class and nowhere else than in graph/.

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "daejo/graph/case.h"

namespace daejo {

enum class VertexKind { document, entity, name, item, claim };
std::string_view name(VertexKind kind);
enum class EdgeKind { states, about, of, alias, repeats, derived_from, agrees, conflicts };
std::string_view name(EdgeKind kind);  // "derived-from"

struct Vertex {
  VertexKind kind = VertexKind::document;
  std::size_t index = 0;  // into the documents, entities, items or claims of the case; of a name: its entity
  std::size_t spelling = 0;  // of a name: index into Entity::spellings
};

struct Edge {
  std::size_t from = 0;  // vertices
  std::size_t to = 0;
  EdgeKind kind = EdgeKind::states;
};

class ClaimGraph {
 public:
  explicit ClaimGraph(const Case& c);
  ~ClaimGraph();
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;

  std::size_t document(std::size_t i) const { return i; }
  std::size_t entity(std::size_t i) const { return entities_ + i; }
  std::size_t name(std::size_t entity, std::size_t spelling) const { return names_[entity] + spelling; }
  std::size_t item(std::size_t i) const { return items_ + i; }
  std::size_t claim(std::size_t i) const { return claims_ + i; }

  void connect(std::size_t from, std::size_t to, EdgeKind kind);

  std::size_t size() const;
  Vertex vertex(std::size_t v) const;
  std::vector<Edge> edges() const;
  std::vector<Edge> edges_of(std::size_t v) const;  // in both directions
  // The shortest way between two vertices, whatever the direction of the edges; empty when there is none.
  std::vector<Edge> path(std::size_t from, std::size_t to) const;
  // For each vertex the number of its connected component over edges of these kinds, by first vertex.
  std::vector<std::size_t> components(const std::vector<EdgeKind>& kinds) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::size_t entities_ = 0;
  std::vector<std::size_t> names_;  // per entity: its first name
  std::size_t items_ = 0;
  std::size_t claims_ = 0;
};

}  // namespace daejo
