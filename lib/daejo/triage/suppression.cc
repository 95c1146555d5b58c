#include "daejo/triage/suppression.h"

#include "daejo/rule/yaml_reader.h"

namespace daejo {
namespace {

constexpr std::string_view decisions = "accepted, false-alarm or to-fix";

std::optional<Decision> decision_of(std::string_view text) {
  for (const Decision d : {Decision::accepted, Decision::false_alarm, Decision::to_fix}) {
    if (name(d) == text) return d;
  }
  return std::nullopt;
}

Result<Suppression> read_one(const YamlReader& yaml, const Resource& file, const YAML::Node& node) {
  const auto all = yaml.entries(node, {"finding", "mark", "reason", "about"});
  if (!all) return fail(all.error());
  Suppression out{.path = file.path, .line = yaml.line(node), .column = node.Mark().column + 1};
  for (const auto& [key, value] : *all) {
    const auto text = yaml.text(value, "a text");
    if (!text) return fail(text.error());
    if (key == "finding") out.key = *text;
    if (key == "reason") out.reason = *text;
    if (key != "mark") continue;
    const auto decision = decision_of(*text);
    if (!decision) return yaml.error(value, "no such mark", std::string(decisions));
    out.decision = *decision;
  }
  if (out.key.empty()) return yaml.error(node, "a suppression of nothing", "finding: FINGERPRINT");
  if (out.reason.find_first_not_of(" \t\n") == std::string::npos && out.decision != Decision::to_fix)
    return yaml.error(node, "a suppression without a reason", "reason: why this finding is set aside");
  return out;
}

}  // namespace

std::string_view name(Decision decision) {
  switch (decision) {
    case Decision::accepted:
      return "accepted";
    case Decision::false_alarm:
      return "false-alarm";
    case Decision::to_fix:
      break;
  }
  return "to-fix";
}

Result<std::vector<Suppression>> read_suppressions(const Resource& file) {
  const YamlReader yaml(
      file,
      {.name = "suppression", .keys = "a map with the keys version, suppressions", .max_kilobytes = 4096});
  const auto root = yaml.parse();
  if (!root) return fail(root.error());
  const auto all = yaml.entries(*root, {"version", "suppressions"});
  if (!all) return fail(all.error());
  std::vector<Suppression> out;
  for (const auto& [key, value] : *all) {
    if (key == "version") {
      const auto version = yaml.text(value, "1");
      if (!version) return fail(version.error());
      if (*version != "1") return yaml.error(value, "not a version that this daejo reads", "1");
      continue;
    }
    if (value.IsNull()) continue;
    if (!value.IsSequence()) return yaml.error(value, "not a list", "a list of suppressions");
    for (const YAML::Node& node : value) {
      auto one = read_one(yaml, file, node);
      if (!one) return fail(one.error());
      out.push_back(std::move(*one));
    }
  }
  return out;
}

}  // namespace daejo
