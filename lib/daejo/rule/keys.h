#pragma once
// What each claim of a set shares with others, as numbers: equal numbers, equal thing. 0 = not known.
//
// Stated claims come first, as numbered in the set; derived ones follow as they are made.

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "daejo/graph/case.h"
#include "daejo/rule/rule.h"
#include "daejo/rule/text_numbers.h"

namespace daejo {

// A claim that no document states.
struct Derived {
  Claim claim;
  std::vector<std::size_t> from;   // the stated claims behind it, rising
  std::vector<Message> steps;      // the derivation, a line a step
  std::size_t rule = 0;            // that made it, of the rule set
  std::vector<std::size_t> rules;  // that it rests on, this one among them, rising
  int depth = 1;
};

class Facts {
 public:
  explicit Facts(const Case& set);

  // What most patterns ask of a claim, side by side in memory.
  struct Brief {
    static constexpr std::uint8_t no_kind = 31;  // asked for by no pattern
    std::uint8_t kind = 0;
    std::uint8_t form = 0;
    bool quantity = false;
    bool bare = false;  // no "per", no "out of"
    bool repeats = false;
    bool derived = false;
    std::uint32_t sentence = no_sentence;  // its number in the set, document after document
  };
  static constexpr std::uint32_t no_sentence = 0xFFFFFFFF;
  const Brief& brief(std::size_t i) const { return briefs_[i]; }

  // The stated claims [first, second) of the sentence, the sentence and its neighbours, the paragraph or the
  // document of a claim; none for a derived one.
  std::pair<std::size_t, std::size_t> place(std::size_t i, Key key) const;

  const Case& set() const { return set_; }
  std::size_t size() const { return set_.claims.size() + derived_.size(); }
  const Claim& claim(std::size_t i) const {
    return i < set_.claims.size() ? set_.claims[i] : derived_[i - set_.claims.size()].claim;
  }
  const Derived* derived(std::size_t i) const {
    return i < set_.claims.size() ? nullptr : &derived_[i - set_.claims.size()];
  }
  // The stated claims behind a claim: itself, or what it was derived from.
  std::vector<std::size_t> stated(std::size_t i) const;
  std::size_t add(Derived derived);

  // 0 when not known. For `item` the first item of the claim; see items().
  std::uint32_t key(std::size_t i, Key key) const { return keys_[i][static_cast<std::size_t>(key)]; }
  std::span<const std::uint32_t> items(std::size_t i) const;  // item index + 1
  // Of value_text(): equal numbers, equal text.
  std::uint32_t value(std::size_t i) const { return values_[i]; }
  const std::string& value_text(std::size_t i) const;
  bool in_clear_item(std::size_t i, std::size_t j) const;  // one clear item holds both

  // The claims that say the same of the same thing (value, unit, wording, subject, property, qualifiers),
  // this one among them, rising.
  std::span<const std::size_t> same_claims(std::size_t i) const {
    if (class_of_.size() < size()) classify();
    const Class& same = classes_[class_of_[i]];
    return same.several.empty() ? std::span(&same.first, 1) : std::span(same.several);
  }

  std::span<const std::size_t> in_parentheses_after(std::size_t i) const {
    return i < parentheses_.size() ? std::span<const std::size_t>(parentheses_[i])
                                   : std::span<const std::size_t>();
  }
  // The next claim with a value in the same sentence; dates and times are passed over where amounts are asked
  // for.
  std::optional<std::size_t> next(std::size_t i, bool amounts) const;

 private:
  // What claims of one class have in common, number by number.
  using Alike = std::array<std::uint32_t, 9>;
  struct AlikeHash {
    std::size_t operator()(const Alike& alike) const;
  };
  std::uint32_t subject_of(const Claim& claim);
  std::uint32_t property_of(const Claim& claim);
  std::uint32_t value_of(const Claim& claim, std::uint32_t unit);
  void index(std::size_t i);
  void find_items();
  void find_places();
  void classify() const;  // lazily: rules that ask for a place need no classes

  const Case& set_;
  std::deque<Derived> derived_;
  TextNumbers subjects_;
  TextNumbers property_ids_;
  TextNumbers property_texts_;
  TextNumbers scopes_;
  TextNumbers bases_;
  TextNumbers speakers_;
  TextNumbers units_;
  TextNumbers times_;
  TextNumbers values_by_bytes_;
  TextNumbers names_;
  std::vector<Brief> briefs_;
  std::vector<std::array<std::uint32_t, key_count>> keys_;
  std::vector<std::uint32_t> entity_numbers_;  // by entity: its number among the subjects
  std::vector<std::size_t> first_sentence_;    // by document: the number of its first sentence
  std::vector<std::uint32_t>
      first_paragraph_;                 // by document: a number that no other document's paragraph has
  std::vector<std::size_t> sentences_;  // by number of sentence: its first claim; one more at the end
  std::vector<std::pair<std::size_t, std::size_t>> paragraphs_;  // by number of paragraph: its claims
  std::vector<std::uint32_t> items_;                             // of all claims,
  std::vector<std::uint32_t> item_begins_;                       // and where those of each begin
  std::vector<std::uint32_t> values_;
  mutable std::deque<std::string> value_texts_;  // by value, once asked for; they stay where they are
  mutable std::unordered_map<Alike, std::uint32_t, AlikeHash> class_numbers_;
  mutable std::vector<std::uint32_t> class_of_;
  struct Class {
    std::size_t first = 0;             // most have no other claim
    std::vector<std::size_t> several;  // all, where there are
  };
  mutable std::vector<Class> classes_;
  std::vector<std::vector<std::size_t>> parentheses_;  // by the claim before them, as far as there are any
};

// The value of a claim as text that is equal for equal values in equal words: "5576000 USD",
// "2024-07-01/2024-07-31".
std::string value_text(const Claim& claim);

// The subject and the property of a claim as text that is equal for equal things; empty when not known.
std::string subject_text(const Claim& claim);
std::string property_text(const Claim& claim);

bool is_soft(Key key);    // what is not known never contradicts
int narrowness(Key key);  // the narrower the place, the higher; 0: no place

// Do two claims share it? Subject, property, item and place must be known and equal; time, scope, base and
// speaker must not differ where both are known, for what is not known never contradicts.
bool shares(const Facts& facts, Key key, std::size_t a, std::size_t b);

}  // namespace daejo
