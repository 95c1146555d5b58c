#pragma once
// What a desk has written into .daejo.yaml: which documents, from whom, and what it wants otherwise.
//
//   documents: [drafts, "wire/**/*.md"]      # when the command line names none; paths start at this file
//   exclude: ["**/old"]
//   sources:                                  # what the documents themselves do not say
//     - {match: "wire/*.md", name: 한빛통신, date: 2025-03-25, trust: high}
//   rules:
//     name-variant: off
//     same-item: {level: warning, parameters: {…}}
//   rule-files: [desk/rules]
//   data-files: [desk/data]
//   aliases: [[딥시크, DeepSeek], {kind: person, names: [량원펑, 梁文鋒]}]
//   rates: eurofxref-hist.csv                 # the history file of the European Central Bank
//   language: ko
//   fail-on: warning
//   baseline: daejo-baseline.json
//   suppressions: [daejo-suppressions.yaml]
//   format: [text, "sarif=out.sarif"]
//
// Keys are strict, errors point (read_config). data/schema/config.schema.json describes the file to editors.
// Each value remembers where it stands, so that `daejo config show` can say so.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/mention/mention.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/settings.h"
#include "daejo/text/document.h"
#include "daejo/text/source.h"
#include "daejo/value/date.h"

namespace daejo {

inline constexpr std::string_view config_name = ".daejo.yaml";

// How far a desk trusts a source. A conflict in which one side has nothing but low trust is a warning.
enum class Trust { low, normal, high };
std::string_view name(Trust trust);

// A value, and where it was written; without a path it is the default.
template <class T>
struct Setting {
  T value{};
  Error place;  // path, line, column; no message
  bool set() const { return !place.path.empty(); }
};

struct SourceSetting {
  std::string match;
  std::string name;
  std::optional<Day> date;
  std::optional<Trust> trust;
};

struct AliasSetting {
  EntityKind kind = EntityKind::organisation;
  std::vector<std::string> names;
};

struct Config {
  std::string path;    // of the file; empty: there is none
  std::string folder;  // that it lies in, without a slash at the end; "." for the working directory
  std::vector<Setting<std::string>> documents;
  std::vector<Setting<std::string>> exclude;
  std::vector<Setting<SourceSetting>> sources;
  std::vector<Setting<std::pair<std::string, RuleSetting>>> rules;
  std::vector<Setting<std::string>> rule_files;
  std::vector<Setting<std::string>> data_files;
  std::vector<Setting<AliasSetting>> aliases;
  Setting<std::string> rates;
  Setting<std::string> language;
  Setting<std::string> fail_on;
  Setting<std::string> baseline;
  std::vector<Setting<std::string>> suppressions;
  std::vector<Setting<std::string>> formats;
};

Result<Config> read_config(const Resource& file);
std::span<const std::string_view> config_keys();

// The configuration that lies in `folder` or nearest above it, up to the root of the repository (the folder
// with .git); nothing when there is none. `folder` is absolute.
std::optional<std::string> find_config(const std::string& folder, const Files& files);

// A path of the configuration, as seen from where daejo runs.
std::string from_config(const Config& config, const std::string& path);
// A document's path as the patterns of the configuration see it; nothing when it lies elsewhere. `here` is
// the working directory.
std::optional<std::string> in_config(const Config& config, const std::string& path, const std::string& here);

// What the document does not say of itself: its source, its date.
void apply(const Config& config, const std::string& here, Document& document);
Trust trust_of(const Config& config, const std::string& here, const Document& document);
// Names that are one, added to data/aliases.tsv.
void add_aliases(const Config& config, Resources& resources);
// Rules and levels; an error points into the file.
Result<void> apply(const Config& config, RuleSet& rules);
// A conflict in which one side has nothing but documents of low trust is a warning. `trust`: of each
// document.
void apply_trust(std::span<const Trust> trust, std::span<const Claim> claims, std::vector<Finding>& findings);

// The configuration as YAML, each value with a comment that says where it came from.
void append_config(std::string& out, const Config& config);

}  // namespace daejo
