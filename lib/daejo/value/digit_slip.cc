#include "daejo/value/digit_slip.h"

namespace daejo {

std::optional<DigitSlip> digit_slip(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return std::nullopt;
  DigitSlip out;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    (differing == 0 ? out.first : out.second) = i;
    if (++differing > 2) return std::nullopt;
  }
  if (differing == 1) {
    out.second = out.first;
    return out;
  }
  if (differing == 0 || a[out.first] != b[out.second] || a[out.second] != b[out.first]) return std::nullopt;
  out.by = DigitSlip::By::swapped;
  return out;
}

std::string digits_of(const Decimal& value) {
  std::string out = value.trimmed().abs().text();
  std::erase(out, '.');
  const std::size_t first = out.find_first_not_of('0');
  out.erase(0, first == std::string::npos ? out.size() : first);
  return out;
}

}  // namespace daejo
