#include "daejo/graph/evidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "daejo/base/tsv.h"

namespace daejo {
namespace {

struct AspectNames {
  std::string_view name;
  std::vector<std::string_view> levels;
};

// The levels in the order of their numbers; 0 is "unknown" for all.
const std::array<AspectNames, aspect_count>& names() {
  static const std::array<AspectNames, aspect_count> all{{
      {"subject",
       {"unknown", "same-given", "same", "related", "other-given", "other", "other-entity", "met",
        "met-entity"}},
      {"property",
       {"unknown", "same-entry", "same-phrase", "like-phrase", "same-head", "other-phrase", "other-entry",
        "same-event", "like-event", "other-event", "no-event", "lasting-entry", "only-event", "one-event",
        "unlike-event"}},
      {"role",
       {"unknown", "0", "1", "2", "3", "translated-0", "translated-1", "translated-2", "translated-3"}},
      {"form", {"unknown", "same", "level-and-change", "up-and-down", "other", "before-and-after"}},
      {"thing", {"unknown", "same", "one-bare", "written-otherwise"}},
      {"time",
       {"unknown", "same-stated", "same", "overlapping", "apart", "apart-stated", "published-together",
        "published-apart"}},
      {"base", {"unknown", "same", "one-only", "other"}},
      {"scope", {"unknown", "same", "one-only", "other"}},
      {"beside",
       {"unknown", "0", "1", "2", "3", "translated-0", "translated-1", "translated-2", "translated-3"}},
      {"names", {"unknown", "same", "met", "other"}},
      {"nearby",
       {"unknown", "0", "1", "2", "3", "4", "5", "6", "7", "translated-0", "translated-1", "translated-2",
        "translated-3", "translated-4", "translated-5", "translated-6", "translated-7"}},
      {"sentence",
       {"unknown", "0", "1", "2", "3", "4", "5", "6", "7", "translated-0", "translated-1", "translated-2",
        "translated-3", "translated-4", "translated-5", "translated-6", "translated-7"}},
      {"frame", {"unknown", "little", "some", "most", "all"}},
      {"company", {"unknown", "one", "several"}},
      {"scarcity", {"unknown", "only-ones", "few", "some", "many", "very-many", "alone"}},
      {"place", {"unknown", "near", "some-way", "far", "title", "both-titles"}},
      {"documents", {"unknown", "two", "one", "one-sentence", "title-and-body"}},
      {"whole", {"unknown", "clear"}},
      {"kind",
       {"unknown", "money", "percent", "ratio", "count", "number", "measure", "duration", "age", "rank",
        "date", "time"}},
      {"digits", {"unknown", "1", "2", "3", "4", "5", "time", "year", "month", "day"}},
      {"frequency", {"unknown", "rare", "some", "common"}},
      {"likeness",
       {"unknown", "digit-slip", "scale-slip", "close", "near", "same-order", "far", "bound", "telling-slip",
        "telling-close", "in-frame"}},
      {"partner", {"unknown", "none", "one", "both"}},
      {"rank", {"unknown", "both-best", "one-best", "neither"}},
      {"margin", {"unknown", "wide", "some", "narrow", "behind"}},
  }};
  return all;
}

constexpr std::array<std::string_view, 3> question_names{"item", "agreement", "conflict"};

std::optional<double> number(std::string_view text) {
  double out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

}  // namespace

std::string_view name(Aspect aspect) { return names()[static_cast<std::size_t>(aspect)].name; }
std::size_t level_count(Aspect aspect) { return names()[static_cast<std::size_t>(aspect)].levels.size(); }
std::string_view level_name(Aspect aspect, std::size_t level) {
  return names()[static_cast<std::size_t>(aspect)].levels[level];
}

Result<MatchWeights> MatchWeights::load(const Resources& resources) {
  MatchWeights out;
  const auto table =
      read_tsv(resources.at("data/claim/match.tsv"), {"aspect", "level", "item", "agreement", "conflict"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    std::array<double, 3> values{};
    for (std::size_t q = 0; q < 3; ++q) {
      const std::string_view field = row[question_names[q]];
      if (field.empty()) continue;
      const std::optional<double> value = number(field);
      if (!value) return fail(row.error(question_names[q], "not a weight", "a number such as 1.25"));
      values[q] = *value;
    }
    if (row["aspect"] == "bar") {
      out.bars_ = values;
      continue;
    }
    bool known = false;
    for (std::size_t a = 0; a < aspect_count; ++a) {
      if (names()[a].name != row["aspect"]) continue;
      for (std::size_t l = 0; l < names()[a].levels.size(); ++l) {
        if (names()[a].levels[l] != row["level"]) continue;
        for (std::size_t q = 0; q < 3; ++q) out.weights_[q][a][l] = values[q];
        known = true;
      }
    }
    if (!known)
      return fail(row.error("level", "no such aspect and level", "one of lib/daejo/graph/evidence.h"));
  }
  for (const Question q : {Question::item, Question::agreement, Question::conflict}) {
    for (const bool translated : {false, true}) {
      for (const bool event : {false, true}) {
        const PairKind kind{translated, event};
        out.outlooks_[static_cast<std::size_t>(q)][kind.index()] = Outlook(out, q, kind);
      }
    }
  }
  return out;
}

bool may_have(PairKind kind, Aspect aspect, std::size_t level) {
  if (level == 0) return true;
  constexpr std::string_view translated = "translated-";
  const std::string_view name = level_name(aspect, level);
  switch (aspect) {
    case Aspect::role:
    case Aspect::beside:
    case Aspect::nearby:
    case Aspect::sentence:
      return name.starts_with(translated) == kind.translated;
    case Aspect::property:
      return name.ends_with("-event") == kind.event;
    default:
      return true;
  }
}

Outlook::Outlook(const MatchWeights& weights, Question question, PairKind kind) {
  double sum = 1e-6;  // more than sums in another order can differ
  for (std::size_t a = 0; a < aspect_count; ++a) {
    const auto aspect = static_cast<Aspect>(a);
    const std::size_t levels = level_count(aspect);
    std::array<double, most_levels> weight{};
    for (std::size_t l = 0; l < levels; ++l) {
      weight[l] = weights.weight(Question::item, aspect, l);
      if (question != Question::item) weight[l] += weights.weight(question, aspect, l);
    }
    if (asks_other_pairs(aspect)) {
      for (std::size_t l = levels - 1; l > 0; --l) weight[l - 1] = std::max(weight[l - 1], weight[l]);
    }
    double most = weight[0];
    for (std::size_t l = 1; l < levels; ++l)
      if (may_have(kind, aspect, l)) most = std::max(most, weight[l]);
    for (std::size_t l = 0; l < levels; ++l) losses_[a][l] = units(most - weight[l]);
    sum += most;
  }
  most_ = -units(-sum);
}

std::int32_t Outlook::units(double score) { return static_cast<std::int32_t>(std::floor(score * 4096)); }

}  // namespace daejo
