#include "daejo/mention/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "daejo/base/tsv.h"
#include "daejo/mention/holiday.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::array<std::string_view, CalendarWord::count_> kinds{
    "month",       "month-short",   "month-word", "weekday",   "weekday-short", "weekday-letter",
    "season",      "half",          "quarter",    "numbered",  "unit",          "reckoning",
    "nth",         "relative",      "direction",  "part",      "particle",      "length",
    "length-stem", "before-length", "future",     "past",      "start",         "holiday",
    "day-part",    "clock",         "zone",       "hour-word", "event"};

static_assert(CalendarWord::count_ <= 32, "a bit for each kind");

bool anchors_a_mention(const CalendarWord& w) {
  switch (w.is) {
    case CalendarWord::part:
      return w.before;
    case CalendarWord::month:
    case CalendarWord::month_short:
    case CalendarWord::month_word:
    case CalendarWord::weekday:
    case CalendarWord::weekday_short:
    case CalendarWord::season:
    case CalendarWord::half:
    case CalendarWord::quarter:
    case CalendarWord::numbered:
    case CalendarWord::reckoning:
    case CalendarWord::nth:
    case CalendarWord::relative:
    case CalendarWord::direction:
    case CalendarWord::holiday:
    case CalendarWord::clock:
      return true;
    case CalendarWord::day_part:
      return !w.of.ends_with(" after");
    default:
      return false;
  }
}

// "5", "-1", "3-5", "-300": the number, or the first and the last.
bool read_range(std::string_view text, int& first, int& last) {
  first = last = 0;
  if (text == "-") return true;
  const char* const end = text.data() + text.size();
  auto [p, error] = std::from_chars(text.data(), end, first);
  if (error != std::errc()) return false;
  last = first;
  if (p == end) return true;
  if (*p != '-') return false;
  return std::from_chars(p + 1, end, last).ptr == end;
}

// The word as it is, and Korean ones without their spaces too.
std::vector<std::string> spellings(std::string_view word) {
  std::vector<std::string> out{std::string(word)};
  if (word.find(' ') == std::string_view::npos || !is_hangul(decode(word, 0).value)) return out;
  // "같은 해", "같은해"; of two spaces each may be left out.
  std::vector<std::string> all{""};
  for (const char c : word) {
    const std::size_t n = all.size();
    if (c == ' ') {
      for (std::size_t i = 0; i < n; ++i) all.push_back(all[i] + ' ');
    } else {
      for (std::string& s : all) s += c;
    }
  }
  return all;
}

bool is_letter_or_digit(char32_t c) { return is_latin(c) || is_digit(c); }

}  // namespace

Result<Calendar> Calendar::load(const Resources& resources) {
  Calendar calendar;
  for (const Resource* file : resources.under("data/calendar")) {
    if (!file->name.ends_with(".tsv")) continue;
    Result<void> loaded =
        file->name.ends_with("-years.tsv") ? calendar.load_years(*file) : calendar.load_words(*file);
    if (!loaded) return fail(loaded.error());
  }
  for (const auto& [rule, error] : calendar.rules_) {
    const std::string name = parse_holiday_rule(rule)->calendar;
    const bool known = name.empty() || std::any_of(calendar.years_.begin(), calendar.years_.end(),
                                                   [&](const auto& years) { return years.first == name; });
    if (!known) return fail(error);
  }
  calendar.rules_.clear();
  std::map<std::string, std::vector<std::uint16_t>> groups;
  for (std::size_t i = 0; i < calendar.words_.size(); ++i) {
    const CalendarWord& w = calendar.words_[i];
    for (const std::string& s : spellings(w.word)) {
      calendar.kinds_[first_letter(s, 0)] |= std::uint32_t{1} << w.is;
      groups[s].push_back(static_cast<std::uint16_t>(i));
      if (anchors_a_mention(w)) calendar.anchors_.push_back(s);
    }
  }
  for (auto& [word, entries] : groups) {
    const auto group = static_cast<std::uint32_t>(calendar.groups_.size());
    calendar.trie_.add(word, group);
    calendar.backward_.add(word, group);
    Group& g = calendar.groups_.emplace_back();
    g.first = static_cast<std::uint16_t>(calendar.members_.size());
    for (const std::uint16_t i : entries) {
      g.kinds |= std::uint32_t{1} << calendar.words_[i].is;
      calendar.members_.push_back(i);
    }
    g.last = static_cast<std::uint16_t>(calendar.members_.size());
  }
  calendar.trie_.freeze();
  calendar.backward_.freeze();
  return calendar;
}

Result<void> Calendar::load_words(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"words", "is", "grain", "value", "of"});
  if (!table) return fail(table.error());
  static constexpr std::array<std::pair<std::string_view, Grain>, 9> grains{{{"century", Grain::century},
                                                                             {"decade", Grain::decade},
                                                                             {"year", Grain::year},
                                                                             {"half", Grain::half},
                                                                             {"quarter", Grain::quarter},
                                                                             {"month", Grain::month},
                                                                             {"week", Grain::week},
                                                                             {"day", Grain::day},
                                                                             {"hour", Grain::hour}}};
  for (const TsvRow& row : *table) {
    CalendarWord w;
    const auto kind = std::find(kinds.begin(), kinds.end(), row["is"]);
    if (kind == kinds.end()) return fail(row.error("is", "not a kind of word", "month, weekday, relative …"));
    w.is = static_cast<CalendarWord::Is>(kind - kinds.begin());
    const std::string_view grain = row["grain"];
    const auto g =
        std::find_if(grains.begin(), grains.end(), [&](const auto& p) { return p.first == grain; });
    if (g != grains.end()) {
      w.grain = g->second;
    } else if (grain == "weekend") {
      w.grain = Grain::week;
      w.weekend = true;
    } else if (grain == "period") {
      w.period = true;
    } else if (grain != "-") {
      return fail(row.error("grain", "not a grain",
                            "year, half, quarter, month, week, weekend, day, hour, period or -"));
    }
    if (!read_range(row["value"], w.first, w.last)) {
      return fail(row.error("value", "not a number or a range", "5, -1, 3-5 or -"));
    }
    w.of = row["of"];
    w.only = w.of.ends_with(" only");
    w.before = w.of == "before";
    w.from = w.of.starts_with("last")    ? CalendarWord::From::last
             : w.of.starts_with("shift") ? CalendarWord::From::shift
             : w.of.starts_with("near")  ? CalendarWord::From::near
             : w.of.starts_with("every") ? CalendarWord::From::every
                                         : CalendarWord::From::published;
    if (w.is == CalendarWord::holiday && !is_holiday_rule(w.of)) {
      return fail(row.error("of", "not a rule for a holiday", "fixed M D, nth M W N, easter N, dangi M D …"));
    }
    if (w.is == CalendarWord::holiday) {
      rules_.emplace_back(w.of, row.error("of", "no years of this calendar in data/calendar-years.tsv"));
    }
    for (const std::string_view word : split(row["words"], '|')) {
      if (word.empty()) return fail(row.error("words", "an empty word"));
      w.word = word;
      words_.push_back(w);
    }
  }
  return {};
}

Result<void> Calendar::load_years(const Resource& file) {
  const Result<TsvTable> table = read_tsv(file, {"calendar", "year", "first", "leap", "months"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    CalendarYear year;
    int number = 0;
    int unused = 0;
    const std::optional<Day> first = parse_iso_day(row["first"]);
    if (!first) return fail(row.error("first", "not a day", "2024-02-10"));
    year.first = *first;
    if (!read_range(row["year"], number, unused)) return fail(row.error("year", "not a number"));
    if (!read_range(row["leap"], year.leap, unused)) return fail(row.error("leap", "not a month"));
    year.lengths = row["months"];
    if (years_.empty() || years_.back().first != row["calendar"])
      years_.push_back({std::string(row["calendar"]), {}});
    years_.back().second.emplace_back(number, std::move(year));
  }
  return {};
}

// Calls f(group, size) for each spelling that stands at `at` and has words of one of the kinds.
template <class F>
void Calendar::each(std::string_view text, std::size_t at, std::uint32_t kinds, F f) const {
  if (at >= text.size()) return;
  trie_.each(text, at, [&](std::uint32_t place, std::size_t size) {
    const Group& group = groups_[place];
    if ((group.kinds & kinds) == 0) return;
    const unsigned char last = static_cast<unsigned char>(text[at + size - 1]);
    if (last < 0x80 && is_ascii_letter(last) && is_letter_or_digit(decode(text, at + size).value)) return;
    f(group, size);
  });
}

std::uint32_t Calendar::kinds_at(std::string_view text, std::size_t at) const {
  std::uint32_t kinds = 0;
  each(text, at, ~0U, [&](const Group& group, std::size_t) { kinds |= group.kinds; });
  return kinds;
}

CalendarFound Calendar::find_word(std::string_view text, std::size_t at, CalendarWord::Is is) const {
  CalendarFound found;
  each(text, at, std::uint32_t{1} << is, [&](const Group& group, std::size_t size) {
    for (std::size_t i = group.first; i < group.last; ++i) {
      if (words_[members_[i]].is == is) found = {&words_[members_[i]], size};
    }
  });
  return found;
}

CalendarFound Calendar::find_part(std::string_view text, std::size_t at, Grain grain, bool before) const {
  CalendarFound found;
  if (!may_begin(text, at, {CalendarWord::part})) return found;
  each(text, at, bits_of({CalendarWord::part}), [&](const Group& group, std::size_t size) {
    for (std::size_t i = group.first; i < group.last; ++i) {
      const CalendarWord& w = words_[members_[i]];
      if (w.is == CalendarWord::part && w.grain == grain && w.before == before) found = {&w, size};
    }
  });
  return found;
}

CalendarFound Calendar::find_before(std::string_view text, std::size_t at, CalendarWord::Is is) const {
  CalendarFound found;
  backward_.each(text, at, [&](std::uint32_t group, std::size_t size) {
    if (!has(groups_[group].kinds, is) || is_word(decode_before(text, at - size).value)) return;
    for (std::size_t i = groups_[group].first; i < groups_[group].last; ++i) {
      if (words_[members_[i]].is == is) found = {&words_[members_[i]], size};
    }
  });
  return found;
}

bool Calendar::ends_word(std::string_view text, std::size_t at) const {
  for (int particles = 0; particles < 4; ++particles) {
    if (!is_hangul(decode(text, at).value)) return true;
    const CalendarFound particle = find(text, at, CalendarWord::particle);
    if (!particle) return false;
    at += particle.size;
  }
  return false;
}

// Each case says what KoreanDate::word and TimeReader::korean_part want behind a word of the kind, or less.
bool Calendar::may_open(std::string_view word) const {
  constexpr std::uint32_t alone =
      bits_of({CalendarWord::reckoning, CalendarWord::direction, CalendarWord::half});
  constexpr std::uint32_t ending =
      bits_of({CalendarWord::relative, CalendarWord::season, CalendarWord::month_word, CalendarWord::weekday,
               CalendarWord::holiday, CalendarWord::day_part, CalendarWord::clock});
  constexpr std::uint32_t silent = bits_of({CalendarWord::particle});
  for (std::size_t at = 0; at < word.size(); at += decode(word, at).size)
    if (trie_.goes_on_apart(word.substr(at))) return true;
  bool opens = false;
  each(word, 0, alone | ending, [&](const Group& group, std::size_t size) {
    opens = opens || (group.kinds & alone) != 0 || ends_word(word, size) ||
            (kinds_at(word, size) & ~silent) != 0 || first_at(word, size, "날", "철", "과", "을", "에") != 0;
  });
  return opens;
}

bool Calendar::length_follows(std::string_view text, std::size_t at) const {
  if (at < text.size() && text[at] == ' ') ++at;
  if (find(text, at, CalendarWord::length_stem)) return true;
  const CalendarFound word = find(text, at, CalendarWord::length);
  return word && ends_word(text, at + word.size);
}

std::optional<Day> Calendar::day_of(std::string_view calendar, int year, int month, int day) const {
  for (const auto& [name, years] : years_) {
    if (name != calendar) continue;
    const auto it = std::lower_bound(years.begin(), years.end(), year,
                                     [](const auto& entry, int y) { return entry.first < y; });
    if (it == years.end() || it->first != year) return std::nullopt;
    const CalendarYear& y = it->second;
    Day at = y.first;
    int number = 1;
    bool leap = false;
    for (const char length : y.lengths) {
      if (number == month && !leap) return at + std::chrono::days(day - 1);
      at += std::chrono::days(length == '0' ? 30 : 29);
      if (number == y.leap && !leap) {
        leap = true;
      } else {
        leap = false;
        ++number;
      }
    }
  }
  return std::nullopt;
}

std::optional<Day> Calendar::lunar_day(int year, int month, int day) const {
  return day_of("dangi", year, month, day);
}

std::optional<std::pair<Day, Day>> Calendar::holiday_in(const CalendarWord& holiday, int year) const {
  const std::optional<HolidayRule> rule = parse_holiday_rule(holiday.of);
  if (!rule) return std::nullopt;
  std::optional<Day> first;
  if (rule->calendar.empty()) {
    first = solar_holiday(*rule, year);
  } else {
    // A day of another calendar falls into one of its years that begin or run in the solar one.
    for (const auto& [name, years] : years_) {
      if (name != rule->calendar) continue;
      for (const auto& [number, y] : years) {
        const std::optional<Day> day = y.first > Day(std::chrono::year(year + 1) / 1 / 1) ||
                                               y.first < Day(std::chrono::year(year - 2) / 1 / 1)
                                           ? std::nullopt
                                           : day_of(name, number, rule->month, rule->day);
        if (day && partial(*day + std::chrono::days(rule->offset)).year == year)
          first = *day + std::chrono::days(rule->offset);
        if (first) break;
      }
    }
  }
  if (!first) return std::nullopt;
  return std::pair{*first, *first + std::chrono::days(std::max(holiday.first, 1) - 1)};
}

}  // namespace daejo
