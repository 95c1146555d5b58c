#pragma once
// From name mentions to entities: which spellings of a set stand for one thing, and why.
//
//   entities = resolve_entities(documents, mentions, ties, lexicon, tables);
//   entities[0].spellings == {{"량원펑", …}, {"梁文鋒", …}, {"양원펑", …}}
//   entities[0].aliases   == {{0, 1, parenthesis, 0.95}, {0, 2, initial-sound-law, 0.9}}
//
// The spellings are the vertices of a graph, alias edges tie them: what a document puts in parentheses, what
// data/aliases.tsv says, what compare_names finds a reason for, short forms inside one document. A short form
// of a person (윤, Cook) is a vertex of its own in each document. Edges are taken from the strongest to the
// weakest; one that would bring together two names that cannot be one is left out: two kinds of thing, two
// numbers (H100 and H800), two Hanja names, two names that one sentence speaks of as two. The connected
// components of what remains are the entities, in the order of their first places.
//
// The preferred spelling: that of the alias list, then the one that an orthography prescribes, then the
// commonest one in the script of the set.

#include <span>
#include <vector>

#include "daejo/graph/entity.h"
#include "daejo/mention/name.h"
#include "daejo/name/compare.h"
#include "daejo/text/document.h"

namespace daejo {

std::vector<Entity> resolve_entities(std::span<const Document> documents,
                                     std::span<const std::vector<Mention>> mentions,
                                     std::span<const std::vector<NameTie>> ties, const NameLexicon& lexicon,
                                     const NameTables& tables);

}  // namespace daejo
