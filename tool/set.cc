#include "set.h"

#include "files.h"
#include "inputs.h"

#include "daejo/check/check.h"
#include "daejo/rule/engine.h"

namespace daejo::tool {

Result<CheckedSet> check_set(const Sources& sources, const KnowledgeFiles& from) {
  Result<Resources> files = load_files(from);
  if (!files) return fail(files.error());
  Result<Knowledge> knowledge = Knowledge::load(std::move(*files));
  if (!knowledge) return fail(knowledge.error());

  Inputs inputs(sources, knowledge->reader);
  std::vector<Document> documents;
  while (std::optional<Document> document = inputs.next()) documents.push_back(std::move(*document));
  if (documents.empty()) return fail({.message = "no document could be read"});

  CheckedSet out{.knowledge = std::move(*knowledge)};
  out.set = build_case(std::move(documents), out.knowledge);
  out.findings = evaluate(out.set, out.knowledge.rules);
  out.skipped = inputs.skipped();
  out.properties = property_names(out.knowledge.claims);
  return out;
}

}  // namespace daejo::tool
