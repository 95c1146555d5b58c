#include "daejo/mention/date.h"

#include <algorithm>

#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool ascii_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// May a date begin here? Not inside a word, a number, a version, a path.
bool may_begin(const DateText& in, std::size_t at) {
  if (at <= in.floor) return true;
  const char32_t before = decode_before(in.text, at).value;
  const bool digit = ascii_digit(in.text, at);
  if (is_latin(before) || is_digit(before)) return false;
  if (!digit) return true;
  if (before == U'.' || before == U',' || before == U'/' || before == U'-' || before == U':') {
    const char32_t earlier = decode_before(in.text, at - 1).value;
    return !(is_digit(earlier) || is_latin(earlier) || (before == U'/' && earlier == U'/'));
  }
  return before != U'$' && before != U'#' && before != U'_';
}

std::optional<DatePhrase> longest(std::optional<DatePhrase> a, std::optional<DatePhrase> b) {
  if (!a) return b;
  if (!b) return a;
  return b->end > a->end ? b : a;
}

// "2013" alone: a year where a word of time stands before it, or where it stands in parentheses.
std::optional<DatePhrase> bare_year(const DateText& in, std::size_t at, const DatePhrase* before) {
  const Digits d = read_figure(in.text, at);
  if (d.count != 4 || d.value < 1000 || d.value > 2199) return std::nullopt;
  DatePhrase p;
  p.begin = at;
  p.end = d.end;
  p.grain = Grain::year;
  p.year_stated = true;
  p.years = {d.value, d.value};
  const char32_t next = decode(in.text, d.end).value;
  if (is_word(next) || next == U'%' || next == U'$') return std::nullopt;
  if ((next == U'.' || next == U',' || next == U':') && ascii_digit(in.text, d.end + 1)) return std::nullopt;
  if (before != nullptr) {
    return before->year_stated || before->grain == Grain::year ? std::optional(p) : std::nullopt;
  }
  if (next == U'-' || next == U'~' || next == U'∼' || next == U'–') {
    const Digits other = read_figure(in.text, d.end + range_sign(in.text, d.end));
    const char32_t behind = decode(in.text, other.end).value;
    // Jane Austen (1775–1817)
    const bool enclosed = at > 0 && in.text[at - 1] == '(' && behind == U')' && other.value - d.value <= 120;
    if (other.count == 4 && (d.value >= 1800 || enclosed) && other.value > d.value && other.value <= 2100 &&
        !is_word(behind) && behind != U'-')
      return p;
    return std::nullopt;
  }
  if (next == U'/') return std::nullopt;
  const std::size_t begin = at;
  std::size_t space = at;
  while (space > in.floor && in.text[space - 1] == ' ') --space;
  const char32_t previous = begin == 0 ? 0 : decode_before(in.text, begin).value;
  if (previous == U'(' && next == U')')
    return d.value >= 1500 && d.value <= 2100 ? std::optional(p) : std::nullopt;
  if (previous == U'=' && d.value >= 1900 && d.value <= 2100) return p;
  // 2014 소치 올림픽: a year before a name
  if (in.korean && d.value >= 1950 && d.value < 2050 && next == U' ' && (space != at || !is_word(previous)) &&
      is_hangul(decode(in.text, d.end + 1).value) && is_hangul(decode(in.text, d.end + 4).value))
    return p;
  if (space == at) return std::nullopt;
  const CalendarFound start = in.calendar.find_before(in.text, space, CalendarWord::start);
  if (!start) {
    // Everest's 2023 season
    const std::string_view head = in.text.substr(0, space);
    const std::size_t next_word = skip_spaces(in.text, d.end, 1);
    return (head.ends_with("'s") || head.ends_with("’s")) && d.value >= 1950 && d.value < 2050 &&
                   next_word > d.end &&
                   is_ascii_letter(
                       static_cast<unsigned char>(in.text[std::min(next_word, in.text.size() - 1)]))
               ? std::optional(p)
               : std::nullopt;
  }
  const std::size_t after = skip_spaces(in.text, d.end, 1);
  const bool counted = after > d.end && is_latin(decode(in.text, after).value);
  // the 2016 election
  if (start->first == 2 && counted && d.value >= 1950 && d.value < 2050 &&
      is_ascii_letter(static_cast<unsigned char>(in.text[after])))
    return p;
  if (start->first == 1) {
    // "in 2008 sales" is a year too; "after 1500 people" is not.
    return (d.value >= 1900 && d.value <= 2100) || (!counted && d.value >= 1400 && d.value <= 2100)
               ? std::optional(p)
               : std::nullopt;
  }
  if (d.value < 1800 || d.value > 2100) return std::nullopt;
  const bool joins = in.calendar.find(in.text, after, CalendarWord::start).word != nullptr;
  return !counted || joins ? std::optional(p) : std::nullopt;
}

// "July 13 through 15", "13-15 July" read from the second end: a day of the month in front.
std::optional<DatePhrase> bare_day(const DateText& in, std::size_t at, const DatePhrase* before) {
  if (before == nullptr || before->grain != Grain::day || !before->months || !before->days)
    return std::nullopt;
  const Digits d = read_figure(in.text, at, 2);
  if (d.count == 0 || d.value <= before->days.last || d.value > 31) return std::nullopt;
  std::size_t end = d.end;
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (in.text.substr(end).starts_with(suffix)) {
      end += 2;
      break;
    }
  }
  const char32_t next = decode(in.text, end).value;
  if (is_word(next) || next == U'%' || next == U':' ||
      ((next == U'.' || next == U',') && ascii_digit(in.text, end + 1)))
    return std::nullopt;
  DatePhrase p;
  p.begin = at;
  p.end = end;
  p.days = {d.value, d.value};
  // 13-15, 2025
  return p;
}

// Can an English date go on behind these digits? 25 March, 4th, 1990s, 2018Q4, 23/Sep, 2019-aug-1.
bool letters_follow(std::string_view text, std::size_t at) {
  while (ascii_digit(text, at)) ++at;
  if (at < text.size() && (text[at] == ' ' || text[at] == '-' || text[at] == '/' || text[at] == '\'')) ++at;
  while (ascii_digit(text, at)) ++at;
  if (at < text.size() && (text[at] == '-' || text[at] == '/')) ++at;
  return at < text.size() && is_ascii_letter(static_cast<unsigned char>(text[at]));
}

std::optional<DatePhrase> read_phrase(const DateText& in, std::size_t at, const DatePhrase* before) {
  if (at >= in.text.size()) return std::nullopt;
  const auto c = static_cast<unsigned char>(in.text[at]);
  if (is_digit(c)) {
    if (before == nullptr && !may_be_date(in.text, at)) return bare_year(in, at, before);
    std::optional<DatePhrase> p = read_korean_date(in, at, before);
    p = longest(std::move(p), read_numeric_date(in, at, before));
    if (letters_follow(in.text, at)) p = longest(std::move(p), read_english_date(in, at, before));
    if (!p) p = bare_day(in, at, before);
    return p ? p : bare_year(in, at, before);
  }
  if (c == '\'' || c == 0xE2) {
    std::optional<DatePhrase> p = read_korean_date(in, at, before);
    return p || c != '\'' ? p : read_english_date(in, at, before);
  }
  if (c >= 0xE3) return read_korean_date(in, at, before);
  if (is_ascii_letter(c)) return read_english_date(in, at, before);
  return std::nullopt;
}

struct Joined {
  std::size_t second = 0;  // where the second end begins
  bool by_word = false;    // to, through: each end that is a date by itself is a mention of its own
  explicit operator bool() const { return second != 0; }
};

// What joins two ends of a range behind the first.
Joined joint(const DateText& in, const DatePhrase& first) {
  const std::string_view text = in.text;
  const auto starts = [&](std::size_t at, std::string_view word) {
    return text.substr(std::min(at, text.size())).starts_with(word);
  };
  if (const std::size_t sign = range_sign(text, first.end)) return {first.end + sign, false};
  const std::size_t at = skip_spaces(text, first.end, 1);
  if (at == first.end) return {};
  for (const std::string_view word : {"to ", "through ", "till ", "until ", "thru "}) {
    if (!starts(at, word)) continue;
    std::size_t next = at + word.size();
    if (starts(next, "the ")) next += 4;
    return {next, true};
  }
  if (starts(at, "and ")) {
    std::size_t space = first.begin;
    while (space > in.floor && text[space - 1] == ' ') --space;
    if (space < first.begin &&
        (text.substr(0, space).ends_with("between") || text.substr(0, space).ends_with("Between")))
      return {at + 4, true};
  }
  return {};
}

// "July 13 through 15": only the month in front makes a date of the second.
bool stands_alone(const DatePhrase& p) {
  return p.year_stated || p.month_stated || p.span || p.weekday != 0 || p.holiday != nullptr;
}

// Fills the larger parts that the second end leaves out.
void inherit(DatePhrase& second, const DatePhrase& first, const DateValue& value) {
  if (second.year_stated || second.span || second.directed) return;
  const PartialDate& end = value.to;
  if (!second.month_stated && second.days && end.month != 0) {
    second.months = {end.month, end.month};
    second.month_stated = true;
  }
  if (second.months && end.year != 0) {
    const int year = end.year + (second.months.first < end.month && (first.months || first.span) ? 1 : 0);
    second.years = {year, year};
    second.year_stated = true;
  }
}

struct Read {
  std::size_t end = 0;
  DateValue value;
};

struct WholeRead {
  Span span;
  DateValue value;
  bool aside = false;
};

std::optional<Read> range(const DateText& in, const DatePhrase& first, const DateValue& value) {
  const Joined join = joint(in, first);
  if (!join) return std::nullopt;
  DateContext context = in.context;
  Mention so_far;
  so_far.span = {first.begin, first.end};
  so_far.value = value;
  remember(context, so_far);
  const DateText then{in.text, join.second, in.calendar, context, in.korean};
  std::optional<DatePhrase> second = read_phrase(then, join.second, &first);
  if (!second) return std::nullopt;
  if (join.by_word && stands_alone(*second)) return std::nullopt;
  std::size_t end = second->end;
  DatePhrase from = first;
  // Jan-Feb 2017, 5/1-5/7, 2020: the first end has the year of the second.
  if (!from.year_stated && !from.span && from.months && second->year_stated && second->years &&
      second->months) {
    const int year = second->years.first - (from.months.first > second->months.first ? 1 : 0);
    from.years = {year, year};
    from.year_stated = true;
  } else if (from.loose) {
    // from 5/1-5/7, 2020
    std::size_t at = skip_spaces(in.text, end, 1);
    if (at < in.text.size() && in.text[at] == ',') at = skip_spaces(in.text, at + 1, 1);
    const Digits year = at > end ? read_figure(in.text, at) : Digits{};
    if (year.count != 4 || year.value < 1900 || year.value > 2100 || is_word(decode(in.text, year.end).value))
      return std::nullopt;
    from.years = second->years = {year.value, year.value};
    from.year_stated = second->year_stated = true;
    end = year.end;
  }
  const std::optional<DateValue> a = resolve(in, from);
  if (!a) return std::nullopt;
  inherit(*second, from, *a);
  const std::optional<DateValue> b = resolve(then, *second);
  if (!b) return std::nullopt;
  if (a->resolved() != b->resolved()) return std::nullopt;
  if (a->resolved() && b->to < a->from) return std::nullopt;
  // Both known in part: XXXX-03-05 to XXXX-03-07.
  DateValue out = *a;
  out.to = b->to;
  out.grain = std::min(a->grain, b->grain);
  out.weekday = 0;
  return Read{end, out};
}

std::optional<WholeRead> read_whole(const DateText& in, std::size_t at) {
  if (!may_begin(in, at)) return std::nullopt;
  if (ascii_digit(in.text, at) && at > in.floor) {
    // '24년: the apostrophe belongs to the year; before '2024년 it is a quotation mark.
    const bool short_year = read_figure(in.text, at).count == 2 && !in.text.substr(at + 2).starts_with("·");
    if (short_year && in.text[at - 1] == '\'') {
      at -= 1;
    } else if (short_year && at >= in.floor + 3 && in.text.substr(0, at).ends_with("’")) {
      at -= 3;
    }
  }
  std::optional<DatePhrase> phrase = read_phrase(in, at, nullptr);
  if (!phrase && at + 1 < in.text.size() && in.text[at] == '\'') phrase = read_phrase(in, ++at, nullptr);
  if (!phrase) return std::nullopt;
  const std::optional<DateValue> value = resolve(in, *phrase);
  if (!value) return std::nullopt;
  if (const std::optional<Read> both = range(in, *phrase, *value))
    return WholeRead{{phrase->begin, both->end}, both->value};
  if (phrase->loose) return std::nullopt;
  return WholeRead{{phrase->begin, phrase->end}, *value, phrase->aside};
}

bool read_into(const DateText& in, std::size_t at, Mention& found) {
  const std::optional<WholeRead> date = read_whole(in, at);
  if (!date) return false;
  found.kind = Kind::date;
  found.span = date->span;
  found.value = date->value;
  found.furniture = false;
  found.aside = date->aside;
  return true;
}

}  // namespace

std::optional<Mention> read_date(const DateText& in, std::size_t at) {
  Mention found;
  return read_into(in, at, found) ? std::optional(found) : std::nullopt;
}

bool read_date(const Place& place, std::size_t at, Mention& found) {
  if (place.anchor.kinds == Anchor::digit && counts(place.text, place.anchor.span)) return false;
  // A Korean number word that is no word of the calendar begins no date.
  const bool numeral = !place.anchor.is(Anchor::digit) && !place.anchor.is(Anchor::calendar);
  if (numeral && (static_cast<unsigned char>(place.text[at]) & 0x80) != 0) return false;
  return read_into(DateText{place.text, place.floor, place.lexicon.calendar(), place.dates,
                            place.document.language != "en"},
                   at, found);
}

Digits read_figure(std::string_view text, std::size_t at, int most) {
  Digits d;
  while (ascii_digit(text, at)) {
    if (++d.count > most) return {};
    d.value = d.value * 10 + (text[at++] - '0');
  }
  d.end = at;
  return d;
}

std::size_t skip_spaces(std::string_view text, std::size_t at, int most) {
  while (most > 0 && at < text.size()) {
    if (text[at] == ' ') {
      ++at;
    } else if (text.substr(at).starts_with("\u00A0")) {
      at += 2;
    } else {
      break;
    }
    --most;
  }
  return at;
}

std::size_t range_sign(std::string_view text, std::size_t at, bool with_dot) {
  const std::size_t begin = at;
  at = skip_spaces(text, at, 1);
  if (const std::size_t sign = first_at(text, at, "~", "∼", "～", "〜", "-", "–", "—"))
    return skip_spaces(text, at + sign, 1) - begin;
  return with_dot && at == begin ? first_at(text, at, "·", "ㆍ", "・") : 0;
}

}  // namespace daejo
