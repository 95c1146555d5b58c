#include <algorithm>
#include <array>
#include <utility>

#include "daejo/base/ascii.h"
#include "daejo/mention/boundary.h"
#include "daejo/mention/lexicon.h"
#include "daejo/text/utf8.h"

// Units that mean another thing beside certain words (data/unit-senses.tsv).

namespace daejo {
namespace {

constexpr std::size_t widest_clause = 60;  // bytes before the amount that are searched for a cue

// Does the word of small letters `cue` stand at `at`?
bool cue_at(std::string_view text, std::size_t at, std::string_view cue) {
  if (at > text.size() || text.size() - at < cue.size()) return false;
  return std::equal(cue.begin(), cue.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char want, char got) { return want == lower_ascii(got); });
}

bool whole_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (!begins_word(text, begin)) return false;
  return !is_latin(decode_before(text, end).value) || !is_latin(decode(text, end).value);
}

bool ends_clause(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == ';') return true;
  return (c == '.' || c == ',' || c == '?' || c == '!') && at + 1 < text.size() && text[at + 1] == ' ';
}

bool holds(const UnitSense& sense, std::string_view text, Span amount, std::size_t floor) {
  switch (sense.side) {
    case UnitSense::Side::behind: {
      const std::size_t at = skip_spaces(text, amount.end, 1);
      return std::any_of(sense.cues.begin(), sense.cues.end(), [&](const std::string& cue) {
        return cue_at(text, at, cue) && (is_hangul(decode(text, at).value) || at != amount.end) &&
               (!is_latin(decode_before(text, at + cue.size()).value) ||
                !is_latin(decode(text, at + cue.size()).value));
      });
    }
    case UnitSense::Side::before: {
      const std::size_t end = skip_spaces_back(text, amount.begin, floor, 1);
      return std::any_of(sense.cues.begin(), sense.cues.end(), [&](const std::string& cue) {
        return end >= floor + cue.size() && cue_at(text, end - cue.size(), cue) &&
               whole_word(text, end - cue.size(), end);
      });
    }
    case UnitSense::Side::clause:
      break;
  }
  std::size_t begin = amount.begin;
  while (begin > floor && amount.begin - begin < widest_clause && !ends_clause(text, begin - 1)) --begin;
  for (const std::string& cue : sense.cues) {
    for (std::size_t at = begin; at + cue.size() <= amount.begin; ++at) {
      if (cue_at(text, at, cue) && whole_word(text, at, at + cue.size())) return true;
    }
  }
  return false;
}

}  // namespace

const UnitSense* Lexicon::sense(const Unit& unit, std::string_view text, Span amount,
                                std::size_t floor) const {
  for (std::uint32_t i = unit.sense; i != 0; i = senses_[i].next) {
    if (holds(senses_[i], text, amount, floor)) return &senses_[i];
  }
  return nullptr;
}

Result<void> Lexicon::load_senses(const Resource& file) {
  static constexpr std::array<std::pair<std::string_view, UnitSense::Side>, 3> sides{
      {{"before", UnitSense::Side::before},
       {"clause", UnitSense::Side::clause},
       {"behind", UnitSense::Side::behind}}};
  const Result<TsvTable> table = read_tsv(file, {"units", "side", "cues", "kind", "code"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const auto* side =
        std::find_if(sides.begin(), sides.end(), [&](const auto& s) { return s.first == row["side"]; });
    if (side == sides.end()) return fail(row.error("side", "unknown side", "before, clause or behind"));
    const std::optional<Kind> kind = parse_kind(row["kind"]);
    if (!kind) return fail(row.error("kind", "unknown kind of mention", "as in `daejo extract`"));
    UnitSense sense{side->second, {}, *kind, std::string(row["code"])};
    for (const std::string_view cue : split(row["cues"], '|')) sense.cues.emplace_back(cue);
    for (const std::string_view word : split(row["units"], '|')) {
      const std::string key(word);
      std::vector<std::uint32_t> readings;
      for (const auto* places : {&unit_at_, &symbol_at_}) {
        const auto found = places->find(key);
        for (std::uint32_t i = found == places->end() ? 0 : found->second; i != 0; i = units_[i].next)
          readings.push_back(i);
      }
      // A word that is no unit without the cue.
      const bool open = std::any_of(readings.begin(), readings.end(),
                                    [&](std::uint32_t i) { return !units_[i].has(Unit::native); });
      if (!open) {
        Unit unit{*kind, sense.code};
        unit.notes = Unit::cued;
        const auto same = std::find_if(units_.begin() + 1, units_.end(),
                                       [&](const Unit& u) { return u.code == sense.code && u.scale; });
        if (same != units_.end()) unit.dimension = same->dimension, unit.scale = same->scale;
        readings.push_back(static_cast<std::uint32_t>(units_.size()));
        add_unit(unit, word, false);
      }
      for (const std::uint32_t reading : readings) {
        const auto index = static_cast<std::uint32_t>(senses_.size());
        senses_.push_back(sense);
        std::uint32_t* link = &units_[reading].sense;
        while (*link != 0) link = &senses_[*link].next;
        *link = index;
      }
    }
  }
  return {};
}

}  // namespace daejo
