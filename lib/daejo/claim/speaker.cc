#include <algorithm>

#include "daejo/claim/binding.h"

namespace daejo {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

bool is_name(const Scene& scene, std::size_t i) { return scene.words.words[i].is_name(); }

// The last name of the noun phrase that ends at `head`: "안나 베르크 사무총장은"; npos when it has none.
std::size_t name_in_phrase(const Scene& scene, std::size_t head) {
  const std::vector<Word>& w = scene.words.words;
  for (std::size_t i = head + 1; i-- > 0;) {
    if (i != head && (w[i].particle != ParticleRole::none || w[i].predicate() || w[i].comma)) break;
    if (w[i].depth != w[head].depth) continue;
    if (is_name(scene, i)) return i;
  }
  return npos;
}

bool marked(const Word& w, ParticleRole role) { return w.particle == role && w.depth == 0 && !w.predicate(); }

// Where what is said ends: 9천명이라고, 늘었다고, 이룰 것으로.
bool closes_quote(const Scene& scene, const Word& w) {
  if (w.depth != 0) return false;
  return w.particle == ParticleRole::quote || slice(scene.document.text, w.span).ends_with("다고") ||
         slice(scene.document.text, w.span).ends_with("라고");
}

std::size_t korean(const Scene& scene) {
  const std::vector<Word>& w = scene.words.words;
  for (std::size_t r = w.size(); r-- > 1;) {
    if (w[r].cue == nullptr || w[r].cue->kind != CueKind::speaker || w[r].depth != 0) continue;
    if (w[r].cue->value == "source")
      return w[r - 1].particle == ParticleRole::at ? name_in_phrase(scene, r - 1) : npos;
    std::size_t quote = npos;
    for (std::size_t i = r; i-- > 0 && quote == npos;) {
      if (closes_quote(scene, w[i])) quote = i;
    }
    if (quote == npos && w[r].cue->value == "quote") continue;
    // "…라고 시장이 밝혔다": right before the verb; else the topic that the sentence opens with.
    for (std::size_t i = r; quote != npos && i-- > quote + 1;) {
      if (marked(w[i], ParticleRole::topic) || marked(w[i], ParticleRole::subject))
        return name_in_phrase(scene, i);
    }
    for (std::size_t i = 0; i < r; ++i) {
      if (marked(w[i], ParticleRole::topic))
        return name_in_phrase(scene, i);  // none: "사망자는 …", what is spoken of
    }
  }
  return npos;
}

std::size_t english(const Scene& scene) {
  const std::vector<Word>& w = scene.words.words;
  const std::string_view text = scene.document.text;
  for (std::size_t r = 0; r < w.size(); ++r) {
    if (w[r].cue == nullptr || w[r].cue->kind != CueKind::speaker) continue;
    if (w[r].cue->value == "source") {
      for (std::size_t i = r + 1; i < std::min(w.size(), r + 7); ++i) {
        if (is_name(scene, i)) return i;
      }
      continue;
    }
    const bool that = r + 1 < w.size() && slice(text, w[r + 1].span) == "that";
    if (w[r].cue->value == "quote" && !that) continue;
    if (r + 1 < w.size() && is_name(scene, r + 1) && !that) return r + 1;  // said Kim
    std::size_t name = npos;
    for (std::size_t i = r; i-- > 0;) {
      if (w[i].depth != w[r].depth) continue;
      if (finite_verb(w, text, i)) break;
      if (is_name(scene, i)) name = i;
    }
    if (name != npos) return name;
  }
  return npos;
}

}  // namespace

std::size_t speaker_of(const Scene& scene) {
  return scene.words.language == Language::korean ? korean(scene) : english(scene);
}

}  // namespace daejo
