#pragma once
// What two values of one item are to each other: the ladder of verdicts.
//
//   557만6000달러, $5,576,000       agreement
//   557만6000달러, 약 560만 달러      agreement      the hedge covers it
//   2950억, 3000억                  agreement      3000억 to the nearest 100억
//   557만6000달러, 550만 달러         reconcilable   cut to two digits; rounded it would be 560만
//   19명, 최소 18명                   reconcilable   the bound leaves room for it
//   1.57조, 1.58조                    conflict       two figures of one precision must be equal
//   최소 2만, 최대 2만                conflict       opposite bounds
//   2024년 7월, 2024년 7월 12일       agreement      the day lies in the month
//
// No verdict where the two cannot be compared (another dimension, a part of a date that is not known) or
// where nearly any value would have passed ("at least 18" against 2,000).

#include <optional>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/rule/amount.h"
#include "daejo/rule/finding.h"
#include "daejo/rule/reading.h"

namespace daejo {

struct Comparison {
  std::optional<Verdict> verdict;
  std::vector<Message> why;
  friend bool operator==(const Comparison&, const Comparison&) = default;
};

// `verdict` alone leaves `why` empty, at a fraction of the cost.
enum class Tell { verdict, why };
Comparison compare_values(const Claim& a, const Claim& b, const AmountUnits& units, Tell tell = Tell::why);

// A claim whose figure is read once, to be held against many others. The claim outlives it.
struct ReadClaim {
  explicit ReadClaim(const Claim& of);
  const std::vector<Reading>& readings() const;  // of an amount, once asked for

  const Claim* claim;
  Interval written;  // the first reading of an amount
  double low = 0;    // around the amount under all of its readings, in its own unit
  double high = 0;

 private:
  mutable std::vector<Reading> readings_;
};
Comparison compare_values(const ReadClaim& a, const ReadClaim& b, const AmountUnits& units, Tell tell);
// Amounts that may be one for what is written, whatever is known of when and how firmly each was said.
bool same_as_written(const ReadClaim& a, const ReadClaim& b, const AmountUnits& units);

Comparison compare_dates(const DateValue& a, const DateValue& b);
Comparison compare_times(const TimeValue& a, const TimeValue& b);

}  // namespace daejo
