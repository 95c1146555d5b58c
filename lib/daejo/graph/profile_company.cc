// What a claim stands beside in its sentence: lists of figures, and dates that only date one.

#include <algorithm>
#include <map>
#include <vector>

#include <boost/container/small_vector.hpp>

#include "daejo/graph/profile.h"

namespace daejo {

// 어린이 400명, 학부모 94명, 선생님 18명: parts, each of its own.
void Profiles::find_lists() {
  constexpr std::size_t least = 3;
  for (std::size_t i = 0; i < profiles_.size();) {
    std::size_t end = i;
    while (end < profiles_.size() && profiles_[end].family != 0 &&
           profiles_[end].family == profiles_[i].family &&
           case_.claims[end].context == case_.claims[i].context &&
           case_.claims[end].clause == case_.claims[i].clause)
      ++end;
    const auto unit = [&](std::size_t k) {
      const Quantity* q = case_.claims[k].quantity();
      return q == nullptr ? std::string_view{} : std::string_view(q->unit);
    };
    std::map<std::string_view, std::size_t> alike;
    for (std::size_t k = i; k < end && end - i >= least; ++k) ++alike[unit(k)];
    for (std::size_t k = i; k < end && end - i >= least; ++k)
      profiles_[k].in_list = profiles_[k].count && alike[unit(k)] >= least;
    i = std::max(end, i + 1);
  }
}

// "2020년 2.87%, 2021년 1.5%", "내년 1만30원": no event is of that year; another year of the same figure is a
// difference.
void Profiles::find_dates_of_figures() {
  std::vector<boost::container::small_vector<std::size_t, 2>> dates(case_.contexts.size());
  for (std::size_t i = 0; i < profiles_.size(); ++i) {
    const Claim& claim = case_.claims[i];
    if (claim.date() != nullptr && claim.context < dates.size()) dates[claim.context].push_back(i);
  }
  for (std::size_t i = 0; i < profiles_.size(); ++i) {
    const Claim& claim = case_.claims[i];
    if (claim.quantity() == nullptr || !claim.qualifiers.time_stated || claim.context >= dates.size())
      continue;
    // A day is that of an event, unless the figure is one of every day: "closed at 107,200 won on Friday".
    const bool daily = !claim.property.id.empty() && !claim.property.lasting && claim.form == Form::level;
    for (const std::size_t d : dates[claim.context]) {
      const Claim& date = case_.claims[d];
      const bool period = date.date()->grain != Grain::day && date.property.id.empty();
      if ((period || daily) && *date.date() == *claim.qualifiers.time)
        profiles_[d].dated = profiles_[i].group, profiles_[d].qualified = true;
    }
  }
}

}  // namespace daejo
