// daejo names: whether two names are one, or each pair of a stream.

#include "files.h"
#include "options.h"
#include "output.h"
#include "pairs.h"

#include "daejo/name/compare.h"
#include "daejo/name/tables.h"
#include "daejo/report/names_json.h"

namespace daejo::tool {
namespace {

NameKind kind_of(std::string_view kind) {
  if (kind == "person") return NameKind::person;
  if (kind == "organisation" || kind == "organization") return NameKind::organisation;
  return NameKind::any;
}

}  // namespace

Exit run_names(const PairOptions& options) {
  const Result<Resources> files = load_files(options.knowledge);
  if (!files) return complain(files.error());
  const Result<NameTables> tables = NameTables::load(*files);
  if (!tables) return complain(tables.error());
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());

  Pairs pairs(options, [](const std::string& name) -> Result<std::string> { return name; });
  std::string buffer;
  while (const std::optional<Pair> pair = pairs.next()) {
    append_names_json(
        buffer, pair->id,
        compare_names(*tables, pair->a, pair->b, kind_of(pair->kind.empty() ? options.kind : pair->kind)));
    out->drain(buffer, pairs.waits());
    if (out->failed()) break;
  }
  out->write(buffer);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return pairs.read() == 0 ? Exit::usage : Exit::ok;
}

}  // namespace daejo::tool
