#pragma once
// What money of one currency was worth in another: plausible bands for every pair, and a table of daily rates
// when a user gives one.
//
//   RateTable rates = *RateTable::load(resources);    // data/exchange-bands.tsv
//   rates.band("USD", "KRW")                          // [900, 1600]: what newspapers of these decades print
//   rates.read_ecb(file);                             // the European Central Bank's history CSV
//   rates.rate("USD", "KRW", time)                    // of the days around that time, else the band
//
// Bands are kept against the dollar; a pair without one is reckoned through it, so its band is wider.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/value/date.h"
#include "daejo/value/interval.h"

namespace daejo {

class RateTable {
 public:
  static Result<RateTable> load(const Resources& resources);
  // "Date,USD,JPY,…" and a line per day: so many units for one euro; "N/A" where there is none.
  Result<void> read_ecb(const Resource& file);

  // How much of `to` one unit of `from` bought: by the user's table around that time, else the plausible
  // band.
  std::optional<Interval> rate(std::string_view from, std::string_view to,
                               const std::optional<DateValue>& time) const;
  std::optional<Interval> band(std::string_view from, std::string_view to) const;
  // The same in one year, where that is known better; never wider.
  std::optional<Interval> band(std::string_view from, std::string_view to, int year) const;
  bool has_table() const { return !per_euro_.empty(); }
  std::optional<Interval> on(std::string_view from, std::string_view to, Day first, Day last) const;

 private:
  struct YearBand {
    std::string currency;
    int first = 0;
    int last = 0;
    Interval per_dollar;
  };

  std::vector<YearBand> of_years_;
  std::map<std::string, Interval, std::less<>> per_dollar_;        // units of the currency for one dollar
  std::map<std::pair<std::string, std::string>, Interval> pairs_;  // pairs with a band of their own
  std::map<Day, std::map<std::string, Decimal, std::less<>>> per_euro_;  // of the user
};

}  // namespace daejo
