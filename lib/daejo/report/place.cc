#include "daejo/report/place.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// The longest run of whole folders that all paths begin with.
std::string common_folder(const Case& set) {
  if (set.documents.empty() || set.documents.front().path.empty()) return "";
  std::string common = set.documents.front().path;
  for (const Document& document : set.documents) {
    const auto [a, b] =
        std::mismatch(common.begin(), common.end(), document.path.begin(), document.path.end());
    common.erase(a, common.end());
  }
  const std::size_t slash = common.rfind('/');
  return slash == std::string::npos ? "" : common.substr(0, slash + 1);
}

}  // namespace

Places::Places(const Case& set) : set_(set), common_(common_folder(set)), lines_(set.documents.size()) {}

const LineIndex& Places::index(std::size_t document) {
  std::optional<LineIndex>& lines = lines_[document];
  if (!lines) lines.emplace(set_.documents[document].text);
  return *lines;
}

Position Places::position(std::size_t document, std::size_t at) {
  const LineIndex& lines = index(document);
  const std::size_t line = lines.line(at);
  const std::size_t start = lines.start(line);
  const std::string_view before = slice(set_.documents[document].text, {start, at});
  return {line, 1 + count_code_points(before), 1 + before.size()};
}

std::string Places::name(std::size_t document) const {
  const Document& d = set_.documents[document];
  return d.path.empty() ? d.id : d.path.substr(common_.size());
}

std::string Places::of(std::size_t document, std::size_t at) {
  return fmt::format("{}:{}", name(document), line(document, at));
}

}  // namespace daejo
