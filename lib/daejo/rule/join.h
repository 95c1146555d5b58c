#pragma once
// Which claims a rule looks at: its patterns, and what they must share.
//
// Claims are found by hash of what they share with those already chosen, so that cost follows claims and not
// pairs.

#include <functional>
#include <vector>

#include "daejo/rule/keys.h"

namespace daejo {

// For each variable of the rule the claims that it stands for: one, or the members of a list.
using Tuple = std::vector<std::vector<std::size_t>>;

// Calls `take` for every choice of claims, in the order of the claims. No claim stands for two variables.
void join(const Facts& facts, const Rule& rule, const std::function<void(const Tuple&)>& take);

// Does it matter where the claims of the rule stand? Where it does not, equal claims are taken once
// (Facts::same_claims).
bool is_local(const Rule& rule);

// Do two claims share it? Subject, property, item and place must be known and equal; time, scope, base and
// speaker must not differ where both are known, for what is not known never contradicts.
bool shares(const Facts& facts, Key key, std::size_t a, std::size_t b);

}  // namespace daejo
