#pragma once
// The reports that were asked for, each to its place.
//
//   Result<std::vector<Wanted>> wanted = wanted_reports({"sarif=out.sarif", "text"}, options.output);
//   write_reports(*wanted, report, style);

#include <string>
#include <vector>

#include "options.h"

#include "daejo/base/error.h"
#include "daejo/report/formats.h"

namespace daejo::tool {

std::string format_names();  // "text, json, …"
// What is wrong with "F" or "F=FILE"; empty when nothing is.
std::string wrong_format(const std::string& word);

struct Wanted {
  const ReportFormat* format = nullptr;
  std::string file;  // "-" = standard output
};

// An error when two would go to one place, or -o has nothing to name.
Result<std::vector<Wanted>> wanted_reports(const CheckOptions& options);

// Writes all; the first that cannot be written ends it. `report.language` is set for each format as is its
// custom.
Result<void> write_reports(const std::vector<Wanted>& wanted, const Report& report,
                           const CheckOptions& options);

// When reports went to files and no text to standard output, one line on standard error: what there is to do,
// and where it stands.
void tell_end(const std::vector<Wanted>& wanted, const Report& report, const CheckOptions& options);

}  // namespace daejo::tool
