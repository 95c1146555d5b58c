#include "daejo/mention/name_lexicon.h"

#include <algorithm>
#include <atomic>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::int8_t unseen = 127;
bool has_final(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3 && (c - 0xAC00) % 28 != 0; }
bool has_rieul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3 && (c - 0xAC00) % 28 == 8; }

// Does a particle that asks for `after` fit behind `last`? Latin letters and digits are read in many ways:
// anything fits.
bool fits(std::int8_t after, char32_t last, std::string_view particle) {
  if (after == 0 || !is_hangul(last)) return true;
  if (particle.starts_with("로")) return !has_final(last) || has_rieul(last);
  if (particle.starts_with("으로")) return has_final(last) && !has_rieul(last);
  return (after == 1) == has_final(last);
}

std::size_t syllables(std::string_view word) { return word.size() / 3; }

}  // namespace

void SuffixTable::add(std::string_view suffix, std::uint32_t value) {
  if (suffix.size() < 3) return;  // no ending is a single Latin letter
  std::uint16_t& group = groups_[key(suffix)];
  if (group == 0) {
    group = static_cast<std::uint16_t>(entries_.size());
    entries_.emplace_back();
  }
  entries_[group].push_back({std::string(suffix), value});
}

void SuffixTable::freeze() {
  for (std::vector<Entry>& group : entries_)
    std::stable_sort(group.begin(), group.end(),
                     [](const Entry& a, const Entry& b) { return a.text.size() > b.text.size(); });
}

std::optional<SuffixTable::Match> SuffixTable::longest(std::string_view word) const {
  std::optional<Match> match;
  each(word, [&](std::uint32_t value, std::size_t size) {
    match = Match{value, size};
    return true;
  });
  return match;
}

Result<NameLexicon> NameLexicon::load(const Resources& resources) {
  static std::atomic<std::uint64_t> loaded = 0;
  NameLexicon lexicon;
  lexicon.number_ = ++loaded;
  for (auto step : {&NameLexicon::load_particles, &NameLexicon::load_roles, &NameLexicon::load_suffixes,
                    &NameLexicon::load_words, &NameLexicon::load_known})
    if (Result<void> done = (lexicon.*step)(resources); !done) return fail(done.error());
  return lexicon;
}

ParticleMatch NameLexicon::particle(std::string_view word) const {
  ParticleMatch match;
  particle_table_.each(word, [&](std::uint32_t index, std::size_t size) {
    if (size >= word.size()) return false;
    const CodePoint last = decode_before(word, word.size() - size);
    if (!fits(particles_[index].after, last.value, word.substr(word.size() - size))) return false;
    match = {size, particles_[index].role};
    return true;
  });
  return match;
}

std::optional<Particle> NameLexicon::particle_after(char32_t last, std::string_view rest) const {
  if (rest.empty()) return Particle::none;
  if (rest.size() > 18) return std::nullopt;
  const auto found = particle_by_text_.find(rest);
  if (found == particle_by_text_.end()) return std::nullopt;
  for (std::uint32_t index : found->second)
    if (fits(particles_[index].after, last, rest)) return particles_[index].role;
  return std::nullopt;
}

NameLexicon::RoleMatch NameLexicon::role(std::string_view word) const {
  const auto match = role_table_.longest(word);
  if (!match) return {};
  return {&roles_[match->value], match->size};
}

const NameRole* NameLexicon::english_role(std::string_view lower_case) const {
  const auto found = english_roles_.find(std::string(lower_case));
  return found == english_roles_.end() ? nullptr : &found->second;
}

NameLexicon::SuffixMatch NameLexicon::organisation_suffix(std::string_view word) const {
  const auto match = suffix_table_.longest(word);
  if (!match) return {};
  return {static_cast<SuffixStrength>(match->value), match->size};
}

NameLexicon::ClassMatch NameLexicon::class_word(std::string_view word) const {
  const auto match = class_table_.longest(word);
  if (!match) return {};
  return {&classes_[match->value], match->size};
}

const NameClass* NameLexicon::english_class(std::string_view lower_case) const {
  const auto found = english_classes_.find(std::string(lower_case));
  return found == english_classes_.end() ? nullptr : &found->second;
}

bool NameLexicon::english_given_name(std::string_view word) const {
  return english_given_names_.count(word) != 0;
}

bool NameLexicon::office_changes(std::string_view sentence) const {
  for (std::size_t at = 0; at < sentence.size(); ++at)
    if (office_changes_.longest(sentence, at)) return true;
  return false;
}

bool NameLexicon::name_particle(std::string_view word) const { return name_particles_.count(word) != 0; }

bool NameLexicon::before_number(std::string_view word) const { return before_number_.count(word) != 0; }

bool NameLexicon::english_organisation(std::string_view word) const {
  return english_suffixes_.count(word) != 0;
}

bool NameLexicon::english_place(std::string_view word) const { return english_places_.count(word) != 0; }

bool NameLexicon::family_name(std::string_view text) const { return family_names_.count(text) != 0; }

bool NameLexicon::latin_family_name(std::string_view word) const {
  return latin_family_names_.count(word) != 0;
}

bool NameLexicon::common_family_name(std::string_view text) const {
  return common_family_names_.count(text) != 0;
}

bool NameLexicon::given_syllable(std::string_view text) const { return given_syllables_.count(text) != 0; }

bool NameLexicon::given_name(std::string_view word) const { return given_names_.count(word) != 0; }

bool NameLexicon::korean_person(std::string_view word) const {
  const std::size_t n = syllables(word);
  if (n == 4 && family_name(word.substr(0, 6))) return !ordinary(word);
  if (n != 3 || !family_name(word.substr(0, 3)) || common(word) || find(word) != nullptr ||
      in_dictionary(word))
    return false;
  if (native(word.substr(3))) return false;
  // 부커상, 장관도: a class word behind foreign syllables; a title with a particle.
  if (!given_syllable(word.substr(3, 3)) && class_word(word).size == 3 &&
      foreign_weight(word.substr(3, 3)) >= 20)
    return false;
  if (const RoleMatch title = role(word.substr(0, 6));
      title.size == 6 && title.role->kind == EntityKind::person && particle(word).size == 3)
    return false;
  // 유족이, 임기는, 정확한: an ordinary word with a particle or an ending.
  const std::string_view front = word.substr(0, 6), last = word.substr(6);
  constexpr std::string_view never_last = "의에와과로서게해한된할팀률액값적측층";
  constexpr std::string_view names_too = "의과로서해한";  // end given names as well: 김한의, 이지해, 박은서
  const bool ordinary_front = in_dictionary(front) || common(front);
  // 이수만, 박지도: these end names as well.
  constexpr std::string_view in_names = "만도자일인임나고다라";
  if (particle(word).size == 3 && ordinary_front && in_names.find(last) == std::string_view::npos)
    return false;
  if (never_last.find(last) != std::string_view::npos) {
    if (names_too.find(last) == std::string_view::npos || ordinary_front) return false;
  }
  return true;
}

bool NameLexicon::in_dictionary(std::string_view word) const {
  const char32_t first = decode(word, 0).value;
  if (first < 0xAC00 || first > 0xD7A3) return false;
  // Binary search over the lines of one first syllable: `low` and `high` stand at beginnings of lines.
  std::size_t low = first_line_[first - 0xAC00], high = first_line_[first - 0xAC00 + 1];
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    while (middle > low && dictionary_[middle - 1] != '\n') --middle;
    std::size_t end = middle;
    while (dictionary_[end] != '\n') ++end;
    const int order = dictionary_.substr(middle, end - middle).compare(word);
    if (order == 0) return true;
    if (order < 0)
      low = end + 1;
    else
      high = middle;
  }
  return false;
}

bool NameLexicon::ordinary(std::string_view word) const {
  if (common(word)) return true;
  const std::size_t n = syllables(word);
  if (n < 2) return true;
  if (in_dictionary(word)) return true;
  // 가와바다: rare words of the dictionary make up anything; syllables of foreign names are none of them.
  const bool foreign_syllables = foreign_weight(word) >= static_cast<int>(12 * n);
  auto part = [&](std::string_view piece) {
    return common(piece) || (!foreign_syllables && in_dictionary(piece));
  };
  for (std::size_t at = 6; at + 6 <= word.size(); at += 3)
    if (part(word.substr(0, at)) && ordinary(word.substr(at))) return true;
  return n == 3 && common(word.substr(0, 6)) && !given_name(word);  // 다니엘 is no form of 다니다
}

bool NameLexicon::common(std::string_view word) const { return common_.count(word) != 0; }

bool NameLexicon::native(std::string_view word) const {
  for (std::size_t at = 0; at + 3 <= word.size(); at += 3)
    if (never_.count(word.substr(at, 3)) != 0) return true;
  return false;
}

bool NameLexicon::sentence_word(std::string_view word) const { return sentence_words_.count(word) != 0; }

int NameLexicon::foreign_weight(std::string_view word) const {
  int sum = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (c.value < 0xAC00 || c.value > 0xD7A3) return 0;
    const std::int8_t weight = syllables_[c.value - 0xAC00];
    sum += weight == unseen ? 10 : std::clamp<int>(weight, -30, 30);
    at += c.size;
  }
  return sum;
}

bool NameLexicon::foreign(std::string_view word) const {
  const std::size_t n = syllables(word);
  if (n < 2) return false;
  const int weight = foreign_weight(word);
  return weight >= 25 && weight >= static_cast<int>(9 * n) && !ordinary(word);
}

const KnownName* NameLexicon::find(std::string_view name) const {
  const std::uint32_t* found = known_by_name_.find(name);
  return found == nullptr ? nullptr : &known_names_[*found];
}

}  // namespace daejo
