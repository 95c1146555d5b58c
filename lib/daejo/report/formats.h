#pragma once
// The forms in which a check can be written, by name: what `check --format` offers.
//
//   const ReportFormat* f = report_format("sarif");   f->append(out, report);
//
// text and json are those of report/text.h (without colour) and report/json.h.

#include <span>
#include <string>
#include <string_view>

#include "daejo/report/report.h"

namespace daejo {

struct ReportFormat {
  std::string_view name;
  std::string_view about;  // one line, English
  void (*append)(std::string& out, const Report& report);
};

std::span<const ReportFormat> report_formats();
const ReportFormat* report_format(std::string_view name);  // nullptr when there is none

}  // namespace daejo
