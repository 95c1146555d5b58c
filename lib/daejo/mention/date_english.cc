#include <algorithm>
#include <array>

#include "daejo/mention/date_phrase.h"
#include "daejo/text/utf8.h"

// English dates come in any order: March 25, 2025; 25 March 2025; Friday 2018-7-6; the 4th of July. The
// reader first takes the words of which a date is made, then looks which arrangement they are in.

namespace daejo {
namespace {

struct Token {
  enum Kind { month, day_name, figure, ordinal, year } kind = figure;
  int value = 0;
  int digits = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool weak = false;   // a word that is often another: may, sun
  bool loose = false;  // behind a comma or more than a space
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return false;
  }
  return true;
}

// The word with an end after it.
bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  return starts(text, at, word) && !is_word(decode(text, at + word.size()).value);
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class EnglishDate {
 public:
  EnglishDate(const DateText& in, std::size_t at, const DatePhrase* before)
      : in_(in), text_(in.text), at_(at), before_(before) {}

  std::optional<DatePhrase> read() {
    if (std::optional<DatePhrase> p = period()) return p;
    if (std::optional<DatePhrase> p = which_of()) return p;
    if (std::optional<DatePhrase> p = relative()) return p;
    if (std::optional<DatePhrase> p = weekday_and_figures()) return p;
    return day_and_month(at_);
  }

 private:
  const Calendar& words() const { return in_.calendar; }
  std::size_t over(std::size_t at) const { return skip_spaces(text_, at, 2); }

  // " of", " the", " in" and spaces before what belongs to a date.
  std::size_t link(std::size_t at) const {
    at = over(at);
    for (const std::string_view word : {"of", "in", "the"}) {
      if (word_at(text_, at, word)) {
        at = over(at + word.size());
        if (word != "the" && word_at(text_, at, "the")) at = over(at + 3);
        break;
      }
    }
    return at;
  }

  std::optional<int> year_at(std::size_t at, std::size_t& end) const {
    const bool apostrophe = at < text_.size() && text_[at] == '\'';
    const Digits d = read_figure(text_, at + (apostrophe ? 1 : 0));
    if (is_word(decode(text_, d.end).value) || decimal_follows(d.end)) return std::nullopt;
    end = d.end;
    if (apostrophe) return d.count == 2 ? std::optional(whole_year(in_.context, d.value)) : std::nullopt;
    if (d.count != 4 || d.value < 1000 || d.value > 2199) return std::nullopt;
    return d.value;
  }

  bool decimal_follows(std::size_t at) const {
    return at + 1 < text_.size() && (text_[at] == '.' || text_[at] == ',') &&
           is_digit(static_cast<unsigned char>(text_[at + 1]));
  }

  // ", 2023", " of 2023", " 2023" behind a period; `end` moves behind it.
  void year_behind(DatePhrase& p) const {
    std::size_t at = p.end;
    if (at < text_.size() && (text_[at] == ',' || text_[at] == '-' || text_[at] == '/')) ++at;
    at = link(at);
    if (word_at(text_, at, "fiscal")) at = over(at + 6);
    std::size_t end = at;
    if (const std::optional<int> year = year_at(at, end)) {
      p.years = {*year, *year};
      p.year_stated = true;
      p.end = end;
      return;
    }
    const CalendarFound word = words().find(text_, at, CalendarWord::relative);
    if (word && word->grain == Grain::year && !word->period && at > p.end) {
      apply_relative(in_, *word.word, p);
      p.end = at + word.size;
    }
  }

  // Q1 2023, 2018Q4, 1Q23, H1, 1990s, early 2023, the first half of 2023, fourth quarter.
  std::optional<DatePhrase> period() {
    DatePhrase p;
    p.begin = at_;
    std::size_t at = at_;
    if (word_at(text_, at, "the")) at = over(at + 3);
    const std::size_t from = at;
    // early, mid-, the end of: of a month, a year, a decade, a century.
    for (const Grain grain : {Grain::month, Grain::year, Grain::decade, Grain::century}) {
      CalendarFound part = words().find_part(text_, from, grain, true);
      if (!part) continue;
      std::size_t next = from + part.size;
      if (next < text_.size() && text_[next] == '-') ++next;
      next = over(next);
      if (word_at(text_, next, "the")) next = over(next + 3);
      std::optional<DatePhrase> inner =
          next > from + part.size || text_[next - 1] == '-' ? inner_period(next) : std::nullopt;
      if (inner && inner->grain == grain && !inner->part) {
        inner->begin = at_;
        inner->part = part.word;
        return inner;
      }
    }
    if (std::optional<DatePhrase> decade = decade_at(at)) return decade;
    if (std::optional<DatePhrase> q = quarter_at(at)) return q;
    if (const CalendarFound half = words().find(text_, at, CalendarWord::half); half && at_word(at)) {
      p.months = {half->first * 6 - 5, half->first * 6};
      p.month_stated = true;
      p.grain = Grain::half;
      p.end = at + half.size;
      year_behind(p);
      if (!p.year_stated) return std::nullopt;
      return p;
    }
    if (const CalendarFound season = words().find(text_, at, CalendarWord::season); season && at_word(at)) {
      p.months = {season->first, season->last};
      p.month_stated = true;
      p.grain = Grain::quarter;
      p.end = at + season.size;
      year_behind(p);
      if (!p.year_stated) return std::nullopt;
      return p;
    }
    if (const CalendarFound holiday = words().find(text_, at, CalendarWord::holiday);
        holiday && at_word(at)) {
      p.holiday = holiday.word;
      p.grain = Grain::day;
      p.end = at + holiday.size;
      year_behind(p);
      // christmas 2013, but Christmas alone only with its capital.
      if (!p.year_stated && !is_upper(text_[at])) return std::nullopt;
      return p;
    }
    if (const CalendarFound word = words().find(text_, at, CalendarWord::numbered)) {
      const Digits d = read_figure(text_, over(at + word.size), 2);
      if (d.count > 0 && d.value >= 1 && d.value <= 53) {
        p.nth = d.value;
        p.nth_week = true;
        p.grain = Grain::week;
        p.end = d.end;
        year_behind(p);
        if (p.year_stated) return p;
      }
    }
    return std::nullopt;
  }

  bool at_word(std::size_t at) const {
    return at >= text_.size() || is_ascii_letter(static_cast<unsigned char>(text_[at])) ||
           is_digit(static_cast<unsigned char>(text_[at]));
  }

  std::optional<DatePhrase> inner_period(std::size_t at, bool of = false) const {
    if (std::optional<DatePhrase> decade = decade_at(at)) return decade;
    DatePhrase p;
    p.begin = at;
    std::size_t end = at;
    if (const std::optional<int> year = year_at(at, end)) {
      p.years = {*year, *year};
      p.year_stated = true;
      p.grain = Grain::year;
      p.end = end;
      return p;
    }
    CalendarFound month = words().find(text_, at, CalendarWord::month);
    if (!month) month = words().find(text_, at, CalendarWord::month_short);
    if (month && (is_upper(text_[at]) || of)) {
      p.months = {month->first, month->first};
      p.month_stated = true;
      p.grain = Grain::month;
      p.end = at + month.size;
      year_behind(p);
      return p;
    }
    const CalendarFound word = words().find(text_, at, CalendarWord::relative);
    if (word && (word->grain == Grain::year || word->grain == Grain::month) && !word->period) {
      apply_relative(in_, *word.word, p);
      p.grain = word->grain;
      p.end = at + word.size;
      return p;
    }
    return std::nullopt;
  }

  // 1990s, '90s, 19th century.
  std::optional<DatePhrase> decade_at(std::size_t at) const {
    DatePhrase p;
    p.begin = at_;
    p.year_stated = true;
    const bool apostrophe = at < text_.size() && text_[at] == '\'';
    const Digits d = read_figure(text_, at + (apostrophe ? 1 : 0));
    if (d.count == 0) return std::nullopt;
    std::size_t end = d.end;
    if (end + 1 < text_.size() && text_[end] == '\'' && text_[end + 1] == 's') ++end;
    if (word_at(text_, end, "s") && d.value % 10 == 0 &&
        ((d.count == 4 && d.value >= 1000 && d.value <= 2190) || (d.count == 2 && apostrophe))) {
      const int year = d.count == 2 ? whole_year(in_.context, d.value) : d.value;
      p.years = {year, year + 9};
      p.grain = Grain::decade;
      p.end = end + 1;
      return p;
    }
    if (d.count <= 2 && d.value >= 1 && d.value <= 30) {
      const std::string_view suffix = text_.substr(std::min(d.end, text_.size()), 2);
      if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
        std::size_t next = d.end + 2;
        if (next < text_.size() && (text_[next] == ' ' || text_[next] == '-')) ++next;
        if (word_at(text_, next, "century")) {
          p.years = {d.value * 100 - 99, d.value * 100};
          p.grain = Grain::century;
          p.end = next + 7;
          return p;
        }
      }
    }
    return std::nullopt;
  }

  std::optional<DatePhrase> quarter_at(std::size_t at) const {
    DatePhrase p;
    p.begin = at_;
    p.month_stated = true;
    const auto months = [&](int number, bool half) {
      const int size = half ? 6 : 3;
      if (number < 1 || number > 12 / size) return false;
      p.months = {number * size - size + 1, number * size};
      p.grain = half ? Grain::half : Grain::quarter;
      return true;
    };
    const auto letter = [&](std::size_t i) { return i < text_.size() ? lower(text_[i]) : '\0'; };
    const auto digit = [&](std::size_t i) {
      return i < text_.size() && is_digit(static_cast<unsigned char>(text_[i])) ? text_[i] - '0' : -1;
    };
    // Q1 and then a year: Q1 2023, q1-2019, Q1 of 2017.
    if (const CalendarFound quarter = words().find(text_, at, CalendarWord::quarter)) {
      months(quarter->first, false);
      p.end = at + quarter.size;
      year_behind(p);
      return p;
    }
    // 1Q23, 1Q 2023, 1H23
    if (digit(at) > 0 && (letter(at + 1) == 'q' || letter(at + 1) == 'h') &&
        !is_latin(decode(text_, at + 2).value)) {
      if (!months(digit(at), letter(at + 1) == 'h')) return std::nullopt;
      p.end = at + 2;
      const Digits d = read_figure(text_, at + 2);
      if (d.count == 2 && !is_word(decode(text_, d.end).value)) {
        p.years = {whole_year(in_.context, d.value), whole_year(in_.context, d.value)};
        p.year_stated = true;
        p.end = d.end;
        return p;
      }
      if (d.count != 0) return std::nullopt;
      year_behind(p);
      return p.year_stated || letter(at + 1) == 'q' ? std::optional(p) : std::nullopt;
    }
    // 2018Q4, 2017-q1
    const Digits year = read_figure(text_, at);
    if (year.count == 4 && year.value >= 1900 && year.value < 2200) {
      std::size_t next = year.end;
      if (letter(next) == '-' || letter(next) == ' ') ++next;
      if ((letter(next) == 'q' || letter(next) == 'h') && digit(next + 1) > 0 &&
          !is_word(decode(text_, next + 2).value) && months(digit(next + 1), letter(next) == 'h')) {
        p.years = {year.value, year.value};
        p.year_stated = true;
        p.end = next + 2;
        return p;
      }
      return std::nullopt;
    }
    // first quarter, 4th qtr
    const CalendarFound nth = words().find(text_, at, CalendarWord::nth);
    if (!nth || !is_ascii_letter(static_cast<unsigned char>(text_[at + nth.size - 1]))) return std::nullopt;
    std::size_t next = at + nth.size;
    if (next < text_.size() && (text_[next] == ' ' || text_[next] == '-')) ++next;
    for (const std::string_view word : {"quarter", "qtr"}) {
      if (!word_at(text_, next, word) || nth->first < 1) continue;
      if (!months(nth->first, false)) return std::nullopt;
      p.end = next + word.size();
      year_behind(p);
      return p;
    }
    return std::nullopt;
  }

  // yesterday, last July, next Friday, the previous day, a year earlier.
  std::optional<DatePhrase> relative() {
    DatePhrase p;
    p.begin = at_;
    std::size_t at = at_;
    for (const std::string_view article : {"the", "a"}) {
      if (word_at(text_, at, article)) at = over(at + article.size());
    }
    if (at >= text_.size() || !is_ascii_letter(static_cast<unsigned char>(text_[at]))) return std::nullopt;
    // Words that carry their article (the next day) were found where it begins.
    CalendarFound word = words().find(text_, at_, CalendarWord::relative);
    std::size_t begin = at_;
    if (!word) {
      word = words().find(text_, at, CalendarWord::relative);
      begin = at;
    }
    if (word) {
      apply_relative(in_, *word.word, p);
      p.grain = word->weekend ? Grain::day : word->grain;
      if (word->period) p.grain = in_.context.last ? in_.context.last->grain : Grain::year;
      p.end = begin + word.size;
      // next week on Tuesday
      if (word->grain == Grain::week && !word->weekend) {
        std::size_t next = over(p.end);
        if (word_at(text_, next, "on")) next = over(next + 2);
        if (const CalendarFound day = words().find(text_, next, CalendarWord::weekday)) {
          p.weekday = day->first;
          p.grain = Grain::day;
          p.end = next + day.size;
        }
      }
      return p;
    }
    const CalendarFound direction = words().find(text_, at, CalendarWord::direction);
    if (!direction) return std::nullopt;
    const std::size_t next = over(at + direction.size);
    std::optional<DatePhrase> q;
    if (const CalendarFound season = words().find(text_, next, CalendarWord::season)) {
      q = DatePhrase{.begin = at_,
                     .end = next + season.size,
                     .grain = Grain::quarter,
                     .month_stated = true,
                     .months = {season->first, season->last}};
    } else if (const CalendarFound holiday = words().find(text_, next, CalendarWord::holiday)) {
      q = DatePhrase{.begin = at_, .end = next + holiday.size, .grain = Grain::day};
      q->holiday = holiday.word;
    } else {
      directed_ = true;
      q = day_and_month(next);
    }
    if (!q || q->year_stated) return std::nullopt;
    q->begin = at_;
    q->directed = true;
    q->direction = direction->first;
    return q;
  }

  // third Tuesday of September 2014, last week of 2016, last day of October 2015.
  std::optional<DatePhrase> which_of() {
    std::size_t at = at_;
    if (word_at(text_, at, "the")) at = over(at + 3);
    const CalendarFound nth = words().find(text_, at, CalendarWord::nth);
    if (!nth || (text_[at] & 0x80) != 0) return std::nullopt;
    std::size_t next = over(at + nth.size);
    DatePhrase p;
    p.begin = at_;
    p.nth = nth->first;
    if (word_at(text_, next, "week")) {
      p.nth_week = true;
      p.grain = Grain::week;
      next += 4;
    } else if (word_at(text_, next, "day") && nth->first == -1) {
      next += 3;
    } else if (const CalendarFound day = words().find(text_, next, CalendarWord::weekday)) {
      p.weekday = day->first;
      next += day.size;
    } else {
      return std::nullopt;
    }
    const std::size_t of = over(next);
    if (!word_at(text_, of, "of") && !word_at(text_, of, "in")) return std::nullopt;
    std::size_t inner_at = link(of);
    std::optional<DatePhrase> inner = inner_period(inner_at, true);
    if (!inner || inner->grain == Grain::decade) return std::nullopt;
    if (inner->grain == Grain::year && !p.nth_week) return std::nullopt;
    p.end = inner->end;
    p.years = inner->years;
    p.year_stated = inner->year_stated;
    p.months = inner->months;
    p.month_stated = inner->month_stated;
    p.unknown = inner->unknown;
    return p;
  }

  // Friday 2018-7-6
  std::optional<DatePhrase> weekday_and_figures() const {
    CalendarFound name = words().find(text_, at_, CalendarWord::weekday);
    if (!name) name = words().find(text_, at_, CalendarWord::weekday_short);
    if (!name) return std::nullopt;
    std::size_t at = at_ + name.size;
    if (at < text_.size() && (text_[at] == ',' || text_[at] == '.')) ++at;
    at = over(at);
    std::optional<DatePhrase> p = read_numeric_date(in_, at, before_);
    if (!p || p->grain != Grain::day) return std::nullopt;
    p->begin = at_;
    p->weekday = name->first;
    p->loose = false;
    return p;
  }

  std::optional<Token> token(std::size_t at) const {
    if (at >= text_.size()) return std::nullopt;
    Token t;
    t.begin = at;
    if (is_digit(static_cast<unsigned char>(text_[at])) || text_[at] == '\'') {
      const bool apostrophe = text_[at] == '\'';
      const Digits d = read_figure(text_, at + (apostrophe ? 1 : 0));
      if (d.count == 0 || (apostrophe && d.count != 2)) return std::nullopt;
      t.value = d.value;
      t.digits = d.count;
      t.end = d.end;
      if (apostrophe) {
        t.value = whole_year(in_.context, d.value);
        t.kind = Token::year;
        return t;
      }
      const std::string_view suffix = text_.substr(std::min(d.end, text_.size()), 2);
      if (d.count <= 2 &&
          (starts(suffix, 0, "st") || starts(suffix, 0, "nd") || starts(suffix, 0, "rd") ||
           starts(suffix, 0, "th")) &&
          !is_word(decode(text_, d.end + 2).value)) {
        t.kind = Token::ordinal;
        t.end += 2;
        return t;
      }
      const char32_t next = decode(text_, d.end).value;
      if (is_latin(next) && next != 'T') return std::nullopt;
      if (d.count == 4 && d.value >= 1000 && d.value < 2200) t.kind = Token::year;
      if (d.count == 3 || d.count > 4) return std::nullopt;
      return t;
    }
    if (!is_ascii_letter(static_cast<unsigned char>(text_[at]))) return std::nullopt;
    CalendarFound found = words().find(text_, at, CalendarWord::month);
    bool brief = false;
    if (!found) found = words().find(text_, at, CalendarWord::month_short), brief = true;
    if (found) {
      t.kind = Token::month;
      t.weak = found->first == 5 || found->first == 3 || brief;
    } else {
      found = words().find(text_, at, CalendarWord::weekday);
      brief = false;
      if (!found) found = words().find(text_, at, CalendarWord::weekday_short), brief = true;
      if (found) {
        t.kind = Token::day_name;
        t.weak = brief;
      } else {
        found = words().find(text_, at, CalendarWord::nth);
        if (!found || found->first < 1) return std::nullopt;
        t.kind = Token::ordinal;
      }
    }
    t.value = found->first;
    t.end = at + found.size;
    if (brief && t.end < text_.size() && text_[t.end] == '.') ++t.end;
    return t;
  }

  // Commas, spaces, of, the, in, -, / between the words of a date.
  std::size_t between(std::size_t at, const Token& before) const {
    std::size_t next = over(at);
    if (next < text_.size() && text_[next] == ',' && (before.kind != Token::ordinal || true)) {
      ++next;
    } else if (next == at && next < text_.size() && (text_[next] == '-' || text_[next] == '/')) {
      return next + 1;
    }
    next = link(next);
    return next;
  }

  std::optional<DatePhrase> day_and_month(std::size_t at) const {
    std::array<Token, 5> tokens;
    std::size_t count = 0;
    std::size_t next = at;
    if (word_at(text_, next, "the")) next = over(next + 3);
    while (count < tokens.size()) {
      const std::optional<Token> t = token(next);
      if (!t) break;
      tokens[count++] = *t;
      next = between(t->end, *t);
      if (next == t->end) break;
    }
    // The longest beginning that is a date.
    for (std::size_t n = count; n > 0; --n) {
      if (std::optional<DatePhrase> p = arrangement(std::span(tokens).first(n))) {
        p->begin = at_;
        return p;
      }
    }
    return std::nullopt;
  }

  std::optional<DatePhrase> arrangement(std::span<const Token> t) const {
    std::optional<int> month, day, year, name;
    bool ordinal = false;
    bool weak = true;
    for (const Token& x : t) {
      switch (x.kind) {
        case Token::month:
          if (month) return std::nullopt;
          month = x.value;
          weak = weak && (x.weak || !is_upper(text_[x.begin]));
          break;
        case Token::day_name:
          if (name) return std::nullopt;
          name = x.value;
          weak = weak && x.weak;
          break;
        case Token::year:
          if (year) return std::nullopt;
          year = x.value;
          break;
        case Token::ordinal:
        case Token::figure:
          if (day || x.value < 1 || x.value > 31 || x.digits > 2) {
            return std::nullopt;
          }
          day = x.value;
          ordinal = x.kind == Token::ordinal;
          break;
      }
    }
    if (!month) {
      // A weekday alone, or with an ordinal: Monday, Tuesday 19th.
      if (year || !name) return std::nullopt;
      if (day && !ordinal) return std::nullopt;
      if (!day && (weak || !is_upper(text_[t[0].begin])) && !directed_) return std::nullopt;
    } else if (!day && !year) {
      // A month alone: with a capital, and "May" and "Mar" only behind a word that dates have.
      if (name || t.size() != 1) return std::nullopt;
      const Token& x = t[0];
      if (!is_upper(text_[x.begin]) && !directed_) return std::nullopt;
      if (x.weak && !directed_ && !introduced() && !month_behind(x.end)) return std::nullopt;
    } else if (day && !ordinal && year == std::nullopt) {
      // 5 may, march 3: only with a capital.
      for (const Token& x : t) {
        if (x.kind == Token::month && x.weak && !is_upper(text_[x.begin])) return std::nullopt;
      }
    }
    // The figure of a quantity that goes on: April 5,000 people; May 3.5 %.
    const Token& end = t.back();
    if (end.kind == Token::figure && decimal_follows(end.end)) return std::nullopt;
    if (end.kind == Token::figure && (word_at(text_, end.end, "%") || starts(text_, end.end, ":")))
      return std::nullopt;
    if (end.kind == Token::year && (decimal_follows(end.end) || starts(text_, end.end, "%")))
      return std::nullopt;
    DatePhrase p;
    p.end = end.end;
    if (year) {
      p.years = {*year, *year};
      p.year_stated = true;
    }
    if (month) {
      p.months = {*month, *month};
      p.month_stated = true;
    }
    if (day) p.days = {*day, *day};
    if (name) p.weekday = *name;
    p.grain = day || name ? Grain::day : Grain::month;
    if (name && month && !day) return std::nullopt;
    return p;
  }

  // Jan-Feb: the other end of a range is a month too.
  bool month_behind(std::size_t at) const {
    const std::size_t sign = range_sign(text_, at);
    return sign != 0 && (words().find(text_, at + sign, CalendarWord::month) ||
                         words().find(text_, at + sign, CalendarWord::month_short));
  }

  // Does a word stand before that goes before months and years: in, since, by, last …?
  bool introduced() const {
    if (before_ != nullptr) return true;
    std::size_t at = at_;
    while (at > in_.floor && text_[at - 1] == ' ') --at;
    return at < at_ && words().find_before(text_, at, CalendarWord::start);
  }

  const DateText& in_;
  std::string_view text_;
  std::size_t at_;
  const DatePhrase* before_;
  bool directed_ = false;
};

}  // namespace

std::optional<DatePhrase> read_english_date(const DateText& in, std::size_t at, const DatePhrase* before) {
  return EnglishDate(in, at, before).read();
}

}  // namespace daejo
