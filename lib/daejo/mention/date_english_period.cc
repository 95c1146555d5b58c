#include <algorithm>
#include <utility>

#include "daejo/mention/date_english.h"

// Periods (Q1 2023, the 1990s, early March), relative words (last July) and one of several (third Tuesday of
// May).

namespace daejo::english {

std::optional<DatePhrase> EnglishDate::period() {
  DatePhrase p;
  p.begin = at_;
  std::size_t at = at_;
  if (word_at(text_, at, "the")) at = over(at + 3);
  const std::size_t from = at;
  // early, mid-, the end of: of a month, a year, a decade, a century.
  for (const Grain grain : {Grain::month, Grain::year, Grain::decade, Grain::century}) {
    CalendarFound part = words().find_part(text_, from, grain, true);
    if (!part) continue;
    std::size_t next = from + part.size;
    if (next < text_.size() && text_[next] == '-') ++next;
    next = over(next);
    if (word_at(text_, next, "the")) next = over(next + 3);
    std::optional<DatePhrase> inner =
        next > from + part.size || text_[next - 1] == '-' ? inner_period(next) : std::nullopt;
    if (inner && inner->grain == grain && !inner->part) {
      inner->begin = at_;
      inner->part = part.word;
      return inner;
    }
  }
  if (std::optional<DatePhrase> decade = decade_at(at)) return decade;
  if (std::optional<DatePhrase> q = quarter_at(at)) return q;
  if (const CalendarFound half = words().find(text_, at, CalendarWord::half); half && at_word(at)) {
    p.months = {half->first * 6 - 5, half->first * 6};
    p.month_stated = true;
    p.grain = Grain::half;
    p.end = at + half.size;
    year_behind(p);
    if (!p.year_stated) return std::nullopt;
    return p;
  }
  if (const CalendarFound season = words().find(text_, at, CalendarWord::season); season && at_word(at)) {
    p.months = {season->first, season->last};
    p.month_stated = true;
    p.grain = Grain::quarter;
    p.end = at + season.size;
    year_behind(p);
    if (!p.year_stated) return std::nullopt;
    return p;
  }
  if (const CalendarFound holiday = words().find(text_, at, CalendarWord::holiday); holiday && at_word(at)) {
    p.holiday = holiday.word;
    p.grain = Grain::day;
    p.end = at + holiday.size;
    year_behind(p);
    // christmas 2013, but Christmas alone only with its capital.
    if (!p.year_stated && !is_upper(text_[at])) return std::nullopt;
    return p;
  }
  if (const CalendarFound word = words().find(text_, at, CalendarWord::numbered)) {
    const Digits d = read_figure(text_, over(at + word.size), 2);
    if (d.count > 0 && d.value >= 1 && d.value <= 53) {
      p.nth = d.value;
      p.nth_week = true;
      p.grain = Grain::week;
      p.end = d.end;
      year_behind(p);
      if (p.year_stated) return p;
    }
  }
  return std::nullopt;
}

bool EnglishDate::at_word(std::size_t at) const {
  return at >= text_.size() || is_ascii_letter(static_cast<unsigned char>(text_[at])) ||
         is_digit(static_cast<unsigned char>(text_[at]));
}

std::optional<DatePhrase> EnglishDate::inner_period(std::size_t at, bool of) const {
  if (std::optional<DatePhrase> decade = decade_at(at)) return decade;
  DatePhrase p;
  p.begin = at;
  std::size_t end = at;
  if (const std::optional<int> year = year_at(at, end)) {
    p.years = {*year, *year};
    p.year_stated = true;
    p.grain = Grain::year;
    p.end = end;
    return p;
  }
  CalendarFound month = words().find(text_, at, CalendarWord::month);
  if (!month) month = words().find(text_, at, CalendarWord::month_short);
  if (month && (is_upper(text_[at]) || of)) {
    p.months = {month->first, month->first};
    p.month_stated = true;
    p.grain = Grain::month;
    p.end = at + month.size;
    year_behind(p);
    return p;
  }
  const CalendarFound word = words().find(text_, at, CalendarWord::relative);
  if (word && (word->grain == Grain::year || word->grain == Grain::month) && !word->period) {
    apply_relative(in_, *word.word, p);
    p.grain = word->grain;
    p.end = at + word.size;
    return p;
  }
  return std::nullopt;
}

std::optional<DatePhrase> EnglishDate::decade_at(std::size_t at) const {
  DatePhrase p;
  p.begin = at_;
  p.year_stated = true;
  const bool apostrophe = at < text_.size() && text_[at] == '\'';
  const Digits d = read_figure(text_, at + (apostrophe ? 1 : 0));
  if (d.count == 0) return std::nullopt;
  std::size_t end = d.end;
  if (end + 1 < text_.size() && text_[end] == '\'' && text_[end + 1] == 's') ++end;
  if (word_at(text_, end, "s") && d.value % 10 == 0 &&
      ((d.count == 4 && d.value >= 1000 && d.value <= 2190) || (d.count == 2 && apostrophe))) {
    const int year = d.count == 2 ? whole_year(in_.context, d.value) : d.value;
    p.years = {year, year + 9};
    p.grain = Grain::decade;
    p.end = end + 1;
    return p;
  }
  if (d.count <= 2 && d.value >= 1 && d.value <= 30) {
    const std::string_view suffix = text_.substr(std::min(d.end, text_.size()), 2);
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
      std::size_t next = d.end + 2;
      if (next < text_.size() && (text_[next] == ' ' || text_[next] == '-')) ++next;
      if (word_at(text_, next, "century")) {
        p.years = {d.value * 100 - 99, d.value * 100};
        p.grain = Grain::century;
        p.end = next + 7;
        return p;
      }
    }
  }
  return std::nullopt;
}

std::optional<DatePhrase> EnglishDate::quarter_at(std::size_t at) const {
  DatePhrase p;
  p.begin = at_;
  p.month_stated = true;
  const auto months = [&](int number, bool half) {
    const int size = half ? 6 : 3;
    if (number < 1 || number > 12 / size) return false;
    p.months = {number * size - size + 1, number * size};
    p.grain = half ? Grain::half : Grain::quarter;
    return true;
  };
  const auto letter = [&](std::size_t i) { return i < text_.size() ? lower(text_[i]) : '\0'; };
  const auto digit = [&](std::size_t i) {
    return i < text_.size() && is_digit(static_cast<unsigned char>(text_[i])) ? text_[i] - '0' : -1;
  };
  // Q1 and then a year: Q1 2023, q1-2019, Q1 of 2017.
  if (const CalendarFound quarter = words().find(text_, at, CalendarWord::quarter)) {
    months(quarter->first, false);
    p.end = at + quarter.size;
    year_behind(p);
    return p;
  }
  // 1Q23, 1Q 2023, 1H23
  if (digit(at) > 0 && (letter(at + 1) == 'q' || letter(at + 1) == 'h') &&
      !is_latin(decode(text_, at + 2).value)) {
    if (!months(digit(at), letter(at + 1) == 'h')) return std::nullopt;
    p.end = at + 2;
    const Digits d = read_figure(text_, at + 2);
    if (d.count == 2 && !is_word(decode(text_, d.end).value)) {
      const int year = whole_year(in_.context, d.value);
      // "1Q84" is a novel.
      if (in_.context.published && partial(*in_.context.published).year - year > 20) return std::nullopt;
      p.years = {year, year};
      p.year_stated = true;
      p.end = d.end;
      return p;
    }
    if (d.count != 0) return std::nullopt;
    year_behind(p);
    return p.year_stated || letter(at + 1) == 'q' ? std::optional(p) : std::nullopt;
  }
  // 2018Q4, 2017-q1
  const Digits year = read_figure(text_, at);
  if (year.count == 4 && year.value >= 1900 && year.value < 2200) {
    std::size_t next = year.end;
    if (letter(next) == '-' || letter(next) == ' ') ++next;
    if ((letter(next) == 'q' || letter(next) == 'h') && digit(next + 1) > 0 &&
        !is_word(decode(text_, next + 2).value) && months(digit(next + 1), letter(next) == 'h')) {
      p.years = {year.value, year.value};
      p.year_stated = true;
      p.end = next + 2;
      return p;
    }
    return std::nullopt;
  }
  // first quarter, 4th qtr
  const CalendarFound nth = words().find(text_, at, CalendarWord::nth);
  if (!nth || !is_ascii_letter(static_cast<unsigned char>(text_[at + nth.size - 1]))) return std::nullopt;
  std::size_t next = at + nth.size;
  if (next < text_.size() && (text_[next] == ' ' || text_[next] == '-')) ++next;
  for (const std::string_view word : {"quarter", "qtr"}) {
    if (!word_at(text_, next, word) || nth->first < 1) continue;
    if (!months(nth->first, false)) return std::nullopt;
    p.end = next + word.size();
    year_behind(p);
    return p;
  }
  return std::nullopt;
}

std::optional<DatePhrase> EnglishDate::relative() {
  DatePhrase p;
  p.begin = at_;
  std::size_t at = at_;
  for (const std::string_view article : {"the", "a"}) {
    if (word_at(text_, at, article)) at = over(at + article.size());
  }
  if (at >= text_.size() || !is_ascii_letter(static_cast<unsigned char>(text_[at]))) return std::nullopt;
  // Words that carry their article (the next day) were found where it begins.
  CalendarFound word = words().find(text_, at_, CalendarWord::relative);
  std::size_t begin = at_;
  if (!word) {
    word = words().find(text_, at, CalendarWord::relative);
    begin = at;
  }
  if (word) {
    apply_relative(in_, *word.word, p);
    p.grain = word->weekend ? Grain::day : word->grain;
    if (word->period) p.grain = in_.context.last ? in_.context.last->grain : Grain::year;
    p.end = begin + word.size;
    // next week on Tuesday
    if (word->grain == Grain::week && !word->weekend) {
      std::size_t next = over(p.end);
      if (word_at(text_, next, "on")) next = over(next + 2);
      if (const CalendarFound day = words().find(text_, next, CalendarWord::weekday)) {
        p.weekday = day->first;
        p.grain = Grain::day;
        p.end = next + day.size;
      }
    }
    return p;
  }
  const CalendarFound direction = words().find(text_, at, CalendarWord::direction);
  if (!direction) return std::nullopt;
  const std::size_t next = over(at + direction.size);
  std::optional<DatePhrase> q;
  if (const CalendarFound season = words().find(text_, next, CalendarWord::season)) {
    q.emplace();
    q->end = next + season.size;
    q->grain = Grain::quarter;
    q->month_stated = true;
    q->months = {season->first, season->last};
  } else if (const CalendarFound holiday = words().find(text_, next, CalendarWord::holiday)) {
    q.emplace();
    q->end = next + holiday.size;
    q->holiday = holiday.word;
  } else {
    directed_ = true;
    q = day_and_month(next);
  }
  if (!q || q->year_stated) return std::nullopt;
  q->begin = at_;
  q->directed = true;
  q->direction = direction->first;
  return q;
}

std::optional<DatePhrase> EnglishDate::which_of() {
  std::size_t at = at_;
  if (word_at(text_, at, "the")) at = over(at + 3);
  const CalendarFound nth = words().find(text_, at, CalendarWord::nth);
  if (!nth || (text_[at] & 0x80) != 0) return std::nullopt;
  std::size_t next = over(at + nth.size);
  DatePhrase p;
  p.begin = at_;
  p.nth = nth->first;
  if (word_at(text_, next, "week")) {
    p.nth_week = true;
    p.grain = Grain::week;
    next += 4;
  } else if (word_at(text_, next, "day") && nth->first == -1) {
    next += 3;
  } else if (const CalendarFound day = words().find(text_, next, CalendarWord::weekday)) {
    p.weekday = day->first;
    next += day.size;
  } else {
    return std::nullopt;
  }
  const std::size_t of = over(next);
  if (!word_at(text_, of, "of") && !word_at(text_, of, "in")) return std::nullopt;
  std::size_t inner_at = link(of);
  std::optional<DatePhrase> inner = inner_period(inner_at, true);
  if (!inner || inner->grain == Grain::decade) return std::nullopt;
  if (inner->grain == Grain::year && !p.nth_week) return std::nullopt;
  p.end = inner->end;
  p.years = inner->years;
  p.year_stated = inner->year_stated;
  p.months = inner->months;
  p.month_stated = inner->month_stated;
  p.unknown = inner->unknown;
  return p;
}

// Two weeks before May 13 1999, 16 days from 01/02/2018.
std::optional<DatePhrase> EnglishDate::offset() {
  const Digits figure = read_figure(text_, at_, 3);
  const CalendarFound word = words().find(text_, at_, CalendarWord::hour_word);
  if (figure.count == 0 && (!word || (text_[at_] & 0x80) != 0)) return std::nullopt;
  const int count = figure.count > 0 ? figure.value : word->first;
  std::size_t at = over(figure.count > 0 ? figure.end : at_ + word.size);
  const CalendarFound unit = words().find(text_, at, CalendarWord::unit);
  if (!unit) return std::nullopt;
  at = over(at + unit.size);
  int sign = 0;
  for (const auto& [name, way] : {std::pair{"before", -1}, std::pair{"after", 1}, std::pair{"from", 1}}) {
    if (!word_at(text_, at, name)) continue;
    sign = way;
    at = over(at + std::string_view(name).size());
    break;
  }
  if (sign == 0) return std::nullopt;
  std::optional<DatePhrase> base = read_numeric_date(in_, at, before_);
  if (!base) base = EnglishDate(in_, at, before_).day_and_month(at);
  if (!base || !base->days || base->loose) return std::nullopt;
  const std::optional<DateValue> value = resolve(in_, *base);
  const std::optional<Day> from = value ? value->from.to_day() : std::nullopt;
  if (!from) return std::nullopt;
  DatePhrase p;
  p.begin = at_;
  p.end = base->end;
  Day day = *from;
  if (unit->grain == Grain::day) {
    day += std::chrono::days(sign * count * unit->first);
  } else {
    const int month = value->from.year * 12 + value->from.month - 1 + sign * count * unit->first;
    if (month < 12) return std::nullopt;
    const int last = days_in_month(month / 12, month % 12 + 1);
    day = *make_day(month / 12, month % 12 + 1, std::min(value->from.day, last));
  }
  p.span = std::pair{day, day};
  return p;
}

}  // namespace daejo::english
