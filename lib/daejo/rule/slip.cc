#include "daejo/rule/slip.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "daejo/rule/wording.h"
#include "daejo/value/digit_slip.h"

namespace daejo {
namespace {

// The significant digits, and nothing for figures that differ by a sign or are zero.
std::string digits(const Decimal& d) {
  const Decimal c = Decimal::of(d.trimmed().abs().coefficient(), 0);
  return c.is_zero() ? std::string() : c.text();
}

// The figure in units of 10^power, where that is a whole number that fits.
std::optional<std::int64_t> whole(const Decimal& d, int power) {
  const Decimal t = d.trimmed();
  if (!t.is_short() || t.exponent() < power || t.magnitude() - power > 17) return std::nullopt;
  auto out = static_cast<std::int64_t>(t.coefficient());
  for (int i = t.exponent(); i > power; --i) out *= 10;
  return out;
}

// False where more than two digits of the one are not those of the other.
bool may_be_two_digits(const Decimal& a, const Decimal& b) {
  const int power = std::min(a.exponent(), b.exponent());
  std::optional<std::int64_t> x = whole(a.abs(), power), y = whole(b.abs(), power);
  if (!x || !y) return true;
  int different = 0;
  for (; (*x | *y) != 0 && different <= 2; *x /= 10, *y /= 10) different += *x % 10 != *y % 10 ? 1 : 0;
  return different <= 2;
}

// Both as digit strings of one length and one last place, so that they can be laid over each other.
std::pair<std::string, std::string> aligned(const Decimal& a, const Decimal& b) {
  const int x = a.trimmed().exponent(), y = b.trimmed().exponent();
  std::pair<std::string, std::string> out{digits(a), digits(b)};
  out.first.append(static_cast<std::size_t>(std::max(x - y, 0)), '0');
  out.second.append(static_cast<std::size_t>(std::max(y - x, 0)), '0');
  return out;
}

}  // namespace

Message power_text(int power) {
  static constexpr std::array<std::string_view, 9> ko{"",        "10배",     "100배",     "1000배", "1만 배",
                                                      "10만 배", "100만 배", "1000만 배", "1억 배"};
  static constexpr std::array<std::string_view, 9> en{
      "", "10", "100", "1,000", "10,000", "100,000", "1,000,000", "10,000,000", "100,000,000"};
  const auto i = static_cast<std::size_t>(std::min(std::abs(power), 8));
  Message out{std::string(ko[i]), std::string(en[i]) + " times"};
  if (i == 4) out.ko += "(만·억·조 한 단계)", out.en += " (one step of 만, 억, 조)";
  if (i == 8) out.ko += "(만·억·조 두 단계)", out.en += " (two steps of 만, 억, 조)";
  return out;
}

std::optional<int> power_slip(const Decimal& is, const Decimal& should, int slack) {
  if (is.is_zero() || should.is_zero() || is.negative() != should.negative()) return std::nullopt;
  if (slack == 0) {
    const Decimal a = is.trimmed();
    const Decimal b = should.trimmed();
    const int p = a.exponent() - b.exponent();
    return a.coefficient() == b.coefficient() && p != 0 && std::abs(p) <= 8 ? std::optional(p) : std::nullopt;
  }
  for (int p = -8; p <= 8; ++p) {
    if (p == 0) continue;
    const Decimal moved = should.abs().shifted(p);
    const Decimal room = moved * Decimal::of(slack, -2);
    if (is.abs() >= moved - room && is.abs() <= moved + room) return p;
  }
  return std::nullopt;
}

Message text_of(const Slip& s) {
  switch (s.by) {
    case Slip::By::power: {
      const Message times = power_text(s.power);
      return {fmt::format("{} {}: 단위를 잘못 적은 듯", times.ko, s.power > 0 ? "많음" : "적음"),
              fmt::format("{} too {}: a slip of the unit?", times.en, s.power > 0 ? "much" : "little")};
    }
    case Slip::By::swap:
      return {fmt::format("숫자 {}와(과) {}의 자리가 바뀐 듯", s.is, s.was),
              fmt::format("the digits {} and {} changed places?", s.is, s.was)};
    case Slip::By::digit:
      break;
  }
  return {fmt::format("숫자 {}이(가) {}의 잘못인 듯", s.is, s.was),
          fmt::format("{} written for {}?", s.is, s.was)};
}

std::vector<Slip> slips(const Decimal& figure) {
  std::vector<Slip> out;
  if (figure.is_zero()) return out;
  for (const int p : {1, -1, 3, -3, 4, -4, 8, -8}) {
    out.push_back({.by = Slip::By::power, .value = figure.shifted(-p), .power = p});
  }
  // The digits that tell, the first of them first, and what each counts in the coefficient.
  std::array<int, Decimal::max_digits> digits{};
  std::array<Decimal::Coefficient, Decimal::max_digits> powers{};
  const Decimal trimmed = figure.abs().trimmed();
  const std::size_t size = [&] {
    std::size_t n = 0;
    for (Decimal::Coefficient rest = trimmed.coefficient(); rest != 0; rest /= 10)
      digits[n++] = static_cast<int>(rest % 10);
    return n;
  }();
  std::reverse(digits.begin(), digits.begin() + size);
  powers[size - 1] = 1;
  for (int places = trimmed.exponent() - figure.exponent(); places > 0; --places) powers[size - 1] *= 10;
  for (std::size_t i = size - 1; i > 0; --i) powers[i - 1] = powers[i] * 10;
  const auto changed = [&](Decimal::Coefficient by) {
    return Decimal::of(figure.coefficient() + (figure.negative() ? -by : by), figure.exponent());
  };
  for (std::size_t i = 0; i + 1 < size; ++i) {
    const int a = digits[i], b = digits[i + 1];
    if (a == b || (i == 0 && b == 0)) continue;
    out.push_back(
        {.by = Slip::By::swap, .value = changed((b - a) * (powers[i] - powers[i + 1])), .is = a, .was = b});
  }
  for (std::size_t i = 0; i < size && size >= long_figure; ++i) {
    for (int d = i == 0 ? 1 : 0; d <= 9; ++d) {
      if (d == digits[i]) continue;
      out.push_back(
          {.by = Slip::By::digit, .value = changed((d - digits[i]) * powers[i]), .is = digits[i], .was = d});
    }
  }
  return out;
}

std::optional<Message> unit_slip(const Decimal& a, const Decimal& b) {
  if (std::min(a.magnitude(), b.magnitude()) < 8) return std::nullopt;  // shares not even 억
  if (a.negative() || b.negative() || a == b) return std::nullopt;
  static constexpr std::array<std::string_view, 4> names{"", "만", "억", "조"};
  const Decimal &less = std::min(a, b), &more = std::max(a, b);
  const std::optional<std::int64_t> x = whole(less, 0), y = whole(more, 0);
  for (int high = 3; high >= 2; --high) {  // the step that both share
    const std::int64_t size = high == 3 ? 1'000'000'000'000 : 100'000'000;
    if (x && y && (*y / size == 0 || *x / size != *y / size)) continue;
    const Decimal step = power_of_ten(4 * high);
    const Decimal rounded = round_at(more, 4 * high);
    const Decimal shared = rounded > more ? rounded - step : rounded;
    if (shared.is_zero() || less <= shared) continue;
    const std::optional<int> p = power_slip(more - shared, less - shared, 0);
    const Decimal rest = (less - shared).trimmed();
    const int low = rest.exponent() / 4;  // 5800만: of ten thousands
    if (!p || *p % 4 != 0 || low + *p / 4 >= high || low + *p / 4 > 3) continue;
    const std::string_view is = names[static_cast<std::size_t>(low)];
    const std::string_view should = names[static_cast<std::size_t>(low + *p / 4)];
    return Message{fmt::format("{}와(과) {}을(를) 바꿔 쓴 차이", should, is.empty() ? "일" : is),
                   fmt::format("{} against {} behind the same figures", should, is.empty() ? "one" : is)};
  }
  return std::nullopt;
}

std::optional<Message> slip(const Decimal& is, const Decimal& other) {
  const Decimal a = is.trimmed(), b = other.trimmed();
  if (a == b || a.is_zero() || b.is_zero() || a.negative() != b.negative()) return std::nullopt;
  if (const std::optional<int> p = power_slip(a, b, 0)) {
    const Message times = power_text(*p);
    return Message{fmt::format("정확히 {} 차이", times.ko), fmt::format("exactly {} apart", times.en)};
  }
  if (auto m = unit_slip(a, b)) return m;
  if (std::abs(a.exponent() - b.exponent()) > 20) return std::nullopt;
  if (std::abs(a.magnitude() - b.magnitude()) > 1) return std::nullopt;  // not of one length, or one longer
  if (!may_be_two_digits(a, b)) return std::nullopt;
  auto [x, y] = aligned(a, b);
  if (x.size() != y.size()) {
    if (x.size() < y.size()) std::swap(x, y);
    if (x.size() == y.size() + 1 && y.size() >= 3 && x.ends_with(y)) {
      return Message{fmt::format("앞에 {}이(가) 붙은 차이", x[0]),
                     fmt::format("a {} stands before the other figure", x[0])};
    }
    return std::nullopt;
  }
  // Two or three digits prove nothing: 12 and 21 are as far apart as any two numbers.
  if (x.size() < 4) return std::nullopt;
  const std::optional<DigitSlip> slip = digit_slip(x, y);
  if (!slip) return std::nullopt;
  if (slip->by == DigitSlip::By::changed) {
    const char p = x[slip->first];
    const char q = y[slip->first];
    return Message{fmt::format("숫자 하나가 다름: {}와(과) {}", p, q),
                   fmt::format("one digit differs: {} and {}", p, q)};
  }
  const char p = x[slip->first];
  const char q = x[slip->second];
  return Message{fmt::format("숫자 {}와(과) {}의 자리가 바뀜", p, q),
                 fmt::format("the digits {} and {} changed places", p, q)};
}

}  // namespace daejo
