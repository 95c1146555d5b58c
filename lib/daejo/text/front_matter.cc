#include "daejo/text/front_matter.h"

#include <fmt/format.h>

namespace daejo {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::string_view trim(std::string_view s) {
  const std::size_t begin = s.find_first_not_of(" \t\r");
  if (begin == none) return {};
  return s.substr(begin, s.find_last_not_of(" \t\r") - begin + 1);
}

struct Value {
  std::string text;
  Span span;           // inside the quotation marks
  std::string broken;  // why it cannot be read
};

// A double-quoted value with YAML's escapes.
Value double_quoted(std::string_view raw, std::size_t at) {
  Value v;
  std::size_t i = 1;
  for (; i < raw.size() && raw[i] != '"'; ++i) {
    if (raw[i] != '\\') {
      v.text += raw[i];
      continue;
    }
    if (++i >= raw.size()) break;
    switch (raw[i]) {
      case 'n':
        v.text += '\n';
        break;
      case 't':
        v.text += '\t';
        break;
      case '"':
      case '\\':
      case '/':
        v.text += raw[i];
        break;
      default:
        v.broken = fmt::format("unknown escape \\{}", raw[i]);
        return v;
    }
  }
  if (i >= raw.size()) v.broken = "the quotation mark is not closed";
  v.span = {at + 1, at + i};
  return v;
}

Value single_quoted(std::string_view raw, std::size_t at) {
  Value v;
  std::size_t i = 1;
  for (; i < raw.size(); ++i) {
    if (raw[i] == '\'' && (i + 1 >= raw.size() || raw[i + 1] != '\'')) break;
    if (raw[i] == '\'') ++i;
    v.text += raw[i];
  }
  if (i >= raw.size()) v.broken = "the quotation mark is not closed";
  v.span = {at + 1, at + i};
  return v;
}

Value read_value(std::string_view raw, std::size_t at) {
  if (raw.starts_with('"')) return double_quoted(raw, at);
  if (raw.starts_with('\'')) return single_quoted(raw, at);
  Value v;
  if (raw.starts_with('[') || raw.starts_with('{') || raw.starts_with('|') || raw.starts_with('>') ||
      raw.starts_with('&') || raw.starts_with('*') || raw.starts_with('!')) {
    v.broken = "a plain or quoted text was expected";
    return v;
  }
  const std::size_t comment = raw.find(" #");
  const std::string_view plain = trim(raw.substr(0, comment));
  v.text = plain == "null" || plain == "~" ? std::string() : std::string(plain);
  v.span = {at, at + plain.size()};
  return v;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter front;
  const std::size_t first_end = text.find('\n');
  if (first_end == none || trim(text.substr(0, first_end)) != "---" || !text.starts_with("---")) return front;
  int number = 1;
  std::size_t at = first_end + 1;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    ++number;
    if (trim(line) == "---" || trim(line) == "...") {
      front.span = {0, std::min(end + 1, text.size())};
      return front;
    }
    const std::size_t colon = line.find(':');
    const bool nested =
        line.starts_with(' ') || line.starts_with('\t') || line.starts_with('-') || line.starts_with('#');
    if (!nested && !trim(line).empty()) {
      const std::string_view key = trim(line.substr(0, std::min(colon, line.size())));
      // Not "key:" at all: the fence was a rule of the text, and there is no front matter.
      if (colon == none || key.find(' ') != none) return FrontMatter{};
      std::size_t begin = colon + 1;
      while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) ++begin;
      const bool title = key == "title";
      const bool source = key == "source" || key == "publisher";
      const bool date = key == "date" || key == "published";
      const bool language = key == "language" || key == "lang";
      if (title || source || date || language) {
        const Value value = read_value(trim(line.substr(begin)), at + begin);
        if (!value.broken.empty()) {
          front.notes.push_back(fmt::format("front matter, line {}: {} of '{}' was left out: {}", number,
                                            "the value", key, value.broken));
        } else if (title) {
          front.title = value.text;
          front.title_span = value.span;
        } else if (source) {
          front.source = value.text;
        } else if (language) {
          front.language = value.text;
        } else if (!value.text.empty()) {
          front.published = parse_iso_day(value.text);
          front.published_span = front.published ? value.span : Span{};
          if (!front.published) {
            front.notes.push_back(fmt::format("front matter, line {}: '{}' is no date (expected 2025-03-25)",
                                              number, value.text));
          }
        }
      }
    }
    at = end + 1;
  }
  return FrontMatter{};  // never closed
}

}  // namespace daejo
