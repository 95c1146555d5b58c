// daejo check: the findings of a set of documents.

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "files.h"
#include "options.h"
#include "output.h"
#include "set.h"
#include <sys/ioctl.h>
#include <unistd.h>

#include "daejo/report/json.h"
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

std::string print(const CheckedSet& checked, const CheckOptions& options, const Output& out) {
  Report report{.set = checked.set,
                .findings = checked.findings,
                .skipped = checked.skipped,
                .properties = &checked.properties};
  std::string text;
  if (options.format == "json") {
    if (!options.lang.empty()) report.language = options.lang;  // the locale must not change the bytes
    append_report_json(text, report);
  } else {
    report.language = options.lang.empty() ? language_of_locale() : std::string_view(options.lang);
    append_report_text(
        text, report,
        {.all = options.all, .colour = wants_colour(options.color, out), .columns = line_width(out)});
  }
  return text;
}

bool has_findings(const CheckedSet& checked, const std::string& fail_on) {
  return std::any_of(checked.findings.begin(), checked.findings.end(), [&](const Finding& finding) {
    switch (finding.level) {
      case Level::error:
        return fail_on != "never";
      case Level::warning:
        return fail_on == "warning" || fail_on == "note";
      case Level::note:
        break;
    }
    return fail_on == "note";
  });
}

}  // namespace

Exit run_check(const CheckOptions& options) {
  const Result<CheckedSet> checked = check_set(options.sources, options.knowledge);
  if (!checked) return complain(checked.error());
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());
  out->write(print(*checked, options, *out));
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  if (has_findings(*checked, options.fail_on)) return Exit::findings;
  return checked->skipped.empty() ? Exit::ok : Exit::skipped;
}

}  // namespace daejo::tool
