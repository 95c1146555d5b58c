#include "daejo/mention/boundary.h"
#include "daejo/mention/english_numeral.h"

// What an English number holds besides whole numbers: halves, thirds, decimal points in words.

namespace daejo {

bool EnglishNumeral::fraction(const Decimal& denominator, std::size_t end, NumeralKind kind) {
  const Decimal all = total_low_ + group_low_;
  const Decimal part = all - whole_low_;
  if (!whole_low_.is_zero() && part < denominator) {
    // two hundred and fifty-four hundredths; behind a scale a part of that: two million and three fifths
    int power = group_low_ == part && !total_low_.is_zero() ? scale_ : 0;
    const std::size_t at = skip_spaces(text_, end);
    if (const Found<Numeral> n = lexicon_.numeral(text_, at);
        n && n->kind == NumeralKind::en_large && !n->glued && at != end && !letter_at(at + n.size)) {
      power = n->low.magnitude();  // one billion and three quarters million
      end = at + n.size;
    }
    group_low_ = group_high_ = whole_low_ + quotient(part, denominator).shifted(power);
  } else {
    group_low_ = group_high_ = quotient(all, denominator);
  }
  total_low_ = total_high_ = Decimal();
  n_.denominator = denominator;
  done_ = true;
  return take(end, kind);
}

bool EnglishNumeral::half(const Numeral& n, bool first, std::size_t end) {
  if (!first) {
    if (!(last_ == NumeralKind::en_one)) return false;
    // "3 quarters" are of a year, "3 quarters of" are parts.
    if (literal_ && !word_at(text_, skip_spaces(text_, end), "of ")) return false;
    if (n.low == Decimal::of(25, -2)) return fraction(4, end, n.kind);
    return false;
  }
  if (n.word == "quarters") return false;
  group_low_ = group_high_ = n.low;
  n_.article = true;
  take(end, n.kind);
  n_.denominator = quotient(1, n.low).trimmed();
  n_.half = true;
  std::size_t at = end;
  if (byte_of(text_, at) == '-') ++at;
  at = skip_spaces(text_, at);
  if (word_at(text_, at, "of ")) at += 3;
  if (word_at(text_, at, "a ")) at += 2;
  if (word_at(text_, at, "an ")) at += 3;
  const Found<Numeral> next = lexicon_.numeral(text_, at);
  if (next && !next->glued && at != end &&
      (next->kind == NumeralKind::en_large || next->kind == NumeralKind::en_dozen ||
       next->kind == NumeralKind::en_hundred) &&
      !is_latin(decode(text_, at + next.size).value)) {
    group_low_ = group_high_ = n.low * next->low;
    n_.denominator.reset();
    n_.half = false;
    done_ = true;
    return take(at + next.size, next->kind);
  }
  done_ = true;
  return true;
}

void EnglishNumeral::parts() {
  if (vague_ends() || n_.low.is_zero() || !n_.low.is_integer()) return;
  std::size_t at = skip_spaces(text_, n_.span.end);
  if (byte_of(text_, at) == '-') at = skip_spaces(text_, at + 1, 1);
  if (at == n_.span.end || !letter_at(at)) return;
  EnglishNumeral inner(lexicon_, text_, at, true);
  while (!inner.done_ && inner.step()) {
  }
  if (!inner.n_.ordinal || inner.n_.parts == 0) return;
  if (!inner.plural_ && !(n_.low == Decimal(1) && inner.n_.parts > 1)) return;
  const Decimal denominator = inner.total_low_ + inner.group_low_;
  n_.low = n_.high = quotient(n_.low, denominator);
  n_.denominator = denominator;
  n_.span.end = inner.n_.span.end;
  n_.parts += inner.n_.parts;
  of_a_scale();
}

void EnglishNumeral::part_of() {
  if (n_.low <= Decimal(2) || !n_.words) return;
  const std::size_t begin = n_.span.begin;
  const bool article = begin >= 2 && text_[begin - 1] == ' ' &&
                       (text_[begin - 2] == 'a' || text_[begin - 2] == 'A') &&
                       (begin == 2 || !is_word(decode_before(text_, begin - 2).value));
  const std::size_t at = skip_spaces(text_, n_.span.end);
  const bool of = word_at(text_, at, "of ");
  if (article ? !(of || (!letter_at(at) && byte_of(text_, at) != '-')) : !(of && measure_behind(at + 3)))
    return;
  n_.denominator = n_.low;
  n_.low = n_.high = quotient(1, n_.low);
  n_.ordinal = false;
  n_.article = true;
  of_a_scale();
}

bool EnglishNumeral::measure_behind(std::size_t at) const {
  for (const std::string_view word : {"a ", "an "}) {
    if (word_at(text_, at, word)) {
      at += word.size();
      break;
    }
  }
  return static_cast<bool>(lexicon_.unit(text_, at, [&](const Unit& u, std::size_t size) {
    return u.kind == Kind::measure && !letter_at(at + size) && size > 2;
  }));
}

void EnglishNumeral::of_a_scale() {
  std::size_t at = skip_spaces(text_, n_.span.end);
  if (!word_at(text_, at, "of a ")) return;
  at += 5;
  const Found<Numeral> n = lexicon_.numeral(text_, at);
  if (!n || n->kind != NumeralKind::en_large || n->glued || letter_at(at + n.size)) return;
  n_.low = n_.high = quotient(n_.low.shifted(n->low.magnitude()), 1);
  n_.denominator.reset();
  n_.span.end = at + n.size;
  ++n_.parts;
}

void EnglishNumeral::spoken_point() {
  std::size_t at = skip_spaces(text_, n_.span.end);
  if (at == n_.span.end || !word_at(text_, at, "point ")) return;
  at += 6;
  Decimal v = n_.low;
  int places = 0;
  if (is_digit(static_cast<unsigned char>(byte_of(text_, at)))) {
    const std::optional<Number> d = read_digits(text_, at);
    if (!d || !d->low.is_integer()) return;
    places = static_cast<int>(d->span.size());
    v = v.shifted(places) + d->low;
    at = d->span.end;
  } else {
    for (;;) {
      const std::size_t digit_at = places == 0 ? at : skip_spaces(text_, at);
      const Found<Numeral> n = lexicon_.numeral(text_, digit_at);
      if (!n || (n->kind != NumeralKind::en_one && n->kind != NumeralKind::en_zero) ||
          is_latin(decode(text_, digit_at + n.size).value))
        break;
      const int width = n->low >= Decimal(10) ? 2 : 1;
      v = v.shifted(width) + n->low;
      places += width;
      at = digit_at + n.size;
    }
  }
  if (places == 0) return;
  v = Decimal::of(v.shifted(0).coefficient(), v.exponent() - places);
  n_.low = n_.high = v;
  n_.span.end = at;
  n_.parts += 2;
  scale_behind();
}

void EnglishNumeral::and_a_half() {
  std::size_t at = skip_spaces(text_, n_.span.end);
  if (word_at(text_, at, "-and-a-half") && !letter_at(at + 11) && n_.low == n_.high) {
    n_.low = n_.high = n_.low + Decimal::of(5, -1);
    n_.span.end = at + 11;
    n_.parts += 2;
    n_.partial = true;
    return;
  }
  if (at == n_.span.end || !word_at(text_, at, "and ") || n_.low != n_.high) return;
  at = skip_spaces(text_, at + 4);
  Decimal part;
  std::size_t end = 0;
  const bool article = word_at(text_, at, "a ") || word_at(text_, at, "an ");
  std::size_t noun_at = article ? at + (byte_of(text_, at + 1) == 'n' ? 3 : 2) : at;
  const Found<Numeral> n = lexicon_.numeral(text_, noun_at);
  if (n && !is_latin(decode(text_, noun_at + n.size).value) && n->kind == NumeralKind::en_half) {
    part = n->low, end = noun_at + n.size;
  } else if (n && article && n->kind == NumeralKind::en_ordinal && n->low > Decimal(2) &&
             !is_latin(decode(text_, noun_at + n.size).value)) {
    part = quotient(1, n->low), end = noun_at + n.size;
  } else if (!article) {
    EnglishNumeral inner(lexicon_, text_, at);
    while (!inner.done_ && inner.step()) {
    }
    if (!inner.n_.denominator || inner.n_.parts < 2) return;
    part = inner.total_low_ + inner.group_low_;
    end = inner.n_.span.end;
    if (part >= Decimal(1) && !inner.whole_low_.is_zero()) return;
  } else {
    return;
  }
  n_.span.end = end;
  n_.parts += 2;
  n_.partial = true;
  const Decimal whole = n_.low;
  n_.low = n_.high = part;
  if (group_low_.is_zero() && scale_ != 0) {
    // one billion and a quarter million; one million and a half
    if (!scale_behind()) n_.low = n_.high = part.shifted(scale_);
    n_.low = n_.high = whole + n_.low;
  } else {
    n_.low = n_.high = whole + part;
    scale_behind();
  }
}

bool EnglishNumeral::scale_behind() {
  const std::size_t at = skip_spaces(text_, n_.span.end);
  const Found<Numeral> n = lexicon_.numeral(text_, at);
  if (at == n_.span.end || !n || n->kind != NumeralKind::en_large || n->glued ||
      is_latin(decode(text_, at + n.size).value))
    return false;
  n_.low = n_.high = n_.low.shifted(n->low.magnitude());
  n_.span.end = at + n.size;
  ++n_.parts;
  return true;
}

}  // namespace daejo
