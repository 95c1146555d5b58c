#pragma once
// What dates of a document are resolved against, as known at a place of it.
//
//   같은 해, 이듬해   the year of `last`       이날, 전날   the day of `last_day`, else the document's day
//   지난해, 어제      the document's day       4월 14일     the year of `last`, while the text speaks of it

#include <cstddef>
#include <optional>

#include "daejo/mention/mention.h"

namespace daejo {

struct DateContext {
  std::optional<Day> published;       // the document's day
  std::optional<DateValue> last;      // the last date mentioned so far whose year is known
  std::size_t last_end = 0;           // where it ends in the text
  std::optional<DateValue> last_day;  // the last that is a single day
  std::size_t last_day_end = 0;
  bool recent = false;       // was a day of the weeks before `published` mentioned?
  std::size_t date_end = 0;  // where the last date ends, its year known or not
  std::optional<TimeValue> last_time;
  std::size_t last_time_end = 0;
};

// Is a day one of the two months that end with another?
inline bool in_weeks_before(Day day, Day end) {
  constexpr long days = 60;
  const long ago = (end - day).count();
  return ago >= 0 && ago <= days;
}

// Called by the walk with each mention that it keeps, in the order of the text.
inline void remember(DateContext& context, const Mention& mention) {
  if (const TimeValue* const time = mention.time()) {
    context.last_time = *time;
    context.last_time_end = mention.span.end;
  }
  const DateValue* const date = mention.date();
  if (date == nullptr) return;
  context.date_end = mention.span.end;
  if (date->from.year != 0) {
    context.last = *date;
    context.last_end = mention.span.end;
  }
  if (date->grain == Grain::day && date->from.whole() && date->from == date->to) {
    context.last_day = *date;
    context.last_day_end = mention.span.end;
    const std::optional<Day> day = date->from.to_day();
    context.recent |= day && context.published && in_weeks_before(*day, *context.published);
  }
}

}  // namespace daejo
