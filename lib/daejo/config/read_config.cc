#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "daejo/config/config.h"
#include "daejo/rule/yaml_reader.h"

namespace daejo {
namespace {

constexpr std::array<std::string_view, 14> keys{
    "documents", "exclude",  "sources", "rules",    "rule-files",   "data-files", "aliases",
    "rates",     "language", "fail-on", "baseline", "suppressions", "format",     "version"};

std::optional<Level> parse_level(std::string_view text) {
  for (const Level level : {Level::note, Level::warning, Level::error}) {
    if (name(level) == text) return level;
  }
  return std::nullopt;
}

class ConfigReader {
 public:
  explicit ConfigReader(const Resource& file)
      : file_(file),
        yaml_(file_, {.name = "configuration", .keys = "a map with keys such as documents, sources, rules"}) {
  }

  Result<Config> read() {
    Config out;
    out.path = file_.path;
    const std::size_t slash = file_.path.rfind('/');
    out.folder = slash == std::string::npos ? "." : slash == 0 ? "/" : file_.path.substr(0, slash);
    if (file_.text.find_first_not_of(" \t\r\n") == std::string::npos) return out;
    const auto root = yaml_.parse();
    if (!root) return fail(root.error());
    const auto all = yaml_.entries(
        *root, {"documents", "exclude", "sources", "rules", "rule-files", "data-files", "aliases", "rates",
                "language", "fail-on", "baseline", "suppressions", "format", "version"});
    if (!all) return fail(all.error());
    for (const auto& [key, value] : *all) {
      if (Result<void> done = read(out, key, value); !done) return fail(done.error());
    }
    return out;
  }

 private:
  Error place(const YAML::Node& node) const {
    return {.path = file_.path, .line = yaml_.line(node), .column = node.Mark().column + 1};
  }

  Result<void> read(Config& out, const std::string& key, const YAML::Node& value) {
    if (key == "documents") return texts(value, out.documents, "a path or a pattern");
    if (key == "exclude") return texts(value, out.exclude, "a pattern");
    if (key == "rule-files") return texts(value, out.rule_files, "a directory");
    if (key == "data-files") return texts(value, out.data_files, "a directory");
    if (key == "suppressions") return texts(value, out.suppressions, "a file");
    if (key == "format") return texts(value, out.formats, "F or F=FILE");
    if (key == "rates") return one_text(value, out.rates, "a file");
    if (key == "baseline") return one_text(value, out.baseline, "a file");
    if (key == "language") return one_of(value, out.language, {"ko", "en"});
    if (key == "fail-on") return one_of(value, out.fail_on, {"error", "warning", "note", "never"});
    if (key == "sources") return sources(value, out);
    if (key == "rules") return rules(value, out);
    if (key == "aliases") return aliases(value, out);
    Setting<std::string> version;
    return one_of(value, version, {"1"});
  }

  Result<void> texts(const YAML::Node& node, std::vector<Setting<std::string>>& out,
                     std::string_view expected) {
    const auto all = yaml_.one_or_more(node);
    if (!all) return fail(all.error());
    for (const YAML::Node& one : *all) {
      Setting<std::string> setting;
      if (Result<void> done = one_text(one, setting, expected); !done) return done;
      out.push_back(std::move(setting));
    }
    return {};
  }

  Result<void> one_text(const YAML::Node& node, Setting<std::string>& out, std::string_view expected) {
    const auto text = yaml_.text(node, expected);
    if (!text) return fail(text.error());
    if (text->empty()) return yaml_.error(node, "an empty text", std::string(expected));
    out = {*text, place(node)};
    return {};
  }

  Result<void> one_of(const YAML::Node& node, Setting<std::string>& out,
                      std::initializer_list<std::string_view> values) {
    const auto text = yaml_.text(node, join_words(values));
    if (!text) return fail(text.error());
    if (std::find(values.begin(), values.end(), *text) == values.end())
      return yaml_.error(node, fmt::format("'{}' is no value of this key", *text),
                         "one of " + join_words(values));
    out = {*text, place(node)};
    return {};
  }

  Result<void> sources(const YAML::Node& node, Config& out) {
    if (!node.IsSequence())
      return yaml_.error(node, "not a list", "- {match: pattern, name: …, date: …, trust: …}");
    for (const YAML::Node& one : node) {
      const auto all = yaml_.entries(one, {"match", "name", "date", "trust"});
      if (!all) return fail(all.error());
      SourceSetting source;
      for (const auto& [key, value] : *all) {
        const auto text = yaml_.text(value, "a text");
        if (!text) return fail(text.error());
        if (key == "match") source.match = *text;
        if (key == "name") source.name = *text;
        if (key == "date" && !(source.date = parse_iso_day(*text)))
          return yaml_.error(value, fmt::format("'{}' is no date", *text), "YYYY-MM-DD");
        if (key != "trust") continue;
        for (const Trust t : {Trust::low, Trust::normal, Trust::high}) {
          if (name(t) == *text) source.trust = t;
        }
        if (!source.trust)
          return yaml_.error(value, fmt::format("'{}' is no trust", *text), "one of low, normal, high");
      }
      if (source.match.empty())
        return yaml_.error(one, "a source without documents", "match: a pattern of paths");
      out.sources.push_back({std::move(source), place(one)});
    }
    return {};
  }

  Result<void> rules(const YAML::Node& node, Config& out) {
    const auto all = yaml_.entries(node);
    if (!all) return fail(all.error());
    for (const auto& [id, value] : *all) {
      RuleSetting setting;
      if (value.IsScalar()) {
        if (Result<void> done = level(value, setting); !done) return done;
      } else {
        const auto inner = yaml_.entries(value, {"level", "parameters"});
        if (!inner) return fail(inner.error());
        for (const auto& [key, what] : *inner) {
          Result<void> done = key == "level" ? level(what, setting) : parameters(what, setting);
          if (!done) return done;
        }
      }
      out.rules.push_back({{id, std::move(setting)}, place(value)});
    }
    return {};
  }

  // YAML reads a bare off as a word, as we do.
  Result<void> level(const YAML::Node& node, RuleSetting& out) {
    const auto text = yaml_.text(node, "off, on, note, warning or error");
    if (!text) return fail(text.error());
    if (*text == "off" || *text == "on") {
      out.enabled = *text == "on";
      return {};
    }
    out.level = parse_level(*text);
    if (!out.level)
      return yaml_.error(node, fmt::format("'{}' is no level", *text),
                         "one of off, on, note, warning, error");
    out.enabled = true;
    return {};
  }

  Result<void> parameters(const YAML::Node& node, RuleSetting& out) {
    const auto all = yaml_.entries(node);
    if (!all) return fail(all.error());
    for (const auto& [name, value] : *all) {
      const auto text = yaml_.text(value, "a number or a percentage");
      if (!text) return fail(text.error());
      out.parameters[name] = *text;
    }
    return {};
  }

  Result<void> aliases(const YAML::Node& node, Config& out) {
    if (!node.IsSequence()) return yaml_.error(node, "not a list", "- [name, name]");
    for (const YAML::Node& one : node) {
      AliasSetting alias;
      YAML::Node names = one;
      if (one.IsMap()) {
        const auto all = yaml_.entries(one, {"kind", "names"});
        if (!all) return fail(all.error());
        for (const auto& [key, value] : *all) {
          if (key == "names") names.reset(value);
          if (key == "kind") {
            if (Result<void> done = kind(value, alias); !done) return done;
          }
        }
      }
      if (!names.IsSequence()) return yaml_.error(one, "not a list of names", "[name, name]");
      for (const YAML::Node& n : names) {
        const auto text = yaml_.text(n, "a name");
        if (!text) return fail(text.error());
        if (text->empty() || text->find_first_of("|\t\n\r") != std::string::npos)
          return yaml_.error(n, "not a name", "a name in one line, without '|'");
        alias.names.push_back(*text);
      }
      if (alias.names.size() < 2) return yaml_.error(one, "one name alone is no alias", "two names or more");
      out.aliases.push_back({std::move(alias), place(one)});
    }
    return {};
  }

  Result<void> kind(const YAML::Node& node, AliasSetting& out) {
    for (const EntityKind k :
         {EntityKind::person, EntityKind::organisation, EntityKind::product, EntityKind::place}) {
      if (node.IsScalar() && name(k) == node.Scalar()) {
        out.kind = k;
        return {};
      }
    }
    return yaml_.error(node, "no such kind", "one of person, organisation, product, place");
  }

  const Resource& file_;
  YamlReader yaml_;
};

}  // namespace

Result<Config> read_config(const Resource& file) { return ConfigReader(file).read(); }

std::span<const std::string_view> config_keys() { return keys; }

}  // namespace daejo
