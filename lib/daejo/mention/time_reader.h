#pragma once
// The reading of one time of day. Internal to time.cc, time_korean.cc and time_english.cc, which hold its
// parts.

#include <optional>
#include <string_view>

#include "daejo/mention/calendar.h"
#include "daejo/mention/date_phrase.h"

namespace daejo {

// What is written of one time of day.
struct TimePhrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  int hour = -1;
  int last_hour = -1;  // 2~4시
  int minute = 0;
  int second = -1;
  bool minute_given = false;
  bool whole = false;  // of 24 hours: nothing more to know
  const CalendarWord* part = nullptr;
  bool hedged = false;
  std::optional<int> utc_offset;
};

// The hour of 24, by the part of the day: noon is 12 p.m., 밤 1시 is 01:00, 낮 1시 13:00.
int hour_of_day(int hour, std::string_view rule);

inline bool ascii_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

class TimeReader {
 public:
  TimeReader(const DateText& in, std::size_t at) : in_(in), text_(in.text), at_(at) {}

  std::optional<TimePhrase> read(const TimePhrase* before);
  // A cheap test: false where read() finds nothing.
  static bool may_be_time(const Calendar& words, std::string_view text, std::size_t at);

 private:
  const Calendar& words() const { return in_.calendar; }
  std::string_view rest(std::size_t at) const { return text_.substr(std::min(at, text_.size())); }

  std::optional<TimePhrase> done();
  // 오전 1시 13분, 새벽, 오후에
  std::optional<TimePhrase> korean_part();
  // 낮 12:30, 오후 3:20
  bool clock_behind(std::size_t at);
  std::optional<TimePhrase> part_alone(const CalendarWord& part, std::size_t end);
  // Does a date stand right before?
  bool behind_date() const;
  // 1시 13분 20초, 세 시 반, 2~4시
  bool korean_hour(std::size_t at);
  // 한시도, 한시적: an hour in words is one only before what times have.
  bool native_hour_stands(std::size_t end) const;
  bool clock_word();
  // The part of the day behind an English time: 3 p.m., 8:15 in the morning.
  bool part_behind(std::size_t at);
  // 13:05, 1:13:20, 1:13 a.m., 0113 GMT, 8.10 pm
  bool clock_figures();
  // 9:30 ~ 11:00
  bool clock_range(std::size_t at) const;
  bool time_stands() const;
  // 3 pm, 9 o'clock, 11ish, 20 past eight
  bool english_hour();
  // 2-4 pm: the part of the day stands behind the second hour.
  bool hours_to(const Digits& hour);
  // minutes past or to an hour: 20 min past eight, ten to 9.
  bool past(int minutes, std::size_t at);
  // eight o'clock, seven p.m., half past three, ten past 9, one in the morning
  bool english_words();
  void hedge();
  void zone();

  const DateText& in_;
  std::string_view text_;
  std::size_t at_;
  const TimePhrase* before_ = nullptr;
  TimePhrase phrase_;
};

}  // namespace daejo
