#pragma once
// The ledger of a document: every digit run and number word, and what became of it.
//
//   for (const LedgerEntry& e : ledger(document, lexicon, mentions)) …
//   "GPT-4는 18배"  ->  {4: unread, "part of a name"}  {18: mention}
//
// Complete by construction: the entries come from a scan of their own over the whole text, not from the
// mentions. No entry overlaps another; together they hold every digit of the text.

#include <span>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/mention/lexicon.h"
#include "daejo/mention/mention.h"
#include "daejo/text/document.h"

namespace daejo {

enum class Fate { mention, name, furniture, masked, unread };
std::string_view name(Fate fate);  // "mention"

struct LedgerEntry {
  Span span;
  Fate fate = Fate::unread;
  std::string_view reason;  // of `unread`: "part of a name or code", "a list number", "a word that only
                            // begins like a number"
};

std::vector<LedgerEntry> ledger(const Document& document, const Lexicon& lexicon,
                                std::span<const Mention> mentions);

}  // namespace daejo
