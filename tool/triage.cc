#include "triage.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/text/source.h"

namespace daejo::tool {
namespace {

Result<Resource> read(const std::string& path) {
  Result<std::string> text = real_files().read(path);
  if (!text) return fail(text.error());
  return Resource{path, path, std::move(*text)};
}

}  // namespace

Result<TriageFiles> read_triage_files(const CheckOptions& options) {
  TriageFiles out;
  const std::vector<std::string>& paths = options.sources.paths;
  if (options.diff == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end()) {
    return fail({.message = "standard input cannot be a document and the diff",
                 .expected = "--diff FILE, or the documents in files"});
  }
  if (!options.baseline.empty()) {
    const Result<Resource> file = read(options.baseline);
    if (!file) return fail(file.error());
    Result<Baseline> baseline = Baseline::read(*file);
    if (!baseline) return fail(baseline.error());
    out.baseline = std::move(*baseline);
  }
  for (const std::string& path : options.suppressions) {
    const Result<Resource> file = read(path);
    if (!file) return fail(file.error());
    const Result<std::vector<Suppression>> more = read_suppressions(*file);
    if (!more) return fail(more.error());
    out.suppressions.insert(out.suppressions.end(), more->begin(), more->end());
  }
  if (!options.diff.empty()) {
    const Result<Resource> file = read(options.diff);
    if (!file) return fail(file.error());
    Result<ChangedLines> changed = ChangedLines::read(options.diff, file->text);
    if (!changed) return fail(changed.error());
    out.changed = std::move(*changed);
  }
  return out;
}

Triage triage(const Case& set, std::span<const Finding> findings, const TriageFiles& files) {
  Triage out = daejo::triage(set, findings,
                             {.baseline = files.baseline ? &*files.baseline : nullptr,
                              .suppressions = files.suppressions,
                              .changed = files.changed ? &*files.changed : nullptr});
  for (const Error& note : out.notes) {
    std::string text = format(note);
    // Nothing fails for it: it is told as a note.
    if (const std::size_t at = text.find(": error: "); at != std::string::npos)
      text.replace(at, 9, ": note: ");
    fmt::print(stderr, "{}\n", text);
  }
  return out;
}

}  // namespace daejo::tool
