#include "daejo/report/html_page.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "daejo/base/resources.h"
#include "daejo/base/tsv.h"
#include "daejo/report/markup.h"

namespace daejo {

std::string_view page_file(std::string_view name) {
  const std::string path = "data/review/" + std::string(name);
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name == path) return file.text;
  }
  throw std::logic_error("daejo was built without " + path);
}

PageWords::PageWords(std::string_view language) {
  const Resource file{"data/review/words.tsv", "data/review/words.tsv", std::string(page_file("words.tsv"))};
  const Result<TsvTable> table = read_tsv(file, {"key", "ko", "en"});
  if (!table) throw std::logic_error(format(table.error()));
  for (const TsvRow& row : *table) words_.emplace(row["key"], row[language == "ko" ? "ko" : "en"]);
}

std::string PageWords::operator()(std::string_view key) const {
  const auto word = words_.find(key);
  if (word == words_.end()) throw std::logic_error("no word for " + std::string(key));
  return markup(word->second);
}

std::string PageWords::operator()(std::string_view key, std::size_t n) const {
  std::string word = (*this)(key);
  if (const std::size_t at = word.find("{n}"); at != std::string::npos)
    word.replace(at, 3, fmt::to_string(n));
  return word;
}

HtmlPage::HtmlPage(const Report& r)
    : report(r), words(r.language), places(r.set), findings_of(r.set.claims.size()) {}

std::string_view css_class(const Finding& finding) { return name(finding.verdict); }

}  // namespace daejo
