#pragma once
// The reading of one English date. Internal to date_english.cc and date_english_period.cc, which hold its
// parts.

#include <optional>
#include <span>
#include <string_view>

#include "daejo/mention/date_phrase.h"
#include "daejo/text/utf8.h"

namespace daejo::english {

struct Token {
  enum Kind { month, day_name, figure, ordinal, year } kind = figure;
  int value = 0;
  int digits = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool weak = false;   // a word that is often another: may, sun
  bool loose = false;  // behind a comma or more than a space
};

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

inline bool starts(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return false;
  }
  return true;
}

// The word with an end after it.
inline bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  return starts(text, at, word) && !is_word(decode(text, at + word.size()).value);
}

inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class EnglishDate {
 public:
  EnglishDate(const DateText& in, std::size_t at, const DatePhrase* before)
      : in_(in), text_(in.text), at_(at), before_(before) {}

  std::optional<DatePhrase> read();

 private:
  const Calendar& words() const { return in_.calendar; }
  std::size_t over(std::size_t at) const { return skip_spaces(text_, at, 2); }

  // " of", " the", " in" and spaces before what belongs to a date.
  std::size_t link(std::size_t at) const;
  std::optional<int> year_at(std::size_t at, std::size_t& end) const;
  bool decimal_follows(std::size_t at) const;
  // ", 2023", " of 2023", " 2023" behind a period; `end` moves behind it.
  void year_behind(DatePhrase& p) const;
  void relative_year_behind(DatePhrase& p) const;
  void relative_year_at(std::size_t at, DatePhrase& p) const;
  // Q1 2023, 2018Q4, 1Q23, H1, 1990s, early 2023, the first half of 2023, fourth quarter.
  std::optional<DatePhrase> period();
  bool at_word(std::size_t at) const;
  std::optional<DatePhrase> inner_period(std::size_t at, bool of = false) const;
  // 1990s, '90s, 19th century.
  std::optional<DatePhrase> decade_at(std::size_t at) const;
  std::optional<DatePhrase> quarter_at(std::size_t at) const;
  // yesterday, last July, next Friday, the previous day, a year earlier.
  std::optional<DatePhrase> relative();
  // third Tuesday of September 2014, last week of 2016, last day of October 2015.
  std::optional<DatePhrase> which_of();
  // Two weeks before May 13 1999.
  std::optional<DatePhrase> offset();
  // Friday 2018-7-6
  std::optional<DatePhrase> weekday_and_figures() const;
  std::optional<Token> token(std::size_t at) const;
  // Commas, spaces, of, the, in, -, / between the words of a date.
  std::size_t between(std::size_t at, const Token& before) const;
  std::optional<DatePhrase> day_and_month(std::size_t at) const;
  std::optional<DatePhrase> arrangement(std::span<const Token> t) const;
  // Jan-Feb: the other end of a range is a month too.
  bool month_behind(std::size_t at) const;
  // Does a word stand before that goes before months and years: in, since, by, last …?
  bool introduced() const;

  const DateText& in_;
  std::string_view text_;
  std::size_t at_;
  const DatePhrase* before_;
  bool directed_ = false;
};

}  // namespace daejo::english
