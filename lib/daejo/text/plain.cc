#include "daejo/text/plain.h"

#include <algorithm>
#include <array>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t none = std::string_view::npos;

struct Line {
  Span span;  // without white space and bullet
  Role role = Role::body;
  char32_t bullet = 0;      // the mark, '1' for numbers; 0 = none
  bool after_blank = true;  // a blank line or the beginning stands before it
  bool rule = false;        // "-----", "---|---"
  bool pipe = false;        // holds one
};

bool is_space_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// As nearly all lines begin: no space, no bullet and no rule begins with a letter of ASCII, or with the first
// byte of a syllable.
bool begins_plainly(std::string_view line) {
  const auto c = static_cast<unsigned char>(line.front());
  return is_ascii_letter(c) || (c >= 0xEA && c <= 0xED);
}

Span trimmed(std::string_view text, Span s) {
  while (s.begin < s.end && !begins_plainly(text.substr(s.begin))) {
    if (is_space_byte(text[s.begin])) {
      ++s.begin;
      continue;
    }
    const CodePoint c = decode(text, s.begin);
    if (c.value < 0x80 || !is_space(c.value)) break;
    s.begin += c.size;
  }
  while (s.end > s.begin) {
    if (is_space_byte(text[s.end - 1])) {
      --s.end;
      continue;
    }
    const CodePoint c = decode_before(text, s.end);
    if (c.value < 0x80 || !is_space(c.value)) break;
    s.end -= c.size;
  }
  return {s.begin, std::max(s.begin, s.end)};
}

// The length of a bullet or list number with the space after it, 0 without one. "-3.5%" and "▲3.2%" have
// none.
std::size_t bullet_size(std::string_view line) {
  static constexpr std::u32string_view marks = U"-*+–—•‣∙·●○◦■□◆◇▶▷►▪▫▲△▼▽※☞✔①②③④⑤⑥⑦⑧⑨⑩ㅇ";
  static constexpr std::u32string_view glued = U"•‣●■□◆◇▶▷►▪▫①②③④⑤⑥⑦⑧⑨⑩☞✔";  // bullets also without a space
  const CodePoint c = decode(line, 0);
  std::size_t size = 0;
  if (marks.find(c.value) != std::u32string_view::npos) {
    size = c.size;
    if (glued.find(c.value) == std::u32string_view::npos &&
        (size >= line.size() || !is_space(decode(line, size).value)))
      return 0;
  } else {
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(static_cast<unsigned char>(line[digits]))) ++digits;
    if (digits == 0 || digits > 2 || digits + 1 >= line.size() ||
        (line[digits] != '.' && line[digits] != ')') || line[digits + 1] != ' ')
      return 0;
    if (is_digit(decode(line, digits + 2).value)) return 0;  // "7. 27 조치"
    size = digits + 1;
  }
  while (size < line.size()) {
    const CodePoint s = decode(line, size);
    if (!is_space(s.value)) break;
    size += s.size;
  }
  return size < line.size() ? size : 0;
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=_*~#|:+. \t") == none;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 64 + 8);  // rarely more
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      after_blank = true;
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find('\n', at), text.size());
    Line line;
    line.span = trimmed(text, {at, end});
    at = end + 1;
    if (line.span.empty()) {
      after_blank = true;
      continue;
    }
    const std::string_view s = slice(text, line.span);
    line.after_blank = after_blank;
    after_blank = false;
    if (begins_plainly(s)) {
      // neither a rule nor a bullet
    } else if (is_rule(s)) {
      line.rule = true;
    } else if (const std::size_t bullet = bullet_size(s); bullet != 0) {
      line.bullet = is_digit(decode(s, 0).value) ? U'1' : decode(s, 0).value;
      line.role = Role::item;
      line.span.begin += bullet;
    }
    lines.push_back(line);
  }
  return lines;
}

// Columns of a terminal: two for Hangul, Han and full-width forms.
std::size_t columns(std::string_view s) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < s.size();) {
    const CodePoint c = decode(s, at);
    n += c.value >= 0x1100 ? 2 : 1;
    at += c.size;
  }
  return n;
}

bool hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t widest_page = 120;
  // One long line tells: most texts are no such page, and need not be counted.
  for (const Line& line : lines)
    if (line.span.size() > 3 * widest_page) return false;
  std::size_t widest = 0;
  for (const Line& line : lines) {
    widest = std::max(widest, columns(slice(text, line.span)));
    if (widest > widest_page) return false;
  }
  if (widest < 40) return false;
  std::size_t pairs = 0;
  std::size_t full = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank || lines[i].bullet != 0 || lines[i].rule || lines[i - 1].rule) continue;
    const std::string_view next = slice(text, lines[i].span);
    ++pairs;
    full += columns(slice(text, lines[i - 1].span)) + 1 + columns(next.substr(0, next.find(' '))) >
            widest - widest / 10;
  }
  return pairs >= 3 && full * 100 >= pairs * 85;
}

// Which lines hold a pipe; false when none does.
bool find_pipes(std::string_view text, std::vector<Line>& lines) {
  bool any = false;
  auto line = lines.begin();
  for (std::size_t at = text.find('|'); at != none; at = text.find('|', at)) {
    while (line != lines.end() && line->span.end <= at) ++line;
    if (line == lines.end()) break;
    any = any || line->span.begin <= at;
    line->pipe = line->pipe || line->span.begin <= at;
    at = line->pipe ? line->span.end : at + 1;
  }
  return any;
}

// Lines with cells between pipes; one line alone is a table only when it is written as a row ("| a | b |").
void find_rows(std::string_view text, std::vector<Line>& lines) {
  if (!find_pipes(text, lines)) return;
  bool before = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool pipe = lines[i].pipe;
    if (pipe && !lines[i].rule) {
      const bool after = i + 1 < lines.size() && !lines[i + 1].after_blank && lines[i + 1].pipe;
      const std::string_view s = slice(text, lines[i].span);
      if ((before && !lines[i].after_blank) || after || (s.front() == '|' && s.back() == '|'))
        lines[i].role = Role::row;
    }
    before = pipe;
  }
  for (Line& line : lines) {
    if (line.role != Role::row) continue;
    const std::string_view s = slice(text, line.span);
    const std::size_t first = s.find_first_not_of("| \t");
    if (first == none) {
      line.rule = true;
      continue;
    }
    const std::size_t last = s.find_last_not_of("| \t");
    line.span = {line.span.begin + first, line.span.begin + last + 1};
    if (slice(text, line.span).find('|') == none)
      line.role = Role::body;  // one cell: a headline in a table of the page
  }
}

}  // namespace

Layout plain_layout(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  const bool wrapped = hard_wrapped(text, lines);
  find_rows(text, lines);
  Layout layout;
  layout.blocks.reserve(lines.size() + lines.size() / 8);  // some are cut in two later
  std::size_t paragraph = 0;
  bool joins = false;  // does the next line go on with this block?
  Role last = Role::front_matter;
  char32_t bullet = 0;  // of the line before
  for (const Line& line : lines) {
    if (line.rule) {
      joins = false;
      continue;
    }
    const bool list = line.role == Role::item || line.role == Role::row;
    if (wrapped && joins && !line.after_blank && !list) {
      layout.blocks.back().span.end = line.span.end;
      continue;
    }
    if (!(list && line.role == last && line.bullet == bullet)) ++paragraph;
    bullet = line.bullet;
    Block block;
    block.span = line.span;
    block.role = line.role;
    block.paragraph = paragraph;
    layout.blocks.push_back(block);
    last = line.role;
    joins = line.role != Role::row;
    if (line.role == Role::row) {
      for (std::size_t at = text.find('|', line.span.begin); at < line.span.end;
           at = text.find('|', at + 1)) {
        layout.masked.push_back({at, at + 1});
      }
    }
  }
  return layout;
}

}  // namespace daejo
