#pragma once
// Claims from mentions, document by document.
//
//   ClaimTables tables = *ClaimTables::load(resources);
//   Claims all = make_claims(documents, mentions, tables);
//   all.terms[all.contexts[all.claims[0].context][0].id]   // the first term of the first claim's sentence
//
// One claim a mention of every passage that states something, names included (kind `name`, without a
// property), in the order of documents and places. Claim::entity stays empty: linking subjects to entities is
// the graph's. A figure in parentheses behind another has the same subject, property and qualifiers and names
// it in `parenthesis_of`. Claims of a repeated sentence name the claim of the first one in `repeats`. The
// date in a front matter is a claim behind the others of its document (`of_document`).

#include <span>
#include <string>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/claim/tables.h"
#include "daejo/claim/terms.h"
#include "daejo/text/document.h"

namespace daejo {

struct Claims {
  std::vector<Claim> claims;
  std::vector<std::vector<Term>> contexts;  // per sentence with claims, in the order of its words
  TermNames terms;                          // what a Term::id stands for
};

Claims make_claims(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
                   const ClaimTables& tables, const TermTable& terms);

}  // namespace daejo
