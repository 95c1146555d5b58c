#include "daejo/claim/derived_claims.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace daejo {

void learn_property(Claim& c, const ClaimTables& tables) {
  const PropertyEntry* entry = c.property.id.empty() ? nullptr : tables.property(c.property.id);
  if (entry == nullptr) return;
  c.property.single = entry->single;
  c.property.lasting = !entry->changing;
  c.property.points = entry->points;
  c.property.near = entry->near;
  // "메시지 크기는 최대 10MB": of a limit, the bound says which one it is.
  if (const Quantity* q = c.quantity(); q != nullptr && c.property.lasting && c.qualifiers.scope.empty()) {
    if (q->hedge == Hedge::at_most) c.qualifiers.scope = "maximum";
    if (q->hedge == Hedge::at_least) c.qualifiers.scope = "minimum";
  }
  if (auto* q = std::get_if<Quantity>(&c.value); q != nullptr && q->value && entry->naming)
    q->coarsest = q->finest;
}

namespace {

// The day of the week that the words of a date name; `of` is claim number `index`. Nothing when they name
// none.
std::optional<Claim> weekday_claim(const Claim& of, std::size_t index, const Document& document,
                                   const ClaimTables& tables) {
  const DateValue* date = of.date();
  if (date == nullptr || date->weekday == 0) return std::nullopt;
  const Span words = tables.weekday_in(slice(document.text, of.span), date->weekday);
  if (words.size() == 0) return std::nullopt;
  Claim c = of;
  c.span = {of.span.begin + words.begin, of.span.begin + words.end};
  DateValue only;
  only.weekday = date->weekday;
  c.value = only;
  c.subject.clear();
  c.subject_given = false;
  c.property = {};
  c.qualifiers = {};
  c.parenthesis_of = index;
  return c;
}

struct Lifespan {
  Claim born;
  Claim died;
};

// Of two years in the parentheses behind a person; `head` is the claim before them, null when there is none.
std::optional<Lifespan> lifespan(const Claim& whole, const Claim* head, const Document& document,
                                 const ClaimTables& tables) {
  const DateValue* years = whole.date();
  const NameValue* name = head == nullptr ? nullptr : head->name();
  if (years == nullptr || name == nullptr || name->kind != EntityKind::person ||
      years->grain != Grain::year || years->from.year >= years->to.year)
    return std::nullopt;
  const std::string from = std::to_string(years->from.year);
  const std::string to = std::to_string(years->to.year);
  const std::string_view text = slice(document.text, whole.span);
  if (!text.starts_with(from) || !text.ends_with(to)) return std::nullopt;
  Lifespan out{whole, whole};
  out.born.span.end = whole.span.begin + from.size();
  out.born.value = DateValue::year(years->from.year);
  out.born.property = {.id = "born"};
  learn_property(out.born, tables);
  out.died.span.begin = whole.span.end - to.size();
  out.died.value = DateValue::year(years->to.year);
  out.died.property = {.id = "died"};
  learn_property(out.died, tables);
  return out;
}

}  // namespace

void add_derived(std::vector<Claim>& claims, std::size_t first, const Document& document,
                 const ClaimTables& tables) {
  std::vector<std::pair<std::size_t, Claim>> derived;  // the claim that each stands behind
  for (std::size_t i = first; i < claims.size(); ++i) {
    if (claims[i].date() == nullptr) continue;
    if (std::optional<Claim> weekday = weekday_claim(claims[i], i, document, tables))
      derived.emplace_back(i, std::move(*weekday));
    const Claim* head = claims[i].parenthesis_of ? &claims[*claims[i].parenthesis_of] : nullptr;
    if (std::optional<Lifespan> years = lifespan(claims[i], head, document, tables)) {
      claims[i] = std::move(years->born);
      derived.emplace_back(i, std::move(years->died));
    }
  }
  if (derived.empty()) return;
  // Every claim moves behind those that are derived from earlier ones.
  const auto place = [&](std::size_t claim) {
    const auto behind = std::partition_point(derived.begin(), derived.end(),
                                             [&](const auto& one) { return one.first < claim; });
    return claim + static_cast<std::size_t>(behind - derived.begin());
  };
  const auto move_places = [&](Claim& c) {
    if (c.parenthesis_of) c.parenthesis_of = place(*c.parenthesis_of);
    if (c.part_claim) c.part_claim = place(*c.part_claim);
  };
  for (std::size_t i = first; i < claims.size(); ++i) move_places(claims[i]);
  std::size_t from = claims.size();
  claims.resize(claims.size() + derived.size());
  for (std::size_t to = claims.size(); !derived.empty();) {
    if (derived.back().first + 1 == from) {
      move_places(derived.back().second);
      claims[--to] = std::move(derived.back().second);
      derived.pop_back();
    } else {
      claims[--to] = std::move(claims[--from]);
    }
  }
}

std::optional<Claim> publication_claim(const Document& document, std::size_t number, std::size_t mentions) {
  if (!document.published || document.published_span.empty()) return std::nullopt;
  Claim c;
  c.document = number;
  c.mention = mentions;
  c.sentence = document.sentences.size();
  c.span = document.published_span;
  c.kind = Kind::date;
  c.value = DateValue::on(*document.published);
  c.property.id = "publication-date";
  c.context = static_cast<std::size_t>(-1);
  c.of_document = true;
  return c;
}

}  // namespace daejo
