#include "triage/triage_support.h"

#include <algorithm>
#include <stdexcept>

namespace daejo::test {
namespace {

const Knowledge& knowledge() {
  static const Knowledge all = [] {
    Result<Knowledge> loaded = Knowledge::load(Resources());
    if (!loaded) throw std::runtime_error(format(loaded.error()));
    return std::move(*loaded);
  }();
  return all;
}

}  // namespace

std::vector<std::string> CheckedTexts::fingerprints(Verdict verdict) const {
  std::vector<std::string> out;
  for (const Finding& f : findings) {
    if (f.verdict == verdict) out.push_back(f.fingerprint);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::size_t CheckedTexts::find(Verdict verdict) const {
  const auto at =
      std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.verdict == verdict; });
  return static_cast<std::size_t>(at - findings.begin());
}

CheckedTexts check(const std::vector<Input>& inputs) {
  std::vector<Document> documents;
  for (const Input& i : inputs)
    documents.push_back(knowledge().reader.read(i.path, i.text, format_of(i.path).value_or(Format::plain)));
  CheckedTexts out{.set = build_case(std::move(documents), knowledge())};
  out.findings = evaluate(out.set, knowledge().rules);
  return out;
}

}  // namespace daejo::test
