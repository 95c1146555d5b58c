#pragma once
// How well Latin letters and Hangul sound alike: a weighted alignment of letters and sounds, its rules in
// data.
//
//   SoundTable english = *SoundTable::load(resources.at("data/names/sound_latin.tsv"), SoundTable::lenient);
//   align(english, sound_source({"trudeau"}), sounds(U"트뤼도"), 200)   ->  cost, in hundredths; nothing
//   above the limit
//
// A rule reads some letters as some sounds at a cost, between given neighbours:
//
//   latin   sound   cost   left   right      # sh is ㅅ with a glide; c is ㅅ before e, i, y; "-ㄹㄹ" a final
//   and an initial ㄹ sh      ㅅj      0 c       ㅅ       0             eiy L       엘 # capitals: the name
//   of the letter, where the word is written in capitals
//
// Contexts are the letters that may stand there; V any vowel letter, C any consonant letter, # the end of the
// word. A lenient table may also put one sound for another at the cost of their difference in features (ㅂ ㅍ
// ㅃ differ in aspiration only, ㅐ ㅔ hardly), skip a sound, or skip a letter; a strict one takes its rules
// literally. The best path is found by dynamic programming over letters and sounds, cut at the limit (cf.
// weighted finite-state transliteration: Knight and Graehl, Machine Transliteration, 1998).

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/name/hangul.h"

namespace daejo {

struct SoundRule {
  std::string latin;
  Sounds sound;
  int cost = 0;
  std::uint32_t left = ~0U;  // bit 0–25 a–z, bit 26 the edge of a word
  std::uint32_t right = ~0U;
};

class SoundTable {
 public:
  enum Mode { strict, lenient };
  static Result<SoundTable> load(const Resource& file, Mode mode);

  bool is_lenient() const { return mode_ == lenient; }
  // Rules that begin with this ASCII letter, longest first.
  const std::vector<SoundRule>& rules(char first) const {
    return by_letter_[static_cast<unsigned char>(first) & 127U];
  }

 private:
  Mode mode_ = strict;
  std::array<std::vector<SoundRule>, 128> by_letter_;
};

// Words in the order in which they are to be read, with spaces between; capitals only in words that may be
// spelled out. The cost of the best path, in hundredths, or nothing when it would exceed `limit`.
std::optional<int> align(const SoundTable& table, std::string_view source, const Sounds& target, int limit);

// How far two sounds are apart, in hundredths: 0 the same, 10 ㅐ and ㅔ, 40 ㅂ and ㅍ, 200 unlike.
int sound_distance(Sound a, Sound b);
// Edit distance over sounds, weighted by `sound_distance`; above `limit` any number above it.
int sounds_distance(const Sounds& a, const Sounds& b, int limit);

}  // namespace daejo
