#pragma once
// Web and mail addresses in a text: no figure inside them is a statement.
//
//   mask_addresses(text, masked);    // adds https://a.b/c?id=7, www.a.b/7, desk7@a.b;
//                                    // keeps `masked` sorted and disjoint
//
// Three searches for fixed bytes ("://", "www.", "@"); what stands around them is looked at only there.

#include <string_view>
#include <vector>

#include "daejo/base/span.h"

namespace daejo {

void mask_addresses(std::string_view text, std::vector<Span>& masked);

}  // namespace daejo
