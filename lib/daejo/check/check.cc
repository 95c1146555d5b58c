#include "daejo/check/check.h"

#include <algorithm>

#include "daejo/claim/claims.h"
#include "daejo/claim/copies.h"
#include "daejo/graph/entities.h"
#include "daejo/graph/items.h"
#include "daejo/mention/extract.h"
#include "daejo/mention/name.h"
#include "daejo/text/repeat.h"

namespace daejo {

Case build_case(std::vector<Document> documents, const Knowledge& knowledge, const PassDone& done) {
  Case c;
  const auto passed = [&](std::string_view pass) {
    if (done) done(pass);
  };

  // The same documents in any order are the same case.
  std::stable_sort(documents.begin(), documents.end(),
                   [](const Document& a, const Document& b) { return a.id < b.id; });
  c.documents = std::move(documents);

  // Figures, dates and names. From here on every digit of a passage that states something is a mention or
  // part of none.
  std::vector<NameFinding> names = find_names(
      c.documents, knowledge.names, {.tables = &knowledge.name_tables, .figures = &knowledge.lexicon});
  passed("names");
  std::vector<std::vector<NameTie>> ties(c.documents.size());
  for (std::size_t d = 0; d < c.documents.size(); ++d) {
    c.mentions.push_back(
        merge_mentions(extract(c.documents[d], knowledge.lexicon, {.openings = &names[d].openings}), names[d],
                       c.documents[d].text));
    ties[d] = std::move(names[d].ties);
  }
  passed("figures");

  // Who and what the names stand for.
  c.entities = resolve_entities(c.documents, c.mentions, ties, knowledge.names, knowledge.name_tables);
  passed("entities");

  // A passage that stands twice on its page is one witness.
  for (Document& document : c.documents) mark_repeats(document);
  passed("copies");

  // What each mention is about. From here on the text is no longer looked at, but for quotes.
  Claims claims = make_claims(c.documents, c.mentions, knowledge.claims, knowledge.terms);
  c.claims = std::move(claims.claims);
  c.contexts = std::move(claims.contexts);
  c.terms = std::move(claims.terms);
  passed("claims");

  // A story that several copied is one witness.
  name_copies(c.claims, find_copies(c.documents));
  passed("copies");

  // Subjects become entities, and claims on one thing become items. From here on the case is frozen.
  link_subjects(c);
  c.items = match_items(c, knowledge.matching);
  passed("items");
  return c;
}

}  // namespace daejo
