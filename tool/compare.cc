// daejo compare: the verdict on two texts, or on each pair of a stream.

#include "files.h"
#include "options.h"
#include "output.h"
#include "pairs.h"

#include "daejo/check/check.h"
#include "daejo/report/comparison_json.h"
#include "daejo/rule/engine.h"
#include "daejo/text/source.h"

namespace daejo::tool {
namespace {

// The text of a file or of standard input; else the argument is the text. What looks like a path to a
// document must be one.
Result<std::string> text_of(const std::string& argument) {
  if (argument == "-" || real_files().kind(argument) == Files::Kind::file) return real_files().read(argument);
  if (format_of(argument) && argument.find(' ') == std::string::npos) {
    return fail({.path = argument, .message = "no such file", .expected = "a file, '-', or a text"});
  }
  return argument;
}

Document document_of(std::string id, std::string text, const Reader& reader) {
  return reader.read_text({.id = std::move(id), .text = std::move(text)});
}

}  // namespace

Exit run_compare(const PairOptions& options) {
  Result<Resources> files = load_files(options.knowledge);
  if (!files) return complain(files.error());
  Result<Knowledge> knowledge = Knowledge::load(std::move(*files), RuleExamples::leave);
  if (!knowledge) return complain(knowledge.error());
  knowledge->rules.pair = true;
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());

  Pairs pairs(options, text_of);
  std::string buffer;
  while (std::optional<Pair> pair = pairs.next()) {
    std::vector<Document> documents;
    documents.push_back(document_of("a", std::move(pair->a), knowledge->reader));
    documents.push_back(document_of("b", std::move(pair->b), knowledge->reader));
    const Case set = build_case(std::move(documents), *knowledge);
    const std::vector<Finding> findings = evaluate(set, knowledge->rules);
    append_comparison_json(buffer, pair->id,
                           {.set = set,
                            .findings = findings,
                            .skipped = {},
                            .language = options.lang.empty() ? "en" : options.lang});
    out->drain(buffer, pairs.waits());
    if (out->failed()) break;
  }
  out->write(buffer);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return pairs.read() == 0 ? Exit::usage : Exit::ok;
}

}  // namespace daejo::tool
