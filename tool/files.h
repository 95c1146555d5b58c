#pragma once
// The rule and data files for one run, and how a command ends on an error.

#include "options.h"

#include "daejo/base/error.h"
#include "daejo/base/resources.h"

namespace daejo::tool {

// What is embedded, and what --rules and --data add.
Result<Resources> load_files(const KnowledgeFiles& knowledge);

// Tells the error on standard error.
Exit complain(const Error& error, Exit exit = Exit::usage);

}  // namespace daejo::tool
