#pragma once
// What can be told of a claim in plain numbers, so that two are held together without looking at a term: the
// first part of each Profile (graph/profile.h), side by side in memory.
//
//   of.subject == other.subject && of.subject != 0
//
// Texts are numbered from 1; 0 is the empty text.

#include <cstdint>
#include <limits>

#include "daejo/claim/claim.h"
#include "daejo/graph/quick_value.h"

namespace daejo {

// What tells whether two claims of one family could be about one item: small, so that many lie side by side
// in memory.
struct Glance {
  std::uint64_t signature = 0;    // of the rare terms nearby: no common bit, no common term
  std::uint32_t group = 0;        // number of the value in its family
  std::uint32_t subject = 0;      // number of the subject; 0 = unknown
  std::uint32_t property_id = 0;  // number of the entry of data/properties.tsv; 0 = none
  std::uint32_t leading = 0;      // the first digits of a long value and their place; 0 = not long
  std::uint32_t shuffled = 0;     // its digits in whatever order, and their place; 0 = not long
};

// The time that a claim is of; days in an order, not counted.
struct Period {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool known = false;
  bool stated = false;    // in the claim's own sentence
  bool bare_day = false;  // "5일" of nobody knows which month
};

constexpr std::uint32_t no_claim = 0xFFFFFFFF;
constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

// In the order in which they are asked for: three lines of the cache tell of most pairs that they are none.
struct Circumstances : Glance {
  std::uint32_t document = 0;
  std::uint32_t context = 0;
  std::int32_t published = no_day;  // the document
  std::uint32_t dated = 0;          // the group of the figure that a year or a month of its sentence dates
  Form form = Form::level;
  Kind kind = Kind::number;
  bool date = false;  // the value
  bool time_of_day = false;
  bool count = false;
  bool qualified = false;  // any of the two that follow, or dated
  bool former = false;
  bool additive = false;  // of a date: beside another one
  bool title = false;
  bool korean = false;

  QuickValue value;
  std::uint64_t telling_bits = 0;  // of the telling values of its sentence, as in `signature`

  Period time;
  std::uint32_t undated = 0;
  std::uint32_t in_document = 0;  // claims of the family in the document
  std::uint32_t frequency = 0;    // claims of the value in the set
  int digits = 0;
  std::uint32_t base = 0;
  std::uint32_t scope = 0;
  std::uint32_t region = 0;
  std::uint32_t thing = 0;
  std::uint32_t per = 0;
  float place = 0;      // 0 to 1 through the document
  bool alone = false;   // no other figure in the document
  bool listed = false;  // the thing counted has a line in data/claim/counted.tsv
  bool per_time = false;
  bool scoped = false;  // any of scope, region and total
  bool total = false;   // 총, "in all"
  bool average = false;
  bool in_list = false;  // one of three figures of one unit or more in its clause

  std::uint32_t family = 0;                 // number of the family in the set; 0 = not compared
  std::uint32_t parenthesis_of = no_claim;  // the claim before its parentheses
};

}  // namespace daejo
