#include <algorithm>
#include <array>

#include "daejo/mention/date_phrase.h"
#include "daejo/text/utf8.h"

// Korean dates are written from the largest part to the smallest: 지난해 3월 25일 목요일, 2023년 4분기 말.
// The reader takes one part after another, each finer than the one before.

namespace daejo {
namespace {

class KoreanDate {
 public:
  KoreanDate(const DateText& in, std::size_t at, const DatePhrase* before)
      : in_(in), at_(at), before_(before) {
    phrase_.begin = at;
  }

  std::optional<DatePhrase> read() {
    prefix();
    while (part()) {
    }
    if (!any_ || failed_) return std::nullopt;
    tail();
    if (only_) return std::nullopt;
    phrase_.end = end_;
    return phrase_;
  }

 private:
  const Calendar& words() const { return in_.calendar; }
  std::string_view rest(std::size_t at) const { return in_.text.substr(at); }
  bool at_word_end(std::size_t at) const { return words().ends_word(in_.text, at); }

  // From the coarsest to the finest; a part must be finer than the last one taken.
  enum Level { none, century, decade, year, half, quarter, month, week, day, weekday };
  void took(Level level, Grain grain, std::size_t end) {
    level_ = level;
    phrase_.grain = grain;
    any_ = true;
    only_ = false;
    at_ = end_ = end;
  }

  void prefix() {
    if (rest(at_).starts_with("음력")) {
      phrase_.lunar = true;
      at_ = skip_spaces(in_.text, at_ + 6);
      return;
    }
    if (rest(at_).starts_with("기원전")) {
      before_christ_ = true;
      at_ = skip_spaces(in_.text, at_ + 9);
      return;
    }
    if (rest(at_).starts_with("서기")) {
      at_ = skip_spaces(in_.text, at_ + 6);
      return;
    }
    const CalendarFound direction = words().find(in_.text, at_, CalendarWord::direction);
    const CalendarFound relative = words().find(in_.text, at_, CalendarWord::relative);
    if (!direction || relative.size > direction.size) return;
    phrase_.directed = true;
    phrase_.direction = direction->first;
    at_ = skip_spaces(in_.text, at_ + direction.size);
  }

  bool part() {
    if (failed_) return false;
    const std::size_t at = any_ ? skip_spaces(in_.text, at_) : at_;
    if (at >= in_.text.size()) return false;
    const char c = in_.text[at];
    if ((c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) == 0xE2) return figure(at);
    if (static_cast<unsigned char>(c) < 0xE0) return false;
    if (any_ && rest(at).starts_with("의 ")) return word(at + 4);
    return word(at);
  }

  // A figure and its unit: 2025년, 5~7일, 1990년대, 3분기.
  bool figure(std::size_t at) {
    bool apostrophe = false;
    if (in_.text[at] == '\'') {
      apostrophe = true;
      ++at;
    } else if (rest(at).starts_with("\u2018") || rest(at).starts_with("\u2019")) {
      apostrophe = true;
      at += 3;
    }
    const Digits first = read_figure(in_.text, at);
    if (first.count == 0) return false;
    Digits last = first;
    std::size_t end = first.end;
    if (const std::size_t sign = range_sign(in_.text, end, true)) {
      const Digits other = read_figure(in_.text, end + sign);
      // 5~7일: the unit stands at the second figure. 2015-03 and the like have none and are no such range.
      if (other.count > 0) {
        last = other;
        end = other.end;
      }
    }
    if (first.count == 4 && end == first.end && rest(end).starts_with(" 년")) ++end;
    return unit(first, last, end, apostrophe);
  }

  bool unit(const Digits& first, const Digits& last, std::size_t end, bool apostrophe) {
    const std::string_view text = rest(end);
    const auto starts = [&](std::string_view word) { return text.starts_with(word); };
    if (starts("년대")) return decade_unit(first, last, end + 6);
    if (starts("년")) return year_unit(first, last, end, apostrophe);
    if (apostrophe) return false;
    if (starts("월")) return month_unit(first, last, end + 3);
    if (starts("일")) return day_unit(first, last, end + 3);
    if (starts("세기")) return century_unit(first, last, end + 6);
    for (const std::string_view word : {"분기", "사분기", "/4분기", "/4 분기", " 분기"}) {
      if (starts(word)) return quarter_unit(first, last, end + word.size());
    }
    return false;
  }

  bool year_unit(const Digits& first, Digits last, std::size_t end, bool apostrophe) {
    if (level_ >= year) return false;
    std::size_t after = end + 3;
    std::string_view text = rest(after);
    const bool academic = text.starts_with("도");
    const bool made = text.starts_with("작") || text.starts_with("생") || text.starts_with("산");
    if (academic) after += 3;
    Ends years{first.value, last.value};
    const bool two = first.count == 2 && last.count == 2;
    if (two) {
      // 84년 is a year, 34년 a length of time; with a month and a day after it, any is a year.
      const std::size_t next = skip_spaces(in_.text, after);
      const Digits month_figure = read_figure(in_.text, next, 2);
      const bool dated = month_figure.count > 0 && rest(month_figure.end).starts_with("월") &&
                         first.value >= 10 && !rest(month_figure.end).starts_with("월간");
      const bool told = apostrophe || academic || made || dated || phrase_.directed;
      const bool likely = first.value > 50 && first.value % 10 != 0;
      if (!told && (!likely || words().length_follows(in_.text, after))) return fail();
      if (words().length_follows(in_.text, after) && !dated && !academic) return fail();
      if (phrase_.directed && !dated && !apostrophe && !academic) return fail();
      years = {whole_year(in_.context, first.value), whole_year(in_.context, last.value)};
    } else if (first.count == 4 && last.count == 2) {
      years.last = first.value / 100 * 100 + last.value;
    } else if (first.count == 2 && last.count == 4) {
      years.first = last.value / 100 * 100 + first.value;
    } else if (!before_christ_ && (first.count != 4 || last.count != 4)) {
      return fail();
    }
    if (!before_christ_ && (years.first < 1000 || years.last > 2999 || years.first > years.last))
      return fail();
    if (!two && !academic && !made && year_is_length(years.first, after)) return fail();
    if (before_christ_) years = {1 - std::max(years.first, 2), 1 - std::max(years.last, 2)};
    phrase_.year_stated = true;
    phrase_.years = years;
    took(year, Grain::year, after);
    return true;
  }

  // 2000년 동안, 약 2000년 전: but "2023년 전 세계" is a year.
  bool year_is_length(int value, std::size_t after) const {
    if (level_ == none && !phrase_.directed && preceded_by_length()) return true;
    if (!words().length_follows(in_.text, after)) return false;
    if (value < 1900 || value > 2100) return true;
    const std::string_view text = rest(skip_spaces(in_.text, after, 1));
    return text.starts_with("동안") || text.starts_with("간") || text.starts_with("째") ||
           text.starts_with("만에");
  }

  bool decade_unit(const Digits& first, const Digits& last, std::size_t end) {
    if (level_ != none || first.value % 10 != 0 || last.value % 10 != 0 || first.count < 2) return fail();
    const auto whole = [&](const Digits& d) {
      return d.count == 2 ? whole_year(in_.context, d.value) : d.value;
    };
    phrase_.years = {whole(first), whole(last) + 9};
    if (phrase_.years.first > phrase_.years.last) return fail();
    phrase_.year_stated = true;
    took(decade, Grain::decade, end);
    return true;
  }

  bool century_unit(const Digits& first, const Digits& last, std::size_t end) {
    if (level_ != none || first.count > 2 || last.count > 2 || first.value == 0 || first.value > last.value)
      return fail();
    phrase_.years = {first.value * 100 - 99, last.value * 100};
    if (before_christ_) phrase_.years = {1 - first.value * 100, 1 - (last.value * 100 - 98)};
    phrase_.year_stated = true;
    took(century, Grain::century, end);
    return true;
  }

  bool quarter_unit(const Digits& first, const Digits& last, std::size_t end) {
    if (level_ >= quarter || first.value < 1 || last.value > 4 || first.value > last.value || first.count > 1)
      return fail();
    if (words().length_follows(in_.text, end)) return fail();
    phrase_.months = {first.value * 3 - 2, last.value * 3};
    phrase_.month_stated = true;
    took(quarter, Grain::quarter, end);
    return true;
  }

  bool month_unit(const Digits& first, const Digits& last, std::size_t end) {
    if (level_ >= month || first.count > 2 || last.count > 2) return fail();
    if (first.value < 1 || last.value > 12 || last.value < 1) return fail();
    // 징역 6월, 1년6월: months of a sentence.
    if (words().length_follows(in_.text, end) || (level_ == none && preceded_by_length())) return fail();
    // 4월드: but 12월초, 3월25일, 6월호.
    if (level_ == none && !at_word_end(end) && !words().find_part(in_.text, end, Grain::month, false))
      return fail();
    if (level_ == none && first.value > last.value) return fail();
    phrase_.months = {first.value, last.value < first.value ? last.value + 12 : last.value};
    phrase_.month_stated = true;
    if (rest(end).starts_with(" 달") && at_word_end(end + 4)) end += 4;
    took(month, Grain::month, end);
    return true;
  }

  bool day_unit(const Digits& first, const Digits& last, std::size_t end) {
    if (level_ >= day) return false;
    if (level_ != none && level_ != month && level_ != year) return false;
    if (level_ == year) return false;  // 2024년 27일 is none
    if (first.count > 2 || last.count > 2 || first.value < 1 || last.value > 31 || first.value > last.value)
      return fail();
    const std::size_t after = rest(end).starts_with("날") ? end + 3 : end;
    if (level_ == none && !at_word_end(after) && !words().find(in_.text, end, CalendarWord::day_part) &&
        !words().find(in_.text, end, CalendarWord::clock) && !words().length_follows(in_.text, end)) {
      return fail();
    }
    if (level_ == none) {
      if (words().length_follows(in_.text, end) || hours_in_parentheses(end)) return fail();
      if (!phrase_.directed && before_ == nullptr && preceded_by_length()) return fail();
    } else if (rest(end).starts_with("간") && at_word_end(end + 3)) {
      return fail();
    }
    phrase_.days = {first.value, last.value};
    if (rest(end).starts_with("날")) end += 3;
    took(day, Grain::day, end);
    return true;
  }

  // 7일(168시간), 3일(72시간): a length of time in another unit stands behind it.
  bool hours_in_parentheses(std::size_t at) const {
    if (at >= in_.text.size() || in_.text[at] != '(') return false;
    const Digits d = read_figure(in_.text, at + 1);
    return d.count > 0 && (rest(d.end).starts_with("시간") || rest(d.end).starts_with("개월"));
  }

  bool preceded_by_length() const {
    std::size_t at = phrase_.begin;
    if (at > in_.floor && in_.text[at - 1] == ' ') --at;
    const CalendarFound found = words().find_before(in_.text, at, CalendarWord::before_length);
    if (found) return true;
    return in_.text.substr(0, at).ends_with("년") && is_digit(decode_before(in_.text, at - 3).value);
  }

  bool word(std::size_t at) {
    if (level_ == none && !phrase_.directed) {
      if (const CalendarFound found = words().find(in_.text, at, CalendarWord::relative))
        return relative(*found.word, at + found.size);
    }
    // 같은 해 이달 is none, but 지난해 연말, 다음 주 주말 are.
    if (const CalendarFound found = words().find(in_.text, at, CalendarWord::half); found && level_ < half) {
      phrase_.months = {found->first * 6 - 5, found->first * 6};
      phrase_.month_stated = true;
      took(half, Grain::half, at + found.size);
      return true;
    }
    if (const CalendarFound found = words().find(in_.text, at, CalendarWord::season);
        found && level_ < half && season_stands(at + found.size)) {
      phrase_.months = {found->first, found->last};
      phrase_.month_stated = true;
      took(quarter, Grain::quarter, at + found.size + (rest(at + found.size).starts_with("철") ? 3 : 0));
      return true;
    }
    if (const CalendarFound found = words().find(in_.text, at, CalendarWord::month_word);
        found && level_ < month && at_word_end(at + found.size)) {
      phrase_.months = {found->first, found->first};
      phrase_.month_stated = true;
      took(month, Grain::month, at + found.size);
      return true;
    }
    if (const CalendarFound found = words().find(in_.text, at, CalendarWord::nth)) {
      if (nth(*found.word, at + found.size)) return true;
    }
    if (const CalendarFound found = words().find(in_.text, at, CalendarWord::weekday);
        found && level_ < weekday) {
      phrase_.weekday = found->first;
      std::size_t end = at + found.size;
      if (rest(end).starts_with("날")) end += 3;
      if (!at_word_end(end) && !words().find(in_.text, end, CalendarWord::day_part)) return false;
      took(weekday, level_ == week || level_ <= month ? Grain::day : phrase_.grain, end);
      return true;
    }
    if (const CalendarFound found = words().find(in_.text, at, CalendarWord::holiday);
        found && level_ <= year && at_word_end(at + found.size)) {
      phrase_.holiday = found.word;
      took(day, Grain::day, at + found.size);
      return true;
    }
    return false;
  }

  // 봄, 여름: one syllable is a word of its own only where nothing but a particle follows.
  bool season_stands(std::size_t end) const {
    if (rest(end).starts_with("철")) end += 3;
    return at_word_end(end) && (level_ != none || phrase_.directed || end - at_ > 3);
  }

  bool relative(const CalendarWord& found, std::size_t end) {
    static constexpr std::array<Level, 9> levels{century, decade, year, half, quarter, month, week, day, day};
    const Level level = found.period ? day : levels[static_cast<std::size_t>(found.grain)];
    if (!found.only && !at_word_end(end) && !finer_follows(end)) return false;
    if (found.only && !finer_follows(skip_spaces(in_.text, end))) return false;
    if (rest(end).starts_with("에 대한")) return false;
    apply_relative(in_, found, phrase_);
    took(level, found.weekend ? Grain::day : found.grain, end);
    if (found.period)
      phrase_.grain = phrase_.span ? (in_.context.last ? in_.context.last->grain : Grain::year) : Grain::year;
    only_ = found.only;
    return true;
  }

  bool finer_follows(std::size_t at) const {
    for (const CalendarWord::Is is :
         {CalendarWord::half, CalendarWord::season, CalendarWord::day_part, CalendarWord::weekday,
          CalendarWord::part, CalendarWord::nth, CalendarWord::holiday}) {
      if (words().find(in_.text, at, is)) return true;
    }
    const Digits d = read_figure(in_.text, at, 2);
    return d.count > 0;
  }

  // 셋째 주, 마지막 일요일, 첫째 주 금요일
  bool nth(const CalendarWord& which, std::size_t at) {
    at = skip_spaces(in_.text, at);
    if (level_ != month && level_ != year) return false;
    if (rest(at).starts_with("주") &&
        (at_word_end(at + 3) ||
         words().find(in_.text, skip_spaces(in_.text, at + 3), CalendarWord::weekday))) {
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

  bool fail() {
    if (!any_) failed_ = true;
    return false;
  }

  // What may follow a date: a part of it (말, 초반), the weekday in parentheses, a hedge.
  void tail() {
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
    if (!phrase_.year_stated && phrase_.days && before_ == nullptr && !phrase_.directed) {
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
    for (const std::string_view hedge : {"께", "경", "쯤", "즈음", "무렵", " 무렵", " 즈음", " 쯤", " 경"}) {
      if (rest(end_).starts_with(hedge) && at_word_end(end_ + hedge.size())) {
        phrase_.approximate = true;
        end_ += hedge.size();
        break;
      }
    }
  }

  // "(목)", "(목요일)", "(木)": its size, and the weekday taken.
  std::size_t weekday_in_parentheses(std::size_t at) {
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

  const DateText& in_;
  std::size_t at_;
  std::size_t end_ = 0;
  const DatePhrase* before_;
  DatePhrase phrase_;
  Level level_ = none;
  bool any_ = false;
  bool failed_ = false;
  bool only_ = false;
  bool before_christ_ = false;
};

}  // namespace

std::optional<DatePhrase> read_korean_date(const DateText& in, std::size_t at, const DatePhrase* before) {
  return KoreanDate(in, at, before).read();
}

}  // namespace daejo
