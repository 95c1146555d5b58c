#include "pairs.h"

#include <cstring>

#include "files.h"
#include <fmt/format.h>

#include "daejo/text/json_line.h"

namespace daejo::tool {

std::optional<Pair> Pairs::next_line() {
  while (at_ < options_.pair.size()) {
    const std::string& path = options_.pair[at_];
    if (!lines_) {
      Result<LineReader> opened = LineReader::open(path);
      if (!opened) {
        complain(opened.error());
        ++at_;
        continue;
      }
      lines_.emplace(std::move(*opened));
    }
    while (const std::optional<std::string_view> line = lines_->next()) {
      if (line->find_first_not_of(" \t") == std::string_view::npos) continue;
      Result<JsonLine> fields =
          read_json_line(*line, {{"id", true}, {"a", true}, {"b", true}, {"kind"}}, path, lines_->number());
      if (!fields) {
        complain(fields.error());
        continue;
      }
      ++read_;
      return Pair{std::move(*(*fields)[0]), std::move(*(*fields)[1]), std::move(*(*fields)[2]),
                  (*fields)[3].value_or("")};
    }
    if (lines_->error() != 0)
      complain({.path = path, .message = fmt::format("cannot be read: {}", std::strerror(lines_->error()))});
    lines_.reset();
    ++at_;
  }
  return std::nullopt;
}

std::optional<Pair> Pairs::next() {
  if (options_.ndjson) return next_line();
  if (at_++ > 0) return std::nullopt;
  if (options_.pair.size() != 2) {
    complain(
        {.message = fmt::format("{} given", options_.pair.size()), .expected = "two arguments, A and B"});
    return std::nullopt;
  }
  Result<std::string> a = argument_(options_.pair[0]);
  if (!a) complain(a.error());
  Result<std::string> b = argument_(options_.pair[1]);
  if (!b) complain(b.error());
  if (!a || !b) return std::nullopt;
  ++read_;
  return Pair{"", std::move(*a), std::move(*b), options_.kind};
}

}  // namespace daejo::tool
