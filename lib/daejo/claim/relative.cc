#include "daejo/claim/relative.h"

#include "daejo/text/utf8.h"

namespace daejo {
std::optional<RelativeClause> relative_of(const Scene& scene, std::size_t word) {
  const std::vector<Word>& w = scene.words.words;
  if (scene.words.language != Language::english || w[word].comma) return std::nullopt;
  const int depth = w[word].depth;
  std::size_t i = word + 1;
  RelativeClause out;
  if (i < w.size() && (w[i].parts & bit(Part::preposition)) != 0) out.at = true, ++i;
  if (i >= w.size() || w[i].depth != depth || w[i].is_mention()) return std::nullopt;
  const std::string_view pronoun = scene.words.lower_stem(i);
  if (pronoun != "which" && (out.at || pronoun != "that")) return std::nullopt;
  out.begin = ++i;
  constexpr std::size_t longest_subject = 6;
  while (i < w.size() && i - out.begin <= longest_subject && !finite_verb(w, scene.document.text, i)) {
    if (w[i].depth != depth || w[i].comma || (w[i].is_mention() && !w[i].is_name())) return std::nullopt;
    ++i;
  }
  if (i >= w.size() || i == out.begin || i - out.begin > longest_subject) return std::nullopt;
  out.verb = i;
  while (i < w.size() && w[i].depth >= depth && (w[i].parts & bit(Part::conjunction)) == 0) {
    ++i;
    if (w[i - 1].comma && w[i - 1].depth == depth) break;
  }
  out.end = i;
  return out;
}

bool in_relative_of_another(const Scene& scene, std::size_t i, std::size_t figure) {
  const std::vector<Word>& w = scene.words.words;
  constexpr std::size_t reach = 12;
  for (std::size_t k = i; k-- > 0 && i - k <= reach;) {
    if (!w[k].is_figure() || k == figure) continue;
    const std::optional<RelativeClause> clause = relative_of(scene, k);
    if (clause && clause->begin <= i && i < clause->end && (figure < clause->begin || figure >= clause->end))
      return true;
  }
  return false;
}

}  // namespace daejo
