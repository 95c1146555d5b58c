#pragma once
// Numbers with what they count: money, counts, percentages, measures, durations, ratios, ranks, ages.
//
//   "약 557만6000달러" -> money 5576000 USD in [5575500, 5576500]

#include <optional>

#include "daejo/mention/recogniser.h"

namespace daejo {

bool read_quantity(const Place& place, std::size_t at, Mention& found);

// 27일, 3월, 2025년: digits from which read_quantity makes a length of time, a bare number or nothing, and
// which a date takes. A cheap test, false where another reading is possible.
bool is_day_or_year(const Place& place, std::size_t at);

}  // namespace daejo
