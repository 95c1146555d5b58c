#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "daejo/mention/date_korean.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

// The words of a Korean date: 지난해, 상반기, 셋째 주, 말, (목).

namespace daejo {

bool KoreanDate::word(std::size_t at) {
  constexpr std::uint32_t read = Calendar::bits_of(
      {CalendarWord::reckoning, CalendarWord::relative, CalendarWord::half, CalendarWord::season,
       CalendarWord::month_word, CalendarWord::nth, CalendarWord::weekday, CalendarWord::holiday});
  if ((kinds_at(at) & read) == 0) return false;
  // 2023년 음력 1월 1일
  if (const CalendarFound found = find(at, CalendarWord::reckoning);
      found && found->first == 1 && level_ == year) {
    phrase_.lunar = true;
    at_ = skip_spaces(in_.text, at + found.size);
    return at_ < in_.text.size() && figure(at_);
  }
  if (level_ == none && !phrase_.directed) {
    if (const CalendarFound found = find(at, CalendarWord::relative))
      return relative(*found.word, at + found.size);
  }
  // 같은 해 이달 is none, but 지난해 연말, 다음 주 주말 are.
  if (const CalendarFound found = find(at, CalendarWord::half); found && level_ < half) {
    phrase_.months = {found->first * 6 - 5, found->first * 6};
    phrase_.month_stated = true;
    took(half, Grain::half, at + found.size);
    return true;
  }
  if (const CalendarFound found = find(at, CalendarWord::season);
      found && level_ < half && season_stands(at + found.size)) {
    phrase_.months = {found->first, found->last};
    phrase_.month_stated = true;
    took(quarter, Grain::quarter, at + found.size + (rest(at + found.size).starts_with("철") ? 3 : 0));
    return true;
  }
  if (const CalendarFound found = find(at, CalendarWord::month_word);
      found && level_ < month && at_word_end(at + found.size)) {
    phrase_.months = {found->first, found->first};
    phrase_.month_stated = true;
    took(month, Grain::month, at + found.size);
    return true;
  }
  if (const CalendarFound found = find(at, CalendarWord::nth)) {
    if (nth(*found.word, at + found.size)) return true;
  }
  if (const CalendarFound found = find(at, CalendarWord::weekday); found && level_ < weekday) {
    phrase_.weekday = found->first;
    std::size_t end = at + found.size;
    if (rest(end).starts_with("날")) end += 3;
    if (!at_word_end(end) && !words().find(in_.text, end, CalendarWord::day_part)) return false;
    took(weekday, level_ == week || level_ <= month ? Grain::day : phrase_.grain, end);
    return true;
  }
  if (const CalendarFound found = find(at, CalendarWord::holiday);
      found && level_ <= year && holiday_stands(*found.word, at + found.size)) {
    phrase_.holiday = found.word;
    took(day, Grain::day, at + found.size + (rest(at + found.size).starts_with("날") ? 3 : 0));
    return true;
  }
  return false;
}

bool KoreanDate::holiday_stands(const CalendarWord& holiday, std::size_t end) const {
  // 설: a word of one syllable only before what holidays have (설정, "그런 설도").
  if (holiday.word.size() <= 3)
    return rest(end).starts_with("과 ") || rest(end).starts_with("을 ") || rest(end).starts_with(" 명절") ||
           rest(end).starts_with(" 전날");
  return at_word_end(rest(end).starts_with("날") ? end + 3 : end);
}

bool KoreanDate::season_stands(std::size_t end) const {
  if (rest(end).starts_with("철")) end += 3;
  return at_word_end(end) && (level_ != none || phrase_.directed || end - at_ > 3);
}

bool KoreanDate::relative(const CalendarWord& found, std::size_t end) {
  static constexpr std::array<Level, 9> levels{century, decade, year, half, quarter, month, week, day, day};
  const Level level = found.period ? day : levels[static_cast<std::size_t>(found.grain)];
  if (!found.only && !at_word_end(end) && !finer_follows(end)) return false;
  if (found.only && !finer_follows(skip_spaces(in_.text, end))) return false;
  if (rest(end).starts_with("에 대한")) return false;
  if (found.of == "shift then" && !then_stands()) return false;
  apply_relative(in_, found, phrase_);
  took(level, found.weekend ? Grain::day : found.grain, end);
  if (found.period)
    phrase_.grain = phrase_.span ? (in_.context.last ? in_.context.last->grain : Grain::year) : Grain::year;
  only_ = found.only;
  return true;
}

// 당시: the last date's, where the text has one, and no event stands before it (사고 당시).
bool KoreanDate::then_stands() const {
  if (!in_.context.last || !in_.context.last->resolved()) return false;
  // Nobody says 당시 of yesterday: what it speaks of stands in no date.
  const std::optional<Day> last = in_.context.last->to.to_day();
  if (in_.context.published && last && std::labs((*in_.context.published - *last).count()) <= 3) return false;
  std::size_t at = phrase_.begin;
  while (at > in_.floor && in_.text[at - 1] == ' ') --at;
  const char32_t before = decode_before(in_.text, at).value;
  if (at <= in_.floor || !is_hangul(before)) return true;
  return std::u32string_view(U"은는이가을를에서로며고만데면").find(before) != std::u32string_view::npos;
}

bool KoreanDate::finer_follows(std::size_t at) const {
  constexpr std::uint32_t finer = Calendar::bits_of(
      {CalendarWord::half, CalendarWord::season, CalendarWord::day_part, CalendarWord::weekday,
       CalendarWord::part, CalendarWord::nth, CalendarWord::holiday});
  return (words().kinds_at(in_.text, at) & finer) != 0 || read_figure(in_.text, at, 2).count > 0;
}

bool KoreanDate::nth(const CalendarWord& which, std::size_t at) {
  at = skip_spaces(in_.text, at);
  if (level_ != month && level_ != year) return false;
  if (rest(at).starts_with("주") &&
      (at_word_end(at + 3) || words().find(in_.text, skip_spaces(in_.text, at + 3), CalendarWord::weekday))) {
    phrase_.nth = which.first;
    phrase_.nth_week = true;
    took(week, Grain::week, at + 3);
    return true;
  }
  const CalendarFound day_name = words().find(in_.text, at, CalendarWord::weekday);
  if (!day_name || level_ != month) return false;
  phrase_.nth = which.first;
  phrase_.weekday = day_name->first;
  took(weekday, Grain::day, at + day_name.size);
  return true;
}

void KoreanDate::tail() {
  std::size_t at = skip_spaces(in_.text, end_, 1);
  Grain of = phrase_.grain;
  if (level_ == year) of = Grain::year;
  if (level_ != weekday && level_ != day) {
    if (const CalendarFound part = words().find_part(in_.text, at, of, false);
        part && at_word_end(at + part.size)) {
      phrase_.part = part.word;
      end_ = at + part.size;
      only_ = false;
    }
  }
  if (phrase_.weekday == 0 && phrase_.grain == Grain::day) {
    if (const std::size_t size = weekday_in_parentheses(end_)) end_ += size;
  }
  // 1월 12일, 2016년: the year behind the day.
  if (!phrase_.year_stated && phrase_.days && phrase_.months && before_ == nullptr && !phrase_.directed) {
    std::size_t next = end_;
    if (rest(next).starts_with(",")) ++next;
    next = skip_spaces(in_.text, next, 1);
    const Digits d = next > end_ ? read_figure(in_.text, next) : Digits{};
    if (d.count == 4 && d.value >= 1900 && d.value < 2100 &&
        (rest(d.end).starts_with("년") ||
         (at_word_end(d.end) && (in_.text[end_] == ',' || is_hangul(decode(in_.text, d.end).value))))) {
      phrase_.years = {d.value, d.value};
      phrase_.year_stated = true;
      end_ = d.end + (rest(d.end).starts_with("년") ? 3 : 0);
    }
  }
  const std::size_t hedge =
      first_at(in_.text, end_, "께", "경", "쯤", "즈음", "무렵", " 무렵", " 즈음", " 쯤", " 경");
  if (hedge != 0 && at_word_end(end_ + hedge)) {
    phrase_.approximate = true;
    end_ += hedge;
  }
}

std::size_t KoreanDate::weekday_in_parentheses(std::size_t at) {
  const std::size_t begin = at;
  if (at >= in_.text.size() || in_.text[at] != '(') return 0;
  ++at;
  CalendarFound found = words().find(in_.text, at, CalendarWord::weekday);
  if (!found) found = words().find(in_.text, at, CalendarWord::weekday_letter);
  if (!found) found = words().find(in_.text, at, CalendarWord::weekday_short);
  if (!found) return 0;
  at += found.size;
  if (at >= in_.text.size() || in_.text[at] != ')') return 0;
  phrase_.weekday = found->first;
  return at + 1 - begin;
}

void KoreanDate::prefix() {
  if (const CalendarFound found = find(at_, CalendarWord::reckoning)) {
    phrase_.lunar = found->first == 1;
    before_christ_ = found->first == 4;
    at_ = skip_spaces(in_.text, at_ + found.size);
    return;
  }
  const CalendarFound direction = find(at_, CalendarWord::direction);
  if (!direction || find(at_, CalendarWord::relative).size > direction.size) return;
  phrase_.directed = true;
  phrase_.direction = direction->first;
  at_ = skip_spaces(in_.text, at_ + direction.size);
}

}  // namespace daejo
