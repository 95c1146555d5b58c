#pragma once
// Each different word of a set, looked at once: texts say few words, and say them often. Not for users of the
// library: mention/name.h.

#include <cstdint>
#include <string_view>
#include <vector>

#include "daejo/mention/name_lexicon.h"

namespace daejo {

// What a word tells by itself, wherever it stands.
struct WordType {
  enum : std::uint16_t {
    person_role = 1,     // ends in a role or title of people: 외무장관은
    class_noun = 2,      // names follow it: 스타트업, 여객선
    body = 4,            // a body's name by its last part: 최저임금위원회는
    candidate = 8,       // foreign syllables: a name if the set shows it with several particles
    first_half = 16,     // of a foreign name: 일론
    second_half = 32,    // 머스크는
    long_half = 64,      // surely foreign
    person = 128,        // 손연재는
    sentence = 256,      // an English word that begins sentences
    common = 512,        // no name by itself: AI, 모델
    day = 1024,          // Monday, Sept
    numbered = 2048,     // 3호는, 2호기: the number of what stands before
    class_word = 8192,   // 빙폭에서: it stands behind names
    bare_person = 4096,  // 손흥민, without a particle: a name where a parenthesis follows
  };
  std::string_view text;
  std::uint32_t hash = 0;
  std::uint16_t flags = 0;
  std::uint16_t stem = 0;       // bytes of the stem
  std::uint16_t body_size = 0;  // of a body's name
  std::int16_t weight = 0;      // of the syllables of the word, and of its stem (NameLexicon::foreign_weight)
  std::int16_t stem_weight = 0;
  Particle particle = Particle::none;
  bool sure_body = false;
  EntityKind kind = EntityKind::organisation;  // of a body's name, and of a candidate with a class word
  std::uint32_t stem_candidate = 0;  // index into NameTypes::candidates
  std::uint16_t candidate_size = 0;  // bytes of the candidate: the stem, or the whole word
  EntityKind candidate_kind = EntityKind::other;

  bool is(std::uint16_t mask) const { return (flags & mask) != 0; }
};

// A word that may be a name, by how often and with which particles the set has it.
struct Candidate {
  std::string_view text;
  std::uint32_t count = 0;
  std::uint32_t particles = 0;  // a bit for each kind of particle
  EntityKind kind = EntityKind::other;
};

class NameTypes {
 public:
  explicit NameTypes(const NameLexicon& lexicon);
  // The index of the word's type. The text that `word` views must outlive the table. `hangul`: Hangul letters
  // only; `mixed`: some, and others.
  std::uint32_t intern(std::string_view word, bool hangul, bool mixed);
  const WordType& operator[](std::uint32_t type) const { return types_[type]; }
  std::size_t size() const { return types_.size(); }

  std::vector<Candidate> candidates;

 private:
  void look_at(WordType& type, bool hangul, bool mixed);
  void describe(WordType& type, bool hangul);
  void body(WordType& type, bool hangul);
  void class_name(WordType& type);
  bool half(std::string_view word, int least) const;
  bool person(const WordType& type, std::string_view stem) const;
  bool given_form(std::string_view stem) const;
  bool loan_compound(std::string_view word) const;
  std::uint32_t candidate(std::string_view stem, EntityKind kind);
  void grow();

  const NameLexicon& lexicon_;
  std::vector<WordType> types_;
  std::vector<std::uint32_t> slots_;  // 1 + index into types_; 0 = free
  std::unordered_map<std::string_view, std::uint32_t> candidate_of_;
};

}  // namespace daejo
