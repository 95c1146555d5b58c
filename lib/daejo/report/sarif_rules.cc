#include "daejo/report/sarif_rules.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/json_text.h"

namespace daejo {
namespace {

const Rule* find(const Report& report, const std::string& id) {
  if (!report.rules) return nullptr;
  const auto found = std::find_if(report.rules->rules.begin(), report.rules->rules.end(),
                                  [&](const Rule& r) { return r.id == id; });
  return found == report.rules->rules.end() ? nullptr : &*found;
}

// "same-item" -> "SameItem", as SARIF wants names.
std::string pascal(std::string_view id) {
  std::string out;
  bool up = true;
  for (const char c : id) {
    if (c == '-' || c == '_') {
      up = true;
      continue;
    }
    out += up && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    up = false;
  }
  return out;
}

std::string sentence(std::string text) {
  text = plain_line(text);
  if (!text.empty() && !text.ends_with('.')) text += '.';
  return text;
}

// A list of the examples, `mark` before each: what conflicts, what agrees, what must stay silent.
std::string examples(const Rule& rule, std::string_view quote) {
  std::string out;
  constexpr std::size_t most = 2;
  for (const std::optional<Verdict> verdict :
       {std::optional(Verdict::conflict), std::optional(Verdict::name_variant),
        std::optional(Verdict::reconcilable), std::optional(Verdict::agreement), std::optional<Verdict>()}) {
    std::size_t shown = 0;
    for (const Example& e : rule.examples) {
      if (e.verdict != verdict || shown == most) continue;
      if (shown++ == 0) out += fmt::format("\n\n{}:\n", verdict ? name(*verdict) : "silent");
      std::string texts;
      for (const ExampleText& t : e.documents)
        texts += fmt::format("{}{}{}{}", texts.empty() ? "" : " / ", quote, plain_line(t.text), quote);
      out += "\n- " + texts;
    }
  }
  return out;
}

void add_text(JsonFields& fields, std::string_view name, std::string_view text) {
  JsonFields inner(fields.key(name));
  inner.add("text", text);
  inner.close();
}

}  // namespace

void append_sarif_rule(std::string& out, const Report& report, const std::string& id) {
  const Rule* rule = find(report, id);
  JsonFields fields(out);
  fields.add("id", id);
  fields.add("name", pascal(id));
  const std::string about = rule ? sentence(rule->about.in(report.language)) : id + ".";
  add_text(fields, "shortDescription", about);
  if (rule) {
    const std::string matters = sentence(rule->matters.in(report.language));
    const std::string full = matters.empty() ? about : about + ' ' + matters;
    add_text(fields, "fullDescription", full);
    JsonFields help(fields.key("help"));
    help.add("text", full + examples(*rule, "\""));
    help.add("markdown", "**" + about + "** " + matters + examples(*rule, "`"));
    help.close();
  }
  Level level = Level::error;
  if (rule) level = rule->level.value_or(rule->compare == Compare::names ? Level::warning : Level::error);
  JsonFields configuration(fields.key("defaultConfiguration"));
  configuration.add("level", name(level));
  configuration.close();
  JsonFields properties(fields.key("properties"));
  properties.key("tags") += "[\"claims\",\"consistency\"]";
  properties.add("precision", "high");
  properties.add("problem.severity", level == Level::note ? "recommendation" : name(level));
  properties.close();
  fields.close();
}

}  // namespace daejo
