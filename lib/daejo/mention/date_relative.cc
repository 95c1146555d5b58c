#include <algorithm>
#include <cstdlib>

#include "daejo/mention/date_phrase.h"

// Relative words: 지난해, 이달, 어제 count from the document's day, 같은 해, 이튿날 from the last date of the
// text.

namespace daejo {
namespace {

using std::chrono::days;

DateValue shifted_years(const DateValue& date, int years) {
  const auto move = [&](PartialDate p) {
    if (p.year != 0) p.year += years;
    if (p.whole()) p.day = std::min(p.day, days_in_month(p.year, p.month));
    return p;
  };
  DateValue out = date;
  out.from = move(date.from);
  out.to = move(date.to);
  // The end of a month is the end of the month in other years too.
  if (date.to.whole() && date.grain != Grain::day &&
      date.to.day == days_in_month(date.to.year, date.to.month)) {
    out.to.day = days_in_month(out.to.year, out.to.month);
  }
  out.weekday = 0;
  return out;
}

// 이날 is the day that the paragraph speaks of, else that of the document; a day long before or after it goes
// on to be spoken of, one that is still to come does not.
bool speaks_of_last_day(const DateText& in, std::size_t at) {
  const DateContext& context = in.context;
  const std::optional<Day> day = context.last_day->from.to_day();
  if (!context.published || !day) return true;
  const long behind = (*context.published - *day).count();
  if (behind > 45 || behind < -45) return true;
  if (behind < 0) return false;
  const std::size_t end = context.last_day_end;
  return end <= at && in.text.substr(end, at - end).find('\n') == std::string_view::npos;
}

// The day, the month or the year that the text speaks of.
std::optional<PartialDate> last_date(const DateText& in, std::size_t at, Grain grain) {
  const DateContext& context = in.context;
  if (grain == Grain::day || grain == Grain::week) {
    if (context.last_day && speaks_of_last_day(in, at)) return context.last_day->from;
    if (context.published) return partial(*context.published);
    return std::nullopt;
  }
  if (!context.last) return std::nullopt;
  if (grain != Grain::year && context.last->from.month == 0) return std::nullopt;
  return context.last->to;
}

}  // namespace

void apply_relative(const DateText& in, const CalendarWord& word, DatePhrase& p) {
  const DateContext& context = in.context;
  if (word.from == CalendarWord::From::every) {
    p.recurring = p.unknown = true;
    return;
  }
  if (word.period) {
    p.aside = true;
    p.unknown = !context.last || !context.last->resolved();
    if (!p.unknown) {
      const DateValue moved = shifted_years(*context.last, word.first);
      p.span = std::pair{*moved.from.to_day(), *moved.to.to_day()};
    }
    return;
  }
  std::optional<PartialDate> base;
  if (word.from == CalendarWord::From::last) {
    base = last_date(in, p.begin, word.grain);
    // 전년, 다음 해 without any date before: of the document.
    if (!base && context.published) base = partial(*context.published);
  } else if (context.published) {
    base = partial(*context.published);
  }
  if (word.grain == Grain::year) {
    p.year_stated = true;
  } else {
    p.month_stated = p.year_stated =
        word.grain == Grain::month || word.grain == Grain::quarter || word.grain == Grain::half;
  }
  if (!base) {
    p.unknown = true;
    return;
  }
  const int month_index = base->year * 12 + std::max(base->month, 1) - 1;
  switch (word.grain) {
    case Grain::year: {
      p.years = {base->year + word.first, base->year + word.first};
      // 연말, 연초: months of the document's year.
      const std::size_t space = word.of.find(' ');
      if (word.from == CalendarWord::From::near && space != std::string::npos) {
        const int month = std::atoi(word.of.c_str() + space + 1);
        if (month >= 1 && month <= 12) {
          p.months = {month, month};
          p.month_stated = true;
        }
      }
      break;
    }
    case Grain::quarter: {
      const int index = month_index / 3 + word.first;
      p.years = {index / 4, index / 4};
      p.months = {index % 4 * 3 + 1, index % 4 * 3 + 3};
      break;
    }
    case Grain::month: {
      const int index = month_index + word.first;
      p.years = {index / 12, index / 12};
      p.months = {index % 12 + 1, index % 12 + 1};
      break;
    }
    case Grain::week: {
      const std::optional<Day> day = base->to_day();
      if (!day) {
        p.unknown = true;
        break;
      }
      const Day monday = week_of(*day) + days(7 * word.first);
      p.span =
          word.weekend ? std::pair{monday + days(5), monday + days(6)} : std::pair{monday, monday + days(6)};
      break;
    }
    default: {
      const std::optional<Day> day = base->to_day();
      if (!day) {
        p.unknown = true;
        break;
      }
      p.span = std::pair{*day + days(word.first), *day + days(word.first)};
      break;
    }
  }
}

int whole_year(const DateContext& context, int two_digits) {
  const int now = context.published ? partial(*context.published).year : 2030;
  const int century = now / 100 * 100;
  const int year = century + two_digits;
  return year > now + 15 ? year - 100 : year;
}

}  // namespace daejo
