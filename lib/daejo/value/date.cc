#include "daejo/value/date.h"

#include <array>

#include <fmt/format.h>

namespace daejo {

namespace chrono = std::chrono;

std::string_view name(Grain grain) {
  static constexpr std::array<std::string_view, 11> names{"century", "decade", "year", "half", "quarter", "month",
                                                          "week",    "day",    "hour", "minute", "second"};
  return names[static_cast<std::size_t>(grain)];
}

std::optional<Day> PartialDate::to_day() const {
  return whole() ? make_day(year, month, day) : std::nullopt;
}

std::string PartialDate::text() const {
  if (year == 0 && month == 0 && day == 0) return {};
  std::string out = year != 0 ? fmt::format("{:04}", year) : "XXXX";
  if (month != 0) {
    out += fmt::format("-{:02}", month);
  } else if (day != 0) {
    out += "-XX";
  }
  if (day != 0) out += fmt::format("-{:02}", day);
  return out;
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

std::optional<Day> parse_iso_day(std::string_view text) {
  std::array<int, 3> part{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin < 4) part[i] = part[i] * 10 + (text[at++] - '0');
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
  return second < 0 ? fmt::format("{:02}:{:02}", hour, minute) : fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
}

DateValue DateValue::on(Day day) { return {partial(day), partial(day), Grain::day, 0}; }

DateValue DateValue::month(int year, int month) {
  return {{year, month, 1}, {year, month, days_in_month(year, month)}, Grain::month, 0};
}

DateValue DateValue::year(int year) { return years(year, year, Grain::year); }

DateValue DateValue::years(int first, int last, Grain grain) { return {{first, 1, 1}, {last, 12, 31}, grain, 0}; }

DateValue DateValue::range(Day from, Day to, Grain grain) { return {partial(from), partial(to), grain, 0}; }

}  // namespace daejo
