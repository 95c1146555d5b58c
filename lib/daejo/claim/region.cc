#include "daejo/claim/region.h"

#include "daejo/base/ascii.h"

namespace daejo {
namespace {

// The region that a word names, a name of a country too; null when it names none.
const Cue* region_at(const Words& words, std::size_t i) {
  const auto [cue, size] = words.starts[i];
  if (cue == nullptr || cue->kind != CueKind::region) return nullptr;
  // 인도네시아 is not 인도: nothing but a particle may follow.
  return words.language == Language::english || words.words[i].stem.size() <= size ? cue : nullptr;
}

bool is_its_own(const Scene& scene, std::size_t region, std::size_t figure, const Property& property) {
  const std::vector<Word>& w = scene.words.words;
  const std::string_view text = scene.document.text;
  const auto word = [&](std::size_t i) { return slice(text, w[i].span); };
  const std::string_view name = text.substr(w[region].span.begin, scene.words.starts[region].size);
  if (scene.words.language == Language::english) {
    for (std::size_t i = region; i-- > 0 && region - i <= 2;) {
      const std::string_view before = scene.words.lower_of(w[i].span);
      if (before == "in" || before == "across") return true;
      if (before != "the") break;
    }
    return property.phrase.find(name) != std::string::npos;
  }
  if (region + 1 == figure || w[region].particle == ParticleRole::at) return true;
  return word(region + 1).starts_with("시장") || property.phrase.starts_with(name);
}

}  // namespace

std::string region_of(const Scene& scene, std::size_t at, Clause clause, const Property& property) {
  if (!scene.words.names_region) return {};
  const std::vector<Word>& w = scene.words.words;
  const auto region = [&](std::size_t i) -> const Cue* {
    const Cue* cue = w[i].depth == w[at].depth ? region_at(scene.words, i) : nullptr;
    return cue != nullptr && is_its_own(scene, i, at, property) ? cue : nullptr;
  };
  // The nearest before the figure, not past another one; in English also behind it.
  for (std::size_t i = at; i-- > clause.begin && !w[i].is_figure();) {
    if (const Cue* cue = region(i)) return cue->value;
  }
  if (scene.words.language != Language::english) return {};
  for (std::size_t i = at + 1; i < clause.end && !w[i].is_figure(); ++i) {
    if (const Cue* cue = region(i)) return cue->value;
  }
  return {};
}

}  // namespace daejo
