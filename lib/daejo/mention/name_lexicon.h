#pragma once
// What is known about names before any document is read: roles, suffixes of bodies, particles, family names,
// aliases and places (data/*.tsv), and which Korean words are ordinary.
//
//   NameLexicon lexicon = *NameLexicon::load(resources);
//   lexicon.particle("량원펑이")   -> {size 3, Particle::subject}   // 이 after a final consonant
//   lexicon.role("외무장관")       -> 장관: person, before
//   lexicon.ordinary("이용자")     -> true;   lexicon.foreign("힐러리") -> true
//
// Loaded once and shared by all documents. It holds views into the resources, which must outlive it.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/trie.h"
#include "daejo/base/word_table.h"
#include "daejo/mention/mention.h"

namespace daejo {

enum class Particle : std::uint8_t {
  none,
  topic,
  subject,
  object,
  genitive,
  with,
  place,
  means,
  than,
  source,
  quote,
  copula,
  other
};

struct ParticleMatch {
  std::size_t size = 0;  // bytes; 0 = the word has none
  Particle role = Particle::none;
};

struct NameRole {
  EntityKind kind = EntityKind::person;
  bool before = false;      // the name stands before the word: 배경훈 부총리
  bool after = false;       // the name stands after it: 소설가 한강
  bool exclusive = false;   // one holder at a time
  std::string_view office;  // one id for the words of one office; may be empty
  bool corporate = false;   // may stand behind the name of a body as well: 폭스바겐 회장
};

enum class SuffixStrength : std::uint8_t { weak, strong, glue };

// A class word at the end of a name, and how it shows that the whole is one (data/names/classes.tsv).
struct NameClass {
  enum How : std::uint8_t { compared, strong, weak, word, recurring, award, numbered, line };
  How how = compared;
  EntityKind kind = EntityKind::other;
};

// A name that needs no document.
struct KnownName {
  std::string_view name;
  EntityKind kind = EntityKind::other;
  std::uint32_t group = 0;  // names of one group are one entity
  bool standard = false;    // the first of its group
};

// Which of many endings ends a word? The longest one first.
class SuffixTable {
 public:
  struct Match {
    std::uint32_t value = 0;
    std::size_t size = 0;
  };
  void add(std::string_view suffix, std::uint32_t value);
  void freeze();
  // Calls f(value, size) for each suffix of `word`, the longest first, until f answers true.
  template <class F>
  bool each(std::string_view word, F f) const {
    if (word.size() < 3) return false;
    const std::uint16_t group = groups_[key(word)];
    if (group == 0) return false;
    for (const Entry& e : entries_[group])
      if (word.size() >= e.text.size() && word.ends_with(e.text) && f(e.value, e.text.size())) return true;
    return false;
  }
  std::optional<Match> longest(std::string_view word) const;

 private:
  struct Entry {
    std::string text;
    std::uint32_t value;
  };
  static std::size_t key(std::string_view word) {  // the last three bytes, folded: a syllable of Hangul
    const unsigned char* p = reinterpret_cast<const unsigned char*>(word.data() + word.size() - 3);
    return ((p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu)) & 0xFFFFu;
  }
  std::vector<std::uint16_t> groups_ = std::vector<std::uint16_t>(65536, 0);
  std::vector<std::vector<Entry>> entries_{1};
};

class NameLexicon {
 public:
  static Result<NameLexicon> load(const Resources& resources);

  // The longest particle that may end `word` and leaves a stem of at least one syllable.
  ParticleMatch particle(std::string_view word) const;
  // Is `rest`, right behind a name that ends in `last`, a chain of particles (or nothing)?
  std::optional<Particle> particle_after(char32_t last, std::string_view rest) const;

  struct RoleMatch {
    const NameRole* role = nullptr;
    std::size_t size = 0;  // bytes of the word's end that are the role
  };
  RoleMatch role(std::string_view korean_word) const;
  const NameRole* english_role(std::string_view lower_case) const;

  struct SuffixMatch {
    SuffixStrength strength = SuffixStrength::weak;
    std::size_t size = 0;  // 0 = none
  };
  SuffixMatch organisation_suffix(std::string_view korean_word) const;
  struct ClassMatch {
    const NameClass* of = nullptr;
    std::size_t size = 0;  // bytes of the word's end
  };
  ClassMatch class_word(std::string_view korean_word) const;
  const NameClass* english_class(std::string_view lower_case) const;  // Typhoon, Prize, Glacier
  bool english_organisation(std::string_view word) const;
  bool english_place(std::string_view word) const;  // Station, River: the last part of a place's name

  bool family_name(std::string_view syllables) const;
  bool latin_family_name(std::string_view word) const;       // Han of Han Kang, as it is written
  bool common_family_name(std::string_view syllable) const;  // one of the fifty commonest of Korea
  bool given_syllable(std::string_view syllable) const;      // often part of a Korean given name
  bool given_name(std::string_view word) const;              // 존, 샘, 로버트: a first name in Hangul
  bool english_given_name(std::string_view word) const;      // Elon, John
  bool office_changes(
      std::string_view sentence) const;             // 후임, appointed: who holds the office changes there
  bool name_particle(std::string_view word) const;  // 알, 빈, 폰: in the middle of a foreign name
  bool before_number(std::string_view word) const;  // Section, Flight: a number behind it is no name's
  // 이재명, 남궁민수: a family name and a given name of two syllables, and no ordinary word.
  bool korean_person(std::string_view word) const;
  bool ordinary(std::string_view korean_word) const;  // by the dictionary, or by parts that are in it
  bool common(
      std::string_view word) const;  // by data/common-words.tsv: loanwords, native words, abbreviations
  bool listed(std::string_view korean_word) const {
    return common(korean_word) || in_dictionary(korean_word);
  }
  bool native(
      std::string_view korean_word) const;  // holds a syllable that only native words have: 눌러, 없는
  bool sentence_word(std::string_view english_word) const;
  bool foreign(std::string_view korean_word) const;  // its syllables are those of foreign names
  int foreign_weight(std::string_view korean_word) const;

  const Trie& known() const { return known_; }
  const std::vector<KnownName>& known_names() const { return known_names_; }
  const KnownName* find(std::string_view name) const;
  // Told apart by it, lexicons of one process may be asked through one memory of words (NameTypes).
  std::uint64_t number() const { return number_; }

 private:
  Result<void> load_particles(const Resources&);
  Result<void> load_roles(const Resources&);
  Result<void> load_suffixes(const Resources&);
  Result<void> load_words(const Resources&);
  Result<void> load_known(const Resources&);
  bool in_dictionary(std::string_view word) const;

  struct ParticleEntry {
    Particle role;
    std::int8_t after;  // 0 any, 1 consonant, 2 vowel
  };
  std::vector<ParticleEntry> particles_;
  SuffixTable particle_table_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> particle_by_text_;
  std::vector<NameClass> classes_;
  SuffixTable class_table_;
  std::unordered_map<std::string, NameClass> english_classes_;
  std::vector<NameRole> roles_;
  SuffixTable role_table_;
  std::unordered_map<std::string, NameRole> english_roles_;
  SuffixTable suffix_table_;
  WordTable english_suffixes_;
  WordTable english_places_;
  WordTable family_names_;
  WordTable latin_family_names_;
  WordTable common_;
  WordTable common_family_names_;
  WordTable given_syllables_;
  WordTable given_names_, english_given_names_, before_number_, name_particles_;
  WordTable never_;  // syllables of no given name
  WordTable sentence_words_;
  std::string_view dictionary_;            // sorted lines of data/ordinary-words.tsv
  std::vector<std::uint32_t> first_line_;  // per first syllable: where its lines begin; one more at the end
  std::vector<std::int8_t> syllables_;
  Trie known_;
  std::vector<KnownName> known_names_;
  WordTable known_by_name_;
  Trie office_changes_;
  std::uint64_t number_ = 0;  // of the loading
};

}  // namespace daejo
