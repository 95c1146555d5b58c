#include <algorithm>
#include <array>

#include "daejo/mention/date_phrase.h"
#include "daejo/text/utf8.h"

// Dates in digits only: 2025-03-25, 2025. 1. 6., 25/03/25, 3/25/2025, 13.5.2015, 20250325, 2015-12, 2015-16.

namespace daejo {
namespace {

bool is_year(const Digits& d) { return d.count == 4 && d.value >= 1000 && d.value < 2200; }
bool is_month(const Digits& d) { return d.count >= 1 && d.count <= 2 && d.value >= 1 && d.value <= 12; }
bool is_day(const Digits& d) { return d.count >= 1 && d.count <= 2 && d.value >= 1 && d.value <= 31; }

DatePhrase day_phrase(std::size_t begin, std::size_t end, int year, int month, int day) {
  DatePhrase p;
  p.begin = begin;
  p.end = end;
  p.grain = Grain::day;
  p.year_stated = year != 0;
  p.years = {year, year};
  p.month_stated = true;
  p.months = {month, month};
  p.days = {day, day};
  return p;
}

// The separator at `at`, the same as `like` unless that is 0: . / - and, behind a point, one space.
std::size_t separator(std::string_view text, std::size_t at, char& like) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if ((c != '.' && c != '/' && c != '-') || (like != 0 && c != like)) return 0;
  like = c;
  return c == '.' && at + 1 < text.size() && text[at + 1] == ' ' ? 2 : 1;
}

// Three figures between separators.
std::optional<DatePhrase> three(const DateText& in, std::size_t at, const Digits& a, const Digits& b,
                                const Digits& c, char sign) {
  const auto make = [&](int year, const Digits& month, const Digits& day) {
    return day_phrase(at, c.end, year, month.value, day.value);
  };
  if (is_year(a)) {
    if (is_month(b) && is_day(c)) return make(a.value, b, c);
    return std::nullopt;
  }
  if (is_year(c) && c.value >= 1900) {
    // The American order unless it cannot be; with points the European one.
    if (sign == '.') return is_day(a) && is_month(b) ? std::optional(make(c.value, b, a)) : std::nullopt;
    if (is_month(a) && is_day(b)) return make(c.value, a, b);
    if (is_day(a) && is_month(b)) return make(c.value, b, a);
    return std::nullopt;
  }
  if (sign == '.' || a.count > 2 || c.count != 2) return std::nullopt;
  const bool korean = a.count == 2 && b.count == 2 && in.korean;
  if (korean && is_month(b) && is_day(c)) return make(whole_year(in.context, a.value), b, c);
  if (is_month(a) && is_day(b)) return make(whole_year(in.context, c.value), a, b);
  if (is_day(a) && is_month(b)) return make(whole_year(in.context, c.value), b, a);
  return std::nullopt;
}

// "2016 10 16": four digits, two and two, and no figure around them.
std::optional<DatePhrase> spaced(std::string_view text, std::size_t at, const Digits& year) {
  if (year.count != 4 || year.value < 1900 || year.value > 2099 || !text.substr(year.end).starts_with(" "))
    return std::nullopt;
  const Digits month = read_figure(text, year.end + 1);
  if (month.count != 2 || !text.substr(month.end).starts_with(" ")) return std::nullopt;
  const Digits day = read_figure(text, month.end + 1);
  const std::size_t next = skip_spaces(text, day.end);
  if (day.count != 2 || !make_day(year.value, month.value, day.value) || is_word(decode(text, day.end).value))
    return std::nullopt;
  if (next < text.size() && is_digit(static_cast<unsigned char>(text[next]))) return std::nullopt;
  return day_phrase(at, day.end, year.value, month.value, day.value);
}

// "20250325": eight digits that stand alone.
std::optional<DatePhrase> solid(std::string_view text, std::size_t at, const Digits& d) {
  if (d.count != 8 || is_word(decode(text, d.end).value)) return std::nullopt;
  const int year = d.value / 10000;
  const int month = d.value / 100 % 100;
  const int day = d.value % 100;
  if (year < 1900 || year > 2099 || !make_day(year, month, day)) return std::nullopt;
  return day_phrase(at, d.end, year, month, day);
}

}  // namespace

std::optional<DatePhrase> read_numeric_date(const DateText& in, std::size_t at, const DatePhrase* before) {
  const std::string_view text = in.text;
  const Digits a = read_figure(text, at, 8);
  if (a.count == 0) return std::nullopt;
  if (a.count == 8) return solid(text, at, a);
  if (a.count > 4 || a.count == 3) return std::nullopt;
  char sign = 0;
  if (std::optional<DatePhrase> p = spaced(text, at, a)) return p;
  const std::size_t first = separator(text, a.end, sign);
  if (first == 0) return std::nullopt;
  const Digits b = read_figure(text, a.end + first);
  if (b.count == 0) return std::nullopt;
  const std::size_t second = separator(text, b.end, sign);
  const Digits c = second != 0 ? read_figure(text, b.end + second) : Digits{};
  const auto ends_here = [&](std::size_t end) {
    const char32_t next = decode(text, end).value;
    if (is_digit(next) || is_latin(next)) return next == 'T' && is_digit(decode(text, end + 1).value);
    // 1.2.2015.4 and 10-1-2018-7 go on; 2018-10-01-2018-10-07 is a range of two.
    if (next == U'.' || next == U',' || next == U'/')
      return !is_digit(decode(text, end + 1).value) || next == U'/';
    return true;
  };
  if (c.count > 0 && ends_here(c.end)) {
    if (std::optional<DatePhrase> p = three(in, at, a, b, c, sign)) {
      if (first == 2 && second == 2 && c.end < text.size() && text[c.end] == '.') ++p->end;
      return p;
    }
  }
  if (c.count > 0 && sign != '-') return std::nullopt;
  if (sign == '.') return std::nullopt;
  if (is_year(a) && a.value >= 1900 && in.calendar.ends_word(text, b.end) && b.count <= 2 &&
      ends_here(b.end) && !(b.end < text.size() && text[b.end] == sign)) {
    DatePhrase p;
    p.begin = at;
    p.end = b.end;
    p.year_stated = true;
    p.years = {a.value, a.value};
    if (is_month(b)) {
      p.months = {b.value, b.value};
      p.month_stated = true;
      p.grain = Grain::month;
      return p;
    }
    // 2015-16: a season, a school year.
    if (b.count == 2 && (a.value + 1) % 100 == b.value) {
      p.years.last = a.value + 1;
      p.grain = Grain::year;
      return p;
    }
    return std::nullopt;
  }
  // 10/1: a fraction unless something else says that it is a day.
  if (sign == '/' && c.count == 0 && is_month(a) && is_day(b) && ends_here(b.end)) {
    DatePhrase p = day_phrase(at, b.end, 0, a.value, b.value);
    p.loose = before == nullptr;
    return p;
  }
  return std::nullopt;
}

}  // namespace daejo
