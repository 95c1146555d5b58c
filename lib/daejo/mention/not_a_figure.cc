#include "daejo/mention/not_a_figure.h"

#include "daejo/mention/boundary.h"
#include "daejo/mention/hedging.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

char byte(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return is_ascii_letter(static_cast<unsigned char>(c)); }

// The beginning and end of the run without spaces around `at`, at most 100 bytes to each side.
Span token(std::string_view text, Span span) {
  Span t = span;
  while (t.begin > 0 && span.begin - t.begin < 100 && static_cast<unsigned char>(text[t.begin - 1]) > ' ')
    --t.begin;
  while (t.end < text.size() && t.end - span.end < 100 && static_cast<unsigned char>(text[t.end]) > ' ')
    ++t.end;
  return t;
}

bool is_link(std::string_view text, Span span) {
  const char before = byte(text, span.begin - 1);
  if (span.begin == 0 ||
      !(letter(before) || before == '/' || before == '.' || before == '=' || before == '%' || before == '&' ||
        before == '-' || before == '_' || before == '?' || before == '@')) {
    if (byte(text, span.end) != '@' && byte(text, span.end) != '.') return false;
  }
  const Span t = token(text, span);
  const std::string_view word = text.substr(t.begin, span.begin - t.begin);
  if (word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos) return true;
  const std::string_view all = text.substr(t.begin, t.size());
  const std::size_t mail = all.find('@');
  return mail != std::string_view::npos && mail > 0 && mail + 1 < all.size() && letter(all[mail + 1]);
}

// 02-123-4567, 1588-1234, +82-10-…, 192.168.1.2, 1.2.3: three groups, or two whose first begins with 0 or
// that are both four long.
bool is_code_of_groups(std::string_view text, Span number) {
  Span all = number;
  int dots = 0;
  int dashes = 0;
  int groups = 1;
  std::size_t last = 0;
  const auto joined = [&](char c) { return c == '.' || c == '-' || c == '/'; };
  while (all.begin >= 2 && joined(text[all.begin - 1]) &&
         (digit(text[all.begin - 2]) || text[all.begin - 2] == ')') && number.begin - all.begin < 40) {
    (text[all.begin - 1] == '.' ? dots : dashes)++;
    all.begin -= 2;
    while (all.begin > 0 && digit(text[all.begin - 1])) --all.begin;
    ++groups;
  }
  std::size_t end = number.begin;
  // Count the groups of the figure itself, too: the number reader may have taken 1.2 of 1.2.3.
  while (end < text.size() && end - number.begin < 60) {
    if (digit(text[end])) {
      const std::size_t begin = end;
      while (end < text.size() && digit(text[end])) ++end;
      last = end - begin;
    } else if (joined(text[end]) && digit(byte(text, end + 1)) && end > number.begin &&
               digit(text[end - 1])) {
      (text[end] == '.' ? dots : dashes)++;
      ++groups;
      ++end;
    } else {
      break;
    }
  }
  all.end = end;
  // 50,000-100,000: figures in groups of three
  const auto grouped = [&](std::size_t at) { return at > 0 && text[at - 1] == ',' && digit(byte(text, at)); };
  if (dots == 0 && (grouped(all.begin) || (byte(text, end) == ',' && digit(byte(text, end + 1)))))
    return false;
  if (dots >= 2) return true;
  const std::string_view word = text.substr(all.begin, all.size());
  const char before = all.begin == 0 ? '\0' : text[all.begin - 1];
  if (dashes >= 1 && dots == 0) {
    if (before == '+' && dashes >= 2) return true;
    if (dashes >= 2 && last == 4) return true;
    if (dashes == 1 && word.size() >= 7 &&
        (word.front() == '0' ||
         (word.substr(0, 2) == "15" || word.substr(0, 2) == "16" || word.substr(0, 2) == "18")) &&
        word.find('-') == 4 && last == 4)
      return true;
    if (dashes == 1 && word.front() == '0' && word.size() > 4 && word.find('/') == std::string_view::npos)
      return true;
    if (dashes >= 3) return true;
  }
  return false;
}

// 24/7, 9/11
bool in_set_phrase(const Place& place, Span number) {
  if (byte(place.text, number.end) == '/')
    return place.lexicon.no_number(place.text, number.begin) > number.size();
  if (number.begin < 2 || place.text[number.begin - 1] != '/') return false;
  std::size_t begin = number.begin - 1;
  while (begin > place.block.span.begin && number.begin - begin < 4 && digit(place.text[begin - 1])) --begin;
  return begin + place.lexicon.no_number(place.text, begin) == number.end;
}

// 1920x1080: the x between two figures of three digits and more.
bool is_x(std::string_view text, std::size_t at) {
  const auto digits = [&](std::size_t from) {
    return digit(byte(text, from)) && digit(byte(text, from + 1)) && digit(byte(text, from + 2));
  };
  return (byte(text, at) == 'x' || byte(text, at) == 'X') && at >= 3 && digits(at - 3) && digits(at + 1);
}
bool is_behind_x(std::string_view text, Span number) {
  return number.begin > 0 && is_x(text, number.begin - 1);
}

// "1. 서론", "2) …", "(3) …" at the beginning of a line.
bool is_list_number(const Place& place, const Number& n) {
  const std::string_view text = place.text;
  if (n.span.size() > 3 || !n.low.is_integer()) return false;
  std::size_t begin = skip_spaces_back(text, n.span.begin, place.block.span.begin, 8);
  const bool bracket = begin > place.block.span.begin && text[begin - 1] == '(';
  if (bracket) begin = skip_spaces_back(text, begin - 1, place.block.span.begin, 8);
  if (begin > place.block.span.begin && text[begin - 1] != '\n') return false;
  const char c = byte(text, n.span.end);
  if (c == ')') return static_cast<unsigned char>(byte(text, n.span.end + 1)) != 0;
  if (bracket || c != '.') return false;
  const char next = byte(text, n.span.end + 1);
  return next == ' ' || next == '\t' || static_cast<unsigned char>(next) >= 0x80;
}

// 백 이상, 반이 넘는: a bound behind a number word makes it one.
bool is_bounded(const Place& place, const Number& n) {
  const Hedging after = hedge_after(place, n.span);
  if (is_lower_bound(after.hedge) || is_upper_bound(after.hedge)) return true;
  const Hedging verb = bound_by_verb(place, n.span);
  return is_lower_bound(verb.hedge) || is_upper_bound(verb.hedge);
}

// One is a pronoun, half and second are more often parts of names of times than figures, few and several say
// nothing by themselves.
bool english_stands_alone(const Place& place, const Number& n) {
  if (!n.words || n.parts > 1 || n.denominator) {
    if (!n.half) return true;
    const std::size_t at = skip_spaces(place.text, n.span.end, 1);
    for (const std::string_view word : {"of ", "the ", "a ", "an "}) {
      if (place.text.substr(at, word.size()) == word) return true;
    }
    return hedges_before(place, n.span, place.floor).hedge != Hedge::none;
  }
  if (n.low.is_zero() && n.parts == 1) {  // zero cases; no zero-day, no Patient Zero
    const char next = byte(place.text, n.span.end);
    return byte(place.text, n.span.begin) == 'z' && (next == ' ' || next == '.' || next == ',');
  }
  const std::string_view first = slice(place.text, n.span);
  if (n.parts == 1 && (first.ends_with("pair") || first.ends_with("couple"))) return false;
  if (n.vague) return n.low >= Decimal(20);
  // "the first" is rarely a figure, "the first three" is.
  if (n.ordinal) {
    if (n.low > Decimal(2)) return true;
    const std::optional<Number> next =
        read_number(place.lexicon, place.text, skip_spaces(place.text, n.span.end, 1));
    return next && !next->half && !next->ordinal;
  }
  return n.low >= Decimal(2);
}

}  // namespace

bool calls_a_number(std::string_view text, std::size_t end) {
  const std::string_view rest = text.substr(end, 60);
  const auto noun_at = [&](std::size_t at) {
    return first_at(rest, at, "숫자", "자연수", "정수", "소수", "홀수", "짝수", "배수", "약수", "완전수");
  };
  // Each noun behind a space, where it is the first of its kind in the clause.
  for (std::size_t at = rest.find(' '); at != std::string_view::npos; at = rest.find(' ', at + 1)) {
    const std::size_t size = noun_at(at + 1);
    if (size == 0) continue;
    const std::string_view clause = rest.substr(0, rest.find_first_of(".\n"));
    if (clause.find(rest.substr(at + 1, size)) == at + 1) return true;
  }
  return false;
}

bool is_plainly_a_figure(std::string_view text, Span digits) {
  if (digits.begin < 3 || digits.end >= text.size() || text[digits.begin] == '0') return false;
  const auto before = static_cast<unsigned char>(text[digits.begin - 1]);
  const auto after = static_cast<unsigned char>(text[digits.end]);
  // A letter of three bytes is none of Latin.
  const bool apart =
      before == ' ' || before == '\n' || before == '(' || (text[digits.begin - 3] & 0xF0) == 0xE0;
  return apart && (after == ' ' || after == '%' || after >= 0x80);
}

std::string_view why_no_figure(const Place& place, const Number& n, bool prefixed) {
  const std::string_view text = place.text;
  if (n.words) return {};
  const std::size_t begin = n.span.begin;
  const CodePoint before = decode_before(text, begin);
  const CodePoint after = decode(text, n.span.end);
  if (in_set_phrase(place, n.span)) return "a set phrase";
  if (is_link(text, n.span)) return "an address of the net";
  if (is_code_of_groups(text, n.span)) return "a phone number, version or code";
  if (!prefixed && !is_behind_x(text, n.span)) {
    if (is_latin(before.value) || before.value == '_' || before.value == '#' || before.value == '@')
      return "part of a name or code";
    if (before.value == '-' && begin >= 2) {
      const CodePoint letter_before = decode_before(text, begin - 1);
      const Found<HedgeWord> bound = place.lexicon.hedge_before(text, begin);
      const Found<Prefix> sign = place.lexicon.prefix(text, begin);
      if ((bound && bound->word.ends_with('-')) || (sign && sign.size > 1)) return {};
      if (is_latin(letter_before.value) || is_digit(letter_before.value))
        return is_digit(letter_before.value) ? "" : "part of a name";
      if (is_hangul(letter_before.value)) return "part of a name";
    }
    if (before.value == '.' && begin >= 2 && !is_hangul(decode_before(text, begin - 1).value) &&
        !is_han(decode_before(text, begin - 1).value) && is_word(decode_before(text, begin - 1).value))
      return "part of a code";
  }
  if (before.value == '[' && after.value == ']') return "a footnote";
  if (before.value == '-' && after.value == '-' && n.low.is_zero() &&
      !is_digit(decode(text, n.span.end + 1).value))
    return "a face of signs";
  if (is_list_number(place, n)) return "a list number";
  // 0012, 007: an identifier. 0.5 and 0 are figures.
  if (text[begin] == '0' && begin + 2 < n.span.end && digit(text[begin + 1]) && digit(text[begin + 2]))
    return "an identifier";
  return {};
}

namespace {

// The Ioniq 5, iOS 7, Python 3.8: a small figure behind a name in Latin letters that is not the first word of
// the sentence; with a bound (Java 17 or later) it is a figure.
bool is_model(const Place& place, const Number& n) {
  const std::string_view text = place.text;
  const std::size_t begin = n.span.begin;
  if (n.span.size() > 4 || begin == 0 || text[begin - 1] != ' ') return false;
  std::size_t at = begin - 1;
  bool capital = false;
  while (at > place.block.span.begin && is_ascii_letter(static_cast<unsigned char>(text[at - 1]))) {
    --at;
    capital = capital || (text[at] >= 'A' && text[at] <= 'Z');
  }
  if (!capital || begin - 1 - at < 2) return false;
  if (hedge_after(place, n.span).hedge != Hedge::none) return false;
  const std::size_t space = skip_spaces_back(text, at, place.block.span.begin, 2);
  if (space == place.block.span.begin || space == at) return false;
  const char before = text[space - 1];
  return before != '.' && before != '?' && before != '!' && before != ':' && before != '|' &&
         before != '\n' && before != '"' && before != '-';
}

bool speaks_of_numbers(const Place& place, const Number& n) {
  if (is_hangul(decode(place.text, n.span.end).value) == false && n.parts < 2) return false;
  return calls_a_number(place.text, n.span.end);
}

// 0은 영이다: the word in a sentence that says what a figure is.
bool equals_zero(const Place& place, const Number& n) {
  if (!n.low.is_zero() || n.parts != 1) return false;
  const std::string_view rest = place.text.substr(n.span.end, 9);
  if (!rest.starts_with("이다") && !rest.starts_with("입니") && !rest.starts_with("이고")) return false;
  const std::size_t at = skip_spaces_back(place.text, n.span.begin, place.block.span.begin, 1);
  if (at < place.block.span.begin + 4 || at == n.span.begin) return false;
  const std::string_view particle = place.text.substr(at - 3, 3);
  return (particle == "은" || particle == "는") && is_digit(decode_before(place.text, at - 3).value);
}

}  // namespace

namespace {

char32_t after_gap(std::string_view text, std::size_t at) {
  return decode(text, skip_spaces(text, at, 1)).value;
}

}  // namespace

bool stands_alone(const Place& place, const Number& n) {
  const std::string_view text = place.text;
  const bool whole_block =
      skip_spaces_back(text, n.span.begin, place.block.span.begin, 8) == place.block.span.begin &&
      skip_spaces(text, n.span.end, 8) >= place.block.span.end;
  if (whole_block) return !(n.sequence && n.parts < 3);
  const bool bounded = n.low >= Decimal(10) && is_bounded(place, n);
  if (n.english) return english_stands_alone(place, n);
  if (!n.words) {
    const CodePoint before = decode_before(text, n.span.begin);
    const CodePoint after = decode(text, n.span.end);
    if (is_latin(after.value)) return is_x(text, n.span.end);  // 5G, 3D
    if (is_model(place, n)) return false;
    // 1단, 112신고: the first part of a word that is no counter
    if (is_hangul(after.value) && !ends_word(place.lexicon, text, n.span.end)) return false;
    if (is_hangul(before.value)) return false;  // 코로나19, 시즌2
    return true;
  }
  if (n.half || bounded) return is_bounded(place, n);
  // 사십구는유효한 숫자이다: the space behind the particle may be missing.
  const bool run_on = n.parts >= 3 && !n.native && !n.vague && place.lexicon.particle(text, n.span.end) != 0;
  if (run_on && speaks_of_numbers(place, n)) return true;
  if (!ends_word(place.lexicon, text, n.span.end)) return false;
  if (!n.native && !n.vague && (speaks_of_numbers(place, n) || equals_zero(place, n))) return true;
  if (n.scarce) return false;
  // 열어야 하나, 왜 하나: the verb
  if (slice(text, n.span) == "하나") {
    for (const std::string_view word : {"야 ", "왜 ", "어떻게 "}) {
      if (text.substr(0, n.span.begin).ends_with(word) && !is_hangul(after_gap(text, n.span.end)))
        return false;
    }
  }
  if (n.sequence || n.point) return n.point && n.parts > 4;
  if (n.vague && n.parts >= 2) {
    const std::string_view word = slice(text, n.span);
    if (word.starts_with("수경") || word.starts_with("수해") || word.starts_with("수조")) return false;
    return !word.ends_with("조") && !word.ends_with("경") && !word.ends_with("해");
  }
  if (n.ordinal) return true;
  if (n.native && n.parts >= 2) return true;
  if (n.parts >= 3) return true;
  if (n.parts == 2) {
    const std::string_view word = slice(text, n.span);
    return word.ends_with("십") || word.ends_with("백") || word.ends_with("억");
  }
  return n.alone;
}

}  // namespace daejo
