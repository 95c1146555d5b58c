#include "daejo/claim/english.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

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
  std::map<std::string, Entry> entries;
  for (const TsvRow& row : *table) {
    const auto part = std::find(part_names.begin(), part_names.end(), row["class"]);
    if (part == part_names.end())
      return fail(row.error("class", "unknown class of words",
                            "auxiliary, preposition, determiner, pronoun, conjunction, verb or past"));
    Entry& entry = entries[std::string(row["word"])];
    entry.parts |= bit(static_cast<Part>(part - part_names.begin()));
    if (row["class"] == "past") entry.parts |= bit(Part::verb);
    if (!row["lemma"].empty()) entry.lemma = row["lemma"];
  }
  for (auto& [word, entry] : entries) {
    out.words_.add(word, static_cast<std::uint32_t>(out.entries_.size()));
    out.entries_.push_back(std::move(entry));
  }
  out.words_.freeze();
  return out;
}

const EnglishWords::Entry* EnglishWords::entry(std::string_view lower) const {
  const std::optional<std::uint32_t> place = words_.whole(lower);
  return place ? &entries_[*place] : nullptr;
}

Parts EnglishWords::parts(std::string_view lower) const {
  const auto known = [&](std::string_view word) {
    const Entry* found = entry(word);
    return found == nullptr ? Parts{0} : found->parts;
  };
  if (const Parts parts = known(lower)) return parts;
  constexpr Parts verb = bit(Part::verb);
  if (lower.size() > 4 && lower.ends_with("ed")) return verb | bit(Part::past);
  if (lower.size() > 3 && lower.ends_with('s')) {
    if (known(lower.substr(0, lower.size() - 1)) & verb) return verb;
    if (lower.ends_with("es") && (known(lower.substr(0, lower.size() - 2)) & verb)) return verb;
    if (lower.ends_with("ies") && (known(std::string(lower.substr(0, lower.size() - 3)) + 'y') & verb))
      return verb;
  }
  return 0;
}

std::string_view EnglishWords::lemma(std::string_view lower) const {
  const Entry* found = entry(lower);
  return found == nullptr || found->lemma.empty() ? lower : std::string_view(found->lemma);
}

}  // namespace daejo
