#include "reports.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string_view>

#include "output.h"
#include "suggest.h"
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "daejo/report/phrases.h"
#include "daejo/report/text.h"

namespace daejo::tool {
namespace {

bool set_and_not_empty(const char* name) {
  const char* value = std::getenv(name);
  return value && *value;
}

bool wants_colour(const std::string& choice, const Output& out) {
  if (choice != "auto") return choice == "always";
  const char* terminal = std::getenv("TERM");
  return out.is_terminal() && !set_and_not_empty("NO_COLOR") &&
         !(terminal && std::string_view(terminal) == "dumb");
}

// Of the terminal, within what can be read well; elsewhere always the same.
std::size_t line_width(const Output& out) {
  struct winsize size {};
  if (!out.is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return TextStyle{}.columns;
  return std::clamp<std::size_t>(size.ws_col, 60, 140);
}

// Text speaks the language of the locale; the bytes of the others must not depend on it: JSON is English, and
// what people read elsewhere has the language of the documents.
std::string_view language_for(std::string_view format, const Report& report, const std::string& asked) {
  if (!asked.empty()) return asked;
  if (format == "text") return language_of_locale();
  return format == "json" ? "en" : language_of_documents(report.set);
}

std::string print(const Wanted& wanted, Report report, const CheckOptions& options, const Output& out) {
  std::string text;
  report.language = language_for(wanted.format->name, report, options.lang);
  if (wanted.format->name == "text") {
    append_report_text(
        text, report,
        {.all = options.all, .colour = wants_colour(options.color, out), .columns = line_width(out)});
  } else {
    wanted.format->append(text, report);
  }
  return text;
}

}  // namespace

std::string format_names() {
  std::string out;
  for (const ReportFormat& f : report_formats()) out += (out.empty() ? "" : ", ") + std::string(f.name);
  return out;
}

std::string wrong_format(const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  if (equals == word.size() - 1) return fmt::format("no file after '{}'", word);
  if (report_format(name)) return "";
  std::vector<std::string> names;
  for (const ReportFormat& f : report_formats()) names.emplace_back(f.name);
  const std::string meant = nearest(name, names);
  return fmt::format("no form of report is called '{}'{}; there are {}", name,
                     meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant), format_names());
}

Result<std::vector<Wanted>> wanted_reports(const CheckOptions& options) {
  std::vector<Wanted> out;
  std::set<std::string> places;
  const std::vector<std::string> formats =
      options.formats.empty() ? std::vector<std::string>{"text"} : options.formats;
  for (const std::string& word : formats) {
    const std::size_t equals = word.find('=');
    Wanted one{.format = report_format(word.substr(0, equals))};
    if (equals != std::string::npos)
      one.file = word.substr(equals + 1);
    else
      one.file = options.output.empty() ? "-" : options.output;
    if (!places.insert(one.file).second) {
      return fail({.message = fmt::format("two reports would go to {}",
                                          one.file == "-" ? "standard output" : one.file),
                   .expected = "--format F=FILE for all but one"});
    }
    out.push_back(std::move(one));
  }
  if (!options.output.empty() && !places.contains(options.output))
    return fail({.message = "-o names a file for no report", .expected = "one --format without =FILE"});
  return out;
}

Result<void> write_reports(const std::vector<Wanted>& wanted, const Report& report,
                           const CheckOptions& options) {
  for (const Wanted& one : wanted) {
    Result<Output> out = Output::open(one.file);
    if (!out) return fail(out.error());
    out->write(print(one, report, options, *out));
    if (const Result<void> closed = out->close(); !closed) return fail(closed.error());
  }
  return {};
}

void tell_end(const std::vector<Wanted>& wanted, const Report& report, const CheckOptions& options) {
  std::string files;
  for (const Wanted& one : wanted) {
    if (one.file == "-" && one.format->name == "text") return;  // its last line says it
    if (one.file != "-") files += (files.empty() ? "" : ", ") + one.file;
  }
  if (files.empty()) return;
  std::array<std::size_t, 3> levels{};
  std::size_t failing = 0;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (report.findings[i].verdict == Verdict::agreement || !counts(report, i)) continue;
    ++levels[static_cast<std::size_t>(report.findings[i].level)];
    failing += fails(report, i);
  }
  const bool korean = (options.lang.empty() ? language_of_locale() : std::string_view(options.lang)) == "ko";
  fmt::print(stderr,
             fmt::runtime(korean ? "daejo: 오류 {} · 경고 {} · 알림 {} → {}{}\n"
                                 : "daejo: errors {} · warnings {} · notes {} → {}{}\n"),
             levels[2], levels[1], levels[0], files,
             failing == 0 ? ""
             : korean     ? fmt::format(" (고치거나 이유를 적어 넘길 것 {})", failing)
                          : fmt::format(" ({} to mend, or to set aside with a reason)", failing));
}

}  // namespace daejo::tool
