#include "daejo/triage/baseline.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

namespace daejo {

Result<Baseline> Baseline::read(const Resource& file) {
  using nlohmann::json;
  const std::string expected = "a file that 'daejo baseline write' has made";
  json root;
  try {
    root = json::parse(file.text);
  } catch (const json::parse_error& e) {
    const std::size_t at = std::min(e.byte == 0 ? 0 : e.byte - 1, file.text.size());
    return fail(error_at(file.path, file.text, at, "not JSON", expected));
  }
  const auto bad = [&](const std::string& message) {
    return fail({.path = file.path, .message = message, .expected = expected});
  };
  if (!root.is_object() || !root.contains("version") || !root["version"].is_number_integer())
    return bad("not a baseline");
  if (root["version"] != 1) return bad("a baseline of a later version of daejo");
  if (!root.contains("findings") || !root["findings"].is_array()) return bad("not a baseline");
  Baseline out;
  for (const json& finding : root["findings"]) {
    if (!finding.is_object() || !finding.contains("fingerprint") || !finding["fingerprint"].is_string())
      return bad("a finding without a fingerprint");
    out.fingerprints_.insert(finding["fingerprint"].get<std::string>());
  }
  return out;
}

void append_baseline(std::string& out, std::span<const Finding> findings) {
  using nlohmann::ordered_json;
  std::vector<const Finding*> sorted;
  for (const Finding& f : findings) sorted.push_back(&f);
  std::sort(sorted.begin(), sorted.end(),
            [](const Finding* a, const Finding* b) { return a->fingerprint < b->fingerprint; });
  out += "{\"version\":1,\"findings\":[";
  for (const Finding* f : sorted) {
    ordered_json one{{"fingerprint", f->fingerprint}, {"rule", f->rule}, {"verdict", name(f->verdict)}};
    const bool both = !f->subject.empty() && !f->property.empty();
    one["about"] = f->subject + (both ? " · " : "") + f->property;
    for (const Side& side : f->sides) one["sides"].push_back(side.label);
    out += f == sorted.front() ? "\n" : ",\n";
    out += one.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  }
  out += "]}\n";
}

}  // namespace daejo
