#pragma once
// Calendar dates as texts give them: whole or in part, of a grain, and the days that they cover.
//
//   PartialDate{2024, 7, 0}.text() == "2024-07"          PartialDate{0, 7, 27}.text() == "XXXX-07-27"
//   DateValue::month(2024, 7)                             2024-07-01 .. 2024-07-31, grain month
//   days_from_civil / weekday_of: on std::chrono
//
// Written as ISO 8601; parts that are not known as X, as in ISO 8601-2.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace daejo {

using Day = std::chrono::sys_days;

enum class Grain { century, decade, year, half, quarter, month, week, day, hour, minute, second };
std::string_view name(Grain grain);  // "month"

struct PartialDate {
  int year = 0;   // 0 = not known
  int month = 0;  // 0 = not known or not given
  int day = 0;

  bool whole() const { return year != 0 && month != 0 && day != 0; }
  std::optional<Day> to_day() const;  // of a whole and valid date
  std::string text() const;           // "2024-07-27", "XXXX-07", "XXXX-XX-27"; "" when nothing is known
  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

PartialDate partial(Day day);
std::optional<Day> make_day(int year, int month, int day);  // nothing for 2023-02-29
int days_in_month(int year, int month);
// 1 = Monday … 7 = Sunday (ISO 8601).
int iso_weekday(Day day);
// The Monday of the day's week.
Day week_of(Day day);
// The Monday of the week that holds the first (which = 1 …) or the last (−1 …) Thursday of a month; of a year
// with month = 0: ISO 8601 week `which`.
std::optional<Day> nth_week(int year, int month, int which);
// The `which`th weekday of a month, from its end when negative; nothing when the month has no such day.
std::optional<Day> nth_weekday(int year, int month, int weekday, int which);
Day easter_sunday(int year);           // Gregorian
Day orthodox_easter_sunday(int year);  // of the Julian reckoning, as a Gregorian date

// "2025-03-25", "2025-03-25T11:46:00+09:00", "2025.03.25", "2025/3/25": the day; nothing when it is no such
// date.
std::optional<Day> parse_iso_day(std::string_view text);

struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  int second = -1;           // −1 = not given
  std::string text() const;  // "06:30", "06:30:15"
  friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

// What a mention of a date says: the first and the last day that it covers, equal for a single day. With
// `from` not whole (no year known) the two carry the parts that are. Both without anything known: "이날" in a
// text without a date.
struct DateValue {
  PartialDate from;
  PartialDate to;
  Grain grain = Grain::day;
  int weekday = 0;           // ISO weekday written beside the date, 0 = none
  bool approximate = false;  // 께, 무렵, about: stands near

  static DateValue on(Day day);
  static DateValue month(int year, int month);
  static DateValue year(int year);
  static DateValue years(int first, int last, Grain grain);
  static DateValue range(Day from, Day to, Grain grain);
  static DateValue months(int year, int first, int last, Grain grain);  // 13 is January of the next year
  bool resolved() const { return from.whole() && to.whole(); }
  friend bool operator==(const DateValue&, const DateValue&) = default;
};

// A time of day or a span of them; `hedged` times cover 15 minutes to each side.
struct TimeValue {
  TimeOfDay from;
  TimeOfDay to;
  Grain grain = Grain::minute;
  std::optional<int> utc_offset;  // minutes, where the text names a zone (KST = 540, GMT = 0)
  friend bool operator==(const TimeValue&, const TimeValue&) = default;
};

}  // namespace daejo
