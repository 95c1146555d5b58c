// Writes data/calendar-years.tsv: the years of the calendars by which holidays fall, from ICU.
//
//   build/release/generate/generate-calendar-years > data/calendar-years.tsv
//
// A row: calendar, year, first day, the month that a leap month follows (0 = none), and for each month in
// order 0 when it has 30 days, 1 when it has 29. Years are numbered by the solar year in which they begin
// (dangi, chinese) or by their own count (hebrew, islamic). Islamic months before 1980 are ICU's astronomical
// ones, after it Umm al-Qura's.

#include <cstdio>
#include <memory>
#include <string>

#include <unicode/calendar.h>

namespace {

struct Source {
  const char* name;
  const char* locale;
  int first_year;  // the solar years that the table covers
  int last_year;
};

// The day in days since 1970 (UTC), and the month and day in the calendar.
void write(const Source& source) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZone> utc(icu::TimeZone::createTimeZone("UTC"));
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*utc, icu::Locale(source.locale), status));
  std::unique_ptr<icu::Calendar> solar(
      icu::Calendar::createInstance(*utc, icu::Locale("en@calendar=gregorian"), status));
  if (U_FAILURE(status)) return;
  const auto day_of = [&](int year, int month, int day) {
    solar->clear();
    solar->set(year, month - 1, day, 12, 0, 0);
    return solar->getTime(status);
  };
  const UDate end = day_of(source.last_year, 12, 31);
  constexpr UDate a_day = 86400000.0;
  std::string lengths;
  std::string first;
  int number = 0;
  int leap = 0;
  int months = 0;
  bool began = false;
  for (UDate t = day_of(source.first_year, 1, 1); t <= end; t += a_day) {
    calendar->setTime(t, status);
    if (calendar->get(UCAL_DAY_OF_MONTH, status) != 1) continue;
    const bool is_leap = calendar->get(UCAL_IS_LEAP_MONTH, status) != 0;
    const int month = calendar->get(UCAL_MONTH, status);
    const bool hebrew = std::string(source.name) == "hebrew";
    if (month == 0 && !is_leap) {
      if (began)
        std::printf("%s\t%d\t%s\t%d\t%s\n", source.name, number, first.c_str(), leap, lengths.c_str());
      solar->setTime(t, status);
      char text[16];
      const int year = solar->get(UCAL_YEAR, status);
      std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, solar->get(UCAL_MONTH, status) + 1,
                    solar->get(UCAL_DATE, status));
      first = text;
      number = hebrew || std::string(source.name) == "islamic" ? calendar->get(UCAL_YEAR, status) : year;
      lengths.clear();
      leap = 0;
      months = 0;
      began = true;
    }
    if (!began) continue;
    if (is_leap) {
      leap = months;
    } else if (hebrew && month == 5) {  // Adar I: Adar follows as its leap month
      ++months;
      leap = months;
    } else if (!(hebrew && month == 6 && leap != 0)) {
      ++months;
    }
    lengths += calendar->getActualMaximum(UCAL_DATE, status) == 30 ? '0' : '1';
  }
}

// The two days of remembrance of Israel, which law moves away from the Sabbath: 27 Nisan (to the 26th from a
// Friday, to the 28th from a Sunday) and 5 Iyar (to Thursday from Friday and Saturday, to Tuesday from
// Monday).
void write_moved(const char* name, int month, int day, int first_year, int last_year) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZone> utc(icu::TimeZone::createTimeZone("UTC"));
  std::unique_ptr<icu::Calendar> hebrew(
      icu::Calendar::createInstance(*utc, icu::Locale("en@calendar=hebrew"), status));
  std::unique_ptr<icu::Calendar> solar(
      icu::Calendar::createInstance(*utc, icu::Locale("en@calendar=gregorian"), status));
  if (U_FAILURE(status)) return;
  for (int year = first_year; year <= last_year; ++year) {
    hebrew->clear();
    hebrew->set(year + 3760, month, day, 12, 0, 0);
    UDate t = hebrew->getTime(status);
    solar->setTime(t, status);
    const int weekday = solar->get(UCAL_DAY_OF_WEEK, status);
    int move = 0;
    if (day == 27) move = weekday == UCAL_FRIDAY ? -1 : weekday == UCAL_SUNDAY ? 1 : 0;
    if (day == 5)
      move = weekday == UCAL_FRIDAY ? -1 : weekday == UCAL_SATURDAY ? -2 : weekday == UCAL_MONDAY ? 1 : 0;
    solar->setTime(t + move * 86400000.0, status);
    std::printf("%s\t%d\t%04d-%02d-%02d\t0\t0\n", name, year, solar->get(UCAL_YEAR, status),
                solar->get(UCAL_MONTH, status) + 1, solar->get(UCAL_DATE, status));
  }
}

}  // namespace

int main() {
  std::puts(
      "# Years of other calendars. Made by tool/generate/calendar_years.cc from ICU; not edited by hand.\n"
      "calendar\tyear\tfirst\tleap\tmonths");
  for (const Source& source :
       {Source{"chinese", "en@calendar=chinese", 1900, 2101},
        Source{"dangi", "ko@calendar=dangi", 1900, 2101}, Source{"hebrew", "en@calendar=hebrew", 1900, 2101},
        Source{"islamic", "en@calendar=islamic", 1900, 1980},
        Source{"islamic", "en@calendar=islamic-umalqura", 1980, 2076}}) {
    write(source);
  }
  write_moved("hebrew-shoah", 7, 27, 1970, 2100);
  write_moved("hebrew-atzmaut", 8, 5, 1970, 2100);
}
