#pragma once
// What the parts of the review page share: the report, the words of its language, and which claims are shown
// where.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/report/place.h"
#include "daejo/report/report.h"

namespace daejo {

// The words of data/review/words.tsv in one language.
class PageWords {
 public:
  explicit PageWords(std::string_view language);
  // As markup; with {n} filled in. A word that there is not is a bug (std::logic_error).
  std::string operator()(std::string_view key) const;
  std::string operator()(std::string_view key, std::size_t n) const;

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

// A file of data/review, embedded.
std::string_view page_file(std::string_view name);
// "{{name}}" filled in by `value`.
template <class Value>
void append_template(std::string& out, std::string_view text, Value value) {
  for (std::size_t at = 0;;) {
    const std::size_t open = text.find("{{", at);
    const std::size_t close = open == std::string_view::npos ? open : text.find("}}", open);
    out += text.substr(at, open - at);
    if (close == std::string_view::npos) {
      if (open != std::string_view::npos) out += text.substr(open);
      return;
    }
    out += value(text.substr(open + 2, close - open - 2));
    at = close + 2;
  }
}

struct HtmlPage {
  HtmlPage(const Report& r);

  const Report& report;
  PageWords words;
  Places places;
  std::vector<std::vector<std::size_t>> findings_of;  // per claim: the findings that are shown and name it

  bool shown(std::size_t claim) const { return !findings_of[claim].empty(); }
};

// "conflict": the class of a finding's block and of its marks in the documents.
std::string_view css_class(const Finding& finding);

void append_html_finding(std::string& out, HtmlPage& page, std::size_t finding, bool picture);
void append_html_graph(std::string& out, HtmlPage& page, std::size_t finding);
// `whole`: all of its text, not only the passages with marks. Nothing when there is nothing to show.
void append_html_document(std::string& out, HtmlPage& page, std::size_t document, bool whole,
                          const std::vector<std::size_t>& claims);

}  // namespace daejo
