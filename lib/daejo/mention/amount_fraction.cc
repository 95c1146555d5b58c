#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/text/utf8.h"

// What a figure is worth: fractions, powers, letters for scales.

namespace daejo {

void AmountReader::scale_letter() {
  if (a_.number.words || a_.number.parts != 1) return;
  const std::size_t at = a_.number.span.end;
  const char c = byte_at(text_, at);
  const char next = byte_at(text_, at + 1);
  std::size_t size = 1;
  int power = 0;
  if ((c == 'm' || c == 'M') && (next == 'm' || next == 'M') && money_ != nullptr)
    size = 2, power = 6;
  else if (c == 'k' || c == 'K')
    power = 3;
  else if (c == ' ' && lone_k())
    size = skip_spaces(text_, at) - at + 1, power = 3;
  else if (c == 'm' || c == 'M')
    power = 6;
  else if ((c == 'b' || c == 'B'))
    power = 9;
  else if ((c == 't' || c == 'T') && money_ != nullptr)
    power = 12;
  if (power == 0) return;
  const char32_t after = decode(text_, at + size).value;
  if (c == 'm' && money_ == nullptr && !million_of(at + 1)) return;
  if (is_latin(after) || is_digit(after)) return;
  if (is_hangul(after)) return;
  // 4K and 8K are resolutions, 24K is gold.
  const bool gold = a_.number.low == Decimal(10) || a_.number.low == Decimal(14) ||
                    a_.number.low == Decimal(18) || a_.number.low == Decimal(22) ||
                    a_.number.low == Decimal(24);
  if (c == 'K' && money_ == nullptr && (a_.number.span.size() == 1 || gold)) return;
  a_.number.low = a_.number.low.shifted(power);
  a_.number.high = a_.number.high.shifted(power);
  a_.number.span.end += size;
  a_.number.parts = 2;
  a_.span.end = a_.number.span.end;
}

// "2.33 k" and nothing else
bool AmountReader::lone_k() const {
  const std::size_t at = skip_spaces(text_, a_.number.span.end);
  return byte_at(text_, at) == 'k' && at + 1 >= place_.block.span.end;
}

bool AmountReader::million_of(std::size_t at) const {
  if (byte_at(text_, at) != ' ') return false;
  return static_cast<bool>(lexicon_.unit(text_, at + 1, [&](const Unit& u, std::size_t size) {
    return !u.has(Unit::is_symbol) && !u.has(Unit::stop) && size > 2 &&
           is_ascii_letter(static_cast<unsigned char>(text_[at + 1])) &&
           !is_latin(decode(text_, at + 1 + size).value) &&
           (u.has(Unit::english) || u.dimension == "mass" || u.dimension == "volume" ||
            u.dimension == "area");
  }));
}

void AmountReader::set_quotient(Decimal numerator, Decimal denominator, std::size_t end) {
  a_.number.low = a_.number.high = quotient(numerator, denominator);
  a_.number.denominator = denominator;
  a_.out_of = denominator;
  a_.span.end = a_.number.span.end = end;
  fraction_ = true;
}

void AmountReader::fraction() {
  const std::size_t end = a_.number.span.end;
  if (a_.number.english || a_.vague) return;
  if (parts_of(a_.number, end)) return;
  // 삼과 오분의 일
  if (stands_at(text_, end, "과 ") || stands_at(text_, end, "와 ")) {
    const Number whole = a_.number;
    const std::optional<Number> n = read_number(lexicon_, text_, end + 4);
    const bool digits = n && !n->words && n->parts == 1 && whole.low.is_integer() &&
                        byte_at(text_, n->span.end) == '/' && n->span.size() <= 2;
    if (digits) slash(*n, n->span.end + 1, whole.low);
    if (digits && fraction_) return;
    if (whole.low.is_integer() && stands_at(text_, end + 4, "반") && ends_word(lexicon_, text_, end + 7)) {
      a_.number.low = a_.number.high = whole.low + Decimal::of(5, -1);
      a_.number.parts += 2;
      a_.span.end = a_.number.span.end = end + 7;
      return;
    }
    if (n && parts_of(*n, n->span.end)) {
      a_.number.low = a_.number.high = whole.low + a_.number.low;
      a_.number.words = whole.words;
      a_.number.parts += whole.parts;
      a_.out_of.reset();
      return;
    }
  }
  if (a_.number.words || a_.number.parts != 1) return;
  if (against(skip_spaces(text_, end, 1))) return;
  if (byte_at(text_, end) == '/' || (byte_at(text_, end) == ' ' && stands_at(text_, end, " / "))) {
    slash(a_.number, end + (byte_at(text_, end) == ' ' ? 3 : 1), Decimal(0));
  } else if (a_.number.low.is_integer()) {
    const std::size_t at = skip_spaces(text_, end);
    if (at == end || !is_digit(static_cast<unsigned char>(byte_at(text_, at)))) return;
    const std::optional<Number> n = read_digits(text_, at);
    if (n && n->low.is_integer() && n->span.size() <= 2 && byte_at(text_, n->span.end) == '/')
      slash(*n, n->span.end + 1, a_.number.low);
  }
}

// 경쟁률 3대 1, 17 대 8
bool AmountReader::against(std::size_t at) {
  if (!stands_at(text_, at, "대")) return false;
  at = skip_spaces(text_, at + 3, 1);
  if (!is_digit(static_cast<unsigned char>(byte_at(text_, at)))) return false;
  const std::optional<Number> n = read_digits(text_, at);
  if (n && n->low.is_zero() && n->span.size() == 1 && ends_word(lexicon_, text_, n->span.end)) to_nil_ = true;
  if (!n || n->low.is_zero() || !ends_word(lexicon_, text_, n->span.end) ||
      is_latin(decode(text_, n->span.end).value))
    return false;
  const std::size_t next = skip_spaces(text_, n->span.end, 1);
  if (byte_at(text_, next) == '%' ||
      (next == n->span.end &&
       lexicon_.unit(text_, next, [](const Unit& u, std::size_t) { return !u.has(Unit::minor); }) &&
       lexicon_.particle(text_, next) == 0))
    return false;
  set_quotient(a_.number.low, n->low, n->span.end);
  return true;
}

bool AmountReader::parts_of(const Number& denominator, std::size_t end) {
  std::size_t at = skip_spaces(text_, end, 1);
  if (!stands_at(text_, at, "분의")) return false;
  at = skip_spaces(text_, at + 6);
  bool minus = false;
  if (stands_at(text_, at, "마이너스")) minus = true, at = skip_spaces(text_, at + 12);
  std::optional<Number> n = read_korean_number(lexicon_, text_, at);
  // 3분의 일만: 만 is a particle behind one digit.
  if (n && n->parts == 2 && n->low.magnitude() >= 4)
    n = read_korean_number(lexicon_, text_.substr(0, n->span.end - 3), at);
  if (!n || n->vague || denominator.low.is_zero()) return false;
  a_.number.parts += n->parts;
  set_quotient(minus ? -n->low : n->low, denominator.low, n->span.end);
  return true;
}

void AmountReader::slash(Number numerator, std::size_t at, Decimal whole) {
  if (at > text_.size() || !is_digit(static_cast<unsigned char>(byte_at(text_, at)))) return;
  const std::optional<Number> d = read_digits(text_, at);
  if (!d || d->low.is_zero() || !d->low.is_integer() || !numerator.low.is_integer()) return;
  if (byte_at(text_, d->span.end) == '/' || byte_at(text_, a_.number.span.begin - 1) == '/')
    return;  // 5/17/2018
  if (is_latin(decode(text_, d->span.end).value) && !stands_at(text_, d->span.end, "h")) return;
  if (!whole.is_zero() && numerator.low >= d->low) return;
  if (d->span.size() > 4 || numerator.span.size() > 4) return;
  set_quotient(numerator.low, d->low, d->span.end);
  if (!whole.is_zero()) a_.number.low = a_.number.high = whole + a_.number.low, a_.out_of.reset();
}

void AmountReader::ratio_in_words() {
  const Number& n = a_.number;
  if (fraction_ || a_.vague || n.denominator || n.ordinal || n.half || n.unit_article || money_ != nullptr ||
      !n.low.is_integer() || n.low.is_zero())
    return;
  const std::size_t at = skip_spaces(text_, n.span.end, 1);
  if (at == n.span.end || !is_ascii_letter(static_cast<unsigned char>(byte_at(text_, at)))) return;
  bool over = false;
  bool in = false;
  std::size_t next = 0;
  for (const std::string_view word : {"out of every ", "out of ", "in every ", "in ", "over "}) {
    if (!starts_with(text_, at, word)) continue;
    next = at + word.size();
    over = word == "over ";
    in = word == "in ";
    break;
  }
  if (next == 0) return;
  const std::optional<Number> d = read_number(lexicon_, text_, next);
  if (!d || d->vague || d->ordinal || d->denominator || !d->low.is_integer() || d->low.is_zero() ||
      d->sequence)
    return;
  const std::size_t end = d->span.end;
  const std::size_t behind = skip_spaces(text_, end, 1);
  const char32_t after = decode(text_, end).value;
  if (after == '%' || after == '-' || is_latin(after) || is_digit(after)) return;
  const bool letters = behind != end && is_latin(decode(text_, behind).value);
  if (over && letters) return;
  if (!over && n.low > d->low) return;
  if (in) {
    // 9 in 2019, 3 in 10 days, 12 in 40 games
    if (n.low >= Decimal(10) || (!d->words && d->span.size() == 4 && d->low < Decimal(2200))) return;
    if (lexicon_.unit(text_, behind, [&](const Unit& u, std::size_t size) {
          return u.kind != Kind::count && !is_latin(decode(text_, behind + size).value);
        }))
      return;
  }
  const int parts = n.parts + d->parts;
  set_quotient(n.low, d->low, end);
  a_.number.parts = parts;
}

std::optional<int> AmountReader::exponent(std::size_t at, bool& superscript, std::size_t& end) const {
  static constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  bool minus = false;
  if (stands_at(text_, at, "⁻")) minus = true, at += 3;
  int value = 0;
  int count = 0;
  for (bool more = true; more && count < 3;) {
    more = false;
    for (int d = 0; d < 10; ++d) {
      if (!starts_with(text_, at, digits[d])) continue;
      value = value * 10 + d;
      at += digits[d].size();
      ++count;
      more = true;
      break;
    }
  }
  superscript = count > 0;
  end = at;
  if (count == 0) return std::nullopt;
  return minus ? -value : value;
}

void AmountReader::power() {
  if (a_.number.words || a_.number.parts != 1 || fraction_) return;
  std::size_t at = a_.number.span.end;
  int base10 = 0;
  std::size_t ten = at + first_at(text_, at, "x10", "×10", " x 10", " × 10", "·10");
  if (ten != at) {
    bool superscript = false;
    std::size_t end = 0;
    if (const std::optional<int> e = exponent(ten, superscript, end); e && superscript) {
      a_.number.low = a_.number.high = a_.number.low.shifted(*e);
      a_.span.end = a_.number.span.end = end;
      a_.number.parts = 2;
      return;
    }
    // The superscript may have been lost: 3×10−8.
    if (byte_at(text_, ten) == '^')
      ++ten;
    else if (!stands_at(text_, ten, "−"))
      return;
    base10 = 1, at = ten;
  } else if ((byte_at(text_, at) == 'e' || byte_at(text_, at) == 'E') && a_.number.low.exponent() <= 0) {
    base10 = 1, ++at;
  } else if (byte_at(text_, at) == '^') {
    ++at;
  } else {
    return;
  }
  bool minus = false;
  if (stands_at(text_, at, "−")) minus = true, at += 3;
  for (int i = 0; i < 2 && (byte_at(text_, at) == '-' || byte_at(text_, at) == '+'); ++i)
    minus = byte_at(text_, at++) == '-' && i == 0;
  int exponent = 0;
  const std::size_t first = at;
  while (at - first < 3 && is_digit(static_cast<unsigned char>(byte_at(text_, at))))
    exponent = exponent * 10 + (text_[at++] - '0');
  if (at == first || is_latin(decode(text_, at).value) || is_digit(decode(text_, at).value) ||
      (base10 == 0 && exponent > 64) || exponent > 300)
    return;
  Decimal v = a_.number.low;
  if (base10 != 0) {
    v = v.shifted(minus ? -exponent : exponent);
  } else {
    Decimal p = 1;
    for (int i = 0; i < exponent; ++i) p = p * v;
    if (minus && p.is_zero()) return;
    v = minus ? quotient(1, p) : p;
  }
  a_.number.low = a_.number.high = v;
  a_.span.end = a_.number.span.end = at;
  a_.number.parts = 2;
}

}  // namespace daejo
