#include "daejo/value/date.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace daejo {

namespace chrono = std::chrono;

namespace {

// A number that is not negative, with zeros before it; at most ten digits.
char* write_padded(char* out, int number, std::size_t digits) {
  char turned[16];
  std::size_t size = 0;
  for (unsigned rest = static_cast<unsigned>(number); rest != 0 || size < digits; rest /= 10)
    turned[size++] = static_cast<char>('0' + rest % 10);
  return std::reverse_copy(turned, turned + size, out);
}

}  // namespace

std::string_view name(Grain grain) {
  static constexpr std::array<std::string_view, 11> names{
      "century", "decade", "year", "half", "quarter", "month", "week", "day", "hour", "minute", "second"};
  return names[static_cast<std::size_t>(grain)];
}

std::optional<Day> PartialDate::to_day() const { return whole() ? make_day(year, month, day) : std::nullopt; }

std::string PartialDate::text() const {
  if (year == 0 && month == 0 && day == 0) return {};
  // Years before 1 as ISO 8601 counts them, one less: 3 BC is -0002.
  char text[32];
  char* end = text;
  if (year < 0) *end++ = '-';
  if (year == 0)
    end = std::fill_n(end, 4, 'X');
  else
    end = write_padded(end, std::abs(year), 4);
  if (month != 0) {
    *end++ = '-';
    end = write_padded(end, month, 2);
  } else if (day != 0) {
    end = std::copy_n("-XX", 3, end);
  }
  if (day != 0) {
    *end++ = '-';
    end = write_padded(end, day, 2);
  }
  return {text, end};
}

PartialDate partial(Day day) {
  const chrono::year_month_day d(day);
  return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
          static_cast<int>(static_cast<unsigned>(d.day()))};
}

std::optional<Day> make_day(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  const chrono::year_month_day d{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                 chrono::day(static_cast<unsigned>(day))};
  if (!d.ok()) return std::nullopt;
  return Day(d);
}

int days_in_month(int year, int month) {
  const chrono::year_month_day_last last{chrono::year(year),
                                         chrono::month_day_last(chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int iso_weekday(Day day) { return static_cast<int>(chrono::weekday(day).iso_encoding()); }

Day week_of(Day day) { return day - chrono::days(iso_weekday(day) - 1); }

std::optional<Day> nth_week(int year, int month, int which) {
  if (which == 0) return std::nullopt;
  const int first_month = month == 0 ? 1 : month;
  const int last_month = month == 0 ? 12 : month;
  const std::optional<Day> begin = make_day(year, first_month, 1);
  const std::optional<Day> end =
      begin ? make_day(year, last_month, days_in_month(year, last_month)) : std::nullopt;
  if (!end) return std::nullopt;
  const Day first = *begin + chrono::days((4 - iso_weekday(*begin) + 7) % 7);
  const Day last = *end - chrono::days((iso_weekday(*end) - 4 + 7) % 7);
  const Day thursday =
      which > 0 ? first + chrono::days(7 * (which - 1)) : last + chrono::days(7 * (which + 1));
  if (thursday < first || thursday > last) return std::nullopt;
  return week_of(thursday);
}

std::optional<Day> nth_weekday(int year, int month, int weekday, int which) {
  const std::optional<Day> begin = make_day(year, month, 1);
  if (!begin || which == 0) return std::nullopt;
  const Day end = *begin + chrono::days(days_in_month(year, month) - 1);
  const Day first = *begin + chrono::days((weekday - iso_weekday(*begin) + 7) % 7);
  const Day last = end - chrono::days((iso_weekday(end) - weekday + 7) % 7);
  const Day day = which > 0 ? first + chrono::days(7 * (which - 1)) : last + chrono::days(7 * (which + 1));
  if (day < first || day > last) return std::nullopt;
  return day;
}

// J.-M. Oudin's algorithm (1940), as in the Explanatory Supplement to the Astronomical Almanac, chapter 12.
Day easter_sunday(int year) {
  const int century = year / 100;
  const int golden = year % 19;
  const int k = (century - 17) / 25;
  int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
  i -= (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11));
  const int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
  const int l = i - j;
  const int month = 3 + (l + 40) / 44;
  const int day = l + 28 - 31 * (month / 4);
  return *make_day(year, month, day);
}

// Meeus' Julian algorithm, moved by the days between the calendars.
Day orthodox_easter_sunday(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  const int day = (d + e + 114) % 31 + 1;
  return *make_day(year, month, 1) + chrono::days(day - 1 + year / 100 - year / 400 - 2);
}

std::optional<Day> parse_iso_day(std::string_view text) {
  std::array<int, 3> part{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin < 4)
      part[i] = part[i] * 10 + (text[at++] - '0');
    const std::size_t digits = at - begin;
    if (digits == 0 || (i == 0 && digits != 4) || (i > 0 && digits > 2)) return std::nullopt;
    if (i < 2) {
      if (at >= text.size() || (text[at] != '-' && text[at] != '.' && text[at] != '/')) return std::nullopt;
      ++at;
      while (at < text.size() && text[at] == ' ') ++at;
    }
  }
  if (at < text.size() && text[at] >= '0' && text[at] <= '9') return std::nullopt;
  return make_day(part[0], part[1], part[2]);
}

std::string TimeOfDay::text() const {
  char text[40];
  char* end = write_padded(text, hour, 2);
  *end++ = ':';
  end = write_padded(end, minute, 2);
  if (second >= 0) {
    *end++ = ':';
    end = write_padded(end, second, 2);
  }
  return {text, end};
}

DateValue DateValue::on(Day day) { return {partial(day), partial(day), Grain::day}; }

DateValue DateValue::month(int year, int month) {
  return {{year, month, 1}, {year, month, days_in_month(year, month)}, Grain::month};
}

DateValue DateValue::year(int year) { return years(year, year, Grain::year); }

DateValue DateValue::years(int first, int last, Grain grain) {
  return {{first, 1, 1}, {last, 12, 31}, grain};
}

DateValue DateValue::months(int year, int first, int last, Grain grain) {
  const int first_year = year + (first - 1) / 12;
  const int last_year = year + (last - 1) / 12;
  const int last_month = (last - 1) % 12 + 1;
  return {{first_year, (first - 1) % 12 + 1, 1},
          {last_year, last_month, days_in_month(last_year, last_month)},
          grain};
}

DateValue DateValue::range(Day from, Day to, Grain grain) { return {partial(from), partial(to), grain}; }

}  // namespace daejo
