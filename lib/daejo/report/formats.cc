#include "daejo/report/formats.h"

#include <algorithm>
#include <array>

#include "daejo/report/csv.h"
#include "daejo/report/github.h"
#include "daejo/report/gitlab.h"
#include "daejo/report/html.h"
#include "daejo/report/json.h"
#include "daejo/report/junit.h"
#include "daejo/report/rdjson.h"
#include "daejo/report/sarif.h"
#include "daejo/report/text.h"

namespace daejo {

std::span<const ReportFormat> report_formats() {
  static constexpr std::array formats{
      ReportFormat{"text", "for reading in a terminal",
                   [](std::string& out, const Report& report) { append_report_text(out, report); }},
      ReportFormat{"json", "documents, entities, claims and findings, for programs", append_report_json},
      ReportFormat{"sarif", "SARIF 2.1.0, for GitHub code scanning and editors", append_report_sarif},
      ReportFormat{"github", "annotations of GitHub Actions", append_report_github},
      ReportFormat{"gitlab", "GitLab code quality", append_report_gitlab},
      ReportFormat{"junit", "JUnit XML, for the test page of a CI system", append_report_junit},
      ReportFormat{"rdjson", "for reviewdog", append_report_rdjson},
      ReportFormat{"html", "a page to review the findings with",
                   [](std::string& out, const Report& report) { append_report_html(out, report); }},
      ReportFormat{"csv", "the claims as a table", append_report_csv},
  };
  return formats;
}

const ReportFormat* report_format(std::string_view name) {
  const auto all = report_formats();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const ReportFormat& f) { return f.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace daejo
