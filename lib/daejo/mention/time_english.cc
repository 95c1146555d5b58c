#include "daejo/mention/time_reader.h"
#include "daejo/text/utf8.h"

// English times: the part of the day mostly stands behind: 3 p.m., ten past 9 in the evening.

namespace daejo {

bool TimeReader::part_behind(std::size_t at) {
  const std::size_t next = skip_spaces(text_, at, 1);
  const CalendarFound part = words().find(text_, next, CalendarWord::day_part);
  if (!part || (text_[next] & 0x80) != 0) return false;
  const bool after = part->of.ends_with(" after");
  const bool around = part->of.ends_with(" in") && next != at;
  if (!after && !around) return false;
  phrase_.part = part.word;
  phrase_.end = next + part.size;
  return true;
}

bool TimeReader::english_hour() {
  const Digits hour = read_figure(text_, at_, 2);
  if (hour.count == 0 || hour.end >= text_.size()) return false;
  phrase_.hour = hour.value;
  // at 7p; July 18, 19h
  const char letter = text_[hour.end];
  const bool alone = !is_word(decode(text_, hour.end + 1).value);
  if (alone && hour.value <= 12 && hour.value >= 1 && (letter == 'p' || letter == 'a') && time_stands()) {
    phrase_.hour = hour_of_day(hour.value, letter == 'p' ? "pm" : "am");
    phrase_.whole = true;
    phrase_.end = hour.end + 1;
    return true;
  }
  if (alone && hour.value < 24 && letter == 'h' && behind_date()) {
    phrase_.whole = true;
    phrase_.end = hour.end + 1;
    return true;
  }
  if (hour.value <= 12 && hour.value >= 1) {
    phrase_.end = hour.end;
    if (part_behind(hour.end) || hours_to(hour)) return true;
    for (const std::string_view word : {" o'clock", " o’clock", "ish", " oclock"}) {
      if (!rest(hour.end).starts_with(word)) continue;
      phrase_.end = hour.end + word.size();
      phrase_.hedged = word == "ish";
      part_behind(phrase_.end);
      return true;
    }
  }
  return past(hour.value, hour.end);
}

bool TimeReader::hours_to(const Digits& hour) {
  const std::size_t sign = range_sign(text_, hour.end);
  const Digits other = sign != 0 ? read_figure(text_, hour.end + sign, 2) : Digits{};
  if (other.count == 0 || other.value > 12 || other.value <= hour.value || !part_behind(other.end))
    return false;
  phrase_.last_hour = other.value;
  return true;
}

bool TimeReader::past(int minutes, std::size_t at) {
  if (minutes > 59 || minutes < 1) return false;
  std::size_t next = skip_spaces(text_, at, 1);
  for (const std::string_view word : {"minutes", "min"}) {
    if (rest(next).starts_with(word)) {
      next = skip_spaces(text_, next + word.size(), 1);
      break;
    }
  }
  const bool after = rest(next).starts_with("past ");
  const bool until = rest(next).starts_with("to ");
  if (!after && !until) return false;
  next = skip_spaces(text_, next + (after ? 5 : 3), 1);
  int hour = -1;
  std::size_t end = next;
  if (const Digits d = read_figure(text_, next, 2); d.count > 0) {
    hour = d.value;
    end = d.end;
    if (is_word(decode(text_, end).value) && !part_behind(end)) return false;
  } else if (const CalendarFound word = words().find(text_, next, CalendarWord::hour_word)) {
    hour = word->first;
    end = next + word.size;
  } else if (const CalendarFound clock = words().find(text_, next, CalendarWord::clock)) {
    hour = clock->first;
    end = next + clock.size;
    phrase_.whole = true;
  }
  if (hour < 0 || hour > 12) return false;
  phrase_.end = end;
  const bool told = part_behind(end) || phrase_.whole;
  // "10 to 12" is a range of numbers: only with the part of the day it is a time.
  if (until && !told) return false;
  if (phrase_.part != nullptr) hour = hour_of_day(hour, phrase_.part->of);
  phrase_.whole = true;
  const int total = hour * 60 + (after ? minutes : -minutes);
  phrase_.hour = (total + 1440) / 60 % 24;
  phrase_.minute = (total + 1440) % 60;
  phrase_.minute_given = true;
  return true;
}

bool TimeReader::english_words() {
  if (const CalendarFound part = words().find(text_, at_, CalendarWord::day_part);
      part && part->of.ends_with(" in")) {
    std::size_t next = skip_spaces(text_, at_ + part.size, 1);
    if (!rest(next).starts_with("at ")) return false;
    next += 3;
    const Digits hour = read_figure(text_, next, 2);
    if (hour.count == 0 || hour.value > 12) return false;
    phrase_.hour = hour.value;
    phrase_.end = hour.end;
    if (rest(hour.end).starts_with(":")) {
      const Digits minutes = read_figure(text_, hour.end + 1, 2);
      if (minutes.count != 2 || minutes.value > 59) return false;
      phrase_.minute = minutes.value;
      phrase_.minute_given = true;
      phrase_.end = minutes.end;
    } else if (is_word(decode(text_, hour.end).value)) {
      return false;
    }
    phrase_.part = part.word;
    return true;
  }
  const auto starts = [&](std::string_view word) { return rest(at_).starts_with(word); };
  if (starts("half past ")) return past(30, at_ + 4);
  if (starts("a quarter past ") || starts("a quarter to ")) return past(15, at_ + 9);
  if (starts("quarter past ") || starts("quarter to ")) return past(15, at_ + 7);
  if (starts("fifteen past ")) return past(15, at_ + 7);
  if (starts("twenty past ")) return past(20, at_ + 6);
  const CalendarFound word = words().find(text_, at_, CalendarWord::hour_word);
  if (!word || (text_[at_] & 0x80) != 0) return false;
  const std::size_t end = at_ + word.size;
  phrase_.hour = word->first;
  if (rest(end).starts_with(" o'clock") || rest(end).starts_with(" o’clock")) {
    phrase_.end = end + rest(end).find("clock") + 5;
    part_behind(phrase_.end);
    return true;
  }
  phrase_.end = end;
  if (part_behind(end)) return true;
  return past(word->first, end);
}

}  // namespace daejo
