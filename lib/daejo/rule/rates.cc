#include "daejo/rule/rates.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "daejo/base/tsv.h"

namespace daejo {
namespace {

// A text written on a day may use the rate of the days before; closing rates come a day later.
constexpr std::chrono::days slack{7};

}  // namespace

Result<RateTable> RateTable::load(const Resources& resources) {
  const Resource& file = resources.at("data/exchange-bands.tsv");
  auto rows = read_tsv(file, {"from", "to", "low", "high", "years"});
  if (!rows) return fail(rows.error());
  RateTable table;
  for (const TsvRow& row : *rows) {
    const auto low = Decimal::parse(row["low"]);
    const auto high = Decimal::parse(row["high"]);
    if (!low || low->is_zero() || low->negative())
      return fail(row.error("low", "not a rate", "a number above 0"));
    if (!high || *high < *low) return fail(row.error("high", "not a rate", "a number from 'low' up"));
    const Interval band = Interval::between(*low, *high);
    if (const std::string_view years = row["years"]; !years.empty()) {
      const auto year = [](std::string_view text) {
        int out = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
        return error == std::errc() && end == text.data() + text.size() ? out : 0;
      };
      const int first = year(years.substr(0, years.find('-')));
      const int last =
          years.find('-') == std::string_view::npos ? first : year(years.substr(years.find('-') + 1));
      if (first < 1900 || last < first)
        return fail(row.error("years", "not a span of years", "2022 or 2022-2024"));
      if (row["from"] != "USD") return fail(row.error("from", "years are kept for the dollar", "USD"));
      table.of_years_.push_back({std::string(row["to"]), first, last, band});
      continue;
    }
    if (row["from"] == "USD") table.per_dollar_.insert_or_assign(std::string(row["to"]), band);
    table.pairs_.insert_or_assign({std::string(row["from"]), std::string(row["to"])}, band);
  }
  table.per_dollar_.insert_or_assign("USD", Interval::at(1));
  return table;
}

Result<void> RateTable::read_ecb(const Resource& file) {
  const std::string_view text = file.text;
  std::vector<std::string> currencies;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::vector<std::string_view> fields = split(line, ',');
    const auto trimmed = [](std::string_view s) {
      while (s.starts_with(' ')) s.remove_prefix(1);
      while (s.ends_with(' ')) s.remove_suffix(1);
      return s;
    };
    if (currencies.empty()) {
      if (fields.size() < 2 || trimmed(fields[0]) != "Date") {
        return fail(error_at(file.path, text, at, "not a table of rates",
                             "the header 'Date,USD,JPY,…' of the European Central Bank's history file"));
      }
      for (const std::string_view f : fields) currencies.emplace_back(trimmed(f));
    } else if (!line.empty()) {
      const std::optional<Day> day = parse_iso_day(trimmed(fields[0]));
      if (!day) return fail(error_at(file.path, text, at, "not a date", "YYYY-MM-DD"));
      auto& row = per_euro_[*day];
      row.insert_or_assign("EUR", Decimal(1));
      for (std::size_t i = 1; i < std::min(fields.size(), currencies.size()); ++i) {
        const std::string_view field = trimmed(fields[i]);
        if (field.empty() || field == "N/A") continue;
        const std::optional<Decimal> rate = Decimal::parse(field);
        if (!rate || rate->is_zero() || rate->negative()) {
          return fail(error_at(file.path, text, static_cast<std::size_t>(fields[i].data() - text.data()),
                               "not a rate", "a number above 0, or N/A"));
        }
        row.insert_or_assign(currencies[i], *rate);
      }
    }
    at = end + 1;
  }
  return {};
}

std::optional<Interval> RateTable::band(std::string_view from, std::string_view to) const {
  const std::pair<std::string, std::string> key{from, to};
  if (const auto it = pairs_.find(key); it != pairs_.end()) return it->second;
  if (const auto it = pairs_.find({key.second, key.first}); it != pairs_.end()) return reciprocal(it->second);
  const auto a = per_dollar_.find(from);
  const auto b = per_dollar_.find(to);
  if (a == per_dollar_.end() || b == per_dollar_.end()) return std::nullopt;
  return b->second / a->second;
}

std::optional<Interval> RateTable::band(std::string_view from, std::string_view to, int year) const {
  const std::optional<Interval> wide = band(from, to);
  bool known = false;
  const auto per_dollar = [&](std::string_view currency) -> std::optional<Interval> {
    for (const YearBand& b : of_years_) {
      if (b.currency != currency || year < b.first || year > b.last) continue;
      known = true;
      return b.per_dollar;
    }
    const auto it = per_dollar_.find(currency);
    return it == per_dollar_.end() ? std::nullopt : std::optional(it->second);
  };
  const std::optional<Interval> a = per_dollar(from);
  const std::optional<Interval> b = per_dollar(to);
  if (!known || !a || !b) return wide;
  const std::optional<Interval> narrow = *b / *a;
  if (!narrow || !wide) return wide ? wide : narrow;
  const std::optional<Interval> both = intersection(*wide, *narrow);
  return both ? both : wide;
}

std::optional<Interval> RateTable::on(std::string_view from, std::string_view to, Day first, Day last) const {
  std::optional<Interval> all;
  for (auto it = per_euro_.lower_bound(first); it != per_euro_.end() && it->first <= last; ++it) {
    const auto a = it->second.find(from);
    const auto b = it->second.find(to);
    if (a == it->second.end() || b == it->second.end()) continue;
    const Interval one = *(Interval::at(b->second) / Interval::at(a->second));
    all = all ? hull(*all, one) : one;
  }
  return all;
}

std::optional<Interval> RateTable::rate(std::string_view from, std::string_view to,
                                        const std::optional<DateValue>& time) const {
  if (time && time->resolved() && !per_euro_.empty()) {
    const std::optional<Day> first = time->from.to_day();
    const std::optional<Day> last = time->to.to_day();
    if (first && last) {
      if (auto known = on(from, to, *first - slack, *last + slack)) {
        // Newspapers round the rate they use; a bank sells at another than it buys.
        return *known * Interval::between(Decimal::of(98, -2), Decimal::of(102, -2));
      }
    }
  }
  return time && time->from.year != 0 && time->from.year == time->to.year ? band(from, to, time->from.year)
                                                                          : band(from, to);
}

}  // namespace daejo
