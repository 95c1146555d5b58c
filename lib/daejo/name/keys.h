#pragma once
// Keys under which the spellings of one name meet, so that the N names of a set are compared without N² work.
//
//   name_keys(tables, "량원펑")         -> {"=량원펑", "nnnp"}
//   name_keys(tables, "Liang Wenfeng")  -> {"=ln", "=vnvn", "nnnp", …}
//   name_keys(tables, "梁文鋒")         -> {"nnnp", …}
//
// A key is the consonants of the whole name by class, sorted, so that the order of its words does not count:
// n for nasals, p for lips (ㅂ ㅍ b f p v), o for the other stops and fricatives, which spellings mix.
// Vowels, glides, ㅎ and the liquids, which come and go between spellings, count for nothing. Letters that
// may be silent, and capitals, which may be spelled out, give further keys. A key with "=" is one word of the
// name, for forms that leave out the others.
//
// Of the pairs that compare_names joins in its tests about 98 in 100 share a key; names that share one are
// candidates, no more.

#include <string>
#include <string_view>
#include <vector>

#include "daejo/name/form.h"
#include "daejo/name/tables.h"

namespace daejo {

// Sorted, without duplicates; of a name without any letter, none.
std::vector<std::string> name_keys(const NameTables& tables, std::string_view name);
std::vector<std::string> name_keys(const NameTables& tables, const NameForm& form);

}  // namespace daejo
