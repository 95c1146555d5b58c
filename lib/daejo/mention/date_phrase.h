#pragma once
// What a text writes of a date, before it is known which day that is. Internal to the reading of dates.
//
//   "지난해 3월 5~7일" -> DatePhrase{.year = 2024, .year_stated, .months = 3, 3, .days = 5, 7, .grain = day}
//
// The readers (date_korean.cc, date_english.cc, date_numeric.cc) fill a phrase; resolve() (date_resolve.cc)
// makes a DateValue of it, from what is written, the document's day and the last date of the text.

#include <optional>
#include <string_view>

#include "daejo/mention/calendar.h"
#include "daejo/mention/date_context.h"
#include "daejo/value/date.h"

namespace daejo {

// A place where a date is read: the text up to the end of the block, and how far back may be looked.
struct DateText {
  std::string_view text;
  std::size_t floor = 0;
  const Calendar& calendar;
  const DateContext& context;
  bool korean = true;  // the language of the document: 25/03/25 begins with the year
};

struct Ends {
  int first = 0;
  int last = 0;
  explicit operator bool() const { return first != 0; }
};

struct DatePhrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  Grain grain = Grain::day;  // the finest that is written

  bool year_stated = false;  // a year or a word for one is written, even when it could not be resolved
  bool month_stated = false;
  Ends years;   // 2018~2023; of decades and centuries the first and the last year
  Ends months;  // of halves, quarters and seasons too
  Ends days;
  int weekday = 0;
  int nth = 0;  // 셋째 주, last Friday
  bool nth_week = false;
  std::optional<std::pair<Day, Day>> span;  // found already: 어제, 다음 주
  bool aside = false;                       // a year earlier, 10년 전
  bool recurring = false;                   // 매년: of no year
  bool unknown = false;                     // a relative word with nothing to count from
  int direction = 0;
  bool directed = false;
  bool lunar = false;
  const CalendarWord* holiday = nullptr;
  const CalendarWord* part = nullptr;
  bool approximate = false;
  bool loose = false;  // needs no other proof to be a date only inside a range: 10/1
};

// Readers: the phrase that begins at `at`, or nothing. `before` is the first end of a range, whose larger
// parts the second may leave out.
std::optional<DatePhrase> read_korean_date(const DateText& in, std::size_t at, const DatePhrase* before);
std::optional<DatePhrase> read_english_date(const DateText& in, std::size_t at, const DatePhrase* before);
std::optional<DatePhrase> read_numeric_date(const DateText& in, std::size_t at, const DatePhrase* before);

// A cheap test before them: false where none of them finds a date that begins with the digits at `at`, as
// what stands behind the digits begins no part of one.
bool may_be_date(std::string_view text, std::size_t at);

// A cheaper one, of an anchor, for dates and times of day at once: digits before a percent sign, or before a
// syllable with which neither a date nor a time goes on, as most figures are.
bool counts(std::string_view text, Span digits);

// What a relative word stands for; fills years, months or span of the phrase.
void apply_relative(const DateText& in, const CalendarWord& word, DatePhrase& phrase);

// Nothing when there is no such day (30 February).
std::optional<DateValue> resolve(const DateText& in, const DatePhrase& phrase);

// A year of two digits: '24 and 98, so that it is not much later than the document.
int whole_year(const DateContext& context, int two_digits);

// The number at `at`: its value and its digits; no digits when there is none or more than `most`.
struct Digits {
  int value = 0;
  int count = 0;
  std::size_t end = 0;
};
Digits read_figure(std::string_view text, std::size_t at, int most = 4);

// The length of a sign that joins the ends of a range (~ ∼ - – — ·), spaces around it included; 0 = none.
std::size_t range_sign(std::string_view text, std::size_t at, bool with_dot = false);
std::size_t skip_spaces(std::string_view text, std::size_t at, int most = 2);

}  // namespace daejo
