#pragma once
// What a claim's value can be held against: its family, and the value in the base unit of that family.
//
//   "414.1㎜"        family "length", value 0.4141         "16.3 inches"   family "length", value 0.41402
//   "1만1300명"      family "count", thing "person"        "11,300"        family "count", thing ""
//   "7140만달러"     family "money:USD"                    "4분의 1 이상"   family "%", from 25
//
// Two values of one family can be equal or not; of two families never. What counts count is told by
// data/claim/counted.tsv; a bare number goes with any. Words that the table does not know stay as written and
// are compared by what the sentences say.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/resources.h"
#include "daejo/base/word_table.h"
#include "daejo/claim/claim.h"
#include "daejo/value/unit.h"

namespace daejo {

struct Comparable {
  std::string family;  // empty: nothing to compare
  std::string
      thing;  // of counts: "person"; "" for a bare number, the counter as written where no table has it
  bool per_time = false;
  std::string per;      // of money and counts: month, person; "" for a total, or where it goes without saying
  bool listed = false;  // does data/claim/counted.tsv have the thing?
  std::string unit;     // as the mention has it
  std::optional<Decimal> value;  // in the base unit; nothing for ranges and vague figures
  Interval stated;               // what the wording says
  Interval fine;                 // rounded to the last digit written
  Interval coarse;               // rounded to the last digit that is not zero
  int digits = 0;                // how many tell: 5576000 -> 4, 10 -> 1; a day 4, a month 3, a year 2
  std::optional<DateValue> date;
  std::optional<Day> day;  // its first, where that is known
  int open = 0;            // of a date: 1 "at the earliest", -1 "at the latest"
  std::optional<TimeValue> time;
};

class ComparableTable {
 public:
  ComparableTable() = default;
  ComparableTable(ComparableTable&&) = default;
  ComparableTable& operator=(ComparableTable&&) = default;
  ComparableTable(const ComparableTable&) = delete;  // the words of `unit_numbers_` are those of `units_`
  ComparableTable& operator=(const ComparableTable&) = delete;
  static Result<ComparableTable> load(const Resources& resources);
  Comparable of(const Claim& claim) const {
    Comparable out;
    read(claim, out);
    return out;
  }
  void read(const Claim& claim, Comparable& out) const;  // the same; `out` comes empty

 private:
  std::string_view one_of(std::string_view per) const;
  const ConvertibleUnit* unit(std::string_view code) const {
    const std::uint32_t* number = unit_numbers_.find(code);
    return number != nullptr ? units_in_order_[*number] : nullptr;
  }

  UnitTable units_;
  std::vector<const ConvertibleUnit*> units_in_order_;  // of `units_`, whose places do not change
  WordTable unit_numbers_;
  std::map<std::string, std::string, std::less<>> things_;
  std::map<std::string, std::string, std::less<>> measures_;  // words of data/units.tsv: 분 -> min
};

// Do the two state one value, as far as their wording and their written precision tell? False for two
// families.
bool values_agree(const Comparable& a, const Comparable& b);
bool values_of_family_agree(const Comparable& a, const Comparable& b);  // the same, where it is one

// How alike two different values are: slips of the pen are likelier between values of one thing than far
// values. The telling ones are so long that chance hardly makes them alike: two neighbours of at least four
// digits swapped, one of five changed; five digits that differ by less than 0.5 %.
enum class Likeness {
  digit_slip,
  scale_slip,
  close,
  near,
  same_order,
  far,
  bound,
  telling_slip,
  telling_close
};
Likeness likeness(const Comparable& a, const Comparable& b);

}  // namespace daejo
