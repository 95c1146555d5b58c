#include "daejo/rule/evaluate.h"

namespace daejo {
namespace {

std::optional<std::pair<Day, Day>> days(const DateValue& d) {
  if (!d.resolved()) return std::nullopt;
  const std::optional<Day> from = d.from.to_day();
  const std::optional<Day> to = d.to.to_day();
  if (!from || !to) return std::nullopt;
  return std::pair{*from, *to};
}

// The years that both ends of the date know, even where the rest is not known.
std::optional<Interval> years(const DateValue& d) {
  if (d.from.year == 0) return std::nullopt;
  return Interval::between(d.from.year, d.to.year == 0 ? d.from.year : d.to.year);
}

int completed_years(Day birth, Day on) {
  const std::chrono::year_month_day b{birth};
  const std::chrono::year_month_day o{on};
  const int difference = static_cast<int>(o.year()) - static_cast<int>(b.year());
  const bool before = o.month() < b.month() || (o.month() == b.month() && o.day() < b.day());
  return difference - (before ? 1 : 0);
}

Datum full_years(const DateValue& birth, const DateValue& on) {
  const auto b = days(birth);
  const auto o = days(on);
  if (!b || !o) {
    // Only years known: one less is possible, as long as the birthday may be to come.
    const auto y = years(birth);
    const auto z = years(on);
    if (!y || !z) return {};
    return plain(*z - *y + Interval::between(-1, 0));
  }
  return plain(Interval::between(completed_years(b->second, o->first), completed_years(b->first, o->second)));
}

Datum calendar_years(const DateValue& a, const DateValue& b) {
  const auto y = years(a);
  const auto z = years(b);
  if (!y || !z) return {};
  return plain(*z - *y);
}

Datum duration(const DateValue& from, const DateValue& to) {
  const auto a = days(from);
  const auto b = days(to);
  if (!a || !b) return {};
  // Counted from a day to a day, with either both ends or one: 10 to 14 April are four days, or the fifth.
  const auto least = (b->first - a->second).count();
  const auto most = (b->second - a->first).count() + 1;
  return Magnitude{Interval::between(Decimal(least) * Decimal(86400), Decimal(most) * Decimal(86400)),
                   {{"s", 1}}};
}

Datum days_between(const DateValue& from, const DateValue& to) {
  const auto a = days(from);
  const auto b = days(to);
  if (!a || !b) return {};
  return plain(Interval::between((b->first - a->second).count(), (b->second - a->first).count()));
}

}  // namespace

Datum call_on_dates(const std::string& f, const std::vector<DateValue>& d) {
  if (f == "duration") return duration(d[0], d[1]);
  if (f == "days_between") return days_between(d[0], d[1]);
  if (f == "full_years") return full_years(d[0], d[1]);
  if (f == "calendar_years") return calendar_years(d[0], d[1]);
  if (f == "age") {
    const Datum y = calendar_years(d[0], d[1]);
    if (const auto* a = std::get_if<Magnitude>(&y)) return plain(a->interval + Interval::between(-1, 1));
    return {};
  }
  const PartialDate& p = d[0].from;
  const PartialDate& q = d[0].to;
  const auto part = [](int a, int b) -> Datum {
    if (a == 0 || b < a) return {};
    return plain(Interval::between(a, b));
  };
  if (f == "year") return years(d[0]) ? plain(*years(d[0])) : Datum();
  if (f == "month") return part(p.month, p.year == q.year ? q.month : 0);
  if (f == "day") return part(p.day, p.year == q.year && p.month == q.month ? q.day : 0);
  if (f == "written_weekday") return d[0].weekday == 0 ? Datum() : plain(Interval::at(d[0].weekday));
  if (f == "weekday") {
    const auto known = days(d[0]);
    if (!known || known->first != known->second) return {};
    return plain(Interval::at(iso_weekday(known->first)));
  }
  return {};
}

}  // namespace daejo
