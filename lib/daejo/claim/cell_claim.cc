#include "daejo/claim/cell_claim.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"

namespace daejo {
namespace {

// "`chunk_size`" -> "chunk size"
std::string plain(std::string_view cell) {
  std::string out(cell);
  std::erase_if(out, [](char c) { return c == '`' || c == '*'; });
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

}  // namespace

void say_of_cell(Claim& c, const Cell& cell, const Document& document, const std::vector<Mention>& mentions,
                 const ClaimTables& tables) {
  c.property = {};
  c.subject_given = false;
  for (const Span part : {cell.row, cell.column}) {
    const std::string words = plain(slice(document.text, part));
    if (words.empty()) continue;
    // The head of a column that says which figure of the property stands in it: Maximum, 최소.
    if (const std::string_view scope = tables.scope_named(lower_ascii(words)); !scope.empty()) {
      c.qualifiers.scope = scope;
      continue;
    }
    bool named = false;
    const auto first =
        std::lower_bound(mentions.begin(), mentions.end(), part.begin,
                         [](const Mention& m, std::size_t begin) { return m.span.begin < begin; });
    for (auto m = first; m != mentions.end() && m->span.begin < part.end; ++m) {
      if (m->name() && m->span.size() * 2 > part.size()) {
        c.subject = m->name()->name;
        c.subject_given = named = true;
      } else if (m->date() && !c.date()) {
        c.qualifiers.time = *m->date();
        c.qualifiers.time_stated = named = true;
      }
    }
    if (named) continue;
    if (!c.property.phrase.empty()) c.property.phrase += ' ';
    c.property.phrase += words;
    for (const std::string_view word : split(words, ' '))
      if (!word.empty()) c.property.stems.emplace_back(word);
    std::string key(words);
    std::erase(key, ' ');
    std::size_t size = 0;
    const PropertyEntry* entry = tables.property_named(key, mentions[c.mention]);
    if (entry == nullptr)
      entry = tables.english_property_at(lower_ascii(words), 0, mentions[c.mention], &size);
    if (entry != nullptr) c.property.id = entry->id;
  }
}

}  // namespace daejo
