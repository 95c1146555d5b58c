// daejo rules: what the rules are, what one says, and whether their own examples hold.

#include <algorithm>
#include <filesystem>

#include "files.h"
#include "options.h"
#include "output.h"
#include <fmt/format.h>

#include "daejo/check/examples.h"
#include "daejo/check/knowledge.h"
#include "daejo/report/phrases.h"
#include "daejo/rule/pages.h"

namespace daejo::tool {
namespace {

constexpr std::array<Verdict, 4> verdicts{Verdict::agreement, Verdict::reconcilable, Verdict::conflict,
                                          Verdict::name_variant};

std::string list(const RuleSet& rules, std::string_view language) {
  std::size_t width = 0;
  for (const Rule& rule : rules.rules) width = std::max(width, rule.id.size());
  std::string out;
  for (const Rule& rule : rules.rules) {
    out +=
        fmt::format("{:<{}}  {}{}\n", rule.id, width, rule.about.in(language), rule.enabled ? "" : " (off)");
  }
  return out;
}

std::string example_text(const Example& example) {
  std::string out;
  for (const ExampleText& text : example.documents) out += (out.empty() ? "" : "  |  ") + text.text;
  return out;
}

std::string explain(const Rule& rule, std::string_view language) {
  std::string out = fmt::format("{}  ({})\n\n{}\n", rule.id, rule.path, rule.about.in(language));
  if (!rule.matters.ko.empty()) out += rule.matters.in(language) + "\n";
  const auto examples = [&](std::string_view title, std::optional<Verdict> verdict) {
    bool first = true;
    for (const Example& e : rule.examples) {
      if (e.verdict != verdict) continue;
      if (first) out += fmt::format("\n{}:\n", title);
      first = false;
      out += "  " + example_text(e) + "\n";
    }
  };
  for (const Verdict verdict : verdicts) examples(name(verdict), verdict);
  examples("silent", std::nullopt);
  return out;
}

// One line for each example that fails.
std::string test(const Rule& rule, const Knowledge& knowledge, std::size_t& failed) {
  std::string out;
  for (const ExampleResult& result : run_examples(rule, knowledge)) {
    if (result.passed) continue;
    ++failed;
    const Example& example = rule.examples[result.example];
    std::string said;
    for (const Verdict v : result.said) said += (said.empty() ? "" : ", ") + std::string(name(v));
    out += fmt::format("{}:{}: expected {}, got {}: {}\n", rule.path, example.line,
                       example.verdict ? name(*example.verdict) : "silence", said.empty() ? "silence" : said,
                       example_text(example));
  }
  return out;
}

}  // namespace

Exit run_rules(const RulesOptions& options) {
  KnowledgeFiles from = options.knowledge;
  Result<Resources> files = load_files(from);
  if (!files) return complain(files.error());
  std::vector<std::string> paths;
  for (const std::string& path : options.action == "test" ? options.paths : std::vector<std::string>()) {
    if (auto added = files->add_path("rules", path); !added) return complain(added.error());
    paths.push_back(path);
  }
  const Result<Knowledge> knowledge = Knowledge::load(std::move(*files));
  if (!knowledge) return complain(knowledge.error());
  const std::vector<Rule>& rules = knowledge->rules.rules;
  const std::string_view language =
      options.lang.empty() ? language_of_locale() : std::string_view(options.lang);

  std::string text;
  std::size_t failed = 0;
  if (options.action == "list") text = list(knowledge->rules, language);
  if (options.action == "explain") {
    const auto it =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.id == options.id; });
    if (it == rules.end())
      return complain({.message = fmt::format("no rule '{}'", options.id),
                       .expected = "an id that 'daejo rules list' prints"});
    text = explain(*it, language);
  }
  if (options.action == "new") {
    const bool good =
        !options.id.empty() && options.id.front() >= 'a' && options.id.front() <= 'z' &&
        options.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!good)
      return complain({.message = fmt::format("'{}' cannot name a rule", options.id),
                       .expected = "small letters, digits and hyphens, such as our-check"});
    text = rule_template(options.id);
  }
  if (options.action == "schema") text = rule_schema();
  if (options.action == "pages") {
    for (const auto& [name, page] : rule_pages(knowledge->rules)) {
      const std::filesystem::path path = std::filesystem::path(options.paths.front()) / name;
      std::error_code error;
      std::filesystem::create_directories(path.parent_path(), error);
      Result<Output> file = Output::open(path.string());
      if (!file) return complain(file.error());
      file->write(page);
      if (const Result<void> closed = file->close(); !closed) return complain(closed.error());
    }
    return Exit::ok;
  }
  if (options.action == "test") {
    std::size_t examples = 0;
    std::size_t tested = 0;
    for (const Rule& rule : rules) {
      const bool asked = paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string& p) {
                           return rule.path.starts_with(p);
                         });
      if (!asked) continue;
      text += test(rule, *knowledge, failed);
      examples += rule.examples.size();
      ++tested;
    }
    text += fmt::format("{} rules, {} examples, {} failed\n", tested, examples, failed);
  }
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());
  out->write(text);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return failed == 0 ? Exit::ok : Exit::findings;
}

}  // namespace daejo::tool
