#include <algorithm>

#include "daejo/text/line_index.h"
#include "daejo/text/utf8.h"
#include "daejo/triage/suppression.h"

namespace daejo {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view word = "daejo-ignore";

bool has_comments(std::string_view path) {
  for (const std::string_view kind : {".md", ".markdown", ".html", ".htm"}) {
    if (path.size() > kind.size() &&
        std::equal(kind.rbegin(), kind.rend(), path.rbegin(),
                   [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); }))
      return true;
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

// A comment between words of a paragraph speaks of that paragraph (or row, or item); one alone of the next
// that states something.
Span spoken_of(const Document& document, Span comment) {
  const std::string_view text = document.text;
  const std::size_t begin = text.rfind('\n', comment.begin == 0 ? 0 : comment.begin - 1);
  const std::size_t line = comment.begin == 0 || begin == std::string_view::npos ? 0 : begin + 1;
  const std::size_t end = std::min(text.find('\n', comment.end), text.size());
  const bool alone =
      trimmed(slice(text, {line, comment.begin})).empty() && trimmed(slice(text, {comment.end, end})).empty();
  for (const Block& block : document.blocks) {
    if (!states(block.role)) continue;
    // A block of HTML that is the comment itself states nothing.
    if (alone ? block.span.begin >= comment.end : block.span.begin < end && block.span.end > line)
      return block.span;
    if (alone && block.span.contains(comment) && block.span.end > end) return {end, block.span.end};
  }
  return {};
}

}  // namespace

std::vector<InlineSuppression> find_suppressions(const Document& document, std::vector<Error>& notes) {
  std::vector<InlineSuppression> out;
  const std::string_view text = document.text;
  if (!has_comments(document.path) || text.find(word) == std::string_view::npos) return out;
  for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
    const std::size_t end = text.find(closing, at + opening.size());
    if (end == std::string_view::npos) break;
    std::string_view inside = trimmed(slice(text, {at + opening.size(), end}));
    if (!inside.starts_with(word)) continue;
    inside = trimmed(inside.substr(word.size()));
    const std::size_t colon = inside.find(':');
    const std::string_view key = trimmed(inside.substr(0, colon));
    const std::string_view reason = colon == std::string_view::npos ? "" : trimmed(inside.substr(colon + 1));
    Error place = error_at(document.path, text, at, "");
    if (key.empty() || key.find_first_of(" \t\n") != std::string_view::npos || reason.empty()) {
      place.message = key.empty() ? "a suppression of nothing" : "a suppression without a reason";
      place.expected = "<!-- daejo-ignore RULE-OR-FINGERPRINT: reason -->";
      notes.push_back(std::move(place));
      continue;
    }
    out.push_back({{.key = std::string(key),
                    .reason = std::string(reason),
                    .path = document.path,
                    .line = place.line,
                    .column = place.column},
                   spoken_of(document, {at, end + closing.size()})});
  }
  return out;
}

}  // namespace daejo
