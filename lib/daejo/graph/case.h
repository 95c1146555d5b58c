#pragma once
// Everything that is known about one set of documents, pass by pass: what rules read and reports print.
//
// Filled in the order of the members, each by one layer; a later layer never changes what an earlier one
// made.

#include <string>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/claim/terms.h"
#include "daejo/graph/entity.h"
#include "daejo/graph/item.h"
#include "daejo/text/document.h"

namespace daejo {

struct Case {
  std::vector<Document> documents;  // sorted by id
  std::vector<std::vector<Mention>>
      mentions;  // per document, in the order of the text, not overlapping but for names in parentheses
  std::vector<Entity> entities;
  std::vector<Claim> claims;  // by document, then place. A name mention is a claim of kind `name`
  std::vector<std::vector<Term>> contexts;  // claim/claims.h: the terms of sentences
  TermNames terms;
  std::vector<Item> items;
};

}  // namespace daejo
