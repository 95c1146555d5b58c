#include <algorithm>

#include "daejo/claim/words.h"

namespace daejo {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

bool reports(const Word& w) { return w.cue != nullptr && w.cue->kind == CueKind::speaker; }

// The next predicate behind the figure, in its own clause: 1513명이 숨지고, 12만명을 태운 배.
std::size_t korean(const std::vector<Word>& w, std::size_t at) {
  const auto marks = [](const Word& x) {
    return x.particle == ParticleRole::topic || x.particle == ParticleRole::subject;
  };
  if (w[at].predicate()) return npos;  // 711명이다, 711명으로, as far as it closes
  for (std::size_t i = at + 1; i < w.size() && w[i].depth >= w[at].depth; ++i) {
    if (w[i].depth != w[at].depth) continue;
    if (w[i].is_mention() && marks(w[i])) return npos;  // another subject
    if (!w[i].predicate() && w[i].sense == Sense::none) continue;
    if (w[i].is_mention() || w[i].ending == Ending::adverbial) continue;
    if (reports(w[i])) return npos;
    return i;
  }
  return npos;
}

std::size_t english(const std::vector<Word>& w, std::string_view text, std::size_t at) {
  constexpr Parts breaks = bit(Part::conjunction);
  std::size_t left = npos;
  for (std::size_t i = at; i-- > 0 && w[i].depth >= w[at].depth;) {
    if ((w[i].parts & breaks) != 0 || w[i].comma) break;
    if (w[i].depth > w[at].depth) continue;  // "was set at 10,030 won ($7.28) on Friday"
    if (finite_verb(w, text, i) && !reports(w[i])) {
      left = i;
      break;
    }
  }
  // "706 lived", "1,517 people died": right behind, where no verb has come before it.
  for (std::size_t i = at + 1; i < std::min(w.size(), at + 5) && w[i].depth == w[at].depth; ++i) {
    if (w[i - 1].comma || w[i].is_mention() || (w[i].parts & breaks) != 0) break;
    if (!finite_verb(w, text, i) || reports(w[i])) continue;
    return left == npos || i <= at + 2 ? i : left;
  }
  return left;
}

}  // namespace

std::size_t predicate_of(const Words& words, std::string_view text, std::size_t at) {
  return words.language == Language::korean ? korean(words.words, at) : english(words.words, text, at);
}

}  // namespace daejo
