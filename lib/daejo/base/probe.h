#pragma once
// Where a key lies in a table of open addressing, or where it goes: the first place from that of its hash on
// that is free or its own.
//
//   Slot& slot = slots[probe(slots.size(), hash(key), [&](std::size_t at) {
//     return slots[at].free() || slots[at].key == key;
//   })];
//
// The size is a power of two, and some place is free: such tables are kept at most half full.

#include <cstddef>
#include <cstdint>

namespace daejo {

template <class Ends>
std::size_t probe(std::size_t size, std::uint64_t hash, Ends ends) {
  const std::size_t mask = size - 1;
  std::size_t at = hash & mask;
  while (!ends(at)) at = (at + 1) & mask;
  return at;
}

}  // namespace daejo
