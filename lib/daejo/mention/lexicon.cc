#include "daejo/mention/lexicon.h"

#include <algorithm>
#include <array>
#include <atomic>

#include "daejo/mention/number_word.h"

namespace daejo {
namespace {

constexpr std::array<std::pair<std::string_view, NumeralKind>, 26> numeral_kinds{{
    {"zero", NumeralKind::zero},
    {"digit", NumeralKind::digit},
    {"small", NumeralKind::small},
    {"large", NumeralKind::large},
    {"ten", NumeralKind::ten},
    {"one", NumeralKind::one},
    {"pair", NumeralKind::pair},
    {"sino_pair", NumeralKind::sino_pair},
    {"some", NumeralKind::some},
    {"half", NumeralKind::half},
    {"whole", NumeralKind::whole},
    {"days", NumeralKind::days},
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
    n.alone = row["note"] == "alone";
    n.scarce = row["note"] == "scarce";
    numeral_trie_.add(row["word"], static_cast<std::uint32_t>(numerals_.size()));
    if (row["note"].empty() || n.alone || n.scarce) anchors_.add(row["word"], Anchor::numeral);
    numerals_.push_back(std::move(n));
  }
  numeral_trie_.freeze();
  return {};
}

Result<void> Lexicon::load_units(const Resource& file) {
  const Result<TsvTable> table =
      read_tsv(file, {"code", "kind", "dimension", "factor", "words", "symbols", "note"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    if (row["note"] == "none") continue;
    const std::optional<Kind> kind = parse_kind(row["kind"]);
    if (!kind) return fail(row.error("kind", "unknown kind of mention", "as in `daejo extract`"));
    Unit unit{*kind, std::string(row["code"])};
    unit.notes = note_named(row["note"]);
    unit.dimension = std::string(row["dimension"]);
    unit.scale = Decimal::parse(row["factor"]);
    for (const std::string_view word : split(row["words"], '|')) add_unit(unit, word, false);
    if (row["note"] != "none-symbol") {
      for (const std::string_view word : split(row["symbols"], '|')) add_unit(unit, word, true);
    }
  }
  return {};
}

Result<void> Lexicon::load_counters(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"word", "kind", "note"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    if (row["note"] == "none") continue;
    const std::optional<Kind> kind = parse_kind(row["kind"]);
    if (!kind) return fail(row.error("kind", "unknown kind of mention", "as in `daejo extract`"));
    Unit unit{*kind, std::string(row["word"])};
    if (*kind == Kind::rank || *kind == Kind::ordinal) unit.code.clear();
    if (*kind == Kind::age) unit.code = "a";
    if (!row["note"].empty()) {
      unit.notes = note_named(row["note"]);
      if (unit.notes == 0)
        return fail(row.error("note", "unknown note",
                              "sino, native, prefixed, article, noun, en, name, exact, stop or none"));
    }
    add_unit(unit, row["word"], false);
  }
  return {};
}

Result<void> Lexicon::load_currency_words(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"word", "code", "factor", "note"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    Unit unit{Kind::money, std::string(row["code"])};
    if (unit.code == "-") {
      unit_at_.emplace(std::string(row["word"]),
                       0);  // holds the place, so that the name from ICU does not take it
      continue;
    }
    if (row["factor"] != "1") {
      unit.factor = Decimal::parse(row["factor"]);
      if (!unit.factor) return fail(row.error("factor", "no number", "the part of the main unit: 0.01"));
    }
    unit.notes = note_named(row["note"]);
    add_unit(unit, row["word"], false);
  }
  return {};
}

Result<void> Lexicon::load_currencies(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"code", "ko", "en", "symbols"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    Unit unit{Kind::money, std::string(row["code"])};
    for (const std::string_view column : {"ko", "en"}) {
      for (const std::string_view word : split(row[column], '|')) {
        if (!unit_at_.contains(std::string(word))) add_unit(unit, word, false);
      }
    }
    unit.notes |= Unit::symbol;
    for (const std::string_view word : split(row["symbols"], '|')) {
      if (!unit_at_.contains(std::string(word))) add_unit(unit, word, false);
    }
    // ISO codes in capitals only; those that are words (ALL, TRY, TOP) only after a figure.
    if (unit_at_.contains(unit.code)) unit.notes &= ~static_cast<std::uint32_t>(Unit::symbol);
    add_unit(unit, row["code"], true);
  }
  return {};
}

Result<void> Lexicon::load_hedges(const Resource& file) {
  static constexpr std::array<std::pair<std::string_view, Hedge>, 8> names{{{"none", Hedge::none},
                                                                            {"about", Hedge::about},
                                                                            {"nearly", Hedge::nearly},
                                                                            {"over", Hedge::over},
                                                                            {"at_least", Hedge::at_least},
                                                                            {"more_than", Hedge::more_than},
                                                                            {"at_most", Hedge::at_most},
                                                                            {"less_than", Hedge::less_than}}};
  const Result<TsvTable> table = read_tsv(file, {"word", "side", "hedge"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const auto* hedge =
        std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == row["hedge"]; });
    if (hedge == names.end())
      return fail(row.error("hedge", "unknown hedge",
                            "about, nearly, over, at_least, more_than, at_most, less_than or none"));
    const auto index = static_cast<std::uint32_t>(hedges_.size());
    const bool outside = row["side"] == "before-verb";
    hedges_.push_back({hedge->second, std::string(row["word"]), outside});
    if (row["side"] == "before" || outside) {
      before_.add(row["word"], index);
    } else if (row["side"] == "after") {
      after_.add(row["word"], index);
    } else if (row["side"] == "verb") {
      verb_.add(row["word"], index);
    } else if (row["side"] == "adverb") {
      adverb_.add(row["word"], index);
    } else if (row["side"] == "between") {
      adjective_.add(row["word"], index);
    } else if (row["side"] == "change") {
      change_.add(row["word"], index);
    } else {
      return fail(
          row.error("side", "unknown side", "before, before-verb, after, verb, adverb, between or change"));
    }
  }
  return {};
}

Result<void> Lexicon::load_prefixes(const Resource& file) {
  using Effect = Prefix::Effect;
  static constexpr std::array<std::pair<std::string_view, Effect>, 10> effects{
      {{"minus", Effect::minus},
       {"plus", Effect::plus},
       {"unit", Effect::unit},
       {"per", Effect::per},
       {"ordinal", Effect::ordinal},
       {"age", Effect::age},
       {"percent", Effect::percent},
       {"mach", Effect::mach},
       {"label", Effect::label},
       {"implied", Effect::implied}}};
  const Result<TsvTable> table = read_tsv(file, {"word", "effect", "value"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const auto* effect =
        std::find_if(effects.begin(), effects.end(), [&](const auto& e) { return e.first == row["effect"]; });
    if (effect == effects.end())
      return fail(row.error("effect", "unknown effect",
                            "minus, plus, unit, per, ordinal, age, percent, mach, label or implied"));
    const std::vector<std::string_view> value = split(row["value"], ' ');
    prefix_trie_.add(row["word"], static_cast<std::uint32_t>(prefixes_.size()));
    // A sign in Korean letters may be written to the word of a number: 마이너스삼.
    if ((effect->second == Effect::minus || effect->second == Effect::plus) && row["word"].size() >= 6 &&
        (row["word"][0] & 0x80) != 0) {
      signs_.add(row["word"], 0);
      anchors_.add(row["word"], Anchor::numeral);
    }
    prefixes_.push_back({effect->second, value.empty() ? std::string() : std::string(value[0]),
                         value.size() > 1, std::string(row["word"])});
  }
  return {};
}

Result<void> Lexicon::load_not_numbers(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"word", "note"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) (row["note"] == "count" ? not_counts_ : not_numbers_).add(row["word"], 0);
  return {};
}

Result<void> Lexicon::load_particles(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"word", "note"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    particles_.add(row["word"], 0);
    if (row["note"] == "strong") strong_particles_.add(row["word"], 0);
  }
  return {};
}

Result<void> Lexicon::load_people(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"word"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) people_.add(row["word"], 0);
  return {};
}

// Readings of one word hang together in the order of loading.
void Lexicon::add_unit(Unit unit, std::string_view word, bool as_symbol) {
  unit.word = std::string(word);
  if (as_symbol) unit.notes |= Unit::is_symbol;
  const auto index = static_cast<std::uint32_t>(units_.size());
  auto& places = as_symbol ? symbol_at_ : unit_at_;
  const auto [place, is_new] = places.emplace(unit.word, index);
  if (unit.has(Unit::symbol)) money_before_.add(word, index);
  units_.push_back(std::move(unit));
  if (is_new || place->second == 0) {
    place->second = index;
    return;
  }
  std::uint32_t last = place->second;
  while (units_[last].next != 0) last = units_[last].next;
  units_[last].next = index;
}

void Lexicon::freeze() {
  for (const auto& [word, index] : unit_at_) {
    if (index != 0) unit_words_.add(word, index);
  }
  for (const auto& [word, index] : symbol_at_) symbols_.add(word, index);
  for (const Unit& unit : units_) {
    if (!unit.word.empty() && fits_one_syllable(unit, Decimal(9), unit.word.size(), false))
      sole_units_.add(unit.word, 0);
  }
  // a mile, an hour: one, where a word of measure says so (mention/amount.h)
  for (const auto& [word, index] : unit_at_) {
    const Unit& u = units_[index];
    if (index == 0 || u.kind == Kind::count || u.kind == Kind::percent || u.has(Unit::verb) ||
        !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      continue;
    const bool vowel = std::string_view("aeio").find(word[0]) != std::string_view::npos ||
                       word.starts_with("hour") || word == "hr";
    anchors_.add((vowel ? "an " : "a ") + word, Anchor::other);
  }
  unit_at_.clear();
  symbol_at_.clear();
  for (Trie* trie : {&unit_words_, &symbols_, &sole_units_, &money_before_, &before_, &after_, &verb_,
                     &adverb_, &adjective_, &change_, &signs_, &prefix_trie_, &particles_, &strong_particles_,
                     &not_numbers_, &not_counts_, &people_})
    trie->freeze();
  anchors_.freeze();
}

Result<Lexicon> Lexicon::load(const Resources& resources) {
  static std::atomic<std::uint64_t> loaded = 0;
  Lexicon lexicon;
  lexicon.number_ = ++loaded;
  Result<void> done;
  const auto load = [&](const char* name, Result<void> (Lexicon::*read)(const Resource&)) {
    if (done) done = (lexicon.*read)(resources.at(name));
  };
  load("data/numerals.tsv", &Lexicon::load_numerals);
  load("data/units.tsv", &Lexicon::load_units);
  load("data/counters.tsv", &Lexicon::load_counters);
  load("data/currency-words.tsv", &Lexicon::load_currency_words);
  load("data/currencies.tsv", &Lexicon::load_currencies);
  load("data/unit-senses.tsv", &Lexicon::load_senses);
  load("data/hedges.tsv", &Lexicon::load_hedges);
  load("data/prefixes.tsv", &Lexicon::load_prefixes);
  load("data/not-numbers.tsv", &Lexicon::load_not_numbers);
  load("data/quantity-endings.tsv", &Lexicon::load_particles);
  load("data/people.tsv", &Lexicon::load_people);
  if (!done) return fail(done.error());
  Result<Calendar> calendar = Calendar::load(resources);
  if (!calendar) return fail(calendar.error());
  lexicon.calendar_ = std::move(*calendar);
  for (const std::string& word : lexicon.calendar_.anchors()) lexicon.anchors_.add(word, Anchor::calendar);
  lexicon.freeze();
  return lexicon;
}

Found<Numeral> Lexicon::numeral(std::string_view text, std::size_t at) const {
  const std::optional<Trie::Match> m = numeral_trie_.longest(text, at);
  return m ? Found<Numeral>{&numerals_[m->value], m->size} : Found<Numeral>{};
}

Found<HedgeWord> Lexicon::hedge_in(const Trie& table, std::string_view text, std::size_t at) const {
  const std::optional<Trie::Match> m = table.longest(text, at);
  return m ? Found<HedgeWord>{&hedges_[m->value], m->size} : Found<HedgeWord>{};
}

std::size_t Lexicon::longest_in(const Trie& table, std::string_view text, std::size_t at) {
  std::size_t longest = 0;
  table.each(text, at, [&](std::uint32_t, std::size_t size) { longest = size; });
  return longest;
}

std::size_t Lexicon::outweighs_unit(std::string_view text, std::size_t at) const {
  const auto size_of = [](const Found<HedgeWord>& hedge) {
    return hedge && hedge->word != "여" ? hedge.size : 0;
  };
  return std::max(
      {size_of(hedge_after(text, at)), size_of(hedge_verb(text, at)), size_in(strong_particles_, text, at)});
}

Found<Prefix> Lexicon::prefix_in(std::string_view text, std::size_t at) const {
  const std::optional<Trie::Match> m = prefix_trie_.longest(text, at);
  return m ? Found<Prefix>{&prefixes_[m->value], m->size} : Found<Prefix>{};
}

}  // namespace daejo
