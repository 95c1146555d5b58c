#pragma once
// The words of a name in Latin letters, ready to be paired with those of another. Inside the layer only.
//
//   "Forty 4" of an organisation   {"44", how: number-word, written: "forty 4"}
//   "J.P." of a person             {"j", initial}, {"p", initial}
//   "bin Salman"                   {"bin", particle}, {"salman", patronymic}

#include <cstdint>
#include <string>
#include <vector>

#include "daejo/name/pairs.h"

namespace daejo {

struct LatinWord {
  std::string text;
  std::string plain;  // plain_spelling(text)
  bool initial = false;
  bool particle = false;
  bool number = false;
  std::uint64_t letters = 0;  // letters_of(text), and of `plain`
  std::uint64_t plain_letters = 0;
  const std::vector<std::string>* full_names = nullptr;  // of a diminutive
  bool patronymic = false;                               // after bin, ben, ibn
  const char* how = nullptr;                             // why `text` is not what was written
  std::string written;                                   // then: what was
};

std::vector<LatinWord> latin_words(const NameTables& tables, const BareName& name, bool person);

// Joins in `a` the words that `b` writes as one: van der bilt, vanderbilt.
void join_split_words(const NameTables& tables, std::vector<LatinWord>& a, const std::vector<LatinWord>& b,
                      bool person);

// Sets what follows from `text`.
void complete(const NameTables& tables, LatinWord& word, bool person);

}  // namespace daejo
