#pragma once
// Each different word, looked at once: texts say few words, and say them often. What a word tells by itself
// is the same in every set, so that sets and documents that are read one after the other share it. Not for
// users of the library: mention/name.h.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "daejo/mention/lexicon.h"
#include "daejo/mention/name_lexicon.h"
#include "daejo/mention/number_word.h"

namespace daejo {

// A number below 4096 for the letter that a word begins with, the same for few others.
inline std::uint16_t first_letter(std::string_view word) {
  const auto byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0u; };
  if (byte(0) < 0x80) return static_cast<std::uint16_t>(byte(0));
  if (byte(0) < 0xE0) return static_cast<std::uint16_t>((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F));
  return static_cast<std::uint16_t>((byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
}
// Of its first two, where it begins with two letters of three bytes each; else that of the first and
// `no_pair`.
inline constexpr std::uint16_t no_pair = 4096;
inline std::uint16_t first_pair(std::string_view word) {
  const auto three = [&](std::size_t i) { return (word[i] & 0xF0) == 0xE0; };
  const unsigned first = first_letter(word);
  if (word.size() < 6 || !three(0) || !three(3)) return static_cast<std::uint16_t>(no_pair + first);
  return static_cast<std::uint16_t>((first * 37u + first_letter(word.substr(3))) & 4095);
}

// What a word tells by itself, wherever it stands.
struct WordType {
  enum : std::uint16_t {
    person_role = 1,      // ends in a role or title of people: 외무장관은
    class_noun = 2,       // names follow it: 스타트업, 여객선
    body = 4,             // a body's name by its last part: 최저임금위원회는
    candidate = 8,        // foreign syllables: a name if the set shows it with several particles
    first_half = 16,      // of a foreign name: 일론
    second_half = 32,     // 머스크는
    long_half = 64,       // surely foreign
    person = 128,         // 손연재는
    sentence = 256,       // an English word that begins sentences
    common = 512,         // no name by itself: AI, 모델
    day = 1024,           // Monday, Sept
    numbered = 2048,      // 3호는, 2호기: the number of what stands before
    class_word = 8192,    // 빙폭에서: it stands behind names
    bare_person = 4096,   // 손흥민, without a particle: a name where a parenthesis follows
    opens_known = 16384,  // a name of the lexicon begins with it, or it with one
    // What name_people.cc and name_bodies.cc begin with.
    beside_names =
        person_role | class_noun | body | first_half | person | numbered | class_word | bare_person,
  };
  std::string_view text;
  std::uint16_t flags = 0;
  std::uint16_t letter = 0;  // first_letter() and first_pair() of it
  std::uint16_t pair = no_pair;
  std::uint16_t stem = 0;       // bytes of the stem
  std::uint16_t body_size = 0;  // of a body's name
  std::int16_t weight = 0;      // of the syllables of the word, and of its stem (NameLexicon::foreign_weight)
  std::int16_t stem_weight = 0;
  Particle particle = Particle::none;
  bool sure_body = false;
  EntityKind kind = EntityKind::organisation;  // of a body's name, and of a candidate with a class word
  std::uint32_t stem_candidate = 0;            // the number of its text among all candidates
  std::uint16_t candidate_size = 0;            // bytes of the candidate: the stem, or the whole word
  EntityKind candidate_kind = EntityKind::other;

  bool is(std::uint16_t mask) const { return (flags & mask) != 0; }
};

// Of a type, what is asked of every word of a text.
struct WordTold {
  std::uint32_t type = 0;  // its number
  std::uint16_t stem = 0;
  std::uint16_t flags = 0;
  std::uint16_t letter = 0;
  std::uint16_t pair = no_pair;
  Particle particle = Particle::none;
  Begins begins = Begins::anything;  // a figure, a date, a time
};

// A word that may be a name, by how often and with which particles the set has it.
struct Candidate {
  std::string_view text;
  std::uint32_t count = 0;
  std::uint32_t particles = 0;  // a bit for each kind of particle
  EntityKind kind = EntityKind::other;
};

class WordMemory;
struct NameText;

class NameTypes {
 public:
  // Shares what earlier ones of the thread learned of the same lexicons. With `figures` a text is also told
  // where figures, dates and times may begin.
  explicit NameTypes(const NameLexicon& lexicon, const Lexicon* figures = nullptr);
  ~NameTypes();
  NameTypes(const NameTypes&) = delete;
  NameTypes& operator=(const NameTypes&) = delete;

  // Looks up the words of a text of which the place and `has` are known; candidates are met.
  void tell(NameText& text);
  const WordType& operator[](std::uint32_t type) const;

  // The candidates of this set, in the order in which they were met.
  const std::vector<Candidate>& candidates() const { return candidates_; }

  // What names_across asks of a word, whatever the set is.
  struct Across {
    bool asked = false;
    bool opens = false;        // it may begin, or be, a name that only another spelling shows to be one
    bool plain_stem = false;   // alone, its stem is too ordinary for one
    bool plain_whole = false;  // so is the whole
  };
  const Across& across(std::uint32_t type) const;

 private:
  // Once more with its particle, unless it stands in furniture.
  void meet(const WordType& candidate, bool furniture);

  const NameLexicon& lexicon_;
  const Lexicon* figures_;
  std::shared_ptr<WordMemory> memory_;
  std::vector<Candidate> candidates_;
  // Open addressing by number of the text: the set meets few of those that the memory knows.
  struct Met {
    std::uint32_t text = 0;
    std::uint32_t place = 0;  // 1 + index into candidates_; 0 = free
  };
  std::vector<Met> met_;
};

// Looks at a word: all but `text` and `stem_candidate`.
void describe_word(const NameLexicon& lexicon, WordType& type, bool hangul, bool mixed);

}  // namespace daejo
