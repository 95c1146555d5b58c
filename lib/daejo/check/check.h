#pragma once
// The main job as a list of passes.
//
//   Knowledge knowledge = *Knowledge::load(Resources());
//   Case c = build_case({knowledge.reader.read("a.md", bytes, Format::markdown), …}, knowledge);
//
// The order of the documents does not matter: a case is sorted by their ids.

#include <functional>
#include <string_view>
#include <vector>

#include "daejo/check/knowledge.h"
#include "daejo/graph/case.h"

namespace daejo {

// Told of each pass when it is done: names, figures, entities, claims, copies, items.
using PassDone = std::function<void(std::string_view pass)>;

// Everything up to the rules: mentions, names, entities, claims, items.
Case build_case(std::vector<Document> documents, const Knowledge& knowledge, const PassDone& done = {});

}  // namespace daejo
