#include "daejo/claim/compared.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "daejo/base/ascii.h"

namespace daejo {
namespace {

const Mention* mention_at(const Scene& scene, std::size_t i) {
  const Word& w = scene.words.words[i];
  return w.is_mention() ? &scene.mentions[static_cast<std::size_t>(w.mention)] : nullptr;
}

const Quantity* figure_at(const Scene& scene, std::size_t i) {
  return scene.words.words[i].is_figure() ? mention_at(scene, i)->quantity() : nullptr;
}

bool is_change(Form form) { return form == Form::change_up || form == Form::change_down; }

// The word before the parentheses that `at` stands in, where its particle, which stands behind them,
// compares: "작년 같은 기간(1조400억원)보다".
std::optional<std::size_t> compared_owner(const std::vector<Word>& w, std::size_t at) {
  std::size_t owner = at;
  while (owner > 0 && w[owner].depth >= w[at].depth) --owner;
  const bool found = w[owner].depth < w[at].depth && w[owner].particle == ParticleRole::than;
  return found ? std::optional(owner) : std::nullopt;
}

// What English says before what it measures by: "than in 2022", "compared with the 3 days", "from 3 days".
enum class Link { none, than, from };

Link link_before(const Scene& scene, std::size_t i) {
  constexpr std::array<std::string_view, 7> passed{"the", "a", "an", "its", "with", "to", "in"};
  bool near = true;  // nothing but articles since
  while (i-- > 0) {
    if (scene.words.words[i].is_mention()) return Link::none;
    const std::string_view word = scene.words.lower_stem(i);
    if (word == "than" || word == "compared" || word == "versus") return Link::than;
    // "14.5 percent above the 131,000 won"
    const Mention* share = i > 0 ? mention_at(scene, i - 1) : nullptr;
    if (share != nullptr && share->kind == Kind::percent &&
        (word == "above" || word == "below" || word == "over" || word == "under"))
      return Link::than;
    if (word == "from") return near ? Link::from : Link::none;
    const auto* const known = std::find(passed.begin(), passed.end(), word);
    if (known == passed.end()) return Link::none;
    near = near && known - passed.begin() < 4;
  }
  return Link::none;
}

// "Java 11 지원을 끝내고", "dropped support for Java 11", "Java 11 is no longer supported".
bool support_ended(const Scene& scene, std::size_t at) {
  const std::vector<Word>& w = scene.words.words;
  const auto text = [&](std::size_t i) { return slice(scene.document.text, w[i].span); };
  if (scene.words.language != Language::english) {
    if (at + 2 >= w.size() || !text(at + 1).starts_with("지원")) return false;
    constexpr std::array<std::string_view, 7> ends{"끝", "종료", "중단", "뺐", "없앴", "폐지", "그만"};
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return text(at + 2).starts_with(end); });
  }
  const auto word = [&](std::size_t i) { return scene.words.lower_of(w[i].span); };
  for (std::size_t i = at; i-- > 0 && at - i <= 4;) {
    if (word(i) != "support" || i == 0) continue;
    constexpr std::array<std::string_view, 8> ends{"dropped", "drops",   "ended",    "ends",
                                                   "removed", "removes", "dropping", "ending"};
    return std::find(ends.begin(), ends.end(), word(i - 1)) != ends.end();
  }
  for (std::size_t i = at + 1; i + 2 < w.size() && i <= at + 3; ++i)
    if (word(i) == "no" && word(i + 1) == "longer") return word(i + 2).starts_with("support");
  return false;
}

}  // namespace

bool is_former(const Scene& scene, std::size_t at) {
  const std::vector<Word>& w = scene.words.words;
  if (!w[at].is_figure() && !w[at].is_date()) return false;
  const Quantity* figure = figure_at(scene, at);
  if (figure != nullptr && support_ended(scene, at)) return true;
  if (scene.words.language == Language::english) {
    const Link link = link_before(scene, at);
    if (figure == nullptr) return link == Link::than || (link == Link::from && w[at].cue != nullptr);
    const bool ago = at + 1 < w.size() && scene.words.lower_stem(at + 1) == "ago";
    return ago || link != Link::none;
  }
  if (w[at].particle == ParticleRole::than) return true;
  if (figure == nullptr) return false;
  // The figure of a time that something is compared with; one beside another figure is as much as that one.
  if (const auto owner = compared_owner(w, at); owner && !w[*owner].is_figure()) return true;
  if (w[at].particle != ParticleRole::from && w[at].particle != ParticleRole::at) return false;
  for (std::size_t i = at + 1; i < std::min(w.size(), at + 6) && !w[i - 1].closes_clause(); ++i) {
    const Quantity* other = figure_at(scene, i);
    if (other != nullptr && other->unit == figure->unit && w[at].depth == w[i].depth &&
        (w[i].particle == ParticleRole::by || w[i].particle == ParticleRole::until))
      return true;
  }
  return false;
}

bool is_compared_with(const Scene& scene, std::size_t date, std::size_t figure, Form form) {
  const std::vector<Word>& w = scene.words.words;
  // "2022년 선거(52.3%)보다": the figure in the parentheses is of that year.
  if (const auto owner = compared_owner(w, figure);
      owner && date <= *owner && w[date].depth == w[*owner].depth)
    return false;
  if (w[date].particle == ParticleRole::than) return true;
  if (scene.words.language == Language::english) {
    const Link link = link_before(scene, date);
    return link == Link::than || (link == Link::from && is_change(form));
  }
  // "2022년 739만대보다 8%", "지난해 실적보다": the date is of what is compared with.
  if (w[date].particle == ParticleRole::none) {
    for (std::size_t k = date + 1; k < figure && k <= date + 3 && w[k].depth == w[date].depth; ++k) {
      if (w[k].particle == ParticleRole::than) return true;
      if (w[k].particle != ParticleRole::none || w[k].comma) break;
    }
  }
  // "1년 전과 비교해", "전년 대비": what a phrase of comparison is followed by, up to the figure.
  const bool base = w[date].cue != nullptr && w[date].cue->kind == CueKind::base;
  const bool at = w[date].particle == ParticleRole::at && date + 1 < w.size() &&
                  slice(scene.document.text, w[date + 1].span).starts_with("비");  // 2분기에 비하면
  if (!base && !at && w[date].particle != ParticleRole::with) return false;
  for (std::size_t k = date; k <= std::min(figure, date + 4) && k < w.size(); ++k) {
    if (w[k].particle == ParticleRole::than) return true;
    const std::string_view text = slice(scene.document.text, w[k].span);
    for (const std::string_view verb : {"비교", "견주", "견줘", "대비", "비해", "비하"})
      if (text.find(verb) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace daejo
