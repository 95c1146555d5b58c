#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/text/utf8.h"

// What goes on behind the unit: 1달러 20센트, 2시간 40분.

namespace daejo {

void AmountReader::minor() {
  if (a_.low != a_.high || !a_.low.is_integer()) return;
  if (const std::optional<Number> n = last_number(a_.span.end)) {
    a_.low = a_.high = a_.low + n->low.shifted(-2);
    a_.span.end = n->span.end;
    compound_ = true;
    return;
  }
  std::size_t at = skip_spaces(text_, a_.span.end, 1);
  if (stands_at(text_, at, "and ")) at += 4;
  const std::optional<Number> n = read_number(lexicon_, text_, at);
  if (!n || n->vague || n->low >= Decimal(100)) return;
  const std::size_t unit_at = skip_spaces(text_, n->span.end, 1);
  const Found<Unit> unit = lexicon_.unit(text_, unit_at, [&](const Unit& u, std::size_t size) {
    return u.kind == Kind::money && u.factor && !is_latin(decode(text_, unit_at + size).value);
  });
  if (!unit) return;
  a_.low = a_.high = a_.low + n->low * *unit->factor;
  a_.span.end = unit_at + unit.size;
  compound_ = true;
}

std::optional<Number> AmountReader::last_number(std::size_t end, bool one_digit) const {
  if (a_.low != a_.high || !a_.low.is_integer() || a_.low.is_zero()) return std::nullopt;
  std::size_t at = skip_spaces(text_, end, 1);
  const bool and_word = at != end && stands_at(text_, at, "and ");
  if (and_word) at += 4;
  if (at == end) return std::nullopt;
  const std::optional<Number> n = read_number(lexicon_, text_, at);
  if (!n || n->vague || n->ordinal || n->denominator || !n->low.is_integer() || n->low >= Decimal(100) ||
      !(n->english || !n->words))
    return std::nullopt;
  if (!one_digit && (n->words ? !and_word && n->low < Decimal(10) : n->span.size() != 2)) return std::nullopt;
  // Nothing else follows.
  const std::size_t behind = skip_spaces(text_, n->span.end, 1);
  if (behind >= text_.size()) return n;
  const char c = text_[n->span.end];
  const unsigned char next = static_cast<unsigned char>(byte_at(text_, n->span.end + 1));
  return (c == '.' || c == '?' || c == '!' || c == ';') && (next == 0 || next <= ' ') ? n : std::nullopt;
}

void AmountReader::and_a_half() {
  std::size_t at = skip_spaces(text_, a_.span.end, 1);
  if (!stands_at(text_, at, "and ") || a_.low != a_.high || !a_.low.is_integer()) return;
  at += 4;
  for (const std::string_view article : {"a ", "an "}) {
    if (!starts_with(text_, at, article)) continue;
    at += article.size();
    break;
  }
  const std::optional<Number> n = read_english_number(lexicon_, text_, at);
  if (!n || !(n->half || (n->denominator && n->low < Decimal(1))) || n->vague) return;
  // "an hour and half the people"
  const std::size_t behind = skip_spaces(text_, n->span.end, 1);
  for (const std::string_view word : {"the ", "of ", "a "}) {
    if (starts_with(text_, behind, word)) return;
  }
  a_.low = a_.high = a_.low + n->low;
  a_.span.end = n->span.end;
  compound_ = true;
}

// 1h30m, 2h 05m: where the letter after the hours says that m are minutes.
std::optional<Number> AmountReader::minutes_behind(std::size_t at) const {
  const std::optional<Number> n = read_digits(text_, skip_spaces(text_, at, 1));
  if (!n || n->span.size() > 2 || n->low >= Decimal(60) || byte_at(text_, n->span.end) != 'm' ||
      is_word(decode(text_, n->span.end + 1).value))
    return std::nullopt;
  return n;
}

// 1분9초56: parts of a second behind their word.
void AmountReader::split_second() {
  if (a_.code != "s" || a_.low != a_.high || !a_.low.is_integer() ||
      !text_.substr(0, a_.span.end).ends_with("초"))
    return;
  std::size_t end = a_.span.end;
  while (is_digit(static_cast<unsigned char>(byte_at(text_, end)))) ++end;
  const std::size_t size = end - a_.span.end;
  if (size == 0 || size > 3 || byte_at(text_, end) == '.') return;
  const std::optional<Number> n = read_digits(text_, a_.span.end);
  if (!n || n->span.end != end) return;
  a_.low = a_.high = a_.low + n->low.shifted(-static_cast<int>(size));
  a_.span.end = end;
}

bool AmountReader::longer_unit(std::size_t at, std::size_t size) const {
  return static_cast<bool>(
      lexicon_.unit(text_, at, [&](const Unit&, std::size_t other) { return other > size; }));
}

void AmountReader::compound() {
  last_ = a_.unit;
  if (text_.substr(0, a_.span.end).ends_with("간") && a_.unit->kind == Kind::duration &&
      !a_.unit->word.ends_with("시간"))
    return;  // 5년간
  if (a_.code == "h" && byte_at(text_, a_.span.end - 1) == 'h') {
    if (const std::optional<Number> n = minutes_behind(a_.span.end)) {
      a_.low = a_.high = a_.low * Decimal(60) + n->low;
      a_.code = "min";
      a_.span.end = n->span.end + 1;
      compound_ = true;
      return;
    }
  }
  // 60 miles per hour and 9.8 m/s are two speeds.
  if (a_.unit->dimension == "speed" || a_.unit->dimension == "data-rate") return;
  for (int i = 0; i < 4 && a_.low == a_.high; ++i) {
    std::size_t at = a_.span.end;
    const bool comma = byte_at(text_, at) == ',';
    if (comma) ++at;
    at = skip_spaces(text_, at, 1);
    const bool and_word = stands_at(text_, at, "and ");
    if (and_word) at += 4;
    if (at == a_.span.end && !is_digit(static_cast<unsigned char>(byte_at(text_, at))) &&
        !is_hangul(decode(text_, at).value))
      break;
    const std::optional<Number> n = read_number(lexicon_, text_, at);
    if (!n || n->vague) break;
    const std::size_t unit_at = skip_spaces(text_, n->span.end, 1);
    const Found<Unit> unit = lexicon_.unit(text_, unit_at, [&](const Unit& u, std::size_t size) {
      const char32_t last = decode_before(text_, unit_at + size).value;
      const char32_t next = decode(text_, unit_at + size).value;
      // 1 kilometer and 1 mile: of two systems, in any order.
      const bool other = and_word && u.scale && last_->scale && u.kind == Kind::measure &&
                         *u.scale > *last_->scale && !quotient(*u.scale, *last_->scale).is_integer();
      if (u.has(Unit::cued) &&
          !lexicon_.sense(u, text_, {a_.span.begin, unit_at + size}, place_.block.span.begin))
        return false;
      // "2 hours, 5 minutes" and "6 feet, 2 inches" go on, a list of measures does not.
      if (comma && (u.dimension == "area" || u.dimension == "volume")) return false;
      // 5년 1억 달러: no months
      if (is_hangul(last) && is_hangul(next) && longer_unit(unit_at, size)) return false;
      return u.dimension == a_.unit->dimension && u.scale && last_->scale &&
             (*u.scale < *last_->scale || other) && !(is_latin(last) && (is_latin(next) || is_digit(next)));
    });
    if (!unit) break;
    join(*unit.fact, *n);
    a_.span.end = unit_at + unit.size;
    compound_ = true;
  }
  // six foot two
  if (a_.unit->code == "[ft_i]" && !compound_) {
    if (const std::optional<Number> n = last_number(a_.span.end, true); n && n->low < Decimal(12)) {
      a_.low = a_.high = a_.low + quotient(n->low, Decimal(12));
      a_.finest = -2;
      a_.span.end = n->span.end;
      compound_ = true;
    }
  }
  if (a_.unit->kind != Kind::duration) return;
  split_second();
  and_a_half();
  if (a_.unit->code != "h" || compound_) return;
  if (const std::optional<Number> n = last_number(a_.span.end); n && n->low < Decimal(60)) {
    a_.low = a_.high = a_.low * Decimal(60) + n->low;
    a_.code = "min";
    a_.span.end = n->span.end;
    compound_ = true;
  }
}

void AmountReader::join(const Unit& unit, const Number& n) {
  const bool months = a_.unit->code == "a" && unit.code == "mo";
  const Decimal ratio = months ? Decimal(12) : quotient(*a_.unit->scale, *unit.scale);
  const bool feet = !compound_ && a_.unit->code == "[ft_i]" && unit.code == "[in_i]";  // are said in feet
  if (a_.unit->kind == Kind::duration || (a_.unit->kind == Kind::measure && ratio.is_integer() && !feet)) {
    a_.low = a_.high = a_.low * ratio + n.low;
    a_.unit = last_ = &unit;
    a_.code = unit.code;
    return;
  }
  // 882 feet 9 inches, 1 m and 1 ft, 3할 2푼: of the first unit.
  const Decimal base = a_.unit->kind == Kind::ratio ? Decimal(1) : *a_.unit->scale;
  a_.low = a_.high = a_.low + quotient(n.low * *unit.scale, base);
  a_.finest = quotient(*unit.scale, base).magnitude() + std::min(n.low.exponent(), 0);
  last_ = &unit;
}

}  // namespace daejo
