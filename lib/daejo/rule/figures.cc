#include "daejo/rule/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "daejo/rule/evaluate.h"
#include "daejo/rule/reading.h"
#include "daejo/rule/slip.h"

namespace daejo {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double power(int exponent) { return power_of_ten(exponent).to_double(); }

}  // namespace

bool may_meet(Op relation, const Range& a, const Range& b) {
  if (!a.known || !b.known) return true;
  const double room =
      double_slack * (std::abs(a.low) + std::abs(a.high) + std::abs(b.low) + std::abs(b.high));
  if (!(room < infinity)) return true;
  switch (relation) {
    case Op::less:
    case Op::less_equal:
      return a.low <= b.high + room;
    case Op::greater:
    case Op::greater_equal:
      return b.low <= a.high + room;
    case Op::overlaps:
    case Op::equal:
    case Op::in:
      return a.low <= b.high + room && b.low <= a.high + room;
    default:
      return true;
  }
}

Figures::Scale Figures::scale_of(Kind kind, const Quantity& q) const {
  const AmountUnit* unit = is_plain_number(kind) ? nullptr : units_.find(q.unit);
  if (unit == nullptr) return {};
  return {unit->offset.to_double(), unit->factor.to_double(), unit->divisor.to_double()};
}

Figures::Before Figures::ranges(Kind kind, const Quantity& q, const Scale& scale) {
  Before out;
  const auto in_base = [&](const Decimal& d) { return scale(d.to_double()); };
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

// Of a plain figure the readings need not be gone through: they reach at most half a unit of the coarsest
// precision to both sides, and a whole one to the side where digits may have been cut.
Figures::Before Figures::ranges(Kind kind, const Quantity& q, const Slip& slip, const Scale& scale) {
  if (q.hedge != Hedge::none || q.out_of || !q.interval.is_point())
    return ranges(kind, before(q, slip), scale);
  const double value = slip.value.to_double();
  const double size = std::abs(value) * (1 + 1e-12);
  const int moved = slip.by == Slip::By::power ? slip.power : 0;
  const int finest = q.finest == 0 ? 0 : q.finest - moved;
  const int coarsest = q.coarsest - moved;
  const bool whole = is_exact(kind) && finest == 0;
  double half = whole ? 0 : power(finest) / 2;
  double cut = 0;
  if (coarsest > finest || (coarsest == finest && !whole)) {
    const double unit = power(coarsest), less = power(coarsest - 1);
    // The first digit is rounded or cut away only where little is lost with it.
    half = std::max(half, size >= unit * 10 || size >= unit * 2.5 ? unit / 2 : less / 2);
    cut = size >= unit * 10 || size >= unit * 5 ? unit : less;
  }
  const bool minus = value < 0;
  const double figure = scale(value);
  return {
      {scale(value - std::max(half, minus ? cut : 0)), scale(value + std::max(half, minus ? 0 : cut)), true},
      {figure, figure, true}};
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

const Figures::Slipped& Figures::slipped(std::size_t c) {
  One& one = of(c);
  if (one.slips != nullptr) return *one.slips;
  Slipped& out = slips_.emplace_back();
  one.slips = &out;
  const Claim& claim = facts_.claim(c);
  const Quantity* q = claim.quantity();
  if (q == nullptr || !q->value || q->hedge == Hedge::vague || facts_.derived(c) != nullptr) return out;
  const Scale scale = scale_of(claim.kind, *q);
  const std::vector<Slip> all = daejo::slips(*q->value);
  out.all.reserve(all.size());
  for (const Slip& s : all) out.all.push_back(ranges(claim.kind, *q, s, scale));
  out.rising.resize(all.size());
  std::iota(out.rising.begin(), out.rising.end(), std::size_t{0});
  std::sort(out.rising.begin(), out.rising.end(), [&](std::size_t a, std::size_t b) {
    return out.all[a].widest.low != out.all[b].widest.low ? out.all[a].widest.low < out.all[b].widest.low
                                                          : a < b;
  });
  double highest = -infinity;
  out.highest.reserve(all.size());
  for (const std::size_t s : out.rising)
    out.highest.push_back(highest = std::max(highest, out.all[s].widest.high));
  return out;
}

void Figures::slips_near(std::size_t c, const Range& wanted, std::vector<std::size_t>& out) {
  const Slipped& slips = slipped(c);
  out.clear();
  // From the last that begins below the high end back, as long as one before may reach up to the low end.
  auto at =
      std::upper_bound(slips.rising.begin(), slips.rising.end(), wanted.high,
                       [&](double high, std::size_t slip) { return high < slips.all[slip].widest.low; });
  while (at != slips.rising.begin()) {
    --at;
    if (slips.highest[static_cast<std::size_t>(at - slips.rising.begin())] < wanted.low) break;
    if (slips.all[*at].widest.high >= wanted.low) out.push_back(*at);
  }
}

}  // namespace daejo
