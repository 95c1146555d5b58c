#pragma once
// Vertices and edges of the alias graph. Not for users of the library: graph/entities.h.

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "daejo/graph/entity.h"
#include "daejo/mention/name.h"
#include "daejo/text/document.h"

namespace daejo {

struct NameVertex {
  std::string name;
  EntityKind kind = EntityKind::other;
  std::vector<MentionRef> places;
  const KnownName* known = nullptr;  // its entry in the alias list
  bool bound = false;                // a short form of one document: compared with nothing
  std::string digits;                // the numbers in it, in order: two names that differ here are two things
  std::string han;                   // its Hanja form, where a document gives it
  std::set<std::string, std::less<>> offices;  // that documents give the person: "mayor"
  bool korean_name = false;  // a family name and a given name in Hangul: 이서윤 is not 이서연
};

struct NameEdge {
  std::size_t a = 0;
  std::size_t b = 0;
  std::vector<NameStep> why;
  double strength = 0;
  std::string preferred;
};

struct AliasGraph {
  std::vector<NameVertex> vertices;  // in the order of their first places
  std::vector<NameEdge> edges;
  std::set<std::pair<std::size_t, std::size_t>> apart;  // one sentence speaks of both; a < b
};

AliasGraph alias_graph(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
                       std::span<const std::vector<NameTie>> ties, const NameLexicon& lexicon,
                       const NameTables& tables);

}  // namespace daejo
