#include "daejo/mention/date_korean.h"

#include <algorithm>
#include <utility>

#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

// Korean dates are written from the largest part to the smallest: 지난해 3월 25일 목요일, 2023년 4분기 말.
// The reader takes one part after another, each finer than the one before.

namespace daejo {

std::optional<DatePhrase> KoreanDate::read() {
  if (before_ == nullptr && ago(at_)) return phrase_;
  prefix();
  while (part()) {
  }
  if (!any_ || failed_) return std::nullopt;
  if (!list_) tail();
  if (only_) return std::nullopt;
  phrase_.end = end_;
  return phrase_;
}

void KoreanDate::took(Level level, Grain grain, std::size_t end) {
  level_ = level;
  phrase_.grain = grain;
  any_ = true;
  only_ = false;
  at_ = end_ = end;
}

bool KoreanDate::part() {
  if (failed_ || list_) return false;
  const std::size_t at = any_ ? skip_spaces(in_.text, at_) : at_;
  if (at >= in_.text.size()) return false;
  const char c = in_.text[at];
  if ((c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) == 0xE2) return figure(at);
  if (static_cast<unsigned char>(c) < 0xE0) return false;
  if (any_ && rest(at).starts_with("의 ")) return word(at + 4);
  return word(at);
}

bool KoreanDate::figure(std::size_t at) {
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
  // 12.3 비상계엄, 4.10 총선
  if (first.count <= 2 && end == first.end && rest(end).starts_with(".")) {
    if (const Digits other = read_figure(in_.text, end + 1, 2);
        other.count > 0 && rest(other.end).starts_with(" ") && day_of_event(first, other, other.end))
      return true;
  }
  if (end != first.end && day_of_event(first, last, end)) return true;
  // 2·4분기: the second of four quarters
  if (first.count == 1 && last.count == 1 && last.value == 4 && end == last.end &&
      rest(end).starts_with("분기") &&
      (rest(first.end).starts_with("·") || rest(first.end).starts_with("ㆍ")))
    return quarter_unit(first, first, end + 6);
  if (end != first.end && first.value + 1 != last.value && !range_sign(in_.text, first.end)) {
    // 2014·2015·2020년, 3월 11·13·19일: a list, each a date of its own.
    for (int i = 0; i < 8; ++i) {
      const std::size_t dot = range_sign(in_.text, end, true);
      const Digits next = dot != 0 ? read_figure(in_.text, end + dot) : Digits{};
      if (next.count == 0) break;
      end = next.end;
    }
    if (!unit(first, first, end, apostrophe)) return false;
    at_ = end_ = first.end;
    list_ = true;
    return true;
  }
  return unit(first, last, end, apostrophe);
}

bool KoreanDate::unit(const Digits& first, const Digits& last, std::size_t end, bool apostrophe) {
  const std::string_view text = rest(end);
  const auto starts = [&](std::string_view word) { return text.starts_with(word); };
  if (starts("년대")) return decade_unit(first, last, end + 6);
  if (first.count == 4) {
    if (const std::size_t word =
            first_at(in_.text, end, "학년도", "회계연도", "회계년도", "사업연도", "연도"))
      return year_unit(first, last, end + word - 3, apostrophe);
  }
  if (starts("년")) return year_unit(first, last, end, apostrophe);
  if (apostrophe) return false;
  if (starts("월")) return month_unit(first, last, end + 3);
  if (starts("일")) return day_unit(first, last, end + 3);
  if (starts("세기")) return century_unit(first, last, end + 6);
  if (const std::size_t word = first_at(in_.text, end, "분기", "사분기", "/4분기", "/4 분기", " 분기"))
    return quarter_unit(first, last, end + word);
  return false;
}

bool KoreanDate::year_unit(const Digits& first, Digits last, std::size_t end, bool apostrophe) {
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
    const bool part = first.value >= 50 && words().find_part(in_.text, after, Grain::year, false);  // 90년초
    const bool told = apostrophe || academic || made || dated || part || phrase_.directed;
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
  if (!before_christ_ && (years.first < 1000 || years.last > 2999 || years.first > years.last)) return fail();
  if (!two && !academic && !made && year_is_length(years.first, after)) return fail();
  if (before_christ_) years = {1 - std::max(years.first, 2), 1 - std::max(years.last, 2)};
  phrase_.year_stated = true;
  phrase_.years = years;
  took(year, Grain::year, after);
  return true;
}

bool KoreanDate::year_is_length(int value, std::size_t after) const {
  if (level_ == none && !phrase_.directed && preceded_by_length(true)) return true;
  if (!words().length_follows(in_.text, after)) return false;
  if (value < 1900 || value > 2100) return true;
  const std::string_view text = rest(skip_spaces(in_.text, after, 1));
  return text.starts_with("동안") || text.starts_with("간") || text.starts_with("째") ||
         text.starts_with("만에");
}

bool KoreanDate::ago(std::size_t at) {
  if (!in_.context.published || in_.text[at] < '1' || in_.text[at] > '9') return false;
  const Digits d = read_figure(in_.text, at, 3);
  if (d.count == 0) return false;
  std::size_t end = d.end;
  bool about = rest(end).starts_with("여");
  if (about) end = skip_spaces(in_.text, end + 3, 1);
  Grain grain = Grain::day;
  for (const auto& [unit, size] :
       {std::pair{std::string_view("년"), Grain::year}, std::pair{std::string_view("개월"), Grain::month},
        std::pair{std::string_view("달"), Grain::month}, std::pair{std::string_view("주일"), Grain::week},
        std::pair{std::string_view("주"), Grain::week}}) {
    if (!rest(end).starts_with(unit)) continue;
    end += unit.size();
    grain = size;
    break;
  }
  if (grain == Grain::day) return false;
  if (rest(end).starts_with("여")) about = true, end += 3;
  end = skip_spaces(in_.text, end, 1);
  if (!rest(end).starts_with("전") || !at_word_end(end + 3)) return false;
  end += 3;
  // 개막 3주 전, 그보다 10년 전: counted from something else
  std::size_t space = at;
  while (space > in_.floor && in_.text[space - 1] == ' ') --space;
  const char32_t previous = decode_before(in_.text, space).value;
  if (space > in_.floor && is_hangul(previous) && space != at && grain != Grain::year) return false;
  if (in_.text.substr(0, space).ends_with("보다") || in_.text.substr(0, space).ends_with("로부터"))
    return false;
  const PartialDate now = partial(*in_.context.published);
  phrase_.end = end;
  phrase_.year_stated = true;
  phrase_.approximate = about;
  phrase_.aside = true;
  if (grain == Grain::year) {
    phrase_.years = {now.year - d.value, now.year - d.value};
    if (phrase_.years.first < 1) return false;
  } else if (grain == Grain::month) {
    const int index = now.year * 12 + now.month - 1 - d.value;
    phrase_.years = {index / 12, index / 12};
    phrase_.months = {index % 12 + 1, index % 12 + 1};
    phrase_.month_stated = true;
  } else {
    const Day monday = week_of(*in_.context.published) - std::chrono::days(7 * d.value);
    phrase_.span = std::pair{monday, monday + std::chrono::days(6)};
  }
  phrase_.grain = grain;
  return true;
}

bool KoreanDate::day_of_event(const Digits& month_figure, const Digits& day_figure, std::size_t end) {
  if (level_ != none || month_figure.value < 1 || month_figure.value > 12 || day_figure.value < 1 ||
      day_figure.value > 31 ||
      !(rest(month_figure.end).starts_with("·") || rest(month_figure.end).starts_with(".")))
    return false;
  std::size_t next = skip_spaces(in_.text, end, 1);
  // 3·11 동일본 대지진: a word may stand between.
  CalendarFound event = words().find(in_.text, next, CalendarWord::event);
  for (int i = 0; !event && i < 6 && is_hangul(decode(in_.text, next).value); ++i) {
    next += 3;
    if (next < in_.text.size() && in_.text[next] == ' ')
      event = words().find(in_.text, next + 1, CalendarWord::event);
  }
  if (!event) return false;
  phrase_.months = {month_figure.value, month_figure.value};
  phrase_.days = {day_figure.value, day_figure.value};
  phrase_.month_stated = true;
  phrase_.recurring = event->first == 0;
  took(day, Grain::day, end);
  return true;
}

bool KoreanDate::decade_unit(const Digits& first, const Digits& last, std::size_t end) {
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

bool KoreanDate::century_unit(const Digits& first, const Digits& last, std::size_t end) {
  if (level_ != none || first.count > 2 || last.count > 2 || first.value == 0 || first.value > last.value)
    return fail();
  phrase_.years = {first.value * 100 - 99, last.value * 100};
  if (before_christ_) phrase_.years = {1 - first.value * 100, 1 - (last.value * 100 - 98)};
  phrase_.year_stated = true;
  took(century, Grain::century, end);
  return true;
}

bool KoreanDate::quarter_unit(const Digits& first, const Digits& last, std::size_t end) {
  if (level_ >= quarter || first.value < 1 || last.value > 4 || first.value > last.value || first.count > 1)
    return fail();
  if (words().length_follows(in_.text, end)) return fail();
  phrase_.months = {first.value * 3 - 2, last.value * 3};
  phrase_.month_stated = true;
  took(quarter, Grain::quarter, end);
  return true;
}

bool KoreanDate::month_unit(const Digits& first, const Digits& last, std::size_t end) {
  if (level_ >= month || first.count > 2 || last.count > 2) return fail();
  if (first.value < 1 || last.value > 12 || last.value < 1) return fail();
  // 징역 6월, 1년6월: months of a sentence.
  if (words().length_follows(in_.text, end) || (level_ == none && preceded_by_length(true))) return fail();
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

bool KoreanDate::day_unit(const Digits& first, const Digits& last, std::size_t end) {
  if (level_ >= day) return false;
  if (level_ != none && level_ != month && level_ != year) return false;
  if (level_ == year) return false;  // 2024년 27일 is none
  if (first.count > 2 || last.count > 2 || first.value < 1 || last.value > 31 || first.value > last.value)
    return fail();
  if (level_ == none && behind_nights()) return fail();
  const std::size_t after = rest(end).starts_with("날") ? end + 3 : end;
  if (level_ == none && !at_word_end(after) && !words().find(in_.text, end, CalendarWord::day_part) &&
      !words().find(in_.text, end, CalendarWord::clock) && !words().length_follows(in_.text, end)) {
    return fail();
  }
  if (level_ == none) {
    if (words().length_follows(in_.text, end) || hours_in_parentheses(end)) return fail();
    // 기간은 5일부터: a day; 보존 기간은 5일이다: a length
    const bool end_of_range = rest(end).starts_with("부터") || rest(end).starts_with("까지");
    if (!phrase_.directed && before_ == nullptr && preceded_by_length(end_of_range)) return fail();
  } else if (rest(end).starts_with("간") && at_word_end(end + 3)) {
    return fail();
  }
  phrase_.days = {first.value, last.value};
  if (rest(end).starts_with("날")) end += 3;
  took(day, Grain::day, end);
  return true;
}

// 2박 3일: so many days, and no day of the month.
bool KoreanDate::behind_nights() const {
  std::size_t at = phrase_.begin;
  if (at > 0 && in_.text[at - 1] == ' ') --at;
  const std::string_view head = in_.text.substr(0, at);
  return head.ends_with("박") && at > 3 && is_digit(decode_before(in_.text, at - 3).value);
}

bool KoreanDate::hours_in_parentheses(std::size_t at) const {
  if (at >= in_.text.size() || in_.text[at] != '(') return false;
  const Digits d = read_figure(in_.text, at + 1);
  return d.count > 0 && (rest(d.end).starts_with("시간") || rest(d.end).starts_with("개월"));
}

bool KoreanDate::preceded_by_length(bool sure_only) const {
  std::size_t at = phrase_.begin;
  // 기간을 3일에서 7일로
  if (in_.text.substr(0, at).ends_with("일에서 ")) {
    at -= std::string_view("일에서 ").size();
    while (at > in_.floor - std::min<std::size_t>(in_.floor, 12) && at > 0 &&
           is_digit(static_cast<unsigned char>(in_.text[at - 1])))
      --at;
  }
  if (at > 0 && in_.text[at - 1] == ' ') --at;
  const CalendarFound found = words().find_before(in_.text, at, CalendarWord::before_length);
  // 앞으로 2030년까지: no length of so many years
  const Digits own = read_figure(in_.text, phrase_.begin);
  if (found && own.count == 4 && own.value >= 1900 && own.value < 2200) {
    const std::string_view behind = in_.text.substr(std::min(own.end, in_.text.size()));
    if (behind.starts_with("년까지") || behind.starts_with("년부터") || behind.starts_with("년에"))
      return false;
  }
  if (found && !(sure_only && found->first == 1)) return true;
  return in_.text.substr(0, at).ends_with("년") && is_digit(decode_before(in_.text, at - 3).value);
}

bool KoreanDate::fail() {
  if (!any_) failed_ = true;
  return false;
}

std::optional<DatePhrase> read_korean_date(const DateText& in, std::size_t at, const DatePhrase* before) {
  return KoreanDate(in, at, before).read();
}

}  // namespace daejo
