#pragma once
// Is this word one of a table's, and which? One probe for nearly every question.
//
//   WordTable table;  table.insert("김");  table.insert("개발비", 7);
//   table.count("김") == 1;  *table.find("개발비") == 7;  table.find("값") == nullptr
//
// Open addressing; the words are views that must outlive the table. word_hash() is for tables of one run: it
// is not the same on every machine.

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace daejo {

inline std::uint32_t word_hash(std::string_view word) {
  std::uint64_t h = word.size() * 0x9E3779B97F4A7C15u;
  std::size_t at = 0;
  for (; at + 8 <= word.size(); at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, word.data() + at, 8);
    h = (h ^ eight) * 0xFF51AFD7ED558CCDu;
    h ^= h >> 32;
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, word.data() + at, word.size() - at);
  h = (h ^ rest) * 0xC4CEB9FE1A85EC53u;
  return static_cast<std::uint32_t>(h ^ (h >> 29));
}

class WordTable {
 public:
  // False when the word is there already; its value stays.
  bool insert(std::string_view word, std::uint32_t value = 0) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = place(word, word_hash(word));
    if (slot.used) return false;
    slot = {word, word_hash(word), value, true};
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
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].used && !(slots_[at].hash == hash && slots_[at].word == word)) at = (at + 1) & mask;
    return slots_[at];
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
