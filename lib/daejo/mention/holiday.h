#pragma once
// The rules by which holidays fall, as data/calendar-holidays.tsv writes them.
//
//   fixed 12 25        25 December                 nth 11 4 4     the fourth Thursday of November
//   fixed 4 27 7       27 April, the day before when that is a Sunday
//   nth 5 1 -1         the last Monday of May      easter -2      two days before Easter
//   orthodox 0         Easter of the Julian reckoning
//   dangi 8 15         day 15 of month 8 of the Korean lunar calendar; hebrew, islamic: likewise
//   … +1               the day after any of these
//
// Easter: the algorithm of Oudin (1940) as in the Explanatory Supplement to the Astronomical Almanac.

#include <optional>
#include <string>
#include <string_view>

#include "daejo/value/date.h"

namespace daejo {

struct HolidayRule {
  enum Kind { fixed, nth, easter, orthodox, of_calendar };
  Kind kind = fixed;
  std::string calendar;  // of_calendar: the name in data/calendar-years.tsv
  int month = 0;
  int day = 0;     // of nth: the weekday
  int which = 0;   // of nth: 1 to 5, or −1 the last
  int offset = 0;  // days after the day found
};

std::optional<HolidayRule> parse_holiday_rule(std::string_view text);
inline bool is_holiday_rule(std::string_view text) { return parse_holiday_rule(text).has_value(); }
// The day in the year, of a rule that needs no table.
std::optional<Day> solar_holiday(const HolidayRule& rule, int year);

}  // namespace daejo
