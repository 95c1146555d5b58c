#include "daejo/rule/figures.h"

#include <algorithm>
#include <limits>

#include "daejo/rule/evaluate.h"
#include "daejo/rule/reading.h"
#include "daejo/rule/slip.h"

namespace daejo {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

bool apart(const Range& a, const Range& b) {
  return a.known && b.known && (a.high < b.low || a.low > b.high);
}

Figures::Before Figures::ranges(Kind kind, const Quantity& q) const {
  Before out;
  const auto range = [&](const Interval& i) {
    const Magnitude a = amount_of(kind, i, q.unit, units_);
    return Range{a.interval.low ? a.interval.low->to_double() : -infinity,
                 a.interval.high ? a.interval.high->to_double() : infinity, true};
  };
  out.widest = {infinity, -infinity, true};
  for (const Reading& r : readings(kind, q)) {
    const Range reading = range(r.interval);
    out.widest.low = std::min(out.widest.low, reading.low);
    out.widest.high = std::max(out.widest.high, reading.high);
  }
  if (q.value && q.hedge != Hedge::vague) {
    out.figure = range(q.hedge == Hedge::none ? Interval::at(*q.value) : q.interval);
    out.widest.low = std::min(out.widest.low, out.figure.low);
    out.widest.high = std::max(out.widest.high, out.figure.high);
  }
  return out;
}

Figures::One& Figures::of(std::size_t c) {
  if (c >= all_.size()) all_.resize(facts_.size());
  One& one = all_[c];
  if (one.computed) return one;
  one.computed = true;
  const Claim& claim = facts_.claim(c);
  const Quantity* q = claim.quantity();
  if (q == nullptr) return one;
  const Before as_written = ranges(claim.kind, *q);
  one.widest = as_written.widest;
  one.figure = as_written.figure;
  if (one.figure.known) {
    const Decimal d = q->value->trimmed();
    one.digits = d.is_zero() ? 1 : d.magnitude() - d.exponent() + 1;
  }
  return one;
}

const std::vector<Figures::Before>& Figures::slips(std::size_t c) {
  One& one = of(c);
  if (one.slips != nullptr) return *one.slips;
  std::vector<Before>& out = slips_.emplace_back();
  one.slips = &out;
  const Claim& claim = facts_.claim(c);
  const Quantity* q = claim.quantity();
  if (q == nullptr || !q->value || q->hedge == Hedge::vague || facts_.derived(c) != nullptr) return out;
  for (const Slip& s : daejo::slips(*q->value)) out.push_back(ranges(claim.kind, before(*q, s)));
  return out;
}

}  // namespace daejo
