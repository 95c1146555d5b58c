#include "daejo/rule/load.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/rule/cues.h"
#include "daejo/rule/load_claims.h"
#include "daejo/rule/say.h"
#include "daejo/rule/settings.h"

namespace daejo {
namespace {

class Loader {
 public:
  explicit Loader(const Resource& file) : file_(file), reader_(file) { rule_.path = file.path; }

  Result<Rule> load(RuleExamples read) {
    auto root = reader_.parse(read == RuleExamples::leave ? "\nexamples:" : "");
    if (!root) return fail(root.error());
    auto all = reader_.entries(*root, {"id", "about", "matters", "enabled", "pairs", "level", "compare",
                                       "parameters", "claims", "where", "holds", "clear", "slip", "reports",
                                       "derive", "series", "power", "says", "examples"});
    if (!all) return fail(all.error());
    // Claims first and messages last: expressions and messages speak of what stands anywhere in the file.
    // (Nodes are not sorted: assigning one YAML::Node to another changes the tree.)
    const auto turn = [](const std::string& key) {
      return key == "parameters" || key == "pairs" ? 0 : key == "claims" ? 1 : key == "says" ? 3 : 2;
    };
    for (int now = 0; now < 4; ++now) {
      for (const auto& [key, node] : *all) {
        if (turn(key) != now) continue;
        if (auto ok = one(key, node); !ok) return fail(ok.error());
      }
    }
    if (auto ok = whole(*root); !ok) return fail(ok.error());
    return std::move(rule_);
  }

 private:
  Result<void> one(const std::string& key, const YAML::Node& node) {
    if (key == "id") return id(node);
    if (key == "about") return set(reader_.message(node), rule_.about);
    if (key == "matters") return set(reader_.message(node), rule_.matters);
    if (key == "enabled") return set(reader_.truth(node), rule_.enabled);
    if (key == "pairs") return set(reader_.truth(node), rule_.pairs);
    if (key == "reports") return reports(node);
    if (key == "level") return level(node);
    if (key == "compare") return compare(node);
    if (key == "parameters") return parameters(node);
    if (key == "claims") return load_claims(reader_, node, rule_);
    if (key == "where") return where(node);
    if (key == "holds") return steps(node);
    if (key == "clear") {
      auto e = truth(node);
      if (!e) return fail(e.error());
      rule_.clear = std::move(*e);
      return {};
    }
    if (key == "slip") return share(node, rule_.slip.emplace());
    if (key == "derive") return derive(node);
    if (key == "series") return series(node);
    if (key == "power") return share(node, rule_.power);
    if (key == "says") return says(node);
    return examples(node);
  }

  template <class T>
  Result<void> set(Result<T>&& from, T& into) {
    if (!from) return fail(from.error());
    into = std::move(*from);
    return {};
  }

  Result<void> id(const YAML::Node& node) {
    if (auto ok = set(reader_.text(node, "a name"), rule_.id); !ok) return ok;
    std::string stem = file_.name.substr(file_.name.rfind('/') + 1);
    stem = stem.substr(0, stem.rfind('.'));
    if (rule_.id != stem)
      return reader_.error(node, fmt::format("the rule '{}' stands in the file '{}'", rule_.id, stem),
                           "the file's name as its id");
    return {};
  }

  Result<void> level(const YAML::Node& node) {
    for (const Level l : {Level::note, Level::warning, Level::error}) {
      if (node.IsScalar() && node.Scalar() == name(l)) {
        rule_.level = l;
        return {};
      }
    }
    return reader_.error(node, "unknown level", "error, warning or note");
  }

  Result<void> compare(const YAML::Node& node) {
    const std::string word = node.IsScalar() ? node.Scalar() : std::string();
    constexpr std::pair<std::string_view, Compare> kinds[] = {{"values", Compare::values},
                                                              {"names", Compare::names},
                                                              {"drift", Compare::drift},
                                                              {"offices", Compare::offices}};
    const auto* kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& k) { return k.first == word; });
    if (kind == std::end(kinds))
      return reader_.error(
          node, "unknown comparison",
          "values (of one item), names (of one entity), drift (in one document) or offices (of persons)");
    rule_.compare = kind->second;
    return {};
  }

  Result<Expression> expression(const YAML::Node& node) {
    auto text = reader_.text(node, "an expression");
    if (!text) return fail(text.error());
    auto e = parse_expression(*text, variables(rule_));
    if (!e) return reader_.error_inside(node, e.error().at, e.error().message, e.error().expected);
    return std::move(*e);
  }

  Result<Expression> truth(const YAML::Node& node) {
    auto e = expression(node);
    if (e && e->type.base != Type::Base::truth)
      return reader_.error(node, fmt::format("{} is neither true nor false", describe(e->type)),
                           "a relation, such as a ~ b");
    return e;
  }

  Result<Expression> amount(const YAML::Node& node) {
    auto e = expression(node);
    if (e && e->type.base != Type::Base::amount)
      return reader_.error(node, fmt::format("{} is no amount", describe(e->type)), "an amount");
    return e;
  }

  Result<void> where(const YAML::Node& node) {
    auto nodes = reader_.one_or_more(node);
    if (!nodes) return fail(nodes.error());
    for (const YAML::Node& n : *nodes) {
      auto e = truth(n);
      if (!e) return fail(e.error());
      rule_.where.push_back(std::move(*e));
    }
    return {};
  }

  Result<Verdict> verdict(const YAML::Node& node) {
    for (const Verdict v :
         {Verdict::agreement, Verdict::reconcilable, Verdict::conflict, Verdict::name_variant}) {
      if (node.IsScalar() && node.Scalar() == name(v)) return v;
    }
    return reader_.error(node, "unknown verdict", "agreement, reconcilable, conflict or name-variant");
  }

  Result<void> reports(const YAML::Node& node) {
    auto nodes = reader_.one_or_more(node);
    if (!nodes) return fail(nodes.error());
    rule_.reports = {};
    for (const YAML::Node& n : *nodes) {
      auto v = verdict(n);
      if (!v) return fail(v.error());
      rule_.reports[static_cast<std::size_t>(*v)] = true;
    }
    return {};
  }

  Result<void> steps(const YAML::Node& node) {
    if (!node.IsSequence()) {
      auto e = truth(node);
      if (!e) return fail(e.error());
      rule_.steps.push_back({std::move(*e), Verdict::agreement, {}});
      return {};
    }
    for (const auto& n : node) {
      auto all = reader_.entries(n, {"if", "verdict", "note"});
      if (!all) return fail(all.error());
      Step step;
      bool has = false;
      for (const auto& [key, value] : *all) {
        if (key == "if") {
          auto e = truth(value);
          if (!e) return fail(e.error());
          step.holds = std::move(*e);
          has = true;
        } else if (key == "verdict") {
          if (auto ok = set(verdict(value), step.verdict); !ok) return ok;
        } else if (auto ok = said(value, step.note); !ok) {
          return ok;
        }
      }
      if (!has) return reader_.error(n, "a step without a condition", "if: a relation");
      rule_.steps.push_back(std::move(step));
    }
    return {};
  }

  // A message, with its braces checked in both languages.
  Result<void> said(const YAML::Node& node, Message& into) {
    if (auto ok = set(reader_.message(node), into); !ok) return ok;
    for (const bool korean : {true, false}) {
      const std::string& text = korean ? into.ko : into.en;
      auto checked = check_message(text, message_variables(rule_));
      if (checked) continue;
      const YAML::Node at = node.IsMap() ? node[korean ? "ko" : "en"] : node;
      return reader_.error_inside(at, checked.error().at, checked.error().message, checked.error().expected);
    }
    return {};
  }

  Result<void> says(const YAML::Node& node) {
    auto all = reader_.entries(node, {"agreement", "reconcilable", "conflict", "name-variant"});
    if (!all) return fail(all.error());
    for (const auto& [key, value] : *all) {
      Message m;
      if (auto ok = said(value, m); !ok) return ok;
      for (const Verdict v :
           {Verdict::agreement, Verdict::reconcilable, Verdict::conflict, Verdict::name_variant}) {
        if (key == name(v)) rule_.says[static_cast<std::size_t>(v)] = m;
      }
    }
    return {};
  }

  // "60%" or "0.6".
  Result<void> share(const YAML::Node& node, Decimal& into) {
    const std::optional<Decimal> d = parse_share(node.IsScalar() ? node.Scalar() : std::string());
    if (!d) return reader_.error(node, "not a share", "a number or a percentage, such as 60%");
    into = *d;
    return {};
  }

  Result<void> parameters(const YAML::Node& node) {
    auto all = reader_.entries(node);
    if (!all) return fail(all.error());
    for (const auto& [key, value] : *all) {
      Decimal d;
      if (auto ok = share(value, d); !ok) return ok;
      rule_.parameters.push_back({key, d});
    }
    return {};
  }

  // A claim's name, or "name.subject" or "name.base".
  Result<void> subject(const YAML::Node& node, Derive& d) {
    const std::string text = node.IsScalar() ? node.Scalar() : std::string();
    const std::size_t point = text.find('.');
    const std::string part = point == std::string::npos ? "" : text.substr(point + 1);
    for (std::size_t i = 0; i < rule_.claims.size(); ++i) {
      if (rule_.claims[i].name != text.substr(0, point) || (part != "subject" && part != "base")) continue;
      d.subject_of = i;
      d.subject_is_base = part == "base";
      d.subject = text;
      return {};
    }
    return reader_.error(node, "not a subject", "a claim's name with .subject or .base");
  }

  Result<void> derive(const YAML::Node& node) {
    auto all = reader_.entries(node, {"like", "subject", "value", "kind", "form", "property"});
    if (!all) return fail(all.error());
    Derive d;
    bool valued = false;
    for (const auto& [key, value] : *all) {
      const std::string word = value.IsScalar() ? value.Scalar() : std::string();
      if (key == "like") {
        const auto it = std::find_if(rule_.claims.begin(), rule_.claims.end(),
                                     [&](const Pattern& p) { return p.name == word; });
        if (it == rule_.claims.end())
          return reader_.error(value, "no claim of that name", "the name of a claim of the rule");
        d.like = static_cast<std::size_t>(it - rule_.claims.begin());
      } else if (key == "subject") {
        if (auto ok = subject(value, d); !ok) return ok;
      } else if (key == "value") {
        if (auto ok = set(amount(value), d.value); !ok) return ok;
        valued = true;
      } else if (key == "kind") {
        d.kind = kind_named(word);
        if (!d.kind) return reader_.error(value, "unknown kind", "one of " + kind_words());
      } else if (key == "form") {
        d.form = form_named(word);
        if (!d.form) return reader_.error(value, "unknown form", "one of " + form_words());
      } else {
        d.property = word;
      }
    }
    if (!valued) return reader_.error(node, "a derivation without a value", "value: an expression");
    rule_.derive = std::move(d);
    return {};
  }

  Result<void> series(const YAML::Node& node) {
    auto all = reader_.entries(node, {"value", "by", "within", "least"});
    if (!all) return fail(all.error());
    Series s;
    bool valued = false;
    for (const auto& [key, value] : *all) {
      if (key == "value") {
        if (auto ok = set(amount(value), s.value); !ok) return ok;
        valued = true;
      } else if (key == "within") {
        if (auto ok = share(value, s.within); !ok) return ok;
      } else if (key == "least") {
        const std::string n = value.IsScalar() ? value.Scalar() : std::string();
        if (n.size() != 1 || n[0] < '2') return reader_.error(value, "not a number of members", "2 to 9");
        s.least = static_cast<std::size_t>(n[0] - '0');
      } else {
        auto nodes = reader_.one_or_more(value);
        if (!nodes) return fail(nodes.error());
        for (const YAML::Node& n : *nodes) {
          auto e = expression(n);
          if (!e) return fail(e.error());
          if (e->type.base != Type::Base::text)
            return reader_.error(n, "members of a series share texts", "an attribute such as from.unit");
          s.by.push_back(std::move(*e));
        }
      }
    }
    if (!valued) return reader_.error(node, "a series without a value", "value: an expression");
    rule_.series = std::move(s);
    return {};
  }

  Result<ExampleText> example_text(const YAML::Node& node) {
    if (node.IsScalar()) return ExampleText{.text = node.Scalar()};
    auto all = reader_.entries(node, {"text", "title", "source", "published"});
    if (!all) return fail(all.error());
    ExampleText out;
    for (const auto& [key, value] : *all) {
      auto t = reader_.text(value, "a text");
      if (!t) return fail(t.error());
      if (key == "text") out.text = *t;
      if (key == "title") out.title = *t;
      if (key == "source") out.source = *t;
      if (key == "published") {
        out.published = parse_iso_day(*t);
        if (!out.published) return reader_.error(value, "not a date", "YYYY-MM-DD");
      }
    }
    if (out.text.empty()) return reader_.error(node, "an example without a text", "text: …");
    return out;
  }

  Result<void> examples(const YAML::Node& node) {
    auto all = reader_.entries(node, {"agreement", "reconcilable", "conflict", "name-variant", "silent"});
    if (!all) return fail(all.error());
    for (const auto& [key, list] : *all) {
      if (!list.IsSequence()) return reader_.error(list, "not a list of examples", "[text, [text, text], …]");
      for (const auto& one : list) {
        Example e{.line = reader_.line(one)};
        for (const Verdict v :
             {Verdict::agreement, Verdict::reconcilable, Verdict::conflict, Verdict::name_variant}) {
          if (key == name(v)) e.verdict = v;
        }
        if (one.IsSequence()) {
          for (const auto& text : one) {
            auto t = example_text(text);
            if (!t) return fail(t.error());
            e.documents.push_back(std::move(*t));
          }
        } else {
          auto t = example_text(one);
          if (!t) return fail(t.error());
          e.documents.push_back(std::move(*t));
        }
        rule_.examples.push_back(std::move(e));
      }
    }
    return {};
  }

  // What no single key can tell.
  Result<void> whole(const YAML::Node& root) {
    if (rule_.id.empty()) return reader_.error(root, "a rule without an id", "id: the file's name");
    if (rule_.about.ko.empty())
      return reader_.error(root, "a rule that does not say what it is about", "about: a sentence");
    const int does = (rule_.compare != Compare::none) + (!rule_.steps.empty() || rule_.series.has_value()) +
                     rule_.derive.has_value();
    if (does != 1)
      return reader_.error(root, does == 0 ? "a rule that decides nothing" : "a rule does one thing",
                           "one of compare, holds (with or without series), derive");
    if (rule_.compare == Compare::none && rule_.claims.empty())
      return reader_.error(root, "a rule without claims", "claims: …");
    return {};
  }

  const Resource& file_;
  YamlReader reader_;
  Rule rule_;
};

}  // namespace

Result<Rule> load_rule(const Resource& file, RuleExamples examples) { return Loader(file).load(examples); }

}  // namespace daejo
