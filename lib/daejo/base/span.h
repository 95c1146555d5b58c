#pragma once
// Where something stands in a text.
//
//   Span{3, 9}.size() == 6;  Span{3, 9}.contains(Span{4, 5});  slice(text, span)
//
// Spans inside the library are byte offsets into Document::text (UTF-8), half open, and always lie on code
// point boundaries. Reports speak of code points: text/utf8.h turns one into the other.

#include <compare>
#include <cstddef>
#include <string_view>

namespace daejo {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::size_t at) const { return begin <= at && at < end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace daejo
