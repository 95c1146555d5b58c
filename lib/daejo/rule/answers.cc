#include "daejo/rule/answers.h"

#include <algorithm>

namespace daejo {

std::vector<Answers::Answer>& Answers::to(const Expression& condition, std::size_t claims) {
  const std::uint64_t hash = hash_of(condition);
  auto it = std::find_if(all_.begin(), all_.end(), [&](const Asked& asked) {
    return asked.hash == hash && alike(*asked.condition, condition);
  });
  if (it == all_.end()) it = all_.insert(all_.end(), {hash, &condition, {}});
  if (it->answers.size() < claims) it->answers.resize(claims);
  return it->answers;
}

}  // namespace daejo
