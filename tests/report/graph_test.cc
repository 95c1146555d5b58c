#include "report/sample_case.h"
#include "support/golden.h"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "daejo/report/graph_view.h"

using namespace daejo;

namespace {

std::string printed(void (*print)(std::string&, const GraphView&), const GraphView& graph) {
  std::string out;
  print(out, graph);
  return out;
}

}  // namespace

TEST_CASE("the graph of the sample, in each form") {
  const test::Sample s = test::sample();
  const GraphView graph = view_graph(s.report("ko"));
  const std::string dot = printed(append_graph_dot, graph);
  CHECK(dot == test::golden("report/golden/graph.dot", dot));
  const std::string graphml = printed(append_graph_graphml, graph);
  CHECK(graphml == test::golden("report/golden/graph.graphml", graphml));
  const std::string json = printed(append_graph_json, graph);
  CHECK(json == test::golden("report/golden/graph.json", json));
  CHECK(nlohmann::json::parse(json)["vertices"].size() == graph.vertices.size());
}

TEST_CASE("what documents hold cannot break out of a label") {
  const GraphView graph{{{"d1", "document", R"(a"b\c<d>&e)"}}, {}};
  CHECK(printed(append_graph_dot, graph).find(R"("d1" [shape=note,label="a\"b\\c<d>&e"];)") !=
        std::string::npos);
  CHECK(printed(append_graph_graphml, graph).find(R"(<data key="label">a&quot;b\c&lt;d&gt;&amp;e</data>)") !=
        std::string::npos);
}
