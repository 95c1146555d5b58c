#pragma once
// A rule as a plain value: what a file of rules/ says, checked.
//
//   id: share-and-multiple
//   claims:
//     times: {kind: ratio, form: times-less}
//     share: {kind: percent, form: part-of}
//     same: [subject, property]
//   holds: share ~ 1 / times
//
// A rule looks at claims (Pattern), wants them to share something (Same), and then either says what must hold
// between them
// (`steps`), or states a claim that no document states (`derive`), or hands whole groups to one of the
// comparisons that are code (`compare`: the values of one item, the spellings of one name, the holders of one
// office). Loading is rule/load.h, running rule/engine.h.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/rule/expression.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/regex.h"
#include "daejo/value/date.h"

namespace daejo {

// What claims can share, or differ in.
enum class Key {
  subject,
  property,
  time,
  scope,
  base,
  speaker,
  unit,
  kind,
  form,
  item,  // one item of the set
  document,
  sentence,
  neighbour,  // one sentence, or two that follow each other
  paragraph,
  like,           // can be added: counts and bare numbers, money of one currency, percentages, lengths …
  maybe_subject,  // no other subject, where both are known
};
constexpr std::size_t key_count = static_cast<std::size_t>(Key::maybe_subject) + 1;
std::string_view name(Key key);

// Which claims a variable of the rule can stand for. Empty lists and texts ask for nothing.
struct Pattern {
  std::string name;
  std::vector<Kind> kinds;
  std::vector<Form> forms;
  std::vector<std::string> units;
  std::vector<std::string> properties;
  std::vector<Certainty> certainties;
  std::optional<std::size_t> parenthesis_of;  // stands in the parentheses right after that variable
  std::optional<std::size_t> share_of;        // is the amount that the share of that variable is said of
  std::optional<std::size_t> follows;  // is the next claim with a value after that variable, in its sentence
  Regex before;                        // of the text before and after the claim in its sentence,
  Regex after;
  Regex around;    // of its sentence with "#" for the claim: "sold # of them"
  Regex sentence;  // of the sentence, and of what the sentence must not hold
  Regex unless;
  std::optional<bool>
      derived;  // only derived claims, or only stated ones; not said: both where they are quantities
  std::optional<bool> bare;  // no "per", no "out of"
  bool list = false;  // stands for a run of claims, or of every other one ("first class 329, 199 of them
                      // saved; second class 285, 119"), at least `at_least` of them
  std::size_t at_least = 2;
  bool whole_list = false;  // all claims that share what is asked for, not any run of them

  Type type() const;
};

struct Same {
  Key key = Key::subject;
  std::vector<std::size_t> variables;  // at least two
};

// What stands between two claims of one document: the earlier variable first. Of a list its last claim stands
// for it, or its first.
struct Wording {
  std::size_t from = 0;
  std::size_t to = 0;
  Regex is;  // both empty: only the order is asked for
  Regex is_not;
};

// Tried in order: the first that holds gives the verdict, with its note.
struct Step {
  Expression holds;
  Verdict verdict = Verdict::agreement;
  Message note;
};

enum class Compare { none, values, names, drift, offices };

// A claim that follows from others.
struct Derive {
  std::size_t like = 0;  // the variable whose property, kind, form, time and speaker it takes over …
  Expression value;
  std::string subject;  // "cost.subject", "share.base": a variable and what of it the new claim is about
  std::size_t subject_of = 0;
  bool subject_is_base = false;
  std::optional<Kind> kind;  // … unless the rule says otherwise
  std::optional<Form> form;
  std::string property;
};

// Tuples of a rule that are compared with each other: implied rates of one currency pair.
struct Series {
  Expression value;
  std::vector<Expression> by;  // texts that must be equal
  Decimal within;              // how far apart members may lie, relative (0.03)
  std::size_t least = 2;       // members that it takes to say anything
};

// One document of an example, or a whole set.
struct ExampleText {
  std::string text;
  std::string title;
  std::string source;
  std::optional<Day> published;
};

struct Example {
  std::optional<Verdict> verdict;  // nothing: the rule stays silent
  std::vector<ExampleText> documents;
  int line = 0;  // of the rule file
};

// A number of the rule that a desk may set otherwise: `parameters: {near: 30%}`.
struct Parameter {
  std::string name;
  Decimal value;
};

struct Rule {
  std::string id;
  std::string path;  // of its file, for messages
  Message about;     // what it says, in one sentence
  Message matters;   // why an editor wants to know
  bool enabled = true;
  bool pairs = false;          // looks at two texts that are compared with each other, not at larger sets
  std::optional<Level> level;  // of its conflicts, where it is not the ordinary one
  Compare compare = Compare::none;
  std::vector<Parameter> parameters;
  std::vector<Pattern> claims;
  std::vector<Same> same;
  std::vector<Same> differ;
  std::vector<Wording> wording;
  std::vector<Expression> where;  // all must hold, or the rule does not look
  std::vector<Step> steps;
  std::optional<Expression> clear;  // must hold for a conflict to be reported; else the rule is silent
  std::optional<Decimal> slip;  // a conflict is reported also where one usual slip of one figure explains it
                                // and what is then accepted is at most this wide, relative to the value
  std::array<bool, 4> reports{true, true, true, true};  // by verdict: what it may say
  std::optional<Derive> derive;
  std::optional<Series> series;
  Decimal power = Decimal::of(6, -1);  // widest acceptable width of what was accepted, relative to the value
  std::array<std::optional<Message>, 4> says;  // by verdict
  std::vector<Example> examples;
};

}  // namespace daejo
