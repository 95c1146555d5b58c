#pragma once
// What data/calendar*.tsv know of the calendar: the words, the holidays and the years of other calendars.
//
//   const Result<Calendar> calendar = Calendar::load(Resources());
//   calendar->find("지난해 7월", 0, CalendarWord::relative)     // {offset −1 years, size of 지난해}
//   calendar->holiday_in(*word, 2024)                          // 추석: 2024-09-17
//   for (const std::string& word : calendar->anchors()) …      // with which a date or a time may begin
//
// Adding a word is one line of a table and no C++. Latin words are found in any case and only whole; Korean
// ones as a beginning of what stands there: what may follow is the caller's to check (`ends_word`).

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/trie.h"
#include "daejo/text/utf8.h"
#include "daejo/value/date.h"

namespace daejo {

struct CalendarWord {
  enum Is : std::uint8_t {
    month,
    month_short,
    month_word,
    weekday,
    weekday_short,
    weekday_letter,
    season,
    half,
    quarter,
    numbered,
    unit,
    reckoning,  // 음력 1, 양력 2, 서기 3, 기원전 4
    nth,
    relative,
    direction,
    part,
    particle,
    length,
    length_stem,
    before_length,
    future,
    past,
    start,
    holiday,
    day_part,   // 오전, 밤, in the morning: the hours from `first` to `last`
    clock,      // 정오, noon: at the hour `first`
    zone,       // KST: `first` minutes east of Greenwich
    hour_word,  // 세, 열두, three: an hour
    event,      // 지방선거: what is named after its day, 6·4
    count_
  };
  // What a relative word counts from.
  enum class From : std::uint8_t { published, last, shift, near, every };

  Is is = month;
  std::string word;
  Grain grain = Grain::day;
  bool weekend = false;  // of relative words: Saturday and Sunday of the week
  bool period = false;   // of relative words: the last period, moved
  int first = 0;
  int last = 0;
  From from = From::published;
  bool only = false;    // stands only before a finer date
  bool before = false;  // of parts: stands before the period (mid-July)
  std::string of;       // the column as written; the rule of a holiday
};

struct CalendarFound {
  const CalendarWord* word = nullptr;
  std::size_t size = 0;
  explicit operator bool() const { return word != nullptr; }
  const CalendarWord* operator->() const { return word; }
};

// A year of a lunisolar or lunar calendar: its first day and its months.
struct CalendarYear {
  Day first{};
  int leap = 0;         // the month that is followed by a leap month of its number; 0 = none
  std::string lengths;  // days of the months in order, leap month included, '0' = 30, '1' = 29
};

class Calendar {
 public:
  static Result<Calendar> load(const Resources& resources);

  // The longest word of the kind that begins at `at`.
  CalendarFound find(std::string_view text, std::size_t at, CalendarWord::Is is) const {
    // Nearly always no word of the kind begins with the letter.
    return (kinds_[first_letter(text, at)] >> is & 1) != 0 ? find_word(text, at, is) : CalendarFound();
  }
  // May a word of one of the kinds begin at `at`? False where find() finds none of them.
  bool may_begin(std::string_view text, std::size_t at, std::initializer_list<CalendarWord::Is> kinds) const {
    return (kinds_[first_letter(text, at)] & bits_of(kinds)) != 0;
  }
  // Which kinds of words begin at `at`, as bits of which `has` tells.
  std::uint32_t kinds_at(std::string_view text, std::size_t at) const;
  static bool has(std::uint32_t kinds, CalendarWord::Is is) { return (kinds >> is & 1) != 0; }
  static constexpr std::uint32_t bits_of(std::initializer_list<CalendarWord::Is> kinds) {
    std::uint32_t bits = 0;
    for (const CalendarWord::Is is : kinds) bits |= std::uint32_t{1} << is;
    return bits;
  }
  // The longest word for a part of a period of the grain.
  CalendarFound find_part(std::string_view text, std::size_t at, Grain grain, bool before) const;
  // The longest word of the kind that ends at `at`, not inside a longer word.
  CalendarFound find_before(std::string_view text, std::size_t at, CalendarWord::Is is) const;
  // Does a Korean word end at `at`, but for particles? True before anything that is no Hangul.
  bool ends_word(std::string_view text, std::size_t at) const;
  // May a date or a time of day begin with this word of syllables, whatever stands behind it? Not with
  // 설명했다 and 일정한.
  bool may_open(std::string_view word) const;
  // Do the words at `at` make a length of time of the figure before (" 동안", "간", "만에")?
  bool length_follows(std::string_view text, std::size_t at) const;

  // The first and the last day of a holiday in a year.
  std::optional<std::pair<Day, Day>> holiday_in(const CalendarWord& holiday, int year) const;
  // The day of the Korean lunar calendar: month, day of the year that begins in the solar year.
  std::optional<Day> lunar_day(int year, int month, int day) const;

  const std::vector<std::string>& anchors() const { return anchors_; }

 private:
  CalendarFound find_word(std::string_view text, std::size_t at, CalendarWord::Is is) const;
  static std::size_t first_letter(std::string_view text, std::size_t at) {
    const char32_t c = decode(text, at).value;
    return (is_ascii_letter(c) ? c | 0x20 : c) % letters;
  }
  Result<void> load_words(const Resource& file);
  Result<void> load_years(const Resource& file);
  template <class F>
  void each(std::string_view text, std::size_t at, std::uint32_t kinds, F f) const;
  std::optional<Day> day_of(std::string_view calendar, int year, int month, int day) const;

  static constexpr std::size_t letters = 4096;  // letters that far apart share a place
  std::vector<std::uint32_t> kinds_ =
      std::vector<std::uint32_t>(letters);  // bits of the kinds of word that begin so
  std::vector<CalendarWord> words_;
  // The words of one spelling: their kinds as bits, and their places in members_.
  struct Group {
    std::uint32_t kinds = 0;
    std::uint16_t first = 0, last = 0;
  };
  std::vector<Group> groups_;
  std::vector<std::uint16_t> members_;  // places in words_
  Trie trie_{Trie::Case::ignore};
  Trie backward_{Trie::Case::ignore, Trie::Direction::backward};
  std::vector<std::pair<std::string, std::vector<std::pair<int, CalendarYear>>>> years_;
  std::vector<std::string> anchors_;
  std::vector<std::pair<std::string, Error>> rules_;  // while loading: the calendars that holidays need
};

}  // namespace daejo
