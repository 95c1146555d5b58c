#include "inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace daejo::tool {
namespace {

Result<std::string> read_bytes(const std::string& path) {
  std::ifstream in(path == "-" ? "/dev/stdin" : path, std::ios::binary);
  if (!in) return fail({.path = path, .message = fmt::format("cannot read: {}", std::strerror(errno))});
  return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<TextInput> read_line(std::string_view line, const std::string& path, int number) {
  const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
  const auto text = [&](const char* key) {
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
  };
  if (!object.is_object() || !object.contains("text")) {
    return fail(
        {.path = path, .line = number, .message = "no document", .expected = R"({"id": …, "text": …})"});
  }
  return TextInput{
      text("id"),      text("text"), text("title"), text("source"), parse_iso_day(text("published")),
      text("language")};
}

}  // namespace

Inputs::Inputs(const Sources& sources, const Reader& reader) : reader_(reader), ndjson_(sources.ndjson) {
  namespace fs = std::filesystem;
  for (const std::string& path : sources.paths) {
    std::error_code code;
    if (!ndjson_ && fs::is_directory(path, code)) {
      for (fs::recursive_directory_iterator i(path, fs::directory_options::skip_permission_denied, code), end;
           !code && i != end; i.increment(code)) {
        const fs::path& found = i->path();
        if (i->is_regular_file(code) && (found.extension() == ".txt" || found.extension() == ".md"))
          paths_.push_back(found.string());
      }
    } else {
      paths_.push_back(path);
    }
  }
  std::sort(paths_.begin(), paths_.end());
  paths_.erase(std::unique(paths_.begin(), paths_.end()), paths_.end());
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
    }
    while (const std::optional<std::string_view> line = lines_->next()) {
      if (line->find_first_not_of(" \t") == std::string_view::npos) continue;
      Result<TextInput> input = read_line(*line, paths_[at_], lines_->number());
      if (input) {
        ++read_;
        return reader_.read_text(std::move(*input));
      }
      skip(input.error());
    }
    if (lines_->error() != 0)
      skip({.path = paths_[at_], .message = fmt::format("cannot read: {}", std::strerror(lines_->error()))});
    lines_.reset();
    ++at_;
  }
  return std::nullopt;
}

std::optional<Document> Inputs::next() {
  if (ndjson_) return next_line();
  while (at_ < paths_.size()) {
    const std::string& path = paths_[at_++];
    Result<std::string> bytes = read_bytes(path);
    if (bytes) {
      ++read_;
      return reader_.read(path, std::move(*bytes), format_of(path).value_or(Format::plain));
    }
    skip(bytes.error());
  }
  return std::nullopt;
}

}  // namespace daejo::tool
