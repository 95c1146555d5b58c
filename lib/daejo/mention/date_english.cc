#include "daejo/mention/date_english.h"

#include <algorithm>
#include <array>

// English dates come in any order: March 25, 2025; 25 March 2025; Friday 2018-7-6; the 4th of July. The
// reader first takes the words of which a date is made, then looks which arrangement they are in.

namespace daejo::english {

std::optional<DatePhrase> EnglishDate::read() {
  if (std::optional<DatePhrase> p = period()) return p;
  if (std::optional<DatePhrase> p = offset()) return p;
  if (std::optional<DatePhrase> p = which_of()) return p;
  if (std::optional<DatePhrase> p = relative()) return p;
  if (std::optional<DatePhrase> p = weekday_and_figures()) return p;
  return day_and_month(at_);
}

std::size_t EnglishDate::link(std::size_t at) const {
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

std::optional<int> EnglishDate::year_at(std::size_t at, std::size_t& end) const {
  const bool apostrophe = at < text_.size() && text_[at] == '\'';
  const Digits d = read_figure(text_, at + (apostrophe ? 1 : 0));
  if (is_word(decode(text_, d.end).value) || decimal_follows(d.end)) return std::nullopt;
  end = d.end;
  if (apostrophe) return d.count == 2 ? std::optional(whole_year(in_.context, d.value)) : std::nullopt;
  if (d.count != 4 || d.value < 1000 || d.value > 2199) return std::nullopt;
  return d.value;
}

bool EnglishDate::decimal_follows(std::size_t at) const {
  return at + 1 < text_.size() && (text_[at] == '.' || text_[at] == ',') &&
         is_digit(static_cast<unsigned char>(text_[at + 1]));
}

void EnglishDate::year_behind(DatePhrase& p) const {
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
  relative_year_at(at, p);
}

void EnglishDate::relative_year_behind(DatePhrase& p) const {
  std::size_t at = p.end;
  if (at < text_.size() && text_[at] == ',') ++at;
  at = over(at);
  if (word_at(text_, at, "of")) at = over(at + 2);
  relative_year_at(at, p);
}

void EnglishDate::relative_year_at(std::size_t at, DatePhrase& p) const {
  const CalendarFound word = words().find(text_, at, CalendarWord::relative);
  if (word && word->grain == Grain::year && !word->period && at > p.end) {
    apply_relative(in_, *word.word, p);
    p.end = at + word.size;
  }
}

std::optional<DatePhrase> EnglishDate::weekday_and_figures() const {
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

std::optional<Token> EnglishDate::token(std::size_t at) const {
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

std::size_t EnglishDate::between(std::size_t at, const Token& before) const {
  std::size_t next = over(at);
  if (next < text_.size() && text_[next] == ',' && (before.kind != Token::ordinal || true)) {
    ++next;
  } else if (next == at && next < text_.size() && (text_[next] == '-' || text_[next] == '/')) {
    return next + 1;
  }
  next = link(next);
  return next;
}

std::optional<DatePhrase> EnglishDate::day_and_month(std::size_t at) const {
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

std::optional<DatePhrase> EnglishDate::arrangement(std::span<const Token> t) const {
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
  // June next year, 3 March last year
  if (month && !year) relative_year_behind(p);
  return p;
}

bool EnglishDate::month_behind(std::size_t at) const {
  const std::size_t sign = range_sign(text_, at);
  return sign != 0 && (words().find(text_, at + sign, CalendarWord::month) ||
                       words().find(text_, at + sign, CalendarWord::month_short));
}

bool EnglishDate::introduced() const {
  if (before_ != nullptr) return true;
  std::size_t at = at_;
  while (at > in_.floor && text_[at - 1] == ' ') --at;
  return at < at_ && words().find_before(text_, at, CalendarWord::start);
}

}  // namespace daejo::english

namespace daejo {

std::optional<DatePhrase> read_english_date(const DateText& in, std::size_t at, const DatePhrase* before) {
  return english::EnglishDate(in, at, before).read();
}

}  // namespace daejo
