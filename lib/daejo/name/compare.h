#pragma once
// Are two names one name?
//
//   NameTables tables = *NameTables::load(resources);
//   NameAnswer a = compare_names(tables, "양원펑", "梁文鋒", NameKind::person);
//   a.verdict == NameVerdict::variant;  a.why[0].reason == "initial-sound-law"
//
// `same`: equal but for spacing, punctuation, case or width. `variant`: one name in two spellings or scripts,
// with the named reason and its steps. `different`: no reason was found. Reasons are tried as rules, in the
// order of data/names/; edit distance comes last and only over what is really confused.

#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"

namespace daejo {

enum class NameKind { any, person, organisation };
enum class NameVerdict { same, variant, different };
std::string_view name(NameVerdict verdict);

struct NameStep {
  std::string reason;  // "letter-case", "initial-sound-law", "chinese-orthography" …
  std::string from;    // the form before and after the step, both readable: "梁文鋒", "liáng wén fēng"
  std::string to;
  friend bool operator==(const NameStep&, const NameStep&) = default;
};

struct NameAnswer {
  NameVerdict verdict = NameVerdict::different;
  std::vector<NameStep> why;
  std::string
      preferred;        // which of the two (or the standard form that follows); empty when neither is better
  double strength = 0;  // 0 to 1: how surely one name
};

class NameTables;  // name/tables.h: what data/names/ holds, loaded once

NameAnswer compare_names(const NameTables& tables, std::string_view a, std::string_view b,
                         NameKind kind = NameKind::any);

}  // namespace daejo
