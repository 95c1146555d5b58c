#include "daejo/claim/outlook.h"

#include <algorithm>
#include <array>

namespace daejo {

bool announces_plan(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ':')) text.remove_suffix(1);
  const auto says = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
  };
  const auto ends = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
  };
  // How those below end: what most sentences do not end in, and none that announces something without.
  constexpr std::array<std::string_view, 6> tails{"렇다", "니다", "같다", "ows", "his", "ing"};
  if (!ends(tails)) return false;
  constexpr std::array<std::string_view, 6> ko{"이렇다",          "이렇습니다",  "다음과 같다",
                                               "다음과 같습니다", "아래와 같다", "아래와 같습니다"};
  constexpr std::array<std::string_view, 4> plans{"계획", "예정", "일정", "순서"};
  constexpr std::array<std::string_view, 3> en{"as follows", "like this", "the following"};
  constexpr std::array<std::string_view, 4> schedules{"plan", "schedule", "timetable", "timeline"};
  return (ends(ko) && says(plans)) || (ends(en) && says(schedules));
}

bool is_forecast(const Property& property) {
  if (property.stems.empty()) return false;
  constexpr std::array<std::string_view, 10> nouns{"컨센서스",  "전망치",    "예상치",   "추정치",
                                                   "목표치",    "consensus", "forecast", "estimate",
                                                   "estimates", "guidance"};
  return std::find(nouns.begin(), nouns.end(), property.stems.back()) != nouns.end();
}

bool is_of_another_year(const Claim& claim, const Document& document) {
  const std::optional<DateValue>& time = claim.qualifiers.time;
  if (time && claim.qualifiers.time_stated && document.published && time->to.year != 0 &&
      time->to.year < partial(*document.published).year - 1)
    return true;
  return slice(document.text, document.sentences[claim.sentence].span).starts_with("당시");
}

}  // namespace daejo
