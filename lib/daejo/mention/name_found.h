#pragma once
// What the name finders hand over: names with their places, and pairs of them. Not for users of the library:
// mention/name.h.

#include <cstdint>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/mention/name_words.h"

namespace daejo {

// How sure a finder is. A guess is no name until the set shows it again.
enum class NameSure : std::uint8_t { guess, likely, certain };

struct FoundName {
  Span span;
  EntityKind kind = EntityKind::other;
  NameSure sure = NameSure::certain;
  bool learn = true;   // also look for it elsewhere in the set
  bool thing = false;  // an article stands before it: no person
  Span role;           // the words of its role; empty = none
};

struct FoundPair {
  std::size_t a = 0;  // indexes into FoundNames::names
  std::size_t b = 0;
  const char* reason = "";
};

struct FoundNames {
  std::vector<FoundName> names;
  std::vector<FoundPair> pairs;

  std::size_t add(FoundName name) {
    names.push_back(name);
    return names.size() - 1;
  }
};

// The offices that the words beside a person's name give him (name_offices.cc).
std::vector<Office> offices_of(const NameText& text, const NameLexicon& lexicon, const FoundName& name);

// Each finder reads the words of one document. They may find one name twice; name.cc keeps the surest and
// longest.
void find_korean_people(const NameText& text, const NameLexicon& lexicon,
                        FoundNames& out);  // roles and titles
void find_korean_bodies(const NameText& text, const NameLexicon& lexicon,
                        FoundNames& out);  // suffixes, class nouns, foreign words
void find_parentheses(const NameText& text, const NameLexicon& lexicon,
                      FoundNames& out);  // second spellings, ages
void find_quoted_names(const NameText& text, const NameLexicon& lexicon,
                       FoundNames& out);  // '딥시크-R1', "The Vegetarian"
void find_latin_names(const NameText& text, const NameLexicon& lexicon,
                      FoundNames& out);  // in Korean sentences
void find_english_names(const NameText& text, const NameLexicon& lexicon,
                        FoundNames& out);  // in English ones

}  // namespace daejo
