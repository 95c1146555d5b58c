#pragma once
// Claims from mentions, document by document.
//
//   ClaimTables tables = *ClaimTables::load(resources);
//   Claims all = make_claims(documents, mentions, tables);
//   all.stems[all.contexts[all.claims[0].context][0]]     // the first content word of the first claim's
//   sentence
//
// One claim a mention of every passage that states something, names included (kind `name`, without a
// property), in the order of documents and places. Claim::entity stays empty: linking subjects to entities is
// the graph's. A figure in parentheses behind another has the same subject, property and qualifiers and names
// it in `parenthesis_of`. Claims of a repeated sentence name the claim of the first one in `repeats`.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/claim/tables.h"
#include "daejo/text/document.h"

namespace daejo {

struct Claims {
  std::vector<Claim> claims;
  std::vector<std::vector<std::uint32_t>>
      contexts;                    // per sentence with claims: its content words, sorted, without figures
  std::vector<std::string> stems;  // what the numbers in a context stand for, by first place
};

Claims make_claims(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
                   const ClaimTables& tables);

}  // namespace daejo
