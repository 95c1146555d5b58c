// What the lexicon of names holds, read from data/*.tsv.

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"
#include "daejo/mention/name_lexicon.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::int8_t unseen = 127;  // weight of a syllable that no list has

EntityKind kind_of(std::string_view text) {
  if (text == "person") return EntityKind::person;
  if (text == "organisation") return EntityKind::organisation;
  if (text == "product") return EntityKind::product;
  if (text == "place") return EntityKind::place;
  return EntityKind::other;
}

Particle particle_of(std::string_view text) {
  constexpr std::pair<std::string_view, Particle> names[] = {
      {"topic", Particle::topic},       {"subject", Particle::subject}, {"object", Particle::object},
      {"genitive", Particle::genitive}, {"with", Particle::with},       {"place", Particle::place},
      {"means", Particle::means},       {"than", Particle::than},       {"source", Particle::source},
      {"quote", Particle::quote},       {"copula", Particle::copula}};
  for (const auto& [name, value] : names)
    if (name == text) return value;
  return Particle::other;
}

}  // namespace

Result<void> NameLexicon::load_particles(const Resources& resources) {
  auto table = read_tsv(resources.at("data/particles.tsv"), {"particle", "after", "role"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const std::string_view after = row["after"];
    if (after != "any" && after != "consonant" && after != "vowel")
      return fail(row.error("after", "unknown kind of ending", "any, consonant or vowel"));
    const auto index = static_cast<std::uint32_t>(particles_.size());
    particles_.push_back({particle_of(row["role"]), static_cast<std::int8_t>(after == "any"         ? 0
                                                                             : after == "consonant" ? 1
                                                                                                    : 2)});
    particle_table_.add(row["particle"], index);
    particle_by_text_[row["particle"]].push_back(index);
  }
  particle_table_.freeze();
  return {};
}

Result<void> NameLexicon::load_roles(const Resources& resources) {
  auto table = read_tsv(resources.at("data/roles.tsv"),
                        {"word", "language", "kind", "side", "only", "body", "office"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    NameRole role;
    role.kind = kind_of(row["kind"]);
    role.before = row["side"] != "after";
    role.after = row["side"] != "before";
    role.exclusive = row["only"] == "yes";
    const std::string word(row["word"]);
    role.corporate = row["body"] == "yes";
    role.office = row["office"];
    if (row["language"] == "ko") {
      role_table_.add(word, static_cast<std::uint32_t>(roles_.size()));
      roles_.push_back(role);
    } else {
      english_roles_[word] = role;
    }
  }
  role_table_.freeze();
  auto changes = read_tsv(resources.at("data/office-changes.tsv"), {"language", "words"});
  if (!changes) return fail(changes.error());
  for (const TsvRow& row : *changes)
    for (const std::string_view word : split(row["words"], '|')) office_changes_.add(word, 0);
  office_changes_.freeze();
  return {};
}

Result<void> NameLexicon::load_suffixes(const Resources& resources) {
  auto table = read_tsv(resources.at("data/organisation-suffixes.tsv"), {"suffix", "language", "strength"});
  if (!table) return fail(table.error());
  for (const TsvRow& row : *table) {
    const std::string_view strength = row["strength"];
    if (strength != "strong" && strength != "weak" && strength != "glue" && strength != "place")
      return fail(row.error("strength", "unknown strength", "strong, weak, glue or place"));
    const SuffixStrength value = strength == "strong" ? SuffixStrength::strong
                                 : strength == "weak" ? SuffixStrength::weak
                                                      : SuffixStrength::glue;
    if (row["language"] == "ko")
      suffix_table_.add(row["suffix"], static_cast<std::uint32_t>(value));
    else
      (strength == "place" ? english_places_ : english_suffixes_).insert(row["suffix"]);
  }
  suffix_table_.freeze();

  auto classes =
      read_tsv(resources.at("data/names/classes.tsv"), {"korean", "english", "kind", "find", "alone"});
  if (!classes) return fail(classes.error());
  constexpr std::pair<std::string_view, NameClass::How> ways[] = {
      {"", NameClass::compared},           {"strong", NameClass::strong},
      {"weak", NameClass::weak},           {"word", NameClass::word},
      {"recurring", NameClass::recurring}, {"award", NameClass::award},
      {"numbered", NameClass::numbered},   {"line", NameClass::line}};
  for (const TsvRow& row : *classes) {
    const auto* way =
        std::find_if(std::begin(ways), std::end(ways), [&](const auto& w) { return w.first == row["find"]; });
    if (way == std::end(ways))
      return fail(row.error("find", "unknown way of finding",
                            "strong, weak, word, recurring, award, numbered or line"));
    const NameClass of{way->second, kind_of(row["kind"])};
    class_table_.add(row["korean"], static_cast<std::uint32_t>(classes_.size()));
    classes_.push_back(of);
    for (const std::string_view english : split(row["english"], '|')) {
      english_classes_.emplace(lower_ascii(english), of);
    }
  }
  class_table_.freeze();
  return {};
}

Result<void> NameLexicon::load_words(const Resources& resources) {
  auto names = read_tsv(resources.at("data/surnames.tsv"), {"surname", "origin"});
  if (!names) return fail(names.error());
  for (const TsvRow& row : *names) {
    if (row["origin"] == "latin") {
      latin_family_names_.insert(row["surname"]);
      continue;
    }
    family_names_.insert(row["surname"]);
    if (common_family_names_.size() < 50) common_family_names_.insert(row["surname"]);
  }

  auto common = read_tsv(resources.at("data/common-words.tsv"), {"language", "kind", "words"});
  if (!common) return fail(common.error());
  for (const TsvRow& row : *common) {
    const std::string_view kind = row["kind"];
    auto& words = kind == "sentence"         ? sentence_words_
                  : kind == "never"          ? never_
                  : kind == "given"          ? given_names_
                  : kind == "given-syllable" ? given_syllables_
                  : kind == "first-name"     ? english_given_names_
                  : kind == "before-number"  ? before_number_
                  : kind == "name-particle"  ? name_particles_
                                             : common_;
    for (std::string_view word : split(row["words"], '|')) words.insert(word);
  }

  auto weights = read_tsv(resources.at("data/loan-syllables.tsv"), {"syllable", "weight"});
  if (!weights) return fail(weights.error());
  syllables_.assign(0xD7A4 - 0xAC00, unseen);
  for (const TsvRow& row : *weights) {
    const char32_t c = decode(row["syllable"], 0).value;
    int weight = 0;
    const std::string_view text = row["weight"];
    for (char digit : text)
      if (digit != '-') weight = weight * 10 + (digit - '0');
    if (text.starts_with('-')) weight = -weight;
    if (c < 0xAC00 || c > 0xD7A3 || weight < -100 || weight > 100)
      return fail(row.error("weight", "no weight of a syllable", "-100 to 100"));
    syllables_[c - 0xAC00] = static_cast<std::int8_t>(weight);
  }

  // The dictionary is searched where it lies: no copy, no table.
  dictionary_ = resources.at("data/ordinary-words.tsv").text;
  const std::size_t header = dictionary_.find("\nword\n");
  dictionary_.remove_prefix(header == std::string_view::npos ? dictionary_.size() : header + 6);
  dictionary_ = dictionary_.substr(0, dictionary_.rfind('\n') + 1);  // every line has its end
  first_line_.assign(0xD7A4 - 0xAC00 + 1, static_cast<std::uint32_t>(dictionary_.size()));
  char32_t next = 0xAC00;
  for (std::size_t at = 0; at < dictionary_.size(); at = dictionary_.find('\n', at) + 1) {
    const char32_t first = decode(dictionary_, at).value;
    for (; next <= first && next <= 0xD7A3; ++next)
      first_line_[next - 0xAC00] = static_cast<std::uint32_t>(at);
  }
  return {};
}

Result<void> NameLexicon::load_known(const Resources& resources) {
  std::uint32_t group = 0;
  auto add = [&](std::string_view name, EntityKind kind, std::uint32_t of, bool standard) {
    if (name.empty() || known_by_name_.count(name)) return;
    const auto index = static_cast<std::uint32_t>(known_names_.size());
    known_names_.push_back({name, kind, of, standard});
    known_by_name_.insert(name, index);
    known_.add(name, index);
  };
  auto aliases = read_tsv(resources.at("data/aliases.tsv"), {"kind", "names"});
  if (!aliases) return fail(aliases.error());
  for (const TsvRow& row : *aliases) {
    const EntityKind kind = kind_of(row["kind"]);
    bool first = true;
    for (std::string_view name : split(row["names"], '|')) {
      add(name, kind, group, first);
      first = false;
    }
    ++group;
  }
  auto places = read_tsv(resources.at("data/places.tsv"), {"korean", "english"});
  if (!places) return fail(places.error());
  for (const TsvRow& row : *places) {
    std::uint32_t of = group;
    bool standard = true;
    for (std::string_view name : {row["korean"], row["english"]}) {
      if (const KnownName* seen = find(name)) of = seen->group, standard = false;
    }
    add(row["korean"], EntityKind::place, of, standard);
    add(row["english"], EntityKind::place, of, false);
    if (of == group) ++group;
  }
  known_.freeze();
  return {};
}

}  // namespace daejo
