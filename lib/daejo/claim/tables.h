#pragma once
// What data/claim/ knows of language and of properties, loaded once.
//
//   ClaimTables tables = *ClaimTables::load(resources);
//   tables.property_named("연구개발비용", Kind::money)->id == "development-cost"   // by its longest known ending
//   tables.property_meant({Sense::found}, Kind::date)->id == "founded"          // by what the verbs say

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/resources.h"
#include "daejo/base/span.h"
#include "daejo/base/trie.h"
#include "daejo/base/word_table.h"
#include "daejo/claim/english.h"
#include "daejo/mention/mention.h"

namespace daejo {

enum class Language { korean, english };

// The role that a particle gives to the noun before it.
enum class ParticleRole : std::uint8_t {
  none,
  topic,
  subject,
  object,
  also,
  genitive,
  at,
  by,
  with,
  than,
  from,
  until,
  like,
  only,
  quote,
  adnominal,
  copula
};

// How a predicate ends: what it closes.
enum class Ending : std::uint8_t { none, final, connective, adnominal, adverbial };

// What a verb says of the figure in its clause (data/claim/predicates.tsv). A set of them is a bit mask.
enum class Sense : std::uint8_t {
  none,
  up,
  down,
  cheaper,
  costlier,
  develop,
  cost,
  invest,
  acquire,
  found,
  born,
  die,
  injure,
  missing,
  launch,
  release,
  open,
  sell,
  earn,
  lose,
  employ,
  win,
  marry,
  graduate,
  enter,
  announce,
  begin,
  end,
  held,
  apply,
  raise,
  reach,
  supply,
  contract,
  survive,
  reckon,  // 더하면, 견주면: a condition of arithmetic, not of events
  last     // 이어지다, continues: what goes on until a date ends with it
};
using Senses = std::uint64_t;
constexpr Senses bit(Sense s) { return s == Sense::none ? 0 : Senses{1} << static_cast<unsigned>(s); }
std::optional<Sense> sense_named(std::string_view name);
std::string_view name(Sense sense);

enum class CueKind : std::uint8_t { base, certainty, status, scope, adverb, speaker, dependent, region };

struct Cue {
  CueKind kind = CueKind::adverb;
  std::string value;
};

// A cue that begins at a place of a text: none, when there is none.
struct CueStart {
  const Cue* cue = nullptr;
  std::size_t size = 0;  // bytes
};

// Does a cue say which of its figures a property has: the maximum, the average, a part? So do some of the
// adverbs that may stand between a noun and its figure.
bool is_scope(const Cue& cue);

struct PropertyEntry {
  std::string id;
  std::uint32_t kinds = 0;         // bits of Kind
  std::vector<Senses> senses;      // any one of these sets implies it
  bool single = false;             // a subject has one
  bool changing = false;           // changes over time
  std::string near;                // of a group that texts may name one for another: "paid"
  bool points = false;             // a difference of shares: in points, also where the text writes %
  bool naming = false;             // its figures name a thing, and so are never rounded: ports
  std::vector<std::string> units;  // of figures in one of these only; empty: in any
  std::string label_ko;
  std::string label_en;
  bool takes(const Mention& mention) const;
};

struct Suffix {
  std::size_t size = 0;  // bytes of the particle or ending
  ParticleRole particle = ParticleRole::none;
  Ending ending = Ending::none;
};

class ClaimTables {
 public:
  static Result<ClaimTables> load(const Resources& resources);
  ClaimTables(ClaimTables&&) = default;  // a copy would share its words with what it was copied from
  ClaimTables& operator=(ClaimTables&&) = default;

  // The particle or ending of a Korean word, by its longest known one. A word of data/claim/nouns.tsv has
  // none.
  Suffix suffix(std::string_view word) const;
  // Of letters that follow what is no word of the tables, a figure or a bracket: the one particle or ending
  // that they are all of, if they are.
  Suffix suffix_alone(std::string_view letters) const;
  Sense sense_at(std::string_view text, std::size_t at, Language language) const;
  // Does a sense of the tables begin with the word and go on behind it?
  bool sense_goes_on(std::string_view word, Language language) const {
    return predicates_[static_cast<std::size_t>(language)].goes_on(word);
  }
  // The longest cue that stands at `at`.
  CueStart cue_at(std::string_view text, std::size_t at, Language language) const;
  bool cue_goes_on(std::string_view word, Language language) const {
    return cues_[static_cast<std::size_t>(language)].goes_on(word);
  }

  // What a word by itself says which of a property's figures stands there: 상한 and Maximum "maximum"; empty
  // for others.
  std::string_view scope_named(std::string_view word) const;

  // What a noun or pronoun that stands for the one spoken of stands for: 회사 an organisation, "he" a person,
  // 사건 anything (data/claim/anaphors.tsv); nothing for other words.
  std::optional<EntityKind> points_back(std::string_view noun) const {
    const std::optional<std::uint32_t> kind = anaphors_.whole(noun);
    return kind ? std::optional(static_cast<EntityKind>(*kind)) : std::nullopt;
  }
  const EnglishWords& english() const { return english_; }
  const std::vector<PropertyEntry>& properties() const { return properties_; }
  const PropertyEntry* property(std::string_view id) const;
  // By name: a Korean phrase (without spaces) that ends in a known name; an English phrase (lower case) that
  // holds one.
  const PropertyEntry* property_named(std::string_view phrase, const Mention& of) const;
  // The known English name that starts at `at` of lower-cased text, on a word boundary.
  const PropertyEntry* english_property_at(std::string_view lower, std::size_t at, const Mention& of,
                                           std::size_t* size) const;
  const PropertyEntry* property_meant(Senses senses, const Mention& of) const;
  // Where a date's words name their weekday (1 = Monday): "목요일", the letter of "(목)", "Thursday". Empty
  // when they do not, or when they are nothing else.
  Span weekday_in(std::string_view date, int weekday) const;

 private:
  ClaimTables() = default;
  Suffix longest_suffix(std::string_view word, std::size_t stem) const;
  const PropertyEntry* one_for(std::uint32_t names, const Mention& of) const;
  void sort_meanings();

  // A set of senses that implies a property.
  struct Meaning {
    Senses senses = 0;
    std::uint32_t property = 0;
  };
  static constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::name) + 1;

  EnglishWords english_;
  Trie anaphors_;                                                           // of whole words
  Trie nouns_;                                                              // of whole words
  Trie noun_endings_ = Trie(Trie::Case::exact, Trie::Direction::backward);  // of compounds
  Trie suffixes_ = Trie(Trie::Case::exact, Trie::Direction::backward);
  Trie whole_words_;  // endings that are words
  std::vector<Suffix> suffix_values_;
  std::array<Trie, 2> predicates_;
  std::array<Trie, 2> cues_;
  std::vector<Cue> cue_values_;
  Trie scopes_;  // words that are cues of scope: places in cue_values_
  std::vector<PropertyEntry> properties_;
  WordTable property_ids_;
  std::array<std::vector<Meaning>, kind_count> meanings_;  // by kind of figure, those of more senses first
  Trie korean_names_ = Trie(Trie::Case::exact, Trie::Direction::backward);  // without spaces
  Trie english_names_;
  std::vector<std::vector<std::uint32_t>> name_values_;  // the properties that share a name
  std::array<std::vector<std::string>, 7> weekdays_;     // in lower case; letters in their parentheses
};

}  // namespace daejo
