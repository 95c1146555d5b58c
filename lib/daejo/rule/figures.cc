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

Figures::Scale Figures::scale_of(Kind kind, const Quantity& q) const {
  const AmountUnit* unit = is_plain_number(kind) ? nullptr : units_.find(q.unit);
  if (unit == nullptr) return {};
  return {unit->offset.to_double(), unit->factor.to_double(), unit->divisor.to_double()};
}

Figures::Before Figures::ranges(Kind kind, const Quantity& q, const Scale& scale) {
  Before out;
  const auto in_base = [&](const Decimal& d) {
    return (d.to_double() + scale.offset) * scale.factor / scale.divisor;
  };
  const auto range = [&](const Interval& i) {
    return Range{i.low ? in_base(*i.low) : -infinity, i.high ? in_base(*i.high) : infinity, true};
  };
  out.widest = {infinity, -infinity, true};
  readings(kind, q, readings_);
  for (const Reading& r : readings_) {
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

void Figures::compute(One& one, std::size_t c) {
  one.computed = true;
  const Claim& claim = facts_.claim(c);
  const Quantity* q = claim.quantity();
  if (q == nullptr) return;
  const Before as_written = ranges(claim.kind, *q, scale_of(claim.kind, *q));
  one.widest = as_written.widest;
  one.figure = as_written.figure;
  if (one.figure.known) {
    const Decimal d = q->value->trimmed();
    one.digits = d.is_zero() ? 1 : d.magnitude() - d.exponent() + 1;
  }
}

const std::vector<Figures::Before>& Figures::slips(std::size_t c) {
  One& one = of(c);
  if (one.slips != nullptr) return *one.slips;
  std::vector<Before>& out = slips_.emplace_back();
  one.slips = &out;
  const Claim& claim = facts_.claim(c);
  const Quantity* q = claim.quantity();
  if (q == nullptr || !q->value || q->hedge == Hedge::vague || facts_.derived(c) != nullptr) return out;
  const Scale scale = scale_of(claim.kind, *q);
  const std::vector<Slip> all = daejo::slips(*q->value);
  out.reserve(all.size());
  for (const Slip& s : all) out.push_back(ranges(claim.kind, before(*q, s), scale));
  return out;
}

}  // namespace daejo
