#pragma once
// Keys under which the spellings of one name meet, so that the N names of a set are compared without N² work.
//
//   name_keys(tables, "량원펑")         -> {"nnnp", …}
//   name_keys(tables, "Liang Wenfeng")  -> {"nnnp", "nn", …}
//
// A key is the consonants of the name (or of a part of it) by class, sorted: k for ㄱ ㅋ g k c q, n for ㄴ ㅁ
// ㅇ-final m n ng, p for ㅂ ㅍ b f p v, t for ㄷ ㅌ ㅅ ㅈ ㅊ d t s z j. Vowels, glides, ㅎ, and the liquids,
// which come and go between spellings, count for nothing. Two names that compare_names joins share a key but
// in rare cases (a consonant that one spelling leaves silent); names that share one are candidates, no more.

#include <string>
#include <string_view>
#include <vector>

#include "daejo/name/tables.h"

namespace daejo {

// Sorted, without duplicates; of a name without any letter, none.
std::vector<std::string> name_keys(const NameTables& tables, std::string_view name);

}  // namespace daejo
