#include "daejo/mention/holiday.h"

#include <charconv>
#include <vector>

#include "daejo/base/tsv.h"

namespace daejo {
namespace {

std::optional<int> number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [p, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || p != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<HolidayRule> parse_holiday_rule(std::string_view text) {
  const std::vector<std::string_view> fields = split(text, ' ');
  if (fields.size() < 2) return std::nullopt;
  std::vector<int> values;
  HolidayRule rule;
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const std::optional<int> value = number(fields[i]);
    if (!value) return std::nullopt;
    if (fields[i].starts_with('+')) {
      rule.offset = *value;
    } else {
      values.push_back(*value);
    }
  }
  const std::size_t n = values.size();
  if (fields[0] == "easter" || fields[0] == "orthodox") {
    if (n != 1) return std::nullopt;
    rule.kind = fields[0] == "easter" ? HolidayRule::easter : HolidayRule::orthodox;
    rule.offset = values[0];
    return rule;
  }
  if (n < 2) return std::nullopt;
  rule.month = values[0];
  rule.day = values[1];
  if (fields[0] == "nth") {
    if (n != 3) return std::nullopt;
    rule.kind = HolidayRule::nth;
    rule.which = values[2];
  } else if (fields[0] == "fixed") {
    rule.kind = HolidayRule::fixed;
    if (n > 2) rule.which = values[2];
  } else {
    rule.kind = HolidayRule::of_calendar;
    rule.calendar = fields[0];
  }
  return rule;
}

std::optional<Day> solar_holiday(const HolidayRule& rule, int year) {
  std::optional<Day> day;
  switch (rule.kind) {
    case HolidayRule::fixed:
      day = make_day(year, rule.month, rule.day);
      if (day && iso_weekday(*day) == rule.which) *day -= std::chrono::days(1);
      break;
    case HolidayRule::nth:
      day = nth_weekday(year, rule.month, rule.day, rule.which);
      break;
    case HolidayRule::easter:
      day = easter_sunday(year);
      break;
    case HolidayRule::orthodox:
      day = orthodox_easter_sunday(year);
      break;
    case HolidayRule::of_calendar:
      break;
  }
  if (day) *day += std::chrono::days(rule.offset);
  return day;
}

}  // namespace daejo
