// daejo check: the findings of a set of documents.

#include <algorithm>

#include "files.h"
#include "options.h"
#include "reports.h"
#include "set.h"
#include "settings.h"
#include "triage.h"

#include "daejo/check/explain.h"

namespace daejo::tool {
namespace {

std::optional<Level> level_of(const std::string& fail_on) {
  if (fail_on == "error") return Level::error;
  if (fail_on == "warning") return Level::warning;
  if (fail_on == "note") return Level::note;
  return std::nullopt;  // never
}

}  // namespace

Exit run_check(const CheckOptions& asked) {
  CheckOptions options = asked;
  const Result<Config> config = load_config(options.sources, options.config);
  if (!config) return complain(config.error());
  if (const Result<void> done = complete(options, *config); !done) return complain(done.error());
  if (const Result<void> done = complete(options.sources, *config); !done) return complain(done.error());
  complete(options.knowledge, *config);
  const Result<std::vector<Wanted>> wanted = wanted_reports(options);
  if (!wanted) return complain(wanted.error());
  if (std::any_of(wanted->begin(), wanted->end(), [](const Wanted& w) { return w.format->name == "sarif"; }))
    options.knowledge.examples = RuleExamples::read;
  const Result<TriageFiles> files = read_triage_files(options);
  if (!files) return complain(files.error());

  Progress progress(options.quiet);
  Result<CheckedSet> checked = check_set(options.sources, options.knowledge, *config, progress);
  if (!checked) return complain(checked.error());
  if (options.explain) explain_matches(checked->set, checked->knowledge, checked->findings);
  const Triage triaged = triage(checked->set, checked->findings, *files);

  const Report report{.set = checked->set,
                      .findings = checked->findings,
                      .skipped = checked->skipped,
                      .properties = &checked->properties,
                      .triage = &triaged,
                      .rules = &checked->knowledge.rules,
                      .fail_on = level_of(options.fail_on)};
  if (const Result<void> written = write_reports(*wanted, report, options); !written)
    return complain(written.error());
  if (!options.quiet) tell_end(*wanted, report, options);
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (fails(report, i)) return Exit::findings;
  }
  return checked->skipped.empty() ? Exit::ok : Exit::skipped;
}

}  // namespace daejo::tool
