#pragma once
// Claims that the text states along with another: a weekday beside a date, the two years at a person's name;
// and the day that the front matter gives.
//
//   weekday_claim(of "2025년 3월 25일(화)")     // that it is a Tuesday
//   lifespan(of "1931~2011", of "박완서")->died  // property died, 2011

#include <optional>

#include "daejo/claim/claim.h"
#include "daejo/claim/tables.h"
#include "daejo/text/document.h"

namespace daejo {

// What the tables know of the claim's property: whether it lasts, which of its figures a limit is.
void learn_property(Claim& claim, const ClaimTables& tables);

// `date` is claim number `index`; nothing when no weekday is written beside it.
std::optional<Claim> weekday_claim(const Claim& date, std::size_t index, const Document& document,
                                   const ClaimTables& tables);

struct Lifespan {
  Claim born;
  Claim died;
};
// Of two years in the parentheses behind a person; `head` is the claim before them, null when there is none.
std::optional<Lifespan> lifespan(const Claim& years, const Claim* head, const Document& document,
                                 const ClaimTables& tables);

// What dates without a year are read by. It stands behind the document's sentences (Claim::of_document).
std::optional<Claim> publication_claim(const Document& document, std::size_t number, std::size_t mentions);

}  // namespace daejo
