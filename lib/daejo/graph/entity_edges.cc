#include "daejo/graph/entity_edges.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "daejo/name/bare.h"
#include "daejo/name/keys.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t widest_block = 400;  // names under one key; more of them say nothing about any two
constexpr double weakest = 0.5;            // of an edge that compare_names proposes
constexpr double slip = 0.4;               // of one that an office confirms

std::string digits_of(std::string_view name) {
  std::string digits;
  bool in = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if ((c >= '0' && c <= '9') ||
        (in && c == '.' && i + 1 < name.size() && name[i + 1] >= '0' && name[i + 1] <= '9')) {
      if (!in && !digits.empty()) digits += ' ';
      digits += c;
      in = true;
    } else {
      in = false;
    }
  }
  return digits;
}

bool han_only(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode(name, at);
    if (!is_han(c.value)) return false;
    at += c.size;
  }
  return !name.empty();
}

NameKind compared_as(EntityKind kind) {
  if (kind == EntityKind::person) return NameKind::person;
  return kind == EntityKind::organisation ? NameKind::organisation : NameKind::any;
}

double strength_of(std::string_view reason) {
  if (reason == "parenthesis" || reason == "short-form") return 0.95;
  return 0.9;  // named-as, former-name
}

class Builder {
 public:
  Builder(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
          std::span<const std::vector<NameTie>> ties, const NameLexicon& lexicon, const NameTables& tables)
      : documents_(documents), mentions_(mentions), ties_(ties), lexicon_(lexicon), tables_(tables) {}

  AliasGraph build() {
    vertices();
    tied();
    listed();
    together();
    compare();
    return std::move(out_);
  }

 private:
  // One vertex a spelling; short forms of people one a document.
  void vertices() {
    std::map<std::pair<std::string_view, std::size_t>, std::size_t> found;
    vertex_of_.resize(mentions_.size());
    std::vector<std::array<std::uint32_t, 5>> votes;
    for (std::size_t d = 0; d < mentions_.size(); ++d) {
      std::vector<bool> bound(mentions_[d].size(), false);
      if (d < ties_.size())
        for (const NameTie& t : ties_[d])
          if (t.reason == "short-form" && mentions_[d][t.b].name()->kind == EntityKind::person)
            bound[t.b] = true;
      vertex_of_[d].assign(mentions_[d].size(), none);
      for (std::size_t m = 0; m < mentions_[d].size(); ++m) {
        const NameValue* value = mentions_[d][m].name();
        if (value == nullptr) continue;
        const auto [it, fresh] = found.try_emplace({value->name, bound[m] ? d + 1 : 0}, out_.vertices.size());
        if (fresh) {
          NameVertex v;
          v.name = value->name;
          v.bound = bound[m];
          v.digits = digits_of(v.name);
          v.known = v.bound ? nullptr : known(v.name);
          if (han_only(v.name)) v.han = v.name;
          v.korean_name = v.name.size() == 9 && lexicon_.family_name(v.name.substr(0, 3)) &&
                          is_hangul(decode(v.name, 0).value);
          out_.vertices.push_back(std::move(v));
          votes.push_back({});
        }
        vertex_of_[d][m] = it->second;
        out_.vertices[it->second].places.push_back({d, m});
        for (const Office& office : value->offices) out_.vertices[it->second].offices.insert(office.id);
        ++votes[it->second][static_cast<std::size_t>(value->kind)];
      }
    }
    for (std::size_t v = 0; v < votes.size(); ++v) {
      std::uint32_t most = 0;
      for (std::size_t k = 0; k < 4; ++k)  // `other` is no vote
        if (votes[v][k] > most) most = votes[v][k], out_.vertices[v].kind = static_cast<EntityKind>(k);
      if (out_.vertices[v].known != nullptr) out_.vertices[v].kind = out_.vertices[v].known->kind;
    }
  }

  // Its entry in the alias list, its legal form apart: Hyundai Motor Co.
  const KnownName* known(std::string_view name) const {
    if (const KnownName* found = lexicon_.find(name)) return found;
    for (std::string_view form : {" Co", " Corp", " Inc", " Ltd", " LLC", " Corporation", " PLC"})
      if (name.ends_with(form)) return lexicon_.find(name.substr(0, name.size() - form.size()));
    // Libyan Red Crescent
    if (const std::size_t space = name.find(' ');
        space != std::string_view::npos && lexicon_.sentence_word(name.substr(0, space)))
      return lexicon_.find(name.substr(space + 1));
    return nullptr;
  }

  // 차세대중형위성 3호, CAS500-3: a listed name and a number; the group of the name, and the number.
  std::optional<std::pair<std::uint32_t, std::string>> in_series(std::string_view name) const {
    if (name.ends_with("호")) name.remove_suffix(3);
    std::size_t end = name.size();
    while (end > 0 && name[end - 1] >= '0' && name[end - 1] <= '9') --end;
    const std::string number(name.substr(end));
    if (number.empty() || number.size() > 3 || end == 0) return std::nullopt;
    std::string base(name.substr(0, end));
    while (!base.empty() && (base.back() == ' ' || base.back() == '-')) base.pop_back();
    const KnownName* known = lexicon_.find(base);
    if (known == nullptr && static_cast<unsigned char>(base[0]) >= 0x80) {
      std::erase(base, ' ');
      known = lexicon_.find(base);
    }
    if (known == nullptr || known->kind != EntityKind::product) return std::nullopt;
    return std::pair{known->group, number};
  }

  void edge(std::size_t a, std::size_t b, std::vector<NameStep> why, double strength,
            std::string preferred = {}) {
    if (a == b) return;
    out_.edges.push_back({a, b, std::move(why), strength, std::move(preferred)});
  }

  void tied() {
    std::set<std::tuple<std::size_t, std::size_t, std::string>> seen;
    for (std::size_t d = 0; d < ties_.size(); ++d) {
      for (const NameTie& t : ties_[d]) {
        const std::size_t a = vertex_of_[d][t.a], b = vertex_of_[d][t.b];
        if (a == none || b == none || !seen.emplace(a, b, t.reason).second) continue;
        NameVertex &x = out_.vertices[a], &y = out_.vertices[b];
        if (!y.han.empty() && x.han.empty()) x.han = y.han;
        if (!x.han.empty() && y.han.empty()) y.han = x.han;
        edge(a, b, {{t.reason, x.name, y.name}}, strength_of(t.reason));
      }
    }
  }

  // data/aliases.tsv, data/places.tsv
  void listed() {
    std::map<std::pair<std::uint32_t, std::string>, std::size_t> first;
    for (std::size_t v = 0; v < out_.vertices.size(); ++v) {
      const KnownName* known = out_.vertices[v].known;
      std::optional<std::pair<std::uint32_t, std::string>> key;
      if (known != nullptr)
        key.emplace(known->group, std::string());
      else if (!out_.vertices[v].digits.empty())
        key = in_series(out_.vertices[v].name);
      if (!key) continue;
      const auto [it, fresh] = first.try_emplace(*key, v);
      if (!fresh)
        edge(it->second, v, {{"alias-list", out_.vertices[it->second].name, out_.vertices[v].name}}, 0.97);
    }
  }

  // Names that one sentence holds side by side, untied: two things, whatever they sound like.
  void together() {
    std::set<std::pair<std::size_t, std::size_t>> tied;
    for (const NameEdge& e : out_.edges) tied.insert(std::minmax(e.a, e.b));
    for (std::size_t d = 0; d < mentions_.size(); ++d) {
      std::vector<std::size_t> in;
      const Sentence* sentence = nullptr;
      auto close = [&] {
        // A list of a hundred names is compared with its neighbours only.
        for (std::size_t i = 0; i < in.size(); ++i)
          for (std::size_t j = i + 1; j < in.size() && j < i + 12; ++j) {
            const std::pair<std::size_t, std::size_t> pair = std::minmax(in[i], in[j]);
            if (pair.first != pair.second && tied.count(pair) == 0) out_.apart.insert(pair);
          }
        in.clear();
      };
      for (std::size_t m = 0; m < mentions_[d].size(); ++m) {
        if (vertex_of_[d][m] == none) continue;
        const std::size_t at = mentions_[d][m].span.begin;
        if (sentence == nullptr || !sentence->span.contains(at)) {
          close();
          sentence = documents_[d].sentence_at(at);
        }
        if (sentence != nullptr) in.push_back(vertex_of_[d][m]);
      }
      close();
    }
  }

  const ComparedName& compared(std::size_t v) {
    if (!compared_[v]) compared_[v].emplace(tables_, out_.vertices[v].name);
    return *compared_[v];
  }

  // Pairs that share a key, and only those.
  void compare() {
    std::vector<std::pair<NameKey, std::uint32_t>> keys;  // with the vertex that has it
    std::vector<NameKey> of_one;
    compared_.resize(out_.vertices.size());
    for (std::size_t v = 0; v < out_.vertices.size(); ++v) {
      // A family name alone is no name to compare, unless it is a long one: Altman, 올트먼.
      if (out_.vertices[v].bound &&
          out_.vertices[v].name.size() < (is_hangul(decode(out_.vertices[v].name, 0).value) ? 9u : 6u))
        continue;
      // Few names of a set are compared with any: those in Hangul are taken apart when they are.
      if (!hangul_keys(tables_, out_.vertices[v].name, of_one))
        of_one = name_keys(tables_, compared(v).form());
      for (const NameKey key : of_one) keys.emplace_back(key, v);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
      while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
      if (end - begin > widest_block) continue;
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t j = i + 1; j < end; ++j)
          if (comparable(keys[i].second, keys[j].second)) pairs.emplace_back(keys[i].second, keys[j].second);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [a, b] : pairs) {
      const NameVertex &x = out_.vertices[a], &y = out_.vertices[b];
      const EntityKind kind = x.kind == EntityKind::other ? y.kind : x.kind;
      NameAnswer answer = compare_names(tables_, compared(a), compared(b), compared_as(kind));
      if (answer.verdict == NameVerdict::different) continue;
      // A slip of the pen needs a second reason: one office that both hold, or one document that has the
      // other often.
      if (answer.strength < weakest && !(answer.strength >= slip && (share_office(x, y) || slipped(x, y))))
        continue;
      edge(a, b, std::move(answer.why), answer.strength, std::move(answer.preferred));
    }
  }

  // One document has both, and the one but once.
  static bool slipped(const NameVertex& x, const NameVertex& y) {
    const NameVertex &once = x.places.size() < y.places.size() ? x : y,
                     &often = x.places.size() < y.places.size() ? y : x;
    return once.places.size() == 1 && often.places.size() > 1 && once.kind == EntityKind::person &&
           often.kind == EntityKind::person &&
           std::any_of(often.places.begin(), often.places.end(),
                       [&](const MentionRef& place) { return place.document == once.places[0].document; });
  }

  static bool share_office(const NameVertex& x, const NameVertex& y) {
    return std::any_of(x.offices.begin(), x.offices.end(),
                       [&](const std::string& office) { return y.offices.count(office) != 0; });
  }

  bool comparable(std::size_t a, std::size_t b) const {
    const NameVertex &x = out_.vertices[a], &y = out_.vertices[b];
    // Two short forms have their full forms to be compared by; a short form meets single words only.
    if (x.bound && y.bound) return false;
    if ((x.bound || y.bound) &&
        (x.name.find(' ') != std::string::npos || y.name.find(' ') != std::string::npos))
      return false;
    if (x.digits != y.digits) return false;
    if (x.known != nullptr && y.known != nullptr) return false;  // the list knows better
    if (x.kind != y.kind && (x.kind == EntityKind::person || y.kind == EntityKind::person) &&
        x.kind != EntityKind::other && y.kind != EntityKind::other)
      return false;
    if (!x.han.empty() && !y.han.empty() && x.han != y.han) return false;
    return out_.apart.count({a, b}) == 0;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::span<const Document> documents_;
  std::span<const std::vector<Mention>> mentions_;
  std::span<const std::vector<NameTie>> ties_;
  const NameLexicon& lexicon_;
  const NameTables& tables_;
  std::vector<std::vector<std::size_t>> vertex_of_;    // per document and mention
  std::vector<std::optional<ComparedName>> compared_;  // per vertex, once asked for
  AliasGraph out_;
};

}  // namespace

AliasGraph alias_graph(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
                       std::span<const std::vector<NameTie>> ties, const NameLexicon& lexicon,
                       const NameTables& tables) {
  return Builder(documents, mentions, ties, lexicon, tables).build();
}

}  // namespace daejo
