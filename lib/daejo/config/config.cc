#include "daejo/config/config.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "daejo/base/tsv.h"
#include "daejo/config/glob.h"

namespace daejo {

namespace fs = std::filesystem;

std::string_view name(Trust trust) {
  return trust == Trust::low ? "low" : trust == Trust::high ? "high" : "normal";
}

std::optional<std::string> find_config(const std::string& folder, const Files& files) {
  for (fs::path at = fs::path(folder).lexically_normal();; at = at.parent_path()) {
    const std::string path = (at / config_name).string();
    if (files.kind(path) == Files::Kind::file) return path;
    if (files.kind((at / ".git").string()) != Files::Kind::missing || at == at.parent_path())
      return std::nullopt;
  }
}

std::string from_config(const Config& config, const std::string& path) {
  if (path.starts_with('/') || path == "-" || config.folder == ".") return path;
  return (fs::path(config.folder) / path).lexically_normal().string();
}

std::optional<std::string> in_config(const Config& config, const std::string& path, const std::string& here) {
  if (path.empty() || path == "-") return std::nullopt;
  const fs::path folder = (fs::path(here) / config.folder).lexically_normal();
  const std::string inside =
      (fs::path(here) / path).lexically_normal().lexically_relative(folder).generic_string();
  if (inside.empty() || inside == ".." || inside.starts_with("../")) return std::nullopt;
  return inside;
}

void apply(const Config& config, const std::string& here, Document& document) {
  if (config.sources.empty()) return;
  const std::optional<std::string> path = in_config(config, document.path, here);
  if (!path) return;
  const bool names_source = document.source.empty();
  const bool names_date = !document.published;
  for (const auto& [source, place] : config.sources) {  // of several, the last that matches
    if (!glob_matches(source.match, *path)) continue;
    if (names_source && !source.name.empty()) document.source = source.name;
    if (names_date && source.date) document.published = source.date;
  }
}

Trust trust_of(const Config& config, const std::string& here, const Document& document) {
  Trust out = Trust::normal;
  if (config.sources.empty()) return out;
  const std::optional<std::string> path = in_config(config, document.path, here);
  for (const auto& [source, place] : config.sources) {
    if (path && source.trust && glob_matches(source.match, *path)) out = *source.trust;
  }
  return out;
}

void add_aliases(const Config& config, Resources& resources) {
  if (config.aliases.empty()) return;
  std::vector<AliasSetting> left;
  for (const auto& [alias, place] : config.aliases) left.push_back(alias);
  Resource all = resources.at("data/aliases.tsv");
  std::string text;
  for (const std::string_view line : split(all.text, '\n')) {
    text += line;
    // A name that the file knows brings the others to its own: the first line that has a name keeps it.
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string_view::npos) {
      const std::vector<std::string_view> known = split(line.substr(tab + 1), '|');
      const auto knows = [&](const std::string& n) {
        return std::find(known.begin(), known.end(), n) != known.end();
      };
      for (AliasSetting& alias : left) {
        if (std::none_of(alias.names.begin(), alias.names.end(), knows)) continue;
        for (const std::string& n : alias.names) text += knows(n) ? "" : '|' + n;
        alias.names.clear();
      }
    }
    text += '\n';
  }
  for (const AliasSetting& alias : left) {
    if (!alias.names.empty()) text += fmt::format("{}\t{}\n", name(alias.kind), fmt::join(alias.names, "|"));
  }
  all.text = std::move(text);
  resources.add(std::move(all));
}

Result<void> apply(const Config& config, RuleSet& rules) {
  for (const auto& [rule, place] : config.rules) {
    Result<void> applied = apply(rules, rule.first, rule.second);
    if (applied) continue;
    Error error = place;
    error.message = applied.error().message;
    error.expected = applied.error().expected;
    return fail(std::move(error));
  }
  return {};
}

void apply_trust(std::span<const Trust> trust, std::span<const Claim> claims,
                 std::vector<Finding>& findings) {
  for (Finding& f : findings) {
    if (f.verdict != Verdict::conflict || f.level != Level::error) continue;
    const bool doubtful = std::any_of(f.sides.begin(), f.sides.end(), [&](const Side& side) {
      return std::all_of(side.claims.begin(), side.claims.end(),
                         [&](std::size_t c) { return trust[claims[c].document] == Trust::low; });
    });
    if (doubtful) f.level = Level::warning;
  }
}

}  // namespace daejo
