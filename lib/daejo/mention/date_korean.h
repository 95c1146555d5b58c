#pragma once
// The reading of one Korean date. Internal to date_korean.cc and date_korean_words.cc, which hold its parts.

#include <optional>
#include <string_view>

#include "daejo/mention/date_phrase.h"

namespace daejo {

class KoreanDate {
 public:
  KoreanDate(const DateText& in, std::size_t at, const DatePhrase* before)
      : in_(in), at_(at), before_(before) {
    phrase_.begin = at;
  }

  std::optional<DatePhrase> read();

 private:
  const Calendar& words() const { return in_.calendar; }
  // The kinds of words at `at`; asked once for a place.
  std::uint32_t kinds_at(std::size_t at) {
    if (at != kinds_of_) kinds_of_ = at, kinds_ = words().kinds_at(in_.text, at);
    return kinds_;
  }
  // The word of the kind at `at`, of which kinds_at() tells.
  CalendarFound find(std::size_t at, CalendarWord::Is is) {
    return Calendar::has(kinds_at(at), is) ? words().find(in_.text, at, is) : CalendarFound();
  }
  std::string_view rest(std::size_t at) const { return in_.text.substr(at); }
  bool at_word_end(std::size_t at) const { return words().ends_word(in_.text, at); }

  // From the coarsest to the finest; a part must be finer than the last one taken.
  enum Level { none, century, decade, year, half, quarter, month, week, day, weekday };
  void took(Level level, Grain grain, std::size_t end);
  void prefix();
  bool part();
  // A figure and its unit: 2025년, 5~7일, 1990년대, 3분기.
  bool figure(std::size_t at);
  bool unit(const Digits& first, const Digits& last, std::size_t end, bool apostrophe);
  bool year_unit(const Digits& first, Digits last, std::size_t end, bool apostrophe);
  // 2000년 동안, 약 2000년 전: but "2023년 전 세계" is a year.
  bool year_is_length(int value, std::size_t after) const;
  bool decade_unit(const Digits& first, const Digits& last, std::size_t end);
  bool century_unit(const Digits& first, const Digits& last, std::size_t end);
  bool quarter_unit(const Digits& first, const Digits& last, std::size_t end);
  bool month_unit(const Digits& first, const Digits& last, std::size_t end);
  bool day_unit(const Digits& first, const Digits& last, std::size_t end);
  bool behind_nights() const;
  // 7일(168시간), 3일(72시간): a length of time in another unit stands behind it.
  bool hours_in_parentheses(std::size_t at) const;
  bool preceded_by_length(bool sure_only = false) const;
  bool word(std::size_t at);
  bool holiday_stands(const CalendarWord& holiday, std::size_t end) const;
  // 봄, 여름: one syllable is a word of its own only where nothing but a particle follows.
  bool season_stands(std::size_t end) const;
  bool relative(const CalendarWord& found, std::size_t end);
  bool then_stands() const;
  bool finer_follows(std::size_t at) const;
  // 10년 전, 3개월 전에: counted back from the document's day.
  bool ago(std::size_t at);
  // 6·4 지방선거
  bool day_of_event(const Digits& month, const Digits& day, std::size_t end);
  // 셋째 주, 마지막 일요일, 첫째 주 금요일
  bool nth(const CalendarWord& which, std::size_t at);
  bool fail();
  // What may follow a date: a part of it (말, 초반), the weekday in parentheses, a hedge.
  void tail();
  // "(목)", "(목요일)", "(木)": its size, and the weekday taken.
  std::size_t weekday_in_parentheses(std::size_t at);

  const DateText& in_;
  std::size_t kinds_of_ = std::string_view::npos;  // the place that kinds_ are of
  std::uint32_t kinds_ = 0;
  std::size_t at_;
  std::size_t end_ = 0;
  const DatePhrase* before_;
  DatePhrase phrase_;
  Level level_ = none;
  bool any_ = false;
  bool failed_ = false;
  bool only_ = false;
  bool list_ = false;  // the figure was one of several before one unit
  bool before_christ_ = false;
};

}  // namespace daejo
