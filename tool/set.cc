#include "set.h"

#include <filesystem>

#include "files.h"
#include "inputs.h"

#include "daejo/check/check.h"
#include "daejo/rule/engine.h"

namespace daejo::tool {
namespace {

Result<Knowledge> load(const KnowledgeFiles& from, const Config& config) {
  Result<Resources> files = load_files(from);
  if (!files) return fail(files.error());
  add_aliases(config, *files);
  Result<Knowledge> knowledge = Knowledge::load(std::move(*files), from.examples);
  if (!knowledge) return fail(knowledge.error());
  if (Result<void> applied = apply(config, knowledge->rules); !applied) return fail(applied.error());
  if (!config.rates.set() && from.rates.empty()) return knowledge;
  const std::string path = from.rates.empty() ? from_config(config, config.rates.value) : from.rates;
  Result<std::string> text = real_files().read(path);
  if (!text) return fail(text.error());
  const Result<void> read = knowledge->rules.rates.read_ecb({path, path, std::move(*text)});
  if (!read) return fail(read.error());
  return knowledge;
}

}  // namespace

Result<CheckedSet> check_set(const Sources& sources, const KnowledgeFiles& from, const Config& config,
                             Progress& progress) {
  Result<Knowledge> knowledge = load(from, config);
  if (!knowledge) return fail(knowledge.error());

  const std::string here = std::filesystem::current_path().string();
  Inputs inputs(sources, knowledge->reader);
  std::vector<Document> documents;
  while (std::optional<Document> document = inputs.next()) {
    apply(config, here, *document);
    documents.push_back(std::move(*document));
    progress.reading(documents.size());
  }
  if (documents.empty()) return fail({.message = "no document could be read"});

  progress.checking(documents.size());
  CheckedSet out{.knowledge = std::move(*knowledge)};
  out.set = build_case(std::move(documents), out.knowledge);
  out.findings = evaluate(out.set, out.knowledge.rules);
  out.skipped = inputs.skipped();
  out.properties = property_names(out.knowledge.claims);
  for (const Document& d : out.set.documents) out.trust.push_back(trust_of(config, here, d));
  apply_trust(out.trust, out.set.claims, out.findings);
  progress.done();
  return out;
}

}  // namespace daejo::tool
