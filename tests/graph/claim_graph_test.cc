#include "daejo/graph/claim_graph.h"

#include <doctest/doctest.h>

using namespace daejo;

namespace {

// Two documents, one entity with two spellings, one item with a claim of each document.
Case small_case() {
  Case c;
  c.documents.resize(2);
  Entity e;
  e.spellings = {{"량원펑", {}}, {"양원펑", {}}};
  e.aliases = {{0, 1, {{"initial-sound-law", "량원펑", "양원펑"}}, 0.9}};
  c.entities.push_back(e);
  for (std::size_t d = 0; d < 2; ++d) {
    Claim claim;
    claim.document = d;
    claim.entity = 0;
    c.claims.push_back(claim);
  }
  c.items.push_back({{0, 1}, 0, "량원펑", "born", true});
  return c;
}

}  // namespace

TEST_CASE("vertices are numbered by kind, edges say what they are") {
  const Case c = small_case();
  const ClaimGraph graph(c);
  CHECK(graph.size() == 2 + 1 + 2 + 1 + 2);
  CHECK(graph.vertex(graph.claim(1)).kind == VertexKind::claim);
  CHECK(graph.vertex(graph.name(0, 1)).spelling == 1);
  std::size_t of = 0;
  for (const Edge& e : graph.edges()) of += e.kind == EdgeKind::of;
  CHECK(of == 4);  // two names of the entity, two claims of the item
  CHECK(graph.edges().front().from == graph.name(0, 0));
}

TEST_CASE("a path explains why two vertices are connected") {
  const Case c = small_case();
  const ClaimGraph graph(c);
  const std::vector<Edge> path = graph.path(graph.document(0), graph.entity(0));
  REQUIRE(path.size() == 2);
  CHECK(path[0].kind == EdgeKind::states);
  CHECK(path[1].kind == EdgeKind::about);
  Case apart;
  apart.documents.resize(2);
  CHECK(ClaimGraph(apart).path(0, 1).empty());
}

TEST_CASE("components over chosen edges") {
  const Case c = small_case();
  const ClaimGraph graph(c);
  const auto by_alias = graph.components({EdgeKind::alias});
  CHECK(by_alias[graph.name(0, 0)] == by_alias[graph.name(0, 1)]);
  CHECK(by_alias[graph.document(0)] != by_alias[graph.document(1)]);
  const auto all = graph.components({EdgeKind::states, EdgeKind::about});
  CHECK(all[graph.document(0)] == all[graph.document(1)]);
}
