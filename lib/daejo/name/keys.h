#pragma once
// Keys under which the spellings of one name meet, so that the N names of a set are compared without N² work.
//
//   name_keys(tables, "량원펑")         -> {nnnp, =량원펑}
//   name_keys(tables, "Liang Wenfeng")  -> {nnnp, …, =ln, =vnvn}
//   name_keys(tables, "梁文鋒")         -> {nnnp, …}
//
// A key is the consonants of the whole name by class, counted, so that the order of its words does not count:
// n for nasals, p for lips (ㅂ ㅍ b f p v), o for the other stops and fricatives, which spellings mix.
// Vowels, glides, ㅎ and the liquids, which come and go between spellings, count for nothing. Letters that
// may be silent, and capitals, which may be spelled out, give further keys. A key with "=" is one word of the
// name, for forms that leave out the others.
//
// Of the pairs that compare_names joins in its tests about 98 in 100 share a key; names that share one are
// candidates, no more.

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "daejo/name/form.h"
#include "daejo/name/tables.h"

namespace daejo {

// One number: names of a set share or do not share keys many times over.
class NameKey {
 public:
  constexpr NameKey() = default;  // of no consonants
  constexpr explicit NameKey(std::uint64_t bits) : bits_(bits) {}

  constexpr std::uint64_t bits() const { return bits_; }
  constexpr bool is_word() const { return (bits_ & word_bit) != 0; }
  // Of consonants: how many there are of each class.
  constexpr std::uint32_t nasals() const { return count(2); }
  constexpr std::uint32_t others() const { return count(1); }
  constexpr std::uint32_t lips() const { return count(0); }
  // A word, or more than one consonant: less is shared by names of all kinds.
  constexpr bool is_telling() const { return is_word() || nasals() + others() + lips() > 1; }

  constexpr NameKey& operator+=(NameKey more) {  // of consonants both
    bits_ = (bits_ + more.bits_) & ~word_bit;
    return *this;
  }
  constexpr NameKey without_nasal() const { return NameKey(bits_ - (std::uint64_t{1} << 2 * width)); }
  friend constexpr auto operator<=>(NameKey, NameKey) = default;

 private:
  friend NameKey key_of_word(std::u32string_view word);
  friend NameKey key_of_word(std::string_view word);
  static constexpr int width = 20;  // bits of a count
  static constexpr std::uint64_t word_bit = std::uint64_t{1} << 63;
  constexpr std::uint32_t count(int place) const {
    return static_cast<std::uint32_t>(bits_ >> place * width) & ((1U << width) - 1);
  }
  std::uint64_t bits_ = 0;

  friend constexpr NameKey key_of_classes(std::string_view classes);
};

// "nnnp" in any order; of no consonants, the key of all names without any.
constexpr NameKey key_of_classes(std::string_view classes) {
  NameKey key;
  for (const char c : classes)
    key.bits_ += std::uint64_t{1} << (c == 'n' ? 2 : c == 'o' ? 1 : 0) * NameKey::width;
  return key;
}
// By a hash that is the same everywhere. Of ASCII the same for both.
NameKey key_of_word(std::u32string_view word);
NameKey key_of_word(std::string_view word);

// Sorted, without duplicates; of a name without any letter, that of no consonants.
std::vector<NameKey> name_keys(const NameTables& tables, std::string_view name);
std::vector<NameKey> name_keys(const NameTables& tables, const NameForm& form);
// Into `keys` those of a few Hangul words with single spaces between them, which need not be taken apart for
// it; false, and `keys` mean nothing, where anything else is among them, or more.
bool hangul_keys(const NameTables& tables, std::string_view name, std::vector<NameKey>& keys);

}  // namespace daejo
