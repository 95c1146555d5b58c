#include "daejo/check/knowledge.h"

#include "daejo/rule/load.h"

namespace daejo {

Result<Knowledge> Knowledge::load(Resources files, RuleExamples examples) {
  auto resources = std::make_unique<const Resources>(std::move(files));
  Result<Reader> reader = Reader::make(*resources);
  if (!reader) return fail(reader.error());
  Result<Lexicon> lexicon = Lexicon::load(*resources);
  if (!lexicon) return fail(lexicon.error());
  Result<ClaimTables> claims = ClaimTables::load(*resources);
  if (!claims) return fail(claims.error());
  Result<TermTable> terms = TermTable::load(*resources);
  if (!terms) return fail(terms.error());
  Result<MatchTables> matching = MatchTables::load(*resources);
  if (!matching) return fail(matching.error());
  Result<NameLexicon> names = NameLexicon::load(*resources);
  if (!names) return fail(names.error());
  Result<NameTables> name_tables = NameTables::load(*resources);
  if (!name_tables) return fail(name_tables.error());
  Result<RuleSet> rules = load_rules(*resources, examples);
  if (!rules) return fail(rules.error());
  return Knowledge{std::move(resources), std::move(*reader),      std::move(*lexicon),
                   std::move(*claims),   std::move(*terms),       std::move(*matching),
                   std::move(*names),    std::move(*name_tables), std::move(*rules)};
}

}  // namespace daejo
