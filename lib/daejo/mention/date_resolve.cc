#include <algorithm>
#include <cstdlib>

#include "daejo/mention/date_between.h"
#include "daejo/mention/date_phrase.h"
#include "daejo/mention/tense.h"

// From what is written to the days that it covers. A part that is not written comes, in this order, from a
// word of direction (지난, 오는), from the date that the text speaks of, and from the document's day.

namespace daejo {
namespace {

using std::chrono::days;

class Resolution {
 public:
  Resolution(const DateText& in, const DatePhrase& p) : in_(in), p_(p), years_(p.years), months_(p.months) {}

  std::optional<DateValue> run() {
    if (p_.span) return of_span();
    if (p_.recurring && !p_.month_stated && !p_.days) return DateValue{{}, {}, p_.grain, p_.weekday};
    if (p_.unknown && !p_.year_stated && !p_.month_stated) return DateValue{{}, {}, p_.grain, p_.weekday};
    if (p_.holiday != nullptr) return holiday();
    if (p_.weekday != 0 && p_.nth == 0 && !p_.days && !p_.month_stated && !p_.year_stated)
      return bare_weekday();
    complete();
    std::optional<DateValue> value = build();
    if (value) {
      value->weekday = p_.weekday;
      value->approximate = p_.approximate;
    }
    return value;
  }

 private:
  const std::optional<Day>& published() const { return in_.context.published; }
  Tense tense() {
    if (!tense_) tense_ = tense_after(in_.calendar, in_.text, p_.end);
    return *tense_;
  }

  std::optional<DateValue> of_span() {
    auto [first, last] = *p_.span;
    if (p_.weekday != 0 && last - first >= days(6)) {
      first = last = first + days(p_.weekday - 1);
    } else if (p_.part != nullptr && last - first == days(6)) {
      last = first + days(p_.part->last - 1);
      first += days(p_.part->first - 1);
    } else if (p_.holiday != nullptr) {
      return std::nullopt;
    }
    DateValue value = DateValue::range(first, last, p_.grain);
    value.weekday = p_.weekday;
    value.approximate = p_.approximate;
    return value;
  }

  std::optional<DateValue> holiday() {
    const auto in_year = [&](int year) -> std::optional<DateValue> {
      const std::optional<std::pair<Day, Day>> found = in_.calendar.holiday_in(*p_.holiday, year);
      if (!found) return std::nullopt;
      return DateValue::range(found->first, found->second, Grain::day);
    };
    if (p_.year_stated) return p_.years ? in_year(p_.years.first) : DateValue{{}, {}, Grain::day};
    std::optional<int> year = inherited_year();
    if (year) return in_year(*year);
    if (!published()) {
      const std::optional<DateValue> some = in_year(2001);
      if (p_.holiday->of.starts_with("fixed") && some) {
        return DateValue{
            {0, some->from.month, some->from.day}, {0, some->to.month, some->to.day}, Grain::day};
      }
      return DateValue{{}, {}, Grain::day};
    }
    const int here = partial(*published()).year;
    std::optional<DateValue> best;
    long best_cost = 0;
    for (int y = here - 1; y <= here + 1; ++y) {
      const std::optional<DateValue> candidate = in_year(y);
      if (!candidate) continue;
      const long cost =
          distance_cost(*candidate->from.to_day(), *candidate->to.to_day()) + (y == here ? 0 : 60);
      if (!best || cost < best_cost) best = candidate, best_cost = cost;
    }
    return best;
  }

  // How far a candidate lies from the document's day, against the direction that words give.
  long distance_cost(Day first, Day last) {
    const long ahead = (first - *published()).count();
    const long behind = (*published() - last).count();
    if (p_.directed && p_.direction < 0) return behind > 0 ? behind : 100000 + std::labs(ahead);
    if (p_.directed && p_.direction > 0) return ahead > 0 ? ahead : 100000 + std::labs(behind);
    if (ahead <= 1 && behind <= 0) return 0;
    const Tense t = tense();
    const long penalty = 3;
    if (ahead > 0) return t == Tense::past ? ahead * penalty + 20 : ahead;
    return t == Tense::future ? behind * penalty : behind;
  }

  std::optional<DateValue> bare_weekday() {
    if (!published()) return DateValue{{}, {}, Grain::day, p_.weekday};
    const int today = iso_weekday(*published());
    int delta = p_.weekday - today;
    if (p_.directed && p_.direction < 0) {
      delta = delta >= 0 ? delta - 7 : delta;
    } else if (p_.directed && p_.direction > 0) {
      delta = delta <= 0 ? delta + 7 : delta;
    } else if (!p_.directed) {
      const bool future = tense() == Tense::future;
      if (delta > 0 && !future) delta -= 7;
      if (delta < 0 && future) delta += 7;
    }
    DateValue value = DateValue::on(*published() + days(delta));
    value.weekday = p_.weekday;
    value.approximate = p_.approximate;
    return value;
  }

  // The year that the text speaks of: that of a date in the same sentence, or of a day long before or after
  // the document's, in the sentences that follow it.
  std::optional<int> inherited_year() const {
    const std::optional<DateValue>& last = in_.context.last;
    if (!last || p_.directed || last->from.year != last->to.year) return std::nullopt;
    if (last->grain == Grain::decade || last->grain == Grain::century) return std::nullopt;
    const std::size_t gap = p_.begin >= in_.context.last_end ? p_.begin - in_.context.last_end : 0;
    if (same_sentence(in_.text, in_.context.last_end, p_.begin)) return last->from.year;
    if (!published()) return gap <= 600 ? std::optional(last->from.year) : std::nullopt;
    const int here = partial(*published()).year;
    const bool far = std::abs(last->from.year - here) > 1;
    if (!far || last->grain < Grain::month) return std::nullopt;
    // Another paragraph of a text that has told of days before its own, and such a day: back in its year.
    if (!same_paragraph(in_.text, in_.context.last_end, p_.begin) && in_.context.recent && is_recent())
      return std::nullopt;
    // A story of another year: the text has named no other time since.
    if (gap <= 600) return last->from.year;
    return last->grain == Grain::day && gap <= 3000 &&
                   tense_after(in_.calendar, in_.text, p_.end) != Tense::future
               ? std::optional(last->from.year)
               : std::nullopt;
  }

  // The day or month, in the document's year, lies in the weeks before its day.
  bool is_recent() const {
    const int month = (months_.first - 1) % 12 + 1;
    const std::optional<Day> day = make_day(partial(*published()).year, month, p_.days ? p_.days.first : 1);
    if (!day) return false;
    return in_weeks_before(*day, *published());
  }

  void complete() {
    if (p_.year_stated || p_.recurring) return;
    if (p_.month_stated && months_) {
      if (p_.directed && published()) {
        years_ = directed_year();
        return;
      }
      const std::optional<int> year = inherited_year();
      if (published() && (!year || !on_weekday(*year))) nearest_year();
      if (year && (!years_ || !on_weekday(years_.first))) years_ = {*year, *year};
      return;
    }
    if (p_.month_stated || !p_.days) return;
    nearest_month();
  }

  // Does the day fall on the weekday that stands at it: "Sunday, May 21"? So does one without a weekday.
  bool on_weekday(int year) const {
    if (p_.weekday == 0 || !p_.days) return true;
    const std::optional<Day> day = make_day(year, months_.first, p_.days.first);
    return day && iso_weekday(*day) == p_.weekday;
  }

  Ends directed_year() {
    const PartialDate now = partial(*published());
    const int day_first = p_.days ? p_.days.first : 0;
    const auto before_now = [&] {
      if (months_.last != now.month) return months_.first < now.month;
      return p_.days && day_first < now.day;
    };
    const auto after_now = [&] {
      if (months_.first != now.month) return months_.first > now.month;
      return p_.days && day_first > now.day;
    };
    int year = now.year;
    if (p_.direction < 0 && !before_now()) --year;
    if (p_.direction > 0 && !after_now()) ++year;
    return {year, year};
  }

  void nearest_year() {
    const PartialDate now = partial(*published());
    Ends best;
    long best_cost = 0;
    for (int y = now.year - 1; y <= now.year + 1; ++y) {
      const DateValue period = DateValue::months(y, months_.first, months_.last, Grain::month);
      Day first = *period.from.to_day();
      Day last = *period.to.to_day();
      if (p_.days) {
        const std::optional<Day> day =
            make_day(y + (months_.first - 1) / 12, (months_.first - 1) % 12 + 1, p_.days.first);
        if (!day) continue;
        first = last = *day;
      }
      // Within the year of the document a month needs no other word; another year's mostly has one.
      const long cost = distance_cost(first, last) + (y == now.year ? 0 : 60);
      if (!best || cost < best_cost) best = {y, y}, best_cost = cost;
    }
    years_ = best;
  }

  // A day without a month: of this month, of the last one, of the next; or of the month that the text speaks
  // of.
  void nearest_month() {
    const std::optional<DateValue>& last = in_.context.last;
    if (last && !p_.directed && last->from.month != 0 && last->grain >= Grain::month &&
        last->from.year != 0 && last->from.year == last->to.year && last->from.month == last->to.month) {
      const std::size_t gap = p_.begin >= in_.context.last_end ? p_.begin - in_.context.last_end : 0;
      const bool here = published() && std::labs((*last->from.to_day() - *published()).count()) <= 45;
      const bool goes_on = p_.days.first >= last->from.day;
      // 4일부터 23일까지, 5일과 7일
      if (coordinated(in_.text, in_.context.last_end, p_.begin) && goes_on) {
        years_ = {last->from.year, last->from.year};
        months_ = {last->from.month, last->from.month};
        return;
      }
      if (!here && goes_on &&
          (same_sentence(in_.text, in_.context.last_end, p_.begin) ||
           (last->grain == Grain::day && gap <= 300 && far_from_document(*last)) ||
           (last->grain == Grain::month && gap <= 150 && far_from_document(*last)))) {
        years_ = {last->from.year, last->from.year};
        months_ = {last->from.month, last->from.month};
        return;
      }
    }
    if (!published()) return;
    const PartialDate now = partial(*published());
    int months = 0;
    const int day = p_.days.first;
    if (p_.directed) {
      months = p_.direction < 0 && day >= now.day ? -1 : p_.direction > 0 && day <= now.day ? 1 : 0;
    } else if (day > now.day + 1) {
      // A day still to come this month, or one of the month before: the verb says which.
      const Tense t = tense();
      const long ahead = day - now.day;
      const int previous =
          now.month == 1 ? days_in_month(now.year - 1, 12) : days_in_month(now.year, now.month - 1);
      const long behind = now.day + previous - day;
      if (t == Tense::past || (t == Tense::unknown && behind < ahead)) months = -1;
    } else if (day == now.day + 1 && day == 1) {
      months = 0;
    } else if (day <= 10 && now.day >= 25 && tense() == Tense::future) {
      months = 1;
    }
    // The day must exist: "지난 31일" on 5 March is of January.
    for (int step = 0; step < 3; ++step) {
      const int index = now.year * 12 + now.month - 1 + months;
      years_ = {index / 12, index / 12};
      months_ = {index % 12 + 1, index % 12 + 1};
      if (p_.days.last <= days_in_month(years_.first, months_.first)) return;
      months += months < 0 || p_.direction < 0 || !p_.directed ? -1 : 1;
    }
  }

  bool far_from_document(const DateValue& date) const {
    if (!published() || !date.from.whole()) return true;
    return std::labs((*date.from.to_day() - *published()).count()) > 300;
  }

  std::optional<DateValue> build() {
    const PartialDate unknown;
    if (p_.nth != 0) return nth();
    if (p_.lunar) return lunar();
    if (p_.days) return of_days();
    if (months_) {
      if (!years_) {
        DateValue value{{0, months_.first, 0}, {0, (months_.last - 1) % 12 + 1, 0}, p_.grain};
        return value;
      }
      DateValue value = DateValue::months(years_.first, months_.first, months_.last, p_.grain);
      if (p_.part != nullptr && months_.first == months_.last) {
        value.from.day = std::min(p_.part->first, value.to.day);
        value.to.day = std::min(p_.part->last, value.to.day);
      } else if (p_.part != nullptr) {
        half_of(value);
      }
      return value;
    }
    if (!years_) return DateValue{unknown, unknown, p_.grain};
    DateValue value = DateValue::years(years_.first, years_.last, p_.grain);
    if (p_.part == nullptr) return value;
    switch (p_.part->grain) {
      case Grain::year:
        return DateValue::months(years_.first, p_.part->first, p_.part->last, Grain::month);
      case Grain::decade:
      case Grain::century:
        value.from.year = years_.first + p_.part->first - (p_.part->grain == Grain::century ? 1 : 0);
        value.to.year = years_.first + p_.part->last - (p_.part->grain == Grain::century ? 1 : 0);
        if (years_.first < 0) return DateValue::years(years_.first, years_.last, p_.grain);
        return value;
      default:
        return value;
    }
  }

  void half_of(DateValue& value) const {
    // 1분기 말: the last month; 상반기 초: the first.
    if (!value.from.whole()) return;
    if (p_.part->first > 15) {
      value.from = {value.to.year, value.to.month, 1};
    } else if (p_.part->last <= 10) {
      value.to = {value.from.year, value.from.month, days_in_month(value.from.year, value.from.month)};
    }
  }

  std::optional<DateValue> of_days() {
    if (!years_ && !months_) return DateValue{{0, 0, p_.days.first}, {0, 0, p_.days.last}, Grain::day};
    if (!months_) return DateValue{{0, 0, p_.days.first}, {0, 0, p_.days.last}, Grain::day};
    if (!years_) {
      if (p_.days.last > days_in_month(2024, months_.first)) return std::nullopt;
      return DateValue{{0, months_.first, p_.days.first}, {0, months_.last, p_.days.last}, Grain::day};
    }
    const std::optional<Day> first = make_day(years_.first, months_.first, p_.days.first);
    const std::optional<Day> last = make_day(years_.last, months_.last, p_.days.last);
    // 2월 30일: of what is written the month stands.
    if (!first || !last || *first > *last) return DateValue::month(years_.first, months_.first);
    return DateValue::range(*first, *last, Grain::day);
  }

  std::optional<DateValue> nth() {
    if (p_.nth_week) {
      if (!years_) return DateValue{{}, {}, Grain::week};
      const std::optional<Day> monday = nth_week(years_.first, months_ ? months_.first : 0, p_.nth);
      if (!monday) return std::nullopt;
      if (p_.weekday != 0) return DateValue::on(*monday + days(p_.weekday - 1));
      return DateValue::range(*monday, *monday + days(6), Grain::week);
    }
    if (!years_ || !months_) return DateValue{{0, months_.first, 0}, {0, months_.first, 0}, Grain::month};
    if (p_.weekday == 0)
      return DateValue::on(
          *make_day(years_.first, months_.first, days_in_month(years_.first, months_.first)));
    const std::optional<Day> day = nth_weekday(years_.first, months_.first, p_.weekday, p_.nth);
    if (!day) return std::nullopt;
    return DateValue::on(*day);
  }

  std::optional<DateValue> lunar() {
    if (!years_ || !p_.days) return DateValue{{}, {}, p_.grain};
    const std::optional<Day> first = in_.calendar.lunar_day(years_.first, months_.first, p_.days.first);
    const std::optional<Day> last = in_.calendar.lunar_day(years_.last, months_.last, p_.days.last);
    if (!first || !last) return DateValue{{}, {}, Grain::day};
    return DateValue::range(*first, *last, Grain::day);
  }

  const DateText& in_;
  const DatePhrase& p_;
  Ends years_;
  Ends months_;
  std::optional<Tense> tense_;
};

}  // namespace

std::optional<DateValue> resolve(const DateText& in, const DatePhrase& phrase) {
  return Resolution(in, phrase).run();
}

}  // namespace daejo
