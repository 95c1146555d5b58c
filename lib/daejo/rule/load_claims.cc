#include "daejo/rule/load_claims.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace daejo {
namespace {

constexpr int kinds = static_cast<int>(Kind::name) + 1;
constexpr int forms = static_cast<int>(Form::rate) + 1;
constexpr int certainties = static_cast<int>(Certainty::denied) + 1;
constexpr int keys = static_cast<int>(key_count);

template <class E>
std::optional<E> named(std::string_view word, int count) {
  for (int i = 0; i < count; ++i) {
    if (name(static_cast<E>(i)) == word) return static_cast<E>(i);
  }
  return std::nullopt;
}

template <class E>
std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += (i == 0 ? "" : ", ") + std::string(name(static_cast<E>(i)));
  return out;
}

template <class E>
Result<std::vector<E>> list_of(const YamlReader& r, const YAML::Node& node, int count,
                               std::string_view what) {
  auto nodes = r.one_or_more(node);
  if (!nodes) return fail(nodes.error());
  std::vector<E> out;
  for (const YAML::Node& n : *nodes) {
    const std::optional<E> e = n.IsScalar() ? named<E>(n.Scalar(), count) : std::nullopt;
    if (!e)
      return r.error(n, fmt::format("unknown {}{}", what, n.IsScalar() ? " '" + n.Scalar() + "'" : ""),
                     "one of " + words<E>(count));
    out.push_back(*e);
  }
  return out;
}

Result<std::vector<std::string>> texts(const YamlReader& r, const YAML::Node& node) {
  auto nodes = r.one_or_more(node);
  if (!nodes) return fail(nodes.error());
  std::vector<std::string> out;
  for (const YAML::Node& n : *nodes) {
    auto t = r.text(n, "a word, or a list of words");
    if (!t) return fail(t.error());
    out.push_back(std::move(*t));
  }
  return out;
}

Result<Regex> regex(const YamlReader& r, const YAML::Node& node) {
  auto t = r.text(node, "a regular expression (RE2)");
  if (!t) return fail(t.error());
  if (const auto fault = r.shipped() ? std::nullopt : Regex::fault(*t))
    return r.error(node, "not a regular expression: " + *fault, "a regular expression as RE2 reads it");
  return Regex(std::move(*t));
}

template <class T>
bool take(Result<T>&& from, T& into, Error& error) {
  if (!from) {
    error = from.error();
    return false;
  }
  into = std::move(*from);
  return true;
}

Result<Pattern> load_pattern(const YamlReader& r, const std::string& name, const YAML::Node& node,
                             const Rule& rule) {
  auto all = r.entries(
      node, {"kind", "form", "unit", "property", "certainty", "parenthesis-of", "share-of", "follows",
             "before", "after", "around", "sentence", "unless", "derived", "bare", "list"});
  if (!all) return fail(all.error());
  Pattern p{.name = name};
  for (const auto& [key, value] : *all) {
    Error e;
    bool ok = true;
    if (key == "kind") ok = take(list_of<Kind>(r, value, kinds, "kind"), p.kinds, e);
    if (key == "form") ok = take(list_of<Form>(r, value, forms, "form"), p.forms, e);
    if (key == "certainty")
      ok = take(list_of<Certainty>(r, value, certainties, "certainty"), p.certainties, e);
    if (key == "unit") ok = take(texts(r, value), p.units, e);
    if (key == "property") ok = take(texts(r, value), p.properties, e);
    if (key == "before") ok = take(regex(r, value), p.before, e);
    if (key == "after") ok = take(regex(r, value), p.after, e);
    if (key == "around") ok = take(regex(r, value), p.around, e);
    if (key == "sentence") ok = take(regex(r, value), p.sentence, e);
    if (key == "unless") ok = take(regex(r, value), p.unless, e);
    bool flag = false;
    if (key == "derived" && (ok = take(r.truth(value), flag, e))) p.derived = flag;
    if (key == "bare" && (ok = take(r.truth(value), flag, e))) p.bare = flag;
    if (key == "list") {
      std::string least;
      ok = take(r.text(value, "the least number of members, 2 to 20, or all"), least, e);
      if (ok) {
        const bool number =
            !least.empty() && least.size() <= 2 &&
            std::all_of(least.begin(), least.end(), [](char c) { return c >= '0' && c <= '9'; });
        p.whole_list = least == "all";
        if (!p.whole_list) p.at_least = number ? static_cast<std::size_t>(std::stoi(least)) : 0;
        if (p.at_least < 2 || p.at_least > 20)
          return r.error(value, "not a length of a list", "the least number of members, 2 to 20, or all");
        p.list = true;
      }
    }
    if (key == "parenthesis-of" || key == "share-of" || key == "follows") {
      const auto it = std::find_if(rule.claims.begin(), rule.claims.end(), [&](const Pattern& x) {
        return value.IsScalar() && x.name == value.Scalar();
      });
      if (it == rule.claims.end())
        return r.error(value, "no claim of that name stands before this one",
                       "the name of an earlier claim of the rule");
      (key == "follows"    ? p.follows
       : key == "share-of" ? p.share_of
                           : p.parenthesis_of) = static_cast<std::size_t>(it - rule.claims.begin());
    }
    if (!ok) return fail(std::move(e));
  }
  if (p.kinds.empty())
    return r.error(node, fmt::format("the kind of '{}' is not said", name), "kind: one of " + kind_words());
  const auto base = [](Kind k) {
    return k == Kind::date || k == Kind::time || k == Kind::name ? static_cast<int>(k) : -1;
  };
  for (const Kind k : p.kinds) {
    if (base(k) != base(p.kinds.front()))
      return r.error(node, fmt::format("'{}' mixes kinds that cannot be compared", name),
                     "kinds that are all amounts, or one kind");
  }
  if (p.list && base(p.kinds.front()) != -1)
    return r.error(node, "only amounts can be a list", "a kind of amount");
  return p;
}

Result<void> load_same(const YamlReader& r, const YAML::Node& node, const Rule& rule,
                       std::vector<Same>& into) {
  const auto all = [&] {
    std::vector<std::size_t> out(rule.claims.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
    return out;
  };
  auto nodes = r.one_or_more(node);
  if (!nodes) return fail(nodes.error());
  for (const YAML::Node& n : *nodes) {
    if (n.IsScalar()) {
      auto key = list_of<Key>(r, n, keys, "thing to share");
      if (!key) return fail(key.error());
      into.push_back({key->front(), all()});
      continue;
    }
    auto entries = r.entries(n);
    if (!entries) return fail(entries.error());
    for (const auto& [word, names] : *entries) {
      const std::optional<Key> key = named<Key>(word, keys);
      if (!key)
        return r.error(n, fmt::format("unknown thing to share '{}'", word), "one of " + words<Key>(keys));
      auto members = texts(r, names);
      if (!members) return fail(members.error());
      Same same{*key, {}};
      for (const std::string& m : *members) {
        const auto it = std::find_if(rule.claims.begin(), rule.claims.end(),
                                     [&](const Pattern& x) { return x.name == m; });
        if (it == rule.claims.end())
          return r.error(names, fmt::format("'{}' is no claim of this rule", m),
                         "names of claims of the rule");
        same.variables.push_back(static_cast<std::size_t>(it - rule.claims.begin()));
      }
      if (same.variables.size() < 2)
        return r.error(names, "one claim alone shares nothing", "two or more names");
      std::sort(same.variables.begin(), same.variables.end());
      into.push_back(std::move(same));
    }
  }
  return {};
}

Result<std::size_t> claim_named(const YamlReader& r, const YAML::Node& node, const Rule& rule) {
  for (std::size_t i = 0; i < rule.claims.size(); ++i) {
    if (node.IsScalar() && rule.claims[i].name == node.Scalar()) return i;
  }
  return r.error(node, fmt::format("'{}' is no claim of this rule", node.IsScalar() ? node.Scalar() : "…"),
                 "a name of a claim of the rule");
}

Result<void> load_wording(const YamlReader& r, const YAML::Node& node, Rule& rule) {
  std::vector<YAML::Node> nodes;
  if (node.IsSequence()) {
    for (const auto& n : node) nodes.push_back(n);
  } else {
    nodes.push_back(node);
  }
  for (const YAML::Node& n : nodes) {
    auto entries = r.entries(n, {"between", "is", "is-not"});
    if (!entries) return fail(entries.error());
    Wording w;
    bool placed = false;
    for (const auto& [key, value] : *entries) {
      if (key == "between") {
        if (!value.IsSequence() || value.size() != 2)
          return r.error(value, "not two claims", "[the earlier, the later]");
        auto from = claim_named(r, value[0], rule);
        if (!from) return fail(from.error());
        auto to = claim_named(r, value[1], rule);
        if (!to) return fail(to.error());
        w.from = *from;
        w.to = *to;
        placed = w.from != w.to;
      } else {
        auto text = regex(r, value);
        if (!text) return fail(text.error());
        (key == "is" ? w.is : w.is_not) = std::move(*text);
      }
    }
    if (!placed)
      return r.error(n, "a wording stands between two claims", "between: [the earlier, the later]");
    rule.wording.push_back(std::move(w));
  }
  return {};
}

}  // namespace

std::optional<Kind> kind_named(std::string_view word) { return named<Kind>(word, kinds); }
std::optional<Form> form_named(std::string_view word) { return named<Form>(word, forms); }
std::string kind_words() { return words<Kind>(kinds); }
std::string form_words() { return words<Form>(forms); }

std::vector<Variable> variables(const Rule& rule) {
  std::vector<Variable> out;
  for (const Pattern& p : rule.claims) out.push_back({p.name, p.type(), {}});
  for (const Parameter& p : rule.parameters) out.push_back({p.name, {}, p.value});
  return out;
}

std::vector<Variable> message_variables(const Rule& rule) {
  if (rule.compare != Compare::none) return {{"a", {.any = true}, {}}, {"b", {.any = true}, {}}};
  if (rule.derive) return {{"derived", {.any = true}, {}}, {"stated", {.any = true}, {}}};
  return variables(rule);
}

Result<void> load_claims(const YamlReader& r, const YAML::Node& node, Rule& rule) {
  auto all = r.entries(node);
  if (!all) return fail(all.error());
  const YAML::Node* same = nullptr;
  const YAML::Node* differ = nullptr;
  const YAML::Node* wording = nullptr;
  for (const auto& [name, value] : *all) {
    if (name == "same") {
      same = &value;
    } else if (name == "differ") {
      differ = &value;
    } else if (name == "wording") {
      wording = &value;
    } else {
      const bool fits = !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
                        std::all_of(name.begin(), name.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                        });
      if (!fits)
        return r.error(value, fmt::format("'{}' cannot name a claim", name),
                       "a name of small letters, digits and _");
      if (rule.claims.size() == 6) return r.error(value, "too many claims in one rule", "at most 6");
      auto p = load_pattern(r, name, value, rule);
      if (!p) return fail(p.error());
      rule.claims.push_back(std::move(*p));
    }
  }
  if (rule.claims.empty())
    return r.error(node, "a rule looks at claims", "a name and a pattern: {kind: money}");
  if (same != nullptr) {
    if (auto ok = load_same(r, *same, rule, rule.same); !ok) return ok;
  }
  if (differ != nullptr) {
    if (auto ok = load_same(r, *differ, rule, rule.differ); !ok) return ok;
  }
  if (wording != nullptr) {
    if (auto ok = load_wording(r, *wording, rule); !ok) return ok;
  }
  if (rule.claims.front().list)
    return r.error(node, "the first claim of a rule is a list", "a single claim first, such as the total");
  // Every claim but the first must hang on an earlier one, so that claims are found by what they share and
  // never all against all.
  for (std::size_t i = 1; i < rule.claims.size(); ++i) {
    const Pattern& p = rule.claims[i];
    const bool tied = p.parenthesis_of || p.share_of || p.follows ||
                      std::any_of(rule.same.begin(), rule.same.end(), [&](const Same& s) {
                        return s.variables.front() < i &&
                               std::find(s.variables.begin(), s.variables.end(), i) != s.variables.end();
                      });
    // Two texts are small enough for all against all.
    if (!tied && !rule.pairs)
      return r.error(node, fmt::format("'{}' shares nothing with the claims before it", p.name),
                     "same: [subject], or parenthesis-of, share-of, follows");
  }
  return {};
}

}  // namespace daejo
