#pragma once
// Is this word one of a table's, and which? One probe for nearly every question.
//
//   WordTable table;  table.insert("김");  table.insert("개발비", 7);
//   table.count("김") == 1;  *table.find("개발비") == 7;  table.find("값") == nullptr
//
// Open addressing; the words are views that must outlive the table. bytes_hash() and word_hash(), its lower
// half, are for tables of one run: they are not the same on every machine.

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "daejo/base/probe.h"

namespace daejo {

// Words are short: their bytes are taken eight or four at a time, the last ones again with some before them,
// so that no length needs a loop over single bytes.
namespace word_bytes {
template <class Int>
Int at(const char* from) {
  Int out;
  std::memcpy(&out, from, sizeof out);
  return out;
}
}  // namespace word_bytes

inline std::uint64_t bytes_hash(std::string_view word) {
  const char* const p = word.data();
  const std::size_t n = word.size();
  std::uint64_t h = n * 0x9E3779B97F4A7C15u, rest = 0;
  if (n >= 8) {
    for (std::size_t at = 0; at + 8 < n; at += 8) {
      h = (h ^ word_bytes::at<std::uint64_t>(p + at)) * 0xFF51AFD7ED558CCDu;
      h ^= h >> 32;
    }
    rest = word_bytes::at<std::uint64_t>(p + n - 8);
  } else if (n >= 4) {
    rest = word_bytes::at<std::uint32_t>(p) | std::uint64_t{word_bytes::at<std::uint32_t>(p + n - 4)} << 32;
  } else if (n > 0) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(p[i])}; };
    rest = byte(0) | byte(n / 2) << 8 | byte(n - 1) << 16;
  }
  h = (h ^ rest) * 0xC4CEB9FE1A85EC53u;
  return h ^ (h >> 29);
}
inline std::uint32_t word_hash(std::string_view word) { return static_cast<std::uint32_t>(bytes_hash(word)); }

inline bool same_word(std::string_view a, std::string_view b) {
  const std::size_t n = a.size();
  if (n != b.size()) return false;
  const char *const x = a.data(), *const y = b.data();
  const auto same = [&]<class Int>(Int, std::size_t at) {
    return word_bytes::at<Int>(x + at) == word_bytes::at<Int>(y + at);
  };
  if (n >= 8) {
    for (std::size_t at = 0; at + 8 < n; at += 8)
      if (!same(std::uint64_t{}, at)) return false;
    return same(std::uint64_t{}, n - 8);
  }
  if (n >= 4) return same(std::uint32_t{}, 0) && same(std::uint32_t{}, n - 4);
  return n == 0 || (x[0] == y[0] && x[n / 2] == y[n / 2] && x[n - 1] == y[n - 1]);
}

class WordTable {
 public:
  // False when the word is there already; its value stays.
  bool insert(std::string_view word, std::uint32_t value = 0) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    const std::uint32_t hash = word_hash(word);
    Slot& slot = place(word, hash);
    if (slot.used) return false;
    slot = {word, hash, value, true};
    ++used_;
    return true;
  }
  const std::uint32_t* find(std::string_view word) const {
    if (used_ == 0) return nullptr;
    const Slot& slot = place(word, word_hash(word));
    return slot.used ? &slot.value : nullptr;
  }
  std::size_t count(std::string_view word) const { return find(word) != nullptr ? 1 : 0; }
  std::size_t size() const { return used_; }

 private:
  struct Slot {
    std::string_view word;
    std::uint32_t hash = 0;
    std::uint32_t value = 0;
    bool used = false;
  };
  const Slot& place(std::string_view word, std::uint32_t hash) const {
    return slots_[probe(slots_.size(), hash, [&](std::size_t at) {
      return !slots_[at].used || (slots_[at].hash == hash && same_word(slots_[at].word, word));
    })];
  }
  Slot& place(std::string_view word, std::uint32_t hash) {
    return const_cast<Slot&>(static_cast<const WordTable&>(*this).place(word, hash));
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& s : old)
      if (s.used) place(s.word, s.hash) = s;
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace daejo
