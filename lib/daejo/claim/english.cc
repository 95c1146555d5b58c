#include "daejo/claim/english.h"

#include <algorithm>
#include <array>

#include "daejo/base/tsv.h"

namespace daejo {
namespace {

constexpr std::array<std::string_view, 7> part_names{"auxiliary",   "preposition", "determiner", "pronoun",
                                                     "conjunction", "verb",        "past"};

}  // namespace

Result<EnglishWords> EnglishWords::load(const Resources& resources) {
  EnglishWords out;
  const auto table = read_tsv(resources.at("data/claim/english.tsv"), {"word", "class", "lemma"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const auto part = std::find(part_names.begin(), part_names.end(), row["class"]);
    if (part == part_names.end())
      return fail(row.error("class", "unknown class of words",
                            "auxiliary, preposition, determiner, pronoun, conjunction, verb or past"));
    Entry& entry = out.words_[std::string(row["word"])];
    entry.parts |= bit(static_cast<Part>(part - part_names.begin()));
    if (row["class"] == "past") entry.parts |= bit(Part::verb);
    if (!row["lemma"].empty()) entry.lemma = row["lemma"];
  }
  return out;
}

Parts EnglishWords::parts(std::string_view lower) const {
  const auto known = [&](std::string_view word) {
    const auto it = words_.find(std::string(word));
    return it == words_.end() ? Parts{0} : it->second.parts;
  };
  if (const Parts parts = known(lower)) return parts;
  constexpr Parts verb = bit(Part::verb);
  if (lower.size() > 4 && lower.ends_with("ed")) return verb | bit(Part::past);
  if (lower.size() > 3 && lower.ends_with('s')) {
    if (known(lower.substr(0, lower.size() - 1)) & verb) return verb;
    if (lower.ends_with("es") && (known(lower.substr(0, lower.size() - 2)) & verb)) return verb;
    if (lower.ends_with("ies") && (known(std::string(lower.substr(0, lower.size() - 3)) + 'y') & verb)) return verb;
  }
  return 0;
}

std::string_view EnglishWords::lemma(std::string_view lower) const {
  const auto it = words_.find(std::string(lower));
  return it == words_.end() || it->second.lemma.empty() ? lower : std::string_view(it->second.lemma);
}

}  // namespace daejo
