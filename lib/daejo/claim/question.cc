#include "daejo/claim/question.h"

#include <array>
#include <string>

#include "daejo/base/ascii.h"

namespace daejo {

bool asks(std::string_view text) {
  // Nearly every sentence ends in a point: in none of the last bytes of what follows.
  constexpr std::string_view last = "?*_\"'\x9D\x99";
  if (text.empty() || last.find(text.back()) == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 8> marks{"**", "__", "*", "_", "\"", "'", "\u201D", "\u2019"};
  for (const std::string_view mark : marks)
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  return text.ends_with('?');
}

const PropertyEntry* asked_for(const Words& question, const Document& document, const Mention& answer,
                               const ClaimTables& tables) {
  const PropertyEntry* entry = nullptr;
  Senses senses = 0;
  for (const Word& w : question.words) {
    senses |= bit(w.sense);
    if (w.is_mention() || entry != nullptr) continue;
    std::string_view stem = slice(document.text, w.stem);
    if (question.language == Language::korean) {
      for (const std::string_view verb : {"되", "하"})
        if (w.predicate() && stem.size() > 2 * verb.size() && stem.ends_with(verb))
          stem.remove_suffix(verb.size());
      entry = tables.property_named(stem, answer);
    } else {
      std::size_t size = 0;
      entry = tables.english_property_at(lower_ascii(stem), 0, answer, &size);
      if (entry != nullptr && size != stem.size()) entry = nullptr;
    }
  }
  return entry != nullptr ? entry : tables.property_meant(senses, answer);
}

}  // namespace daejo
