#pragma once
// What the tables say of a word by its letters alone: asked once for each distinct word of a set.
//
//   WordForms forms(tables);
//   const WordForm& form = forms[forms.of("비용은", Language::korean)];
//   form.suffix.particle == ParticleRole::topic
//
// A sense or a cue may begin with a word and go on behind it, as "지난해 같은 기간" does. Where one may, the
// form says so, and the text that the word stands in has to be asked.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "daejo/base/word_table.h"
#include "daejo/claim/tables.h"

namespace daejo {

struct WordForm {
  Suffix suffix;    // in a Korean sentence
  Parts parts = 0;  // in an English one
  Sense sense = Sense::none;
  bool sense_goes_on = false;  // a sense of the tables begins with the word and is longer
  bool cue_goes_on = false;
  CueStart cue;
};

class WordForms {
 public:
  explicit WordForms(const ClaimTables& tables) : tables_(tables) {}

  // The number of the word's form in a sentence of the language. The letters must stay where they are.
  std::uint32_t of(std::string_view word, Language language);
  const WordForm& operator[](std::uint32_t form) const { return forms_[form]; }
  const ClaimTables& tables() const { return tables_; }

 private:
  const ClaimTables& tables_;
  std::array<WordTable, 2> known_;  // by Language
  std::vector<WordForm> forms_;
};

}  // namespace daejo
