#pragma once
// How well Latin letters and Hangul sound alike: a weighted alignment of letters and sounds, its rules in
// data.
//
//   SoundTable english = *SoundTable::load(resources.at("data/names/sound_latin.tsv"), SoundTable::lenient);
//   align(english, sound_source({"trudeau"}), sounds(U"트뤼도"), 200)
//                                            ->  cost, in hundredths; nothing above the limit
//
// A rule reads some letters as some sounds at a cost, between given neighbours:
//
//   latin   sound   cost   left   right
//   sh      ㅅj      0                      # ㅅ with a glide; "-ㄹㄹ" would be a final and an initial ㄹ
//   c       ㅅ       0             eiy      # before e, i, y
//   L       엘       0                      # the name of the letter, where the word is written in capitals
//
// Contexts are the letters that may stand there; V any vowel letter, C any consonant letter, # the end of the
// word. A lenient table may also put one sound for another at the cost of their difference in features (ㅂ ㅍ
// ㅃ differ in aspiration only, ㅐ ㅔ hardly), skip a sound, or skip a letter; a strict one takes its rules
// literally. The best path is found by dynamic programming over letters and sounds, cut at the limit (cf.
// weighted finite-state transliteration: Knight and Graehl, Machine Transliteration, 1998).

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/name/hangul.h"

namespace daejo {

// Kinds of consonants: one is put for another of its kind at little cost, for one of another kind at a high
// one.
namespace sound_kind {
inline constexpr std::uint8_t none = 0;  // vowels, glides, letters and digits
inline constexpr std::size_t count = 17;
}  // namespace sound_kind
std::uint8_t kind_of(Sound s);

struct SoundRule {
  static constexpr std::size_t most_letters = 7;
  std::array<char, 8> latin{};  // zeros behind its letters
  std::array<Sound, 8> sound{};
  std::uint8_t size = 0;     // letters
  std::uint8_t sounds = 0;   // may be none
  std::uint32_t left = ~0U;  // bit 0–25 a–z, bit 26 the edge of a word
  std::uint32_t right = ~0U;
  int cost = 0;  // not below 0
};

class SoundTable {
 public:
  enum Mode { strict, lenient };
  static Result<SoundTable> load(const Resource& file, Mode mode);

  bool is_lenient() const { return mode_ == lenient; }
  // Calls f(rule) for the rules that begin with this ASCII letter and go on, or stand before, as `next`: a
  // small letter, or anything else for the edge of a word. What stands before, a rule's third letter and on,
  // and what stands behind two letters and more are not asked for.
  template <class F>
  void each_rule(char first, char next, F f) const {
    const std::size_t of =
        place(first) * nexts + (next >= 'a' && next <= 'z' ? static_cast<std::size_t>(next - 'a') : 26);
    for (std::uint32_t at = begins_[of]; at < begins_[of + 1]; ++at) f(rules_[lists_[at]]);
  }

  // How far a sound is, at the least, from any that a rule beginning with the letter has; no_sound where none
  // of a strict table has it.
  static constexpr std::uint8_t no_sound = 255;
  using Nearest = std::array<std::uint8_t, 80>;  // by sound; a round number of bytes
  const Nearest& nearest(char first) const { return nearest_[place(first)]; }

 private:
  static constexpr std::size_t nexts = 27;
  static std::size_t place(char c) { return static_cast<unsigned char>(c) & 127U; }
  void index();

  Mode mode_ = strict;
  std::vector<SoundRule> rules_;
  std::vector<std::uint16_t> lists_;  // indexes into rules_, by first letter and what follows it
  std::vector<std::uint32_t> begins_ = std::vector<std::uint32_t>(128 * nexts + 1);  // of the lists
  std::array<Nearest, 128> nearest_;
};

// Words in the order in which they are to be read, with spaces between; capitals only in words that may be
// spelled out. The cost of the best path, in hundredths, or nothing when it would exceed `limit`.
std::optional<int> align(const SoundTable& table, std::string_view source, const Sounds& target, int limit);
// How far two sounds are apart, in hundredths: 0 the same, 10 ㅐ and ㅔ, 40 ㅂ and ㅍ, 200 unlike.
int sound_distance(Sound a, Sound b);
// Edit distance over sounds, weighted by `sound_distance`; above `limit` any number above it.
int sounds_distance(const Sounds& a, const Sounds& b, int limit);
// A number that the distance cannot be below, from how often each kind of consonant occurs.
int least_sounds_distance(const Sounds& a, const Sounds& b);

}  // namespace daejo
