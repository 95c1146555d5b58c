#pragma once
// A mention: a span of text with a typed value.
//
//   "약 557만6000달러" -> Mention{.kind = Kind::money, .value = Quantity{.value = 5576000,
//                              .interval = [5575500, 5576500], .unit = "USD", .finest = 0, .coarsest = 3, .approximate = true}}
//   "지난해 7월"        -> Mention{.kind = Kind::date, .value = DateValue::month(2024, 7)}
//
// What the JSON says of each (`daejo extract`) is in the contract of the command; here values stay exact.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/value/date.h"
#include "daejo/value/decimal.h"
#include "daejo/value/interval.h"

namespace daejo {

enum class Kind {
  money,
  count,
  percent,
  ratio,
  rank,
  ordinal,
  age,
  duration,
  measure,
  number,
  date,
  time,
  name
};
std::string_view name(Kind kind);  // "money"
std::optional<Kind> parse_kind(std::string_view name);

// How the words around a figure qualify it.
enum class Hedge {
  none,
  about,      // 약, 가량, 안팎, about: either side
  nearly,     // 가까이, 육박, nearly: from below
  over,       // 여, 남짓: from the figure to one unit of its last non-zero digit above
  at_least,   // 이상, at least
  more_than,  // 초과, 넘는, more than
  at_most,    // 이하, up to
  less_than,  // 미만, under
  vague,      // 수십, 몇, tens of: no figure at all
};

struct Quantity {
  std::optional<Decimal> value;  // the number as stated; nothing for ranges and vague numbers
  Interval interval;             // what the wording states: a point for a plain number
  std::string unit;              // ISO 4217, UCUM, "%", "pp", "x", a counter as written, or empty
  Hedge hedge = Hedge::none;
  bool approximate = false;
  // The plausible precisions, as powers of ten: `finest` is the last digit written, `coarsest` the last that
  // is not 0. 557만6000: 0 and 3; 550만: 4 and 5; 5.60: -2 and -1. Any power in between may be what the
  // writer vouches for.
  int finest = 0;
  int coarsest = 0;
  std::optional<Decimal> out_of;      // "14개국 중 13위": 14; "3분의 2": 3
  std::string per;                    // "1인", "토큰", "hour": what the amount is for; empty = a total
  std::optional<Decimal> per_amount;  // "100만토큰당": 1000000
};

enum class EntityKind { person, organisation, product, place, other };
std::string_view name(EntityKind kind);  // "person"

// An office that the words beside a person's name give him: 우주항공청장 {"head", "우주항공청"}.
struct Office {
  std::string id;    // of data/roles.tsv: "minister", "ceo"
  std::string body;  // what it is the office of, as written, or its name in data/aliases.tsv; may be empty
  bool exclusive = false;  // one holder at a time
  bool current = true;     // neither former nor to come, and the sentence speaks of no change
  friend bool operator==(const Office&, const Office&) = default;
};

struct NameValue {
  std::string name;  // as written, without particles and titles
  EntityKind kind = EntityKind::other;
  std::string role;                  // 창업자, CEO, 회장: as written beside the name; may be empty
  std::vector<Office> offices = {};  // of a person; several: 부총리 겸 과학기술정보통신부 장관
};

using Value = std::variant<Quantity, DateValue, TimeValue, NameValue>;

struct Mention {
  Span span;  // bytes of Document::text; hedge words included
  Kind kind = Kind::number;
  Value value;
  bool furniture = false;  // stands in a passage that states nothing
  bool aside =
      false;  // a date of comparison (a year earlier, 10년 전): the text does not go on to speak of it

  const Quantity* quantity() const { return std::get_if<Quantity>(&value); }
  const DateValue* date() const { return std::get_if<DateValue>(&value); }
  const TimeValue* time() const { return std::get_if<TimeValue>(&value); }
  const NameValue* name() const { return std::get_if<NameValue>(&value); }
};

// What the figures of a text stand for when they were rounded or cut (XBRL Calculations 1.1): the union over
// the plausible precisions is not taken; each is asked for by its power of ten.
Interval rounded_to(const Quantity& quantity, int power);
Interval truncated_to(const Quantity& quantity, int power);

}  // namespace daejo
