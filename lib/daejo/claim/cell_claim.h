#pragma once
// What a figure in a table says: the head of its column and the first cell of its row.
//
//   | 회사 | 매출 |
//   | 한빛 | 30억원 |      // subject 한빛, property revenue

#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/claim/tables.h"
#include "daejo/text/cells.h"

namespace daejo {

// `cell` has a head or a first cell. The claim's property is made anew; subject and time only where they name
// one.
void say_of_cell(Claim& claim, const Cell& cell, const Document& document,
                 const std::vector<Mention>& mentions, const ClaimTables& tables);

}  // namespace daejo
