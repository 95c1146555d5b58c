#pragma once
// What the command line said, as plain values: one struct for each command. command_line.cc fills them.

#include <functional>
#include <string>
#include <vector>

#include "daejo/rule/rule_set.h"

namespace daejo::tool {

enum class Exit { ok = 0, findings = 1, usage = 2, skipped = 3, bug = 101 };

// Rule and data files beside the embedded ones.
struct KnowledgeFiles {
  std::vector<std::string> rules;               // --rules DIR
  std::vector<std::string> data;                // --data DIR
  std::string rates;                            // --rates FILE; empty = that of the configuration
  RuleExamples examples = RuleExamples::leave;  // SARIF alone tells them
};

// Documents: files and directories, or lines of NDJSON.
struct Sources {
  std::vector<std::string> paths;                // "-" = standard input
  bool ndjson = false;                           // --from ndjson
  std::function<bool(const std::string&)> keep;  // of the files that are found; empty = all
};

// The configuration that is used.
struct ConfigChoice {
  std::string file;   // --config FILE; empty = the nearest .daejo.yaml
  bool none = false;  // --no-config
};

struct CheckOptions {
  Sources sources;
  KnowledgeFiles knowledge;
  ConfigChoice config;
  std::vector<std::string> formats;  // "sarif", "html=review.html"; empty = text
  std::string output;                // of the format without a file; empty = standard output
  std::string fail_on;         // error, warning, note, never; empty = that of the configuration, or error
  std::string lang;            // ko, en; empty = from the locale (text) or English (JSON)
  std::string color = "auto";  // auto, always, never
  bool all = false;
  bool explain = false;                   // --explain: what each match of claims rests on
  bool quiet = false;                     // no progress, no closing line
  std::string baseline;                   // --baseline FILE
  std::vector<std::string> suppressions;  // --suppress FILE
  std::string diff;                       // --diff FILE, "-" = standard input
};

// daejo baseline write: the findings that are there now.
struct BaselineOptions {
  Sources sources;
  KnowledgeFiles knowledge;
  ConfigChoice config;
  std::string output = "-";
};

// daejo config show: what holds for these documents, and where it was written.
struct ConfigOptions {
  Sources sources;
  ConfigChoice config;
  std::string output = "-";
};

struct ExtractOptions {
  Sources sources;
  KnowledgeFiles knowledge;
  std::string output = "-";
  bool furniture = false;
  bool ledger = false;
};

// Texts for `compare`, names for `names`.
struct PairOptions {
  std::vector<std::string> pair;  // A and B; with --from ndjson: the files
  bool ndjson = false;
  KnowledgeFiles knowledge;
  std::string output = "-";
  std::string lang;
  std::string kind;  // names: person, organisation
};

struct GraphOptions {
  Sources sources;
  KnowledgeFiles knowledge;
  ConfigChoice config;
  std::string format = "dot";  // dot, graphml, json
  std::string output = "-";
};

struct RulesOptions {
  std::string action;              // list, explain, test
  std::string id;                  // explain
  std::vector<std::string> paths;  // test
  KnowledgeFiles knowledge;
  std::string output = "-";
  std::string lang;
};

Exit run_check(const CheckOptions& options);
Exit run_baseline(const BaselineOptions& options);
Exit run_config(const ConfigOptions& options);
Exit run_extract(const ExtractOptions& options);
Exit run_compare(const PairOptions& options);
Exit run_names(const PairOptions& options);
Exit run_graph(const GraphOptions& options);
Exit run_rules(const RulesOptions& options);

// Parses the command line and runs the command.
Exit run(int argc, const char* const* argv);

}  // namespace daejo::tool
