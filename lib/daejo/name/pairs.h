#pragma once
// The rules of compare_names by the scripts of the two names; each tries its reasons in order and answers
// with the first that holds. Inside the layer only.

#include <optional>
#include <string>

#include "daejo/name/compare.h"
#include "daejo/name/form.h"
#include "daejo/name/tables.h"

namespace daejo {

struct NamePair {
  const NameTables& tables;
  const NameForm& a;
  const NameForm& b;
  NameKind kind = NameKind::any;
};

NameAnswer different_names();
NameAnswer variant_names(std::string reason, std::string from, std::string to, double strength);

// The tokens without legal forms, titles and the like, and what was taken off.
struct BareName {
  std::vector<const NameToken*> tokens;
  std::u32string joined;
  std::vector<std::string> forms;  // the legal forms, as folded
  std::vector<std::string> titles;
};
BareName bare_name(const NameTables& tables, const NameForm& form, NameKind kind);

NameAnswer compare_hangul(const NamePair& pair);        // both hold Hangul
NameAnswer compare_hangul_han(const NamePair& pair);    // a in Hangul, b in Han characters
NameAnswer compare_hangul_latin(const NamePair& pair);  // a in Hangul, b readable as Latin letters
// Latin words read against Hangul, both as they stand; and by the class words of both (compare_class.cc).
NameAnswer compare_read(const NamePair& pair, const std::vector<const NameToken*>& words,
                        const std::u32string& hangul);
NameAnswer compare_by_class(const NamePair& pair, const std::vector<const NameToken*>& words,
                            std::u32string_view hangul);
NameAnswer compare_latin_classes(const NamePair& pair);  // Mount Everest, Everest
NameAnswer compare_han(const NamePair& pair);           // both in Han characters
NameAnswer compare_han_latin(const NamePair& pair);     // a in Han characters, b readable as Latin letters
NameAnswer compare_latin(const NamePair& pair);         // both readable as Latin letters

// Whether the Hangul is shaped like a Korean person's name: a family name and one or two syllables
// (two-syllable family names: one more).
bool is_korean_person(const NameTables& tables, std::u32string_view joined);

}  // namespace daejo
