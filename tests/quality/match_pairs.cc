// The evidence of every pair of claims of a set, for fit.py: one line a pair,
//   document start end document start end agree item-score aspect:level …
// Places are code points, as in reports.
//
//   build/release/tests/quality/match-pairs PATH...

#include <fmt/format.h>

#include "daejo/check/check.h"
#include "daejo/graph/pairs.h"
#include "daejo/text/source.h"
#include "daejo/text/utf8.h"

using namespace daejo;

int main(int argc, char** argv) {
  const Result<Knowledge> knowledge = Knowledge::load(Resources());
  if (!knowledge) {
    fmt::print(stderr, "{}\n", format(knowledge.error()));
    return 2;
  }
  std::vector<Document> documents;
  for (int i = 1; i < argc; ++i) {
    const std::string path = argv[i];
    Result<std::string> text = real_files().read(path);
    const std::optional<Format> format = format_of(path);
    if (!text || !format) continue;
    documents.push_back(knowledge->reader.read(path, std::move(*text), *format));
  }
  const Case c = build_case(std::move(documents), *knowledge);
  const Profiles profiles(c, knowledge->matching.comparables);
  const auto place = [&](std::size_t i) {
    const Claim& claim = c.claims[i];
    const Document& d = c.documents[claim.document];
    const std::string_view text = d.text;
    const std::size_t start = count_code_points(text.substr(0, claim.span.begin));
    return fmt::format("{} {} {}", d.id, start, start + count_code_points(slice(text, claim.span)));
  };
  for (const ClaimPair& p : claim_pairs(profiles, knowledge->matching.weights)) {
    std::string line = fmt::format("{} {} {} {:.3f}", place(p.a), place(p.b), p.agree ? 1 : 0, p.item);
    for (std::size_t a = 0; a < aspect_count; ++a) {
      const auto aspect = static_cast<Aspect>(a);
      line += fmt::format(" {}:{}", name(aspect), level_name(aspect, p.evidence[a]));
    }
    fmt::print("{}\n", line);
  }
}
