#include "daejo/report/place.h"

#include <algorithm>

#include <fmt/format.h>

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

std::size_t Places::line(std::size_t document, std::size_t at) {
  std::vector<std::size_t>& ends = lines_[document];
  if (ends.empty()) {
    const std::string& text = set_.documents[document].text;
    for (std::size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i + 1))
      ends.push_back(i);
    ends.push_back(text.size());
  }
  return 1 + static_cast<std::size_t>(std::lower_bound(ends.begin(), ends.end(), at) - ends.begin());
}

std::string Places::name(std::size_t document) const {
  const Document& d = set_.documents[document];
  return d.path.empty() ? d.id : d.path.substr(common_.size());
}

std::string Places::of(std::size_t document, std::size_t at) {
  return fmt::format("{}:{}", name(document), line(document, at));
}

}  // namespace daejo
