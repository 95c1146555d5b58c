#include "daejo/mention/numeral.h"

#include "daejo/text/utf8.h"

namespace daejo {

std::optional<Number> read_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
  const std::optional<Decimal> d = Decimal::parse(text.substr(at, end - at));
  if (!d) return std::nullopt;
  return Number{{at, end}, *d, *d};
}

std::optional<Number> read_number(const Lexicon&, std::string_view text, std::size_t at) {
  return read_digits(text, at);
}

}  // namespace daejo
