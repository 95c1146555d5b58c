#include "daejo/name/sound_reach.h"

#include <algorithm>

#include "daejo/name/sound_costs.h"

namespace daejo {
namespace {

// By consonant: those of its kind, and the least that one of another kind costs in its place.
struct Kinds {
  std::array<SoundSet, sound::count> alike;
  std::array<int, sound::count> apart;
};
const Kinds& kinds() {
  static const Kinds table = [] {
    Kinds out{};
    for (Sound s = 1; s < sound::count; ++s) {
      out.apart[s] = impossible_cost;
      for (Sound other = 1; other < sound::count; ++other) {
        if (kind_of(s) == kind_of(other))
          out.alike[s].add(other);
        else
          out.apart[s] = std::min(out.apart[s], sound_distance(s, other));
      }
    }
    return out;
  }();
  return table;
}

}  // namespace

// The rules that begin at letter i: each letter that one of them reads is read as any of its sounds.
void SoundReach::add_rules(std::string_view word, std::size_t i, char first, Letters& letters) const {
  const auto letter = [&](std::size_t at) { return at < word.size() ? lower_letter(word[at]) : ' '; };
  const std::uint32_t before = sound_letters::bit(i > 0 ? letter(i - 1) : ' ');
  const Kinds& kind = kinds();
  table_->each_rule(first, letter(i + 1), [&](const SoundRule& rule) {
    if ((rule.left & before) == 0) return;
    for (std::size_t x = 2; x < rule.size; ++x)
      if (rule.latin[x] != letter(i + x)) return;
    if (rule.size > 1 && (rule.right & sound_letters::bit(letter(i + rule.size))) == 0) return;
    // Consonants tell names apart. A rule that gives none is content with any sounds.
    const auto* const end = rule.sound.begin() + rule.sounds;
    const bool consonants =
        std::any_of(rule.sound.begin(), end, [](Sound x) { return kind_of(x) != sound_kind::none; });
    SoundSet sounds;
    int other = consonants ? impossible_cost : 0;
    for (std::size_t x = 0; consonants && x < rule.sounds; ++x) {
      const Sound s = rule.sound[x];
      if (kind_of(s) == sound_kind::none) continue;
      if (!table_->is_lenient()) {
        sounds.add(s);
        continue;
      }
      sounds |= kind.alike[s];
      other = std::min(other, kind.apart[s]);
    }
    // The letters of one rule share what it costs.
    const int share = (rule.cost + other) / rule.size;
    for (std::size_t x = 0; x < rule.size; ++x) {
      Letter& of = letters[i + x];
      of.sounds |= sounds;
      of.otherwise = std::min(of.otherwise, share);
    }
  });
}

void SoundReach::add(std::string_view word) {
  words_.push_back({word});
  for (const char c : word) {
    for (const char form : {lower_letter(c), c}) {
      const SoundTable::Nearest& nearest = table_->nearest(form);
      for (std::size_t s = 0; s < nearest_.size(); ++s) nearest_[s] = std::min(nearest_[s], nearest[s]);
      if (lower_letter(c) == c) break;
    }
  }
}

SoundReach::Letters SoundReach::letters_of(std::string_view word) const {
  Letters letters(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = lower_letter(word[i]);
    letters[i].otherwise = impossible_cost;
    if (table_->is_lenient() && c >= 'a')
      letters[i].otherwise = skip_letter(i > 0 ? lower_letter(word[i - 1]) : ' ', c,
                                         i + 1 < word.size() ? lower_letter(word[i + 1]) : ' ');
    if (const Sound same = sound_itself(c); same != sound::none) letters[i].sounds.add(same);
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = lower_letter(word[i]);
    add_rules(word, i, c, letters);
    if (word[i] != c) add_rules(word, i, word[i], letters);
  }
  std::erase_if(letters, [](const Letter& letter) { return letter.otherwise <= 0; });
  return letters;
}

SoundSet set_of(const Sounds& sounds) {
  SoundSet out;
  for (const Sound s : sounds) out.add(s);
  return out;
}

int SoundReach::least_of_sounds(const Sounds& target) const {
  int sum = 0;
  for (std::size_t j = 0; j < target.size(); ++j) {
    const int read = nearest_[target[j]];
    if (table_->is_lenient())
      sum += std::min({read, skip_sound(target, j, false), skip_sound(target, j, true)});
    else if (read != 0)
      return impossible_cost;
  }
  return sum;
}

int SoundReach::least_of_word(std::size_t number, const SoundSet& target) const {
  const Word& word = words_[number];
  if (!word.letters) word.letters = letters_of(word.text);
  int sum = 0;
  for (const Letter& letter : *word.letters)
    if (!letter.sounds.meets(target)) sum = std::min(sum + letter.otherwise, impossible_cost);
  return sum;
}

}  // namespace daejo
