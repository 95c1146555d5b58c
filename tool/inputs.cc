#include "inputs.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace daejo::tool {

Inputs::Inputs(const Sources& sources, const Reader& reader) : reader_(reader), ndjson_(sources.ndjson) {
  if (ndjson_) {
    paths_ = sources.paths;
    std::sort(paths_.begin(), paths_.end());
    paths_.erase(std::unique(paths_.begin(), paths_.end()), paths_.end());
    return;
  }
  SourceList found = find_sources(sources.paths, real_files());
  files_ = std::move(found.sources);
  if (sources.keep) std::erase_if(files_, [&](const Source& s) { return !sources.keep(s.id); });
  for (const SkippedInput& s : found.skipped) skip({.path = s.path, .message = s.reason});
}

void Inputs::skip(const Error& error) {
  fmt::print(stderr, "{}\n", format(error));
  skipped_.push_back({error.path, error.message});
}

std::optional<Document> Inputs::next_line() {
  while (at_ < paths_.size()) {
    if (!lines_) {
      Result<LineReader> opened = LineReader::open(paths_[at_]);
      if (!opened) {
        skip(opened.error());
        ++at_;
        continue;
      }
      lines_.emplace(std::move(*opened));
      documents_.emplace(paths_[at_]);
    }
    while (const std::optional<std::string_view> line = lines_->next()) {
      if (line->find_first_not_of(" \t") == std::string_view::npos) continue;
      Result<TextInput> input = documents_->read(*line, lines_->number());
      if (input) {
        ++read_;
        return reader_.read_text(std::move(*input));
      }
      skip(input.error());
    }
    if (lines_->error() != 0)
      skip({.path = paths_[at_],
            .message = fmt::format("cannot be read: {}", std::strerror(lines_->error()))});
    lines_.reset();
    ++at_;
  }
  return std::nullopt;
}

std::optional<Document> Inputs::next() {
  if (ndjson_) return next_line();
  while (at_ < files_.size()) {
    const Source& source = files_[at_++];
    Result<std::string> bytes = real_files().read(source.id);
    if (!bytes) {
      skip(bytes.error());
      continue;
    }
    ++read_;
    Document document = reader_.read(source.id, std::move(*bytes), source.format);
    for (const std::string& note : document.notes) fmt::print(stderr, "{}: note: {}\n", source.id, note);
    return document;
  }
  return std::nullopt;
}

}  // namespace daejo::tool
