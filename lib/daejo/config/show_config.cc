#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "daejo/config/config.h"

namespace daejo {
namespace {

// As a YAML scalar: plain where that is safe, else in double quotes, as JSON writes it.
std::string scalar(const std::string& text) {
  constexpr std::string_view special = ":#{}[],&*!|>'\"%@`?\\";
  const bool plain = !text.empty() && text.find_first_of(special) == std::string::npos &&
                     text.find_first_of(" \t\n-") != 0 && !text.ends_with(' ') && text != "null" &&
                     text != "~";
  if (plain) return text;
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string from(const Error& place) {
  return place.path.empty() ? "default" : fmt::format("{}:{}:{}", place.path, place.line, place.column);
}

void append_one(std::string& out, std::string_view key, const Setting<std::string>& setting,
                std::string_view otherwise) {
  if (setting.set())
    out += fmt::format("{}: {}  # {}\n", key, scalar(setting.value), from(setting.place));
  else
    out += otherwise.empty() ? fmt::format("# {}: (none)\n", key)
                             : fmt::format("{}: {}  # default\n", key, otherwise);
}

void append_list(std::string& out, std::string_view key, const std::vector<Setting<std::string>>& all) {
  if (all.empty()) {
    out += fmt::format("{}: []  # default\n", key);
    return;
  }
  out += fmt::format("{}:\n", key);
  for (const auto& [value, place] : all) out += fmt::format("  - {}  # {}\n", scalar(value), from(place));
}

std::string flow(const RuleSetting& setting) {
  std::string out = "{level: ";
  out += setting.level ? name(*setting.level) : setting.enabled == false ? "off" : "on";
  if (!setting.parameters.empty()) {
    out += ", parameters: {";
    for (bool first = true; const auto& [parameter, value] : setting.parameters) {
      out += fmt::format("{}{}: {}", first ? "" : ", ", scalar(parameter), scalar(value));
      first = false;
    }
    out += '}';
  }
  return out + '}';
}

std::string flow(const SourceSetting& source) {
  std::string out = "{match: " + scalar(source.match);
  if (!source.name.empty()) out += ", name: " + scalar(source.name);
  if (source.date) out += ", date: " + partial(*source.date).text();
  if (source.trust) out += fmt::format(", trust: {}", name(*source.trust));
  return out + '}';
}

}  // namespace

void append_config(std::string& out, const Config& config) {
  out += config.path.empty() ? "# no .daejo.yaml was found\n" : fmt::format("# {}\n", config.path);
  append_list(out, "documents", config.documents);
  append_list(out, "exclude", config.exclude);
  if (config.sources.empty())
    out += "sources: []  # default\n";
  else
    out += "sources:\n";
  for (const auto& [source, place] : config.sources)
    out += fmt::format("  - {}  # {}\n", flow(source), from(place));
  if (config.rules.empty())
    out += "rules: {}  # default\n";
  else
    out += "rules:\n";
  for (const auto& [rule, place] : config.rules)
    out += fmt::format("  {}: {}  # {}\n", scalar(rule.first), flow(rule.second), from(place));
  append_list(out, "rule-files", config.rule_files);
  append_list(out, "data-files", config.data_files);
  if (config.aliases.empty())
    out += "aliases: []  # default\n";
  else
    out += "aliases:\n";
  for (const auto& [alias, place] : config.aliases) {
    std::string names;
    for (const std::string& n : alias.names) names += (names.empty() ? "" : ", ") + scalar(n);
    out += fmt::format("  - {{kind: {}, names: [{}]}}  # {}\n", name(alias.kind), names, from(place));
  }
  append_one(out, "rates", config.rates, "");
  append_one(out, "language", config.language, "");
  append_one(out, "fail-on", config.fail_on, "error");
  append_one(out, "baseline", config.baseline, "");
  append_list(out, "suppressions", config.suppressions);
  if (config.formats.empty())
    out += "format: [text]  # default\n";
  else
    append_list(out, "format", config.formats);
}

}  // namespace daejo
