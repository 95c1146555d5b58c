#pragma once
// The configuration of one run, and how it and the command line come together: what the command line says
// goes first.

#include "options.h"

#include "daejo/config/config.h"

namespace daejo::tool {

// --config FILE, or the nearest .daejo.yaml above all documents; an empty one when there is none or none is
// wanted.
Result<Config> load_config(const Sources& sources, const ConfigChoice& choice);

// The documents that the configuration names, when the command line names none, and those that it leaves out.
// An error when there are none at all.
Result<void> complete(Sources& sources, const Config& config);
void complete(KnowledgeFiles& knowledge, const Config& config);
// Formats, --fail-on, --lang, --baseline, --suppress.
Result<void> complete(CheckOptions& options, const Config& config);

}  // namespace daejo::tool
