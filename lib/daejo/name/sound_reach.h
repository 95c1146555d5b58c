#pragma once
// What no alignment with a Hangul name can cost less than, told from the letters of the words, in whatever
// order they stand: a quick no for most pairs of names. Inside the layer only.
//
//   SoundReach reach(tables.latin);  reach.add("everest");
//   reach.least_of_sounds(sounds(U"에베레스트")) == 0
//   reach.least_of_sounds(sounds(U"카트만두")) >= 150               // no letter is read as ㅋ
//   reach.least_of_word(0, set_of(sounds(U"벵가지"))) > 0           // no sound is written with a v or an s
//
// Both sides have to be paid for: each sound by a letter that is read as it, or as something near, or by
// being passed over; each letter by a sound that some rule gives it where it stands, or by being passed over.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "daejo/name/hangul.h"
#include "daejo/name/sound.h"

namespace daejo {

// A set of sounds.
struct SoundSet {
  std::uint64_t low = 0, high = 0;
  void add(Sound s) { (s < 64 ? low : high) |= std::uint64_t{1} << (s & 63); }
  SoundSet& operator|=(const SoundSet& other) {
    low |= other.low;
    high |= other.high;
    return *this;
  }
  bool meets(const SoundSet& other) const { return (low & other.low) != 0 || (high & other.high) != 0; }
};

// The sounds that occur in a name.
SoundSet set_of(const Sounds& sounds);

class SoundReach {
 public:
  explicit SoundReach(const SoundTable& table) : table_(&table) { nearest_.fill(SoundTable::no_sound); }
  // One word more, that stands between blanks and must outlive this; capitals are read as small letters as
  // well.
  void add(std::string_view word);

  // What the sounds cost whatever words are read, some or all and in any order.
  int least_of_sounds(const Sounds& target) const;
  // What the letters of the word of that number cost where it is read as a part of those sounds. Worked out
  // when first asked for: most names never get so far.
  int least_of_word(std::size_t number, const SoundSet& target) const;

 private:
  // A letter that must be read as one of these sounds, or costs as much by the cheapest other way.
  struct Letter {
    SoundSet sounds;
    int otherwise = 0;
  };
  using Letters = std::vector<Letter>;
  struct Word {
    std::string_view text;
    mutable std::optional<Letters> letters = {};  // those that cost something otherwise
  };
  Letters letters_of(std::string_view word) const;
  void add_rules(std::string_view word, std::size_t i, char first, Letters& letters) const;

  const SoundTable* table_;
  SoundTable::Nearest nearest_;  // of all letters
  std::vector<Word> words_;
};

}  // namespace daejo
