#pragma once
// Claims of a passage that an earlier document has word for word are no further witnesses.
//
//   name_copies(claims, find_copies(documents));     // sets Claim::repeats across documents
//
// The claims of a copied sentence and of the first one stand in the same order; a claim that repeats one of
// its own document already keeps that, followed to the first of all.

#include <span>

#include "daejo/claim/claim.h"
#include "daejo/text/repeat.h"

namespace daejo {

// `claims` in the order of documents and places.
void name_copies(std::span<Claim> claims, const Copies& copies);

}  // namespace daejo
