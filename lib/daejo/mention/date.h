#pragma once
// Dates in all written forms, Korean and English.
//
//   DateContext context{.published = make_day(2025, 3, 25)};
//   read_date({text, 0, calendar, context}, at)
//
//   2025년 3월 25일(화)   2025-03-25, weekday 2         지난해 7월       2024-07-01 .. 2024-07-31
//   지난 27일             2025-02-27                    3월 5~7일        2025-03-05 .. 2025-03-07
//   1990년대 초반         1990 .. 1993                  7일간            a duration (mention/quantity.h)
//   early 2023            2023-01-01 .. 2023-03-31      Q1 2023, 1Q23    2023-01-01 .. 2023-03-31
//   같은 해 7월           July of the year that the last date of the document is in
//
// Dates are resolved against the document's day; today's date is never looked at. Without it they keep what
// is known (XXXX-07-27). Words are data (data/calendar*.tsv). Asked at an anchor only, a reader decides
// within a few bytes that nothing begins there, and never reads more than some hundred.

#include <optional>

#include "daejo/mention/date_phrase.h"
#include "daejo/mention/mention.h"
#include "daejo/mention/recogniser.h"

namespace daejo {

std::optional<Mention> read_date(const DateText& in, std::size_t at);
bool read_date(const Place& place, std::size_t at, Mention& found);

}  // namespace daejo
