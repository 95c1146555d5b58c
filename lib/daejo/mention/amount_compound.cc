#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/text/utf8.h"

// What goes on behind the unit: 1달러 20센트, 2시간 40분.

namespace daejo {

void AmountReader::minor() {
  if (a_.low != a_.high || !a_.low.is_integer()) return;
  std::size_t at = skip_spaces(text_, a_.span.end, 1);
  if (starts_with(text_, at, "and ")) at += 4;
  const std::optional<Number> n = read_number(lexicon_, text_, at);
  if (!n || n->vague || n->low >= Decimal(100)) return;
  const std::size_t unit_at = skip_spaces(text_, n->span.end, 1);
  const Found<Unit> unit = lexicon_.unit(text_, unit_at, [&](const Unit& u, std::size_t size) {
    return u.kind == Kind::money && u.factor && !is_latin(decode(text_, unit_at + size).value);
  });
  if (!unit) return;
  a_.low = a_.high = a_.low + n->low * *unit->factor;
  a_.span.end = unit_at + unit.size;
}

void AmountReader::compound() {
  for (int i = 0; i < 4 && a_.low == a_.high; ++i) {
    std::size_t at = a_.span.end;
    if (byte_at(text_, at) == ',') ++at;
    at = skip_spaces(text_, at, 1);
    if (starts_with(text_, at, "and ")) at += 4;
    if (at == a_.span.end && !is_digit(static_cast<unsigned char>(byte_at(text_, at))) &&
        !is_hangul(decode(text_, at).value))
      return;
    const std::optional<Number> n = read_number(lexicon_, text_, at);
    if (!n || n->vague) return;
    const std::size_t unit_at = skip_spaces(text_, n->span.end, 1);
    const Found<Unit> unit = lexicon_.unit(text_, unit_at, [&](const Unit& u, std::size_t size) {
      const char32_t last = decode_before(text_, unit_at + size).value;
      const char32_t next = decode(text_, unit_at + size).value;
      return u.dimension == a_.unit->dimension && u.scale && a_.unit->scale && *u.scale < *a_.unit->scale &&
             !(is_latin(last) && (is_latin(next) || is_digit(next)));
    });
    if (!unit) return;
    std::optional<Decimal> ratio;
    if (a_.unit->code == "a" && unit->code == "mo")
      ratio = 12;
    else
      ratio = quotient(*a_.unit->scale, *unit->scale);
    a_.low = a_.high = a_.low * *ratio + n->low;
    a_.unit = unit.fact;
    a_.code = unit->code;
    a_.span.end = unit_at + unit.size;
  }
}

}  // namespace daejo
