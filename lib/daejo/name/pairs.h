#pragma once
// The rules of compare_names by the scripts of the two names; each tries its reasons in order and answers
// with the first that holds. Inside the layer only.

#include <optional>
#include <string>

#include "daejo/name/bare.h"
#include "daejo/name/compare.h"
#include "daejo/name/form.h"
#include "daejo/name/tables.h"

namespace daejo {

struct NamePair {
  const NameTables& tables;
  const ComparedName& of_a;
  const ComparedName& of_b;
  NameKind kind = NameKind::any;
  const NameForm& a = of_a.form();
  const NameForm& b = of_b.form();
};

NameAnswer different_names();
NameAnswer variant_names(std::string reason, std::string from, std::string to, double strength);

NameAnswer compare_hangul(const NamePair& pair);        // both hold Hangul
NameAnswer compare_hangul_han(const NamePair& pair);    // a in Hangul, b in Han characters
NameAnswer compare_hangul_latin(const NamePair& pair);  // a in Hangul, b readable as Latin letters
// Latin words, all or some of b's, read against Hangul and its sounds, as they stand; and by the class words
// of both (compare_class.cc).
NameAnswer compare_read(const NamePair& pair, const std::vector<const NameToken*>& words,
                        const std::u32string& hangul, const Sounds& sounds);
NameAnswer compare_by_class(const NamePair& pair, const std::vector<const NameToken*>& words,
                            std::u32string_view hangul);
NameAnswer compare_latin_classes(const NamePair& pair);  // Mount Everest, Everest
NameAnswer compare_han(const NamePair& pair);            // both in Han characters
NameAnswer compare_han_latin(const NamePair& pair);      // a in Han characters, b readable as Latin letters
NameAnswer compare_latin(const NamePair& pair);          // both readable as Latin letters

// Whether the Hangul is shaped like a Korean person's name: a family name and one or two syllables
// (two-syllable family names: one more).
bool is_korean_person(const NameTables& tables, std::u32string_view joined);

}  // namespace daejo
