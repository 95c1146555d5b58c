#include "daejo/graph/claim_graph.h"

#include <algorithm>
#include <array>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>

namespace daejo {

namespace {

struct EdgeValue {
  EdgeKind kind = EdgeKind::states;
  std::size_t from = 0;  // an undirected graph for searching; the direction is kept here
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Vertex, EdgeValue>;
using EdgeDescriptor = boost::graph_traits<Graph>::edge_descriptor;

Edge edge_of(const Graph& graph, EdgeDescriptor e) {
  const std::size_t a = boost::source(e, graph);
  const std::size_t b = boost::target(e, graph);
  const EdgeValue& value = graph[e];
  return {value.from, value.from == a ? b : a, value.kind};
}

struct OfKinds {
  const Graph* graph = nullptr;
  std::uint32_t kinds = 0;
  bool operator()(EdgeDescriptor e) const { return (kinds >> static_cast<unsigned>((*graph)[e].kind)) & 1U; }
};

}  // namespace

struct ClaimGraph::Impl {
  Graph graph;
};

std::string_view name(VertexKind kind) {
  static constexpr std::array<std::string_view, 5> names{"document", "entity", "name", "item", "claim"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name(EdgeKind kind) {
  static constexpr std::array<std::string_view, 8> names{"states",  "about",        "of",     "alias",
                                                         "repeats", "derived-from", "agrees", "conflicts"};
  return names[static_cast<std::size_t>(kind)];
}

ClaimGraph::ClaimGraph(const Case& c) : impl_(std::make_unique<Impl>()) {
  Graph& graph = impl_->graph;
  for (std::size_t i = 0; i < c.documents.size(); ++i)
    boost::add_vertex(Vertex{VertexKind::document, i, 0}, graph);
  entities_ = boost::num_vertices(graph);
  for (std::size_t i = 0; i < c.entities.size(); ++i)
    boost::add_vertex(Vertex{VertexKind::entity, i, 0}, graph);
  for (std::size_t i = 0; i < c.entities.size(); ++i) {
    names_.push_back(boost::num_vertices(graph));
    for (std::size_t k = 0; k < c.entities[i].spellings.size(); ++k)
      boost::add_vertex(Vertex{VertexKind::name, i, k}, graph);
  }
  items_ = boost::num_vertices(graph);
  for (std::size_t i = 0; i < c.items.size(); ++i) boost::add_vertex(Vertex{VertexKind::item, i, 0}, graph);
  claims_ = boost::num_vertices(graph);
  for (std::size_t i = 0; i < c.claims.size(); ++i) boost::add_vertex(Vertex{VertexKind::claim, i, 0}, graph);

  for (std::size_t i = 0; i < c.entities.size(); ++i) {
    for (std::size_t k = 0; k < c.entities[i].spellings.size(); ++k)
      connect(name(i, k), entity(i), EdgeKind::of);
    for (const Alias& alias : c.entities[i].aliases)
      connect(name(i, alias.a), name(i, alias.b), EdgeKind::alias);
  }
  for (std::size_t i = 0; i < c.items.size(); ++i) {
    if (c.items[i].entity) connect(item(i), entity(*c.items[i].entity), EdgeKind::about);
    for (const std::size_t k : c.items[i].claims) connect(claim(k), item(i), EdgeKind::of);
  }
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    connect(document(c.claims[i].document), claim(i), EdgeKind::states);
    if (c.claims[i].entity) connect(claim(i), entity(*c.claims[i].entity), EdgeKind::about);
    if (c.claims[i].repeats) connect(claim(i), claim(*c.claims[i].repeats), EdgeKind::repeats);
  }
}

ClaimGraph::~ClaimGraph() = default;
ClaimGraph::ClaimGraph(ClaimGraph&&) noexcept = default;
ClaimGraph& ClaimGraph::operator=(ClaimGraph&&) noexcept = default;

void ClaimGraph::connect(std::size_t from, std::size_t to, EdgeKind kind) {
  boost::add_edge(from, to, EdgeValue{kind, from}, impl_->graph);
}

std::size_t ClaimGraph::size() const { return boost::num_vertices(impl_->graph); }

Vertex ClaimGraph::vertex(std::size_t v) const { return impl_->graph[v]; }

std::vector<Edge> ClaimGraph::edges() const {
  std::vector<Edge> out;
  for (auto [it, end] = boost::edges(impl_->graph); it != end; ++it)
    out.push_back(edge_of(impl_->graph, *it));
  return out;
}

std::vector<Edge> ClaimGraph::edges_of(std::size_t v) const {
  std::vector<Edge> out;
  for (auto [it, end] = boost::out_edges(v, impl_->graph); it != end; ++it)
    out.push_back(edge_of(impl_->graph, *it));
  return out;
}

std::vector<Edge> ClaimGraph::path(std::size_t from, std::size_t to) const {
  constexpr auto unseen = static_cast<std::size_t>(-1);
  const Graph& graph = impl_->graph;
  std::vector<std::size_t> before(boost::num_vertices(graph), unseen);
  before[from] = from;
  boost::breadth_first_search(graph, from,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_predecessors(before.data(), boost::on_tree_edge()))));
  std::vector<Edge> out;
  if (before[to] == unseen) return out;
  for (std::size_t v = to; v != from; v = before[v]) {
    out.push_back(edge_of(graph, boost::edge(before[v], v, graph).first));
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::vector<std::size_t> ClaimGraph::components(const std::vector<EdgeKind>& kinds) const {
  std::uint32_t bits = 0;
  for (const EdgeKind kind : kinds) bits |= 1U << static_cast<unsigned>(kind);
  const boost::filtered_graph<Graph, OfKinds> filtered(impl_->graph, OfKinds{&impl_->graph, bits});
  std::vector<std::size_t> component(boost::num_vertices(impl_->graph));
  if (!component.empty()) boost::connected_components(filtered, component.data());
  return component;
}

}  // namespace daejo
