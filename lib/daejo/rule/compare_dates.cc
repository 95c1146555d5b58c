#include <fmt/format.h>

#include "daejo/rule/compare.h"

namespace daejo {
namespace {

// Parts that both dates know and that differ: −1 when there are none in common.
int differing_parts(const PartialDate& a, const PartialDate& b) {
  int common = 0;
  int differ = 0;
  for (const auto& [x, y] : {std::pair{a.year, b.year}, {a.month, b.month}, {a.day, b.day}}) {
    if (x == 0 || y == 0) continue;
    ++common;
    if (x != y) ++differ;
  }
  return common == 0 ? -1 : differ;
}

bool same_parts_known(const PartialDate& a, const PartialDate& b) {
  return (a.year != 0) == (b.year != 0) && (a.month != 0) == (b.month != 0) && (a.day != 0) == (b.day != 0);
}

}  // namespace

Comparison compare_dates(const DateValue& a, const DateValue& b) {
  if (a.resolved() && b.resolved()) {
    const std::optional<Day> a1 = a.from.to_day(), a2 = a.to.to_day(), b1 = b.from.to_day(),
                             b2 = b.to.to_day();
    if (!a1 || !a2 || !b1 || !b2) return {};
    if (*a1 == *b1 && *a2 == *b2) return {Verdict::agreement, {}};
    const bool a_in_b = *b1 <= *a1 && *a2 <= *b2;
    const bool b_in_a = *a1 <= *b1 && *b2 <= *a2;
    if (a_in_b || b_in_a) {
      // A day in its month or year tells something; in a century, nothing.
      if ((a_in_b ? b : a).grain <= Grain::decade) return {};
      return {Verdict::agreement, {}};
    }
    if (*a1 <= *b2 && *b1 <= *a2) return {Verdict::reconcilable, {{"겹치는 기간", "the periods overlap"}}};
    Comparison out{Verdict::conflict, {}};
    const auto gap = (*a2 < *b1 ? *b1 - *a2 : *a1 - *b2).count();
    if (gap == 1 && a.grain == Grain::day && b.grain == Grain::day) {
      out.why.push_back(
          {"하루 차이 (시간대가 다르면 생길 수 있음)", "one day apart (time zones can do that)"});
    } else if (a.from.month == b.from.month && a.from.day == b.from.day && a.from.year != b.from.year &&
               a.grain == b.grain && a.grain >= Grain::month) {
      out.why.push_back(
          {fmt::format("같은 날짜, {}년 차이", std::abs(a.from.year - b.from.year)),
           fmt::format("the same date, {} year(s) apart", std::abs(a.from.year - b.from.year))});
    }
    return out;
  }
  const int differ = differing_parts(a.from, b.from);
  if (differ < 0) return {};
  if (differ > 0) return {Verdict::conflict, {}};
  if (same_parts_known(a.from, b.from) && a.from == b.from && a.to == b.to) return {Verdict::agreement, {}};
  return {};
}

Comparison compare_times(const TimeValue& a, const TimeValue& b) {
  if (a.utc_offset.has_value() != b.utc_offset.has_value()) return {};
  const auto seconds = [](const TimeOfDay& t, int missing) {
    return t.hour * 3600 + t.minute * 60 + (t.second < 0 ? missing : t.second);
  };
  const int shift =
      a.utc_offset ? (*a.utc_offset - *b.utc_offset) * 60 : 0;  // the clock of b, moved to that of a
  int b1 = seconds(b.from, 0) + shift;
  int b2 = seconds(b.to, 59) + shift;
  if (b2 < 0) b1 += 86400, b2 += 86400;
  if (b1 >= 86400) b1 -= 86400, b2 -= 86400;
  const int a1 = seconds(a.from, 0);
  const int a2 = seconds(a.to, 59);
  if (a1 <= b2 && b1 <= a2) return {Verdict::agreement, {}};
  // 오후 and 오전 may have been left out on one side.
  if (std::abs(a1 - b1) == 12 * 3600) return {};
  return {Verdict::conflict, {}};
}

}  // namespace daejo
