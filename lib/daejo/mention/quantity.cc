#include "daejo/mention/quantity.h"

#include "daejo/mention/numeral.h"

namespace daejo {

std::optional<Mention> read_quantity(const Place& place, std::size_t at) {
  const std::optional<Number> n = read_number(place.lexicon, place.text, at);
  if (!n) return std::nullopt;
  Quantity q;
  q.value = n->low;
  q.interval = Interval::at(n->low);
  return Mention{n->span, Kind::number, q};
}

}  // namespace daejo
