#pragma once
// All that daejo knows before it reads a document, loaded once from rules and data.
//
//   const Result<Knowledge> knowledge = Knowledge::load(Resources());
//   if (!knowledge) …  format(knowledge.error())
//
// The resources live inside, so that tables may look into their texts; move it, do not copy it.

#include <memory>

#include "daejo/base/resources.h"
#include "daejo/claim/tables.h"
#include "daejo/claim/terms.h"
#include "daejo/graph/match_tables.h"
#include "daejo/mention/lexicon.h"
#include "daejo/mention/name_lexicon.h"
#include "daejo/name/tables.h"
#include "daejo/rule/rule_set.h"
#include "daejo/text/reader.h"

namespace daejo {

struct Knowledge {
  static Result<Knowledge> load(Resources resources, RuleExamples examples = RuleExamples::read);

  std::unique_ptr<const Resources> resources;
  Reader reader;
  Lexicon lexicon;
  ClaimTables claims;
  TermTable terms;
  MatchTables matching;
  NameLexicon names;
  NameTables name_tables;
  RuleSet rules;
};

}  // namespace daejo
