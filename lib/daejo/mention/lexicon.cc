#include "daejo/mention/lexicon.h"

#include <algorithm>
#include <array>

namespace daejo {
namespace {

constexpr std::array<std::pair<std::string_view, NumeralKind>, 24> numeral_kinds{{
    {"zero", NumeralKind::zero},
    {"digit", NumeralKind::digit},
    {"small", NumeralKind::small},
    {"large", NumeralKind::large},
    {"ten", NumeralKind::ten},
    {"one", NumeralKind::one},
    {"pair", NumeralKind::pair},
    {"some", NumeralKind::some},
    {"half", NumeralKind::half},
    {"whole", NumeralKind::whole},
    {"ordinal", NumeralKind::ordinal},
    {"fraction", NumeralKind::fraction},
    {"en_zero", NumeralKind::en_zero},
    {"en_one", NumeralKind::en_one},
    {"en_ten", NumeralKind::en_ten},
    {"en_hundred", NumeralKind::en_hundred},
    {"en_large", NumeralKind::en_large},
    {"en_dozen", NumeralKind::en_dozen},
    {"en_some", NumeralKind::en_some},
    {"en_half", NumeralKind::en_half},
    {"en_times", NumeralKind::en_times},
    {"en_ordinal", NumeralKind::en_ordinal},
    {"en_ordinal_scale", NumeralKind::en_ordinal_scale},
    {"en_parts", NumeralKind::en_parts},
}};

}  // namespace

Result<void> Lexicon::load_numerals(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"word", "kind", "low", "high", "note"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const auto* kind = std::find_if(numeral_kinds.begin(), numeral_kinds.end(),
                                    [&](const auto& k) { return k.first == row["kind"]; });
    if (kind == numeral_kinds.end())
      return fail(row.error("kind", "unknown kind of number word", "one of the kinds of mention/lexicon.h"));
    const std::vector<std::string_view> parts = split(row["low"], '/');
    const std::optional<Decimal> low = parts.empty() ? std::nullopt : Decimal::parse(parts[0]);
    const std::optional<Decimal> high = row["high"].empty() ? low : Decimal::parse(row["high"]);
    if (!low || !high) return fail(row.error(low ? "high" : "low", "no number", "digits"));
    Numeral n{kind->second, *low, *high, std::nullopt, std::string(row["word"])};
    if (parts.size() == 2) n.denominator = Decimal::parse(parts[1]);
    n.glued = row["note"] == "glued";
    numeral_trie_.add(row["word"], static_cast<std::uint32_t>(numerals_.size()));
    if (row["note"].empty()) anchors_.add(row["word"], Anchor::numeral);
    numerals_.push_back(std::move(n));
  }
  numeral_trie_.freeze();
  return {};
}

Result<Lexicon> Lexicon::load(const Resources& resources) {
  Lexicon lexicon;
  if (const Result<void> done = lexicon.load_numerals(resources.at("data/numerals.tsv")); !done)
    return fail(done.error());
  Result<Calendar> calendar = Calendar::load(resources);
  if (!calendar) return fail(calendar.error());
  lexicon.calendar_ = std::move(*calendar);
  for (const std::string& word : lexicon.calendar_.anchors()) lexicon.anchors_.add(word, Anchor::calendar);
  lexicon.anchors_.freeze();
  return lexicon;
}

Found<Numeral> Lexicon::numeral(std::string_view text, std::size_t at) const {
  const std::optional<Trie::Match> m = numeral_trie_.longest(text, at);
  return m ? Found<Numeral>{&numerals_[m->value], m->size} : Found<Numeral>{};
}

}  // namespace daejo
