#include "daejo/mention/recogniser.h"

#include <array>

#include "daejo/mention/date.h"
#include "daejo/mention/quantity.h"
#include "daejo/mention/time.h"

namespace daejo {

// Dates stand before quantities: 2024년 is a year before it is a count of years.
std::span<const Recogniser, recogniser_count> recognisers() {
  static constexpr std::array<Recogniser, recogniser_count> table{
      Recogniser{"date", Anchor::digit | Anchor::numeral | Anchor::calendar, read_date},
      Recogniser{"time", Anchor::digit | Anchor::numeral | Anchor::calendar, read_time},
      Recogniser{"quantity", Anchor::digit | Anchor::numeral | Anchor::other, read_quantity, is_day_or_year},
  };
  return table;
}

}  // namespace daejo
