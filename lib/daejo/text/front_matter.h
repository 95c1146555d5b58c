#pragma once
// The YAML at the top of a Markdown file: title, source, date. A small strict part of YAML: one "key: value"
// a line, the value plain or in quotation marks. Other keys and what is nested under them are passed over; a
// value that cannot be read is noted and left out.
//
//   ---
//   title: "값이 \"뛴\" 날"
//   date: 2025-03-25
//   tags: [a, b]
//   ---
//
//   FrontMatter f = read_front_matter(text);   // f.title, f.published
//                                              // f.span covers the fences, f.title_span the value

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/value/date.h"

namespace daejo {

struct FrontMatter {
  Span span;            // from the first fence to the line end after the last; empty when there is none
  Span title_span;      // the title's value inside its quotation marks
  Span published_span;  // the date's value
  std::string title;
  std::string source;
  std::string language;
  std::optional<Day> published;
  std::vector<std::string> notes;
};

FrontMatter read_front_matter(std::string_view text);

}  // namespace daejo
