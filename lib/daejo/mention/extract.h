#pragma once
// The mentions of a document: quantities, dates and times of day, in the order of the text.
//
//   const Result<Lexicon> lexicon = Lexicon::load(Resources());
//   for (const Mention& m : extract(document, *lexicon)) …
//
// Only blocks that state something are read (text/document.h), and in them nothing that is masked; of code
// what is given to an option or a key (--port 7420, port: 7420). With `furniture` the others are read too,
// front matter excepted, and their mentions marked. Mentions do
// not overlap. Time and memory are linear in the text.

#include <vector>

#include "daejo/mention/lexicon.h"
#include "daejo/mention/mention.h"
#include "daejo/mention/opening.h"
#include "daejo/text/document.h"

namespace daejo {

struct ExtractOptions {
  bool furniture = false;
  bool bylines = false;  // the dates and times of bylines: when a page says that it was written
  const Openings* openings =
      nullptr;  // of this document and lexicon, from find_names(): nothing is found otherwise
};

std::vector<Mention> extract(const Document& document, const Lexicon& lexicon,
                             const ExtractOptions& options = {});

}  // namespace daejo
