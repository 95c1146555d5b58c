#include "daejo/check/check.h"

#include <algorithm>

#include "daejo/claim/claims.h"
#include "daejo/graph/items.h"
#include "daejo/mention/extract.h"

namespace daejo {

Case build_case(std::vector<Document> documents, const Knowledge& knowledge) {
  Case c;

  // The same documents in any order are the same case.
  std::stable_sort(documents.begin(), documents.end(),
                   [](const Document& a, const Document& b) { return a.id < b.id; });
  c.documents = std::move(documents);

  // Figures and dates. From here on every digit of a passage that states something is a mention or part of
  // none.
  c.mentions.reserve(c.documents.size());
  for (const Document& document : c.documents) c.mentions.push_back(extract(document, knowledge.lexicon));

  // What each mention is about. From here on the text is no longer looked at, but for quotes.
  Claims claims = make_claims(c.documents, c.mentions, knowledge.claims);
  c.claims = std::move(claims.claims);
  c.contexts = std::move(claims.contexts);
  c.stems = std::move(claims.stems);

  // Subjects become entities, and claims on one thing become items. From here on the case is frozen.
  link_subjects(c);
  c.items = match_items(c);
  return c;
}

}  // namespace daejo
