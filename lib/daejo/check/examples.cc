#include "daejo/check/examples.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/check/check.h"
#include "daejo/rule/engine.h"

namespace daejo {

std::vector<ExampleResult> run_examples(const Rule& rule, const Knowledge& knowledge) {
  RuleSet alone{{rule}, knowledge.rules.units, knowledge.rules.rates, rule.pairs};
  alone.rules.front().enabled = true;
  std::vector<ExampleResult> out;
  for (std::size_t i = 0; i < rule.examples.size(); ++i) {
    std::vector<Document> documents;
    for (const ExampleText& text : rule.examples[i].documents) {
      documents.push_back(knowledge.reader.read_text({.id = fmt::format("example-{}", documents.size() + 1),
                                                      .text = text.text,
                                                      .title = text.title,
                                                      .source = text.source,
                                                      .published = text.published}));
    }
    ExampleResult result{.example = i};
    for (const Finding& f : evaluate(build_case(std::move(documents), knowledge), alone)) {
      if (std::find(result.said.begin(), result.said.end(), f.verdict) == result.said.end())
        result.said.push_back(f.verdict);
    }
    const std::optional<Verdict> want = rule.examples[i].verdict;
    result.passed = want ? std::find(result.said.begin(), result.said.end(), *want) != result.said.end()
                         : result.said.empty();
    out.push_back(std::move(result));
  }
  return out;
}

}  // namespace daejo
