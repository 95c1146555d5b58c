#include "daejo/rule/pages.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "daejo/rule/load_claims.h"
#include "daejo/rule/settings.h"

namespace daejo {
namespace {

constexpr std::array<Verdict, 4> verdicts{Verdict::agreement, Verdict::reconcilable, Verdict::conflict,
                                          Verdict::name_variant};

std::string reported(const Rule& rule) {
  std::string out;
  for (const Verdict v : verdicts) {
    if (!rule.says[static_cast<std::size_t>(v)] || !rule.reports[static_cast<std::size_t>(v)]) continue;
    out += (out.empty() ? "" : ", ") + std::string(name(v));
  }
  return out;
}

// A bar would end a cell of a table.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string example_list(const Rule& rule, std::optional<Verdict> verdict) {
  std::string out;
  for (const Example& e : rule.examples) {
    if (e.verdict != verdict) continue;
    std::string line;
    for (const ExampleText& text : e.documents) {
      line += (line.empty() ? "" : " ／ ") + text.text;
      if (text.published) line += fmt::format(" ({})", partial(*text.published).text());
    }
    out += "- " + line + "\n";
  }
  return out;
}

std::string page(const Rule& rule) {
  std::string out = fmt::format("<!-- Made by `daejo rules pages`; do not edit. -->\n# {}\n\n{}\n\n{}\n",
                                rule.id, rule.about.ko, rule.about.en);
  if (!rule.matters.ko.empty()) out += fmt::format("\n{}\n\n{}\n", rule.matters.ko, rule.matters.en);
  out += fmt::format("\n| | |\n| --- | --- |\n| reports | {} |\n", reported(rule));
  if (rule.level) out += fmt::format("| level of its conflicts | {} |\n", name(*rule.level));
  if (!rule.enabled) out += "| | off unless it is switched on |\n";
  if (rule.pairs) out += "| | only where two texts are compared (`daejo compare`) |\n";
  for (const Parameter& p : parameters_of(rule))
    out += fmt::format("| parameter {} | {} |\n", p.name, p.value.text());
  for (const Verdict v : verdicts) {
    const auto& says = rule.says[static_cast<std::size_t>(v)];
    if (!says) continue;
    out += fmt::format("\n## {}\n\n> {}\n>\n> {}\n", name(v), says->ko, says->en);
    if (const std::string list = example_list(rule, v); !list.empty()) out += "\n" + list;
  }
  if (const std::string list = example_list(rule, std::nullopt); !list.empty())
    out += "\n## silent\n\n" + list;
  return out + fmt::format("\nThe rule: [`{0}.yaml`](../{0}.yaml)\n", rule.id);
}

std::string quoted_list(const std::string& words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(", ", at), words.size());
    out += fmt::format("{}\"{}\"", out.empty() ? "" : ", ", words.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

std::string key_words() {
  std::string out;
  for (std::size_t i = 0; i < key_count; ++i)
    out += (i == 0 ? "" : ", ") + std::string(name(static_cast<Key>(i)));
  return out;
}

}  // namespace

std::map<std::string, std::string> rule_pages(const RuleSet& rules) {
  std::map<std::string, std::string> out;
  std::string index =
      "<!-- Made by `daejo rules pages`; do not edit. -->\n# Rules\n\n"
      "A file is a rule; `lib/daejo/rule/load.h` describes the form, `data/schema/rule.schema.json` tells it "
      "to editors,\n"
      "`daejo rules new ID` writes one to begin with, `daejo rules test` runs the examples. A pack of a "
      "desk's own is in\n"
      "[examples](examples).\n\n| rule | reports | about |\n| --- | --- | --- |\n";
  std::vector<const Rule*> sorted;
  for (const Rule& rule : rules.rules) sorted.push_back(&rule);
  std::sort(sorted.begin(), sorted.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  for (const Rule* rule : sorted) {
    index += fmt::format("| [{0}](docs/{0}.md) | {1} | {2} {3} |\n", rule->id, reported(*rule),
                         cell(rule->about.ko), cell(rule->about.en));
    out["docs/" + rule->id + ".md"] = page(*rule);
  }
  index += "\n## Functions of the language\n\n";
  for (const std::string& f : function_signatures()) index += "- `" + f + "`\n";
  index += "\nAttributes of a claim, after a point:";
  for (const std::string& a : attribute_names()) index += " `" + a + "`";
  out["README.md"] = index + "\n";
  return out;
}

std::string rule_schema() {
  constexpr std::string_view frame = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "https://daejo.invalid/schema/rule.schema.json",
  "title": "A rule of daejo",
  "type": "object",
  "additionalProperties": false,
  "required": ["id", "about"],
  "properties": {
    "id": {"description": "The file's name without .yaml.", "type": "string"},
    "about": {"description": "What the rule says, in one sentence.", "$ref": "#/definitions/message"},
    "matters": {"description": "Why an editor wants to know.", "$ref": "#/definitions/message"},
    "enabled": {"type": "boolean"},
    "pairs": {"description": "Looks only at two texts that are compared with each other (daejo compare).", "type": "boolean"},
    "level": {"description": "Of its conflicts.", "enum": ["error", "warning", "note"]},
    "compare": {"description": "Whole groups: the values of one item, the spellings of one name.", "enum": ["values", "names", "drift", "offices"]},
    "parameters": {"description": "Numbers that expressions name and a desk may set.", "type": "object", "additionalProperties": {"type": ["string", "number"]}},
    "claims": {
      "description": "The claims that the rule looks at, by name, and what they share.",
      "type": "object",
      "properties": {
        "same": {"$ref": "#/definitions/shared"},
        "differ": {"$ref": "#/definitions/shared"},
        "wording": {"description": "What stands between two claims.", "anyOf": [{"$ref": "#/definitions/wording"}, {"type": "array", "items": {"$ref": "#/definitions/wording"}}]}
      },
      "additionalProperties": {"$ref": "#/definitions/pattern"}
    },
    "where": {"description": "Must all hold, or the rule does not look.", "$ref": "#/definitions/texts"},
    "holds": {
      "description": "What must hold between the claims, or the ways in which it may, in order.",
      "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["if"],
          "properties": {"if": {"type": "string"}, "verdict": {"$ref": "#/definitions/verdict"}, "note": {"$ref": "#/definitions/message"}}}}
      ]
    },
    "clear": {"description": "Must hold before a conflict is reported.", "type": "string"},
    "slip": {"description": "A conflict is reported as well where one slip of one figure explains it, to within this width.", "$ref": "#/definitions/share"},
    "reports": {"description": "The only verdicts that it gives.", "anyOf": [{"$ref": "#/definitions/verdict"}, {"type": "array", "items": {"$ref": "#/definitions/verdict"}}]},
    "derive": {
      "description": "A claim that no document states.", "type": "object", "additionalProperties": false, "required": ["value"],
      "properties": {"like": {"type": "string"}, "subject": {"type": "string"}, "value": {"type": "string"}, "kind": {"$ref": "#/definitions/kind"}, "form": {"$ref": "#/definitions/form"}, "property": {"type": "string"}}
    },
    "series": {
      "description": "Values that several places imply and that must be one.", "type": "object", "additionalProperties": false, "required": ["value"],
      "properties": {"value": {"type": "string"}, "by": {"$ref": "#/definitions/texts"}, "within": {"$ref": "#/definitions/share"}, "least": {"type": "integer", "minimum": 2, "maximum": 9}}
    },
    "power": {"description": "The widest acceptable width of what was accepted, relative to the value.", "$ref": "#/definitions/share"},
    "says": {
      "type": "object", "additionalProperties": false,
      "properties": {"agreement": {"$ref": "#/definitions/message"}, "reconcilable": {"$ref": "#/definitions/message"}, "conflict": {"$ref": "#/definitions/message"}, "name-variant": {"$ref": "#/definitions/message"}}
    },
    "examples": {
      "type": "object", "additionalProperties": false,
      "properties": {"agreement": {"$ref": "#/definitions/examples"}, "reconcilable": {"$ref": "#/definitions/examples"}, "conflict": {"$ref": "#/definitions/examples"}, "name-variant": {"$ref": "#/definitions/examples"}, "silent": {"$ref": "#/definitions/examples"}}
    }
  },
  "definitions": {
    "message": {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": false, "properties": {"ko": {"type": "string"}, "en": {"type": "string"}}}]},
    "texts": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    "share": {"description": "A percentage such as 60%, or a number.", "type": ["string", "number"]},
    "verdict": {"enum": ["agreement", "reconcilable", "conflict", "name-variant"]},
    "kind": {"enum": [@KINDS@]},
    "form": {"enum": [@FORMS@]},
    "key": {"enum": [@KEYS@]},
    "shared": {"anyOf": [{"$ref": "#/definitions/key"}, {"type": "array", "items": {"anyOf": [{"$ref": "#/definitions/key"}, {"type": "object", "propertyNames": {"$ref": "#/definitions/key"}, "additionalProperties": {"type": "array", "items": {"type": "string"}, "minItems": 2}}]}}]},
    "wording": {
      "type": "object", "additionalProperties": false, "required": ["between"],
      "properties": {"between": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2}, "is": {"type": "string"}, "is-not": {"type": "string"}}
    },
    "pattern": {
      "type": "object", "additionalProperties": false, "required": ["kind"],
      "properties": {
        "kind": {"anyOf": [{"$ref": "#/definitions/kind"}, {"type": "array", "items": {"$ref": "#/definitions/kind"}}]},
        "form": {"anyOf": [{"$ref": "#/definitions/form"}, {"type": "array", "items": {"$ref": "#/definitions/form"}}]},
        "unit": {"$ref": "#/definitions/texts"},
        "property": {"$ref": "#/definitions/texts"},
        "certainty": {"anyOf": [{"$ref": "#/definitions/certainty"}, {"type": "array", "items": {"$ref": "#/definitions/certainty"}}]},
        "parenthesis-of": {"description": "Stands in the parentheses right after that claim.", "type": "string"},
        "share-of": {"description": "Is the amount that the share of that claim is said of.", "type": "string"},
        "follows": {"description": "Is the next claim after that one in its sentence.", "type": "string"},
        "before": {"description": "Regular expression (RE2) for the text before the claim in its sentence.", "type": "string"},
        "after": {"description": "Regular expression (RE2) for the text after the claim in its sentence.", "type": "string"},
        "around": {"description": "Regular expression (RE2) for the sentence with # in place of the claim.", "type": "string"},
        "sentence": {"description": "Regular expression (RE2) for the sentence.", "type": "string"},
        "unless": {"description": "Regular expression (RE2) that the sentence must not hold.", "type": "string"},
        "derived": {"type": "boolean"},
        "bare": {"description": "No 'per', no 'out of'.", "type": "boolean"},
        "list": {"description": "A run of claims of at least so many, or all.", "anyOf": [{"const": "all"}, {"type": "integer", "minimum": 2, "maximum": 20}]}
      }
    },
    "certainty": {"enum": ["stated", "estimated", "alleged", "planned", "denied"]},
    "example": {
      "anyOf": [
        {"type": "string"},
        {"type": "object", "additionalProperties": false, "required": ["text"], "properties": {"text": {"type": "string"}, "title": {"type": "string"}, "source": {"type": "string"}, "published": {"type": "string"}}}
      ]
    },
    "examples": {"type": "array", "items": {"anyOf": [{"$ref": "#/definitions/example"}, {"type": "array", "items": {"$ref": "#/definitions/example"}}]}}
  }
}
)";
  std::string out(frame);
  for (const auto& [mark, words] : {std::pair<std::string_view, std::string>{"@KINDS@", kind_words()},
                                    {"@FORMS@", form_words()},
                                    {"@KEYS@", key_words()}}) {
    out.replace(out.find(mark), mark.size(), quoted_list(words));
  }
  return out;
}

std::string rule_template(std::string_view id) {
  constexpr std::string_view text = R"(# yaml-language-server: $schema=rule.schema.json
# An editor completes and checks this file when `daejo rules schema -o rule.schema.json` has run beside it.
id: @ID@
about:
  ko: 총액은 값과 수를 곱한 것이다.
  en: A total is a price times a count.
matters:
  ko: 왜 이 규칙이 필요한지 한 문장으로 적는다.
  en: Why an editor wants to know, in a sentence.
claims:                                  # the claims that it looks at, and what they share
  total: {kind: money, before: '(총|모두)\s*$'}
  price: {kind: money}
  count: {kind: count}
  same: [sentence, {unit: [total, price]}]
where: total > price                     # or the rule does not look
holds: total ~ figure(price) * count     # ~ : the intervals overlap
power: 5%                                # the widest interval that still tells something
says:
  agreement: {ko: '{total}은(는) {price} × {count}입니다', en: '{total} is {price} times {count}'}
  conflict: {ko: '{total}은(는) {price} × {count}이(가) 아닙니다', en: '{total} is not {price} times {count}'}
examples:
  agreement:
    - 사과 12개를 3만원에 팔아 모두 36만원을 벌었다.
  conflict:
    - 사과 12개를 3만원에 팔아 모두 63만원을 벌었다.
  silent:
    - 사과 12개를 3만원에 팔았다.
)";
  std::string out(text);
  out.replace(out.find("@ID@"), 4, id);
  return out;
}

}  // namespace daejo
