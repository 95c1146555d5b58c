#include "daejo/graph/entities.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "daejo/graph/entity_edges.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// Groups of vertices that grow edge by edge, and what each may not take in.
class Groups {
 public:
  explicit Groups(const AliasGraph& graph) : graph_(graph), parent_(graph.vertices.size()) {
    std::iota(parent_.begin(), parent_.end(), 0);
    for (std::size_t v = 0; v < parent_.size(); ++v) members_.push_back({v});
    neighbours_.resize(parent_.size());
    for (const auto& [a, b] : graph.apart) neighbours_[a].push_back(b), neighbours_[b].push_back(a);
    for (const NameEdge& e : graph.edges) direct_.insert(std::minmax(e.a, e.b));
  }

  // Joins the groups of an edge's ends unless two of their members cannot be one.
  bool join(const NameEdge& edge, bool sure) {
    std::size_t a = find(edge.a), b = find(edge.b);
    if (a == b) return true;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    if (clash(a, b, edge, sure)) return false;
    for (std::size_t v : members_[b]) members_[a].push_back(v);
    members_[b].clear();
    parent_[b] = a;
    return true;
  }

 private:
  std::size_t find(std::size_t v) {
    while (parent_[v] != v) v = parent_[v] = parent_[parent_[v]];
    return v;
  }

  // A body, the place where it sits and what it makes often share a name: a good reason joins them all the
  // same.
  static bool kinds_apart(EntityKind x, EntityKind y, const NameEdge& edge, bool sure) {
    if (x == y || x == EntityKind::other || y == EntityKind::other) return false;
    const bool person = x == EntityKind::person || y == EntityKind::person;
    const bool body = x == EntityKind::organisation || y == EntityKind::organisation;
    return person || !(sure || (body && edge.strength >= 0.74));
  }

  bool clash(std::size_t a, std::size_t b, const NameEdge& edge, bool sure) {
    for (std::size_t v : members_[b]) {
      if (!sure)
        for (std::size_t other : neighbours_[v])
          if (find(other) == a) return true;
      const NameVertex& x = graph_.vertices[v];
      for (std::size_t u : members_[a]) {
        const NameVertex& y = graph_.vertices[u];
        if (kinds_apart(x.kind, y.kind, edge, sure)) return true;
        if (!x.han.empty() && !y.han.empty() && x.han != y.han) return true;
        if (!sure && x.digits != y.digits) return true;
        // 이서윤 and 이서연 may both be Lee Seo-yun, but not one person.
        if (x.korean_name && y.korean_name && direct_.count(std::minmax(u, v)) == 0) return true;
        if (x.known != nullptr && y.known != nullptr && x.known->group != y.known->group && !sure)
          return true;
      }
    }
    return false;
  }

  const AliasGraph& graph_;
  std::set<std::pair<std::size_t, std::size_t>> direct_;  // pairs with an edge of their own
  std::vector<std::size_t> parent_;
  std::vector<std::vector<std::size_t>> members_, neighbours_;
};

// Stated by a document or by the alias list; the others are compare_names'.
bool stated(const NameEdge& edge) {
  for (std::string_view reason :
       {"parenthesis", "named-as", "former-name", "short-form", "alias-list", "translated-title"})
    if (edge.why.front().reason == reason) return true;
  return false;
}

bool hangul(std::string_view name) {
  return is_hangul(decode(name, 0).value) || is_hangul(decode_before(name, name.size()).value);
}

// The vertex whose spelling the entity goes by.
std::size_t preferred(const AliasGraph& graph, const std::vector<std::size_t>& members,
                      const std::vector<const NameEdge*>& edges, bool korean, std::string& why) {
  why = "majority";
  std::vector<std::size_t> fit;
  for (std::size_t v : members)
    if (!graph.vertices[v].bound && hangul(graph.vertices[v].name) == korean) fit.push_back(v);
  if (fit.empty())
    for (std::size_t v : members)
      if (!graph.vertices[v].bound) fit.push_back(v);
  if (fit.empty()) fit = members;
  for (std::size_t v : fit) {
    if (graph.vertices[v].known != nullptr && graph.vertices[v].known->standard && members.size() > 1) {
      why = "given-standard";
      return v;
    }
  }
  for (const NameEdge* edge : edges) {
    if (edge->preferred.empty()) continue;
    for (std::size_t v : fit) {
      if (graph.vertices[v].name == edge->preferred && hangul(edge->preferred)) {
        why = "orthography";
        return v;
      }
    }
  }
  return *std::max_element(fit.begin(), fit.end(), [&](std::size_t x, std::size_t y) {
    return graph.vertices[x].places.size() < graph.vertices[y].places.size();
  });
}

Entity entity_of(const AliasGraph& graph, const std::vector<std::size_t>& members,
                 const std::vector<const NameEdge*>& edges, bool korean) {
  Entity entity;
  std::array<std::size_t, 5> votes{};
  for (std::size_t v : members)
    votes[static_cast<std::size_t>(graph.vertices[v].kind)] += graph.vertices[v].places.size();
  for (std::size_t v : members)  // what the list says weighs more than any count
    if (graph.vertices[v].known != nullptr)
      votes[static_cast<std::size_t>(graph.vertices[v].known->kind)] += 1000000;
  std::size_t most = 0;
  for (std::size_t k = 0; k < 4; ++k)
    if (votes[k] > most) most = votes[k], entity.kind = static_cast<EntityKind>(k);

  const std::size_t chosen = preferred(graph, members, edges, korean, entity.preferred_why);
  entity.name = graph.vertices[chosen].name;
  // One spelling may be several vertices: short forms of several documents.
  std::map<std::string, std::vector<MentionRef>> spellings;
  for (std::size_t v : members) {
    std::vector<MentionRef>& places = spellings[graph.vertices[v].name];
    places.insert(places.end(), graph.vertices[v].places.begin(), graph.vertices[v].places.end());
  }
  for (auto& [name, places] : spellings) {
    std::sort(places.begin(), places.end());
    entity.spellings.push_back({name, std::move(places)});
  }
  std::stable_sort(entity.spellings.begin(), entity.spellings.end(),
                   [&](const Spelling& x, const Spelling& y) {
                     if ((x.name == entity.name) != (y.name == entity.name)) return x.name == entity.name;
                     if (x.places.size() != y.places.size()) return x.places.size() > y.places.size();
                     return x.places.front() < y.places.front();
                   });
  std::map<std::string_view, std::size_t> index;
  for (std::size_t s = 0; s < entity.spellings.size(); ++s) index.emplace(entity.spellings[s].name, s);
  for (const NameEdge* edge : edges) {
    Alias alias{index.at(graph.vertices[edge->a].name), index.at(graph.vertices[edge->b].name), edge->why,
                edge->strength};
    const bool again = std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const Alias& other) {
      return std::minmax(other.a, other.b) == std::minmax(alias.a, alias.b) &&
             other.why.front().reason == alias.why.front().reason;
    });
    if (alias.a != alias.b && !again) entity.aliases.push_back(std::move(alias));
  }
  return entity;
}

}  // namespace

std::vector<Entity> resolve_entities(std::span<const Document> documents,
                                     std::span<const std::vector<Mention>> mentions,
                                     std::span<const std::vector<NameTie>> ties, const NameLexicon& lexicon,
                                     const NameTables& tables) {
  AliasGraph graph = alias_graph(documents, mentions, ties, lexicon, tables);

  // Edges from the strongest to the weakest; those that would join what cannot be one are left out.
  std::stable_sort(graph.edges.begin(), graph.edges.end(),
                   [](const NameEdge& x, const NameEdge& y) { return x.strength > y.strength; });
  std::stable_partition(graph.edges.begin(), graph.edges.end(), stated);
  Groups groups(graph);
  std::vector<const NameEdge*> taken;
  for (const NameEdge& edge : graph.edges)
    if (groups.join(edge, stated(edge))) taken.push_back(&edge);

  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Graph alias(graph.vertices.size());
  for (const NameEdge* edge : taken) boost::add_edge(edge->a, edge->b, alias);
  std::vector<std::size_t> component(graph.vertices.size());
  const std::size_t count = component.empty() ? 0 : boost::connected_components(alias, component.data());

  std::size_t korean = 0;
  for (const Document& document : documents) korean += document.language == "ko";
  std::vector<std::vector<std::size_t>> members(count);
  std::vector<std::vector<const NameEdge*>> edges(count);
  for (std::size_t v = 0; v < component.size(); ++v) members[component[v]].push_back(v);
  for (const NameEdge* edge : taken) edges[component[edge->a]].push_back(edge);
  std::vector<Entity> out;
  for (std::size_t c = 0; c < count; ++c)
    out.push_back(entity_of(graph, members[c], edges[c], korean * 2 >= documents.size()));
  std::stable_sort(out.begin(), out.end(), [](const Entity& x, const Entity& y) {
    const auto first = [](const Entity& e) {
      MentionRef place = e.spellings.front().places.front();
      for (const Spelling& s : e.spellings) place = std::min(place, s.places.front());
      return place;
    };
    return first(x) < first(y);
  });
  return out;
}

}  // namespace daejo
