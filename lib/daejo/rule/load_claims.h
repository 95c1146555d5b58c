#pragma once
// The `claims:` of a rule file: patterns, and what the claims share.

#include "daejo/rule/rule.h"
#include "daejo/rule/yaml_reader.h"

namespace daejo {

// Fills claims, same and differ.
Result<void> load_claims(const YamlReader& reader, const YAML::Node& node, Rule& rule);

// The variables of a rule as its expressions see them.
std::vector<Variable> variables(const Rule& rule);

// … and as its messages see them: the sides `a` and `b` of a comparison, `derived` and `stated` of a
// derivation.
std::vector<Variable> message_variables(const Rule& rule);

// Words of the language for the values of enumerations; nothing for another word.
std::optional<Kind> kind_named(std::string_view word);
std::optional<Form> form_named(std::string_view word);
std::string kind_words();
std::string form_words();

}  // namespace daejo
