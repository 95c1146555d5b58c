#pragma once
// Questions, and what the answer to one is about.
//
//   asks("**기록은 얼마나 보관되나요?**")
//   asked_for(words, document, mention, tables)->id == "retention"    // of "기본 3일이며" behind it

#include <string_view>

#include "daejo/claim/words.h"

namespace daejo {

// A question, also in bold or in quotation marks.
bool asks(std::string_view sentence);
// The property that the words of a question ask for, of the kinds that the figure of the answer can be; null
// when no table knows one.
const PropertyEntry* asked_for(const Words& question, const Document& document, const Mention& answer,
                               const ClaimTables& tables);

}  // namespace daejo
