#pragma once
// The answer of `daejo names`, one JSON object a line.
//
//   {"id":"1","verdict":"variant","why":[{"reason":"chinese-orthography","from":"梁文鋒","to":"liáng wén fēng"},…],
//    "preferred":"량원펑","strength":0.95}
//
// `preferred` is null when neither spelling is better. `strength`, how surely the two are one name, stands
// only where they are.

#include <string>
#include <string_view>

#include "daejo/name/compare.h"

namespace daejo {

// `id` may be empty: the line then has null for it.
void append_names_json(std::string& out, std::string_view id, const NameAnswer& answer);

}  // namespace daejo
