#pragma once
// Claims that the text states along with another: a weekday beside a date, the two years at a person's name;
// and the day that the front matter gives.
//
//   add_derived(claims, first, document, tables);
//     "2025년 3월 25일(화)"   -> and a claim behind it that it is a Tuesday
//     "박완서(1931~2011)"     -> born 1931, and a claim behind it: died 2011

#include <cstddef>
#include <optional>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/claim/tables.h"
#include "daejo/text/document.h"

namespace daejo {

// What the tables know of the claim's property: whether it lasts, which of its figures a limit is.
void learn_property(Claim& claim, const ClaimTables& tables);

// To the claims of the document, those from `first` on; what they tell of places in the list holds again.
void add_derived(std::vector<Claim>& claims, std::size_t first, const Document& document,
                 const ClaimTables& tables);

// What dates without a year are read by. It stands behind the document's sentences (Claim::of_document).
std::optional<Claim> publication_claim(const Document& document, std::size_t number, std::size_t mentions);

}  // namespace daejo
