#pragma once
// Rule files: YAML with strict keys, checked down to the types of every expression.
//
//   Result<Rule> rule = load_rule({"rules/growth.yaml", "rules/growth.yaml", text});
//   if (!rule) format(rule.error())
//
//     rules/growth.yaml:7:17: error: money and a plain number cannot be added
//         holds: up ~ (after + 1) / before
//                            ^
//       expected: two amounts of one kind
//
// A rule file holds one rule, and is named after it. Anchors, aliases and tags have no place in it; nesting
// and size are capped. The keys are those of rule/rule.h; data/schema/rule.schema.json describes them to
// editors.
//
//   id: percent-of-figures          the file's name
//   about, matters                  text, or {ko: …, en: …}
//   pairs: yes                      only of two texts that are compared with each other (daejo compare)
//   level: error|warning|note       of its conflicts
//   parameters: {near: 30%}         numbers that expressions name and a desk may set
//   claims:
//     part:  {kind: [count, money], form: level, before: 'regular expression', …}
//     whole: {kind: …}
//     same:   [sentence, unit, {property: [part, whole]}]
//     differ: [time]
//     wording: [{between: [part, whole], is: '^(의|of)', is-not: '[.]'}]   the text between, the earlier
//     first
//   where: expression, or a list of them
//   holds: expression, or a list of {if: expression, verdict: agreement, note: {ko: …, en: …}}
//   clear: expression that must hold before a conflict is reported
//   slip: 1%                        reported as well where one slip of one figure (two digits swapped, a power of
//                                   ten) would put the rule right, to within this width
//   reports: [agreement]            the only verdicts that it gives; the default is all
//   derive: {like: part, subject: part.base, value: expression, kind: …, form: …, property: …}
//   series: {value: expression, by: [a.unit, b.unit], within: 3%, least: 3}
//   power: 60%
//   says: {agreement: {ko: …, en: …}, conflict: …}
//   examples: {agreement: [text, [text, text], {text: …, published: 2024-03-05}], conflict: […], silent: […]}

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/rule/rule_set.h"

namespace daejo {

Result<Rule> load_rule(const Resource& file, RuleExamples examples = RuleExamples::read);

// Every rule under rules/ with the tables of data/; the first error ends it.
Result<RuleSet> load_rules(const Resources& resources, RuleExamples examples = RuleExamples::read);

}  // namespace daejo
