#include "daejo/mention/english_numeral.h"

#include "daejo/mention/boundary.h"

namespace daejo {

bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at > text.size() || text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != word[i]) return false;
  }
  return true;
}

std::optional<Number> EnglishNumeral::read() {
  while (!done_ && step()) {
  }
  if (n_.parts == 0) return std::nullopt;
  n_.low = total_low_ + group_low_;
  n_.high = total_high_ + group_high_;
  if (n_.parts == 1 && !word_) {
    spoken_point();
    // 1 and a half
    if (n_.parts == 1 &&
        (word_at(text_, n_.span.end, " and a half") || word_at(text_, n_.span.end, "-and-a-half")))
      and_a_half();
    if (n_.parts == 1) return std::nullopt;
  } else if (n_.ordinal) {
    part_of();
  } else if (n_.denominator) {
    of_a_scale();
  } else {
    parts();
    if (!n_.denominator) spoken_point();
    if (!n_.denominator) and_a_half();
  }
  n_.vague = n_.low != n_.high;
  n_.english = true;
  return n_;
}

std::size_t EnglishNumeral::joint(bool& and_word) const {
  and_word = false;
  const std::size_t end = n_.span.end;
  if (n_.parts == 0) return end;
  std::size_t at = skip_spaces(text_, end);
  if (byte_of(text_, at) == '-' &&
      is_ascii_letter(static_cast<unsigned char>(byte_of(text_, skip_spaces(text_, at + 1, 1)))))
    return skip_spaces(text_, at + 1, 1);
  if (text_.substr(std::min(at, text_.size()), 3) == "—") return at + 3;
  if (at == end) return end;
  if (word_at(text_, at, "and ")) {
    and_word = true;
    at = skip_spaces(text_, at + 4);
  }
  return at;
}

bool EnglishNumeral::step() {
  bool and_word = false;
  const std::size_t at = joint(and_word);
  if (is_digit(static_cast<unsigned char>(byte_of(text_, at)))) return digits(at);
  if (!is_ascii_letter(static_cast<unsigned char>(byte_of(text_, at)))) return false;
  const Found<Numeral> n = lexicon_.numeral(text_, at);
  if (!n || n->glued) return false;
  const std::size_t end = at + n.size;
  const bool glued_ten = n->kind == NumeralKind::en_ten && is_latin(decode(text_, end).value);
  if (!glued_ten && (is_latin(decode(text_, end).value) || is_digit(decode(text_, end).value))) return false;
  if (at == n_.span.end && n_.parts > 0 && last_ != NumeralKind::en_ten && !literal_)
    return false;  // no joint
  if (and_word && (last_ == NumeralKind::en_one || last_ == NumeralKind::en_ten || literal_)) return false;
  if (and_word) whole_low_ = total_low_ + group_low_;
  if (n->kind == NumeralKind::en_ten) before_ten_ = group_low_, parts_before_ten_ = n_.parts;
  return word(*n.fact, at, n.size);
}

bool EnglishNumeral::take(std::size_t end, NumeralKind kind) {
  n_.span.end = end;
  ++n_.parts;
  last_ = kind;
  literal_ = false;
  word_ = true;
  return true;
}

bool EnglishNumeral::digits(std::size_t at) {
  if (n_.parts != 0 && (last_ != NumeralKind::en_large || literal_)) return false;
  const std::optional<Number> d = read_digits(text_, at);
  if (!d) return false;
  // 1st, 22nd
  const std::size_t end = d->span.end;
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (word_at(text_, end, suffix) && !is_latin(decode(text_, end + 2).value) && d->low.is_integer() &&
        n_.parts == 0) {
      group_low_ = group_high_ = d->low;
      n_.ordinal = done_ = true;
      n_.words = false;
      return take(end + 2, NumeralKind::en_ordinal);
    }
  }
  if (n_.parts != 0) {  // 4 thousand 3 hundred: digits again only before a word
    const Found<Numeral> next = lexicon_.numeral(text_, skip_spaces(text_, end));
    if (!next || next->glued ||
        (next->kind != NumeralKind::en_hundred && next->kind != NumeralKind::en_large))
      return false;
    if (is_latin(decode(text_, skip_spaces(text_, end) + next.size).value)) return false;
    // 1.1 million and 2 million are two numbers.
    if (next->kind == NumeralKind::en_large && next->low.magnitude() >= last_power_) return false;
  }
  group_low_ = group_high_ = d->low;
  n_.words = false;
  n_.span.end = end;
  ++n_.parts;
  literal_ = true;
  last_ = NumeralKind::en_one;
  return true;
}

bool EnglishNumeral::word(const Numeral& n, std::size_t at, std::size_t size) {
  const bool first = n_.parts == 0;
  const std::size_t end = at + size;
  const bool open =
      first || last_ == NumeralKind::en_hundred || (last_ == NumeralKind::en_large && !literal_);
  switch (n.kind) {
    case NumeralKind::en_zero:
      if (!first) return false;
      return take(end, n.kind);
    case NumeralKind::en_one:
      if (!(open || (last_ == NumeralKind::en_ten && n.low < Decimal(10))) || vague()) return false;
      grow(n.low);
      return take(end, n.kind);
    case NumeralKind::en_ten:
      if (!first && !open && hundreds_left_out(n, end)) {
        multiply(Decimal(100));
        last_ = NumeralKind::en_hundred;
      } else if (!open || vague()) {
        return false;
      }
      grow(n.low);
      return take(end, n.kind);
    case NumeralKind::en_hundred:
      if (!first && (last_ == NumeralKind::en_hundred || last_ == NumeralKind::en_large)) return false;
      multiply(n.low);
      n_.article = first;
      return take(end, n.kind);
    case NumeralKind::en_large: {
      const int power = n.low.magnitude();
      if (last_ == NumeralKind::en_large && !first) {  // three lakh crore
        if (power != 7 || last_power_ != 5) return false;
        total_low_ = total_low_.shifted(power);
        total_high_ = total_high_.shifted(power);
      } else {
        if (power >= last_power_) return false;
        if (first) group_low_ = group_high_ = Decimal(1);
        n_.article = n_.article || first;
        total_low_ = total_low_ + group_low_.shifted(power);
        total_high_ = total_high_ + group_high_.shifted(power);
        group_low_ = group_high_ = Decimal();
      }
      whole_low_ = Decimal();
      last_power_ = power;
      scale_ = power;
      return take(end, n.kind);
    }
    case NumeralKind::en_dozen:
      // a gross of pens, no gross tons
      if (n.word == "gross" && letter_at(skip_spaces(text_, end)) &&
          !word_at(text_, skip_spaces(text_, end), "of "))
        return false;
      n_.article = first;
      dozen(n.low);
      done_ = true;
      return take(end, n.kind);
    case NumeralKind::en_some:
      return some(n, first, end);
    case NumeralKind::en_half:
      return half(n, first, end);
    case NumeralKind::en_times:
      // twofold; twice as many, but "arrested twice" counts times
      if (!first || (!n.word.ends_with("fold") && !as_behind(end))) return false;
      grow(n.low);
      n_.times = done_ = true;
      return take(end, n.kind);
    case NumeralKind::en_ordinal:
      return ordinal(n, first, open, at, end);
    case NumeralKind::en_ordinal_scale:
      if (first || group_low_.is_zero()) grow(Decimal(1));
      group_low_ = group_high_ = (total_low_ + group_low_) * n.low;
      total_low_ = total_high_ = Decimal();
      n_.ordinal = done_ = true;
      n_.article = first;
      return take(end, n.kind);
    case NumeralKind::en_parts:
      if (denominator_) {
        if (!(first || (last_ == NumeralKind::en_ten && n.low < Decimal(10)))) return false;
        grow(n.low);
        n_.ordinal = done_ = plural_ = true;
        return take(end, n.kind);
      }
      if (first || vague()) return false;
      // one hundred thirty fifths: 100/35
      if (last_ == NumeralKind::en_ten && parts_before_ten_ > 0 && n.low < Decimal(10) &&
          whole_low_.is_zero()) {
        const Decimal denominator = group_low_ - before_ten_ + n.low;
        group_low_ = group_high_ = before_ten_;
        return fraction(denominator, end, n.kind);
      }
      return fraction(n.low, end, n.kind);
    default:
      return false;
  }
}

// one twenty two, and nothing behind it: the hundreds without their word.
bool EnglishNumeral::hundreds_left_out(const Numeral& ten, std::size_t end) const {
  if (n_.parts != 1 || !n_.words || last_ != NumeralKind::en_one || group_low_ >= Decimal(10)) return false;
  if (ten.low < Decimal(20) || (byte_of(text_, end) != ' ' && byte_of(text_, end) != '-')) return false;
  const Found<Numeral> one = lexicon_.numeral(text_, end + 1);
  if (!one || one->kind != NumeralKind::en_one || one->low >= Decimal(10)) return false;
  const char c = byte_of(text_, end + 1 + one.size);
  return c == '\0' || c == '.' || c == ',' || c == '\n' || c == ';' || c == '?' || c == '!';
}

void EnglishNumeral::dozen(const Decimal& d) {
  if (whole_low_.is_zero()) return multiply(d);
  // three hundred and two dozen
  group_low_ = group_high_ = whole_low_ + (total_low_ + group_low_ - whole_low_) * d;
  total_low_ = total_high_ = Decimal();
}

void EnglishNumeral::multiply(const Decimal& d) {
  if (n_.parts == 0) group_low_ = group_high_ = Decimal(1);
  if (group_low_.is_zero()) {
    total_low_ = total_low_ * d, total_high_ = total_high_ * d;
    return;
  }
  group_low_ = group_low_ * d;
  group_high_ = group_high_ * d;
}

bool EnglishNumeral::ordinal(const Numeral& n, bool first, bool open, std::size_t at, std::size_t end) {
  // one third, one-fourth, one eighth
  if (!first && !denominator_ && last_ == NumeralKind::en_one && !literal_ && group_low_ == Decimal(1) &&
      total_low_.is_zero() && n.low > Decimal(2))
    return fraction(n.low, end, n.kind);
  if (!(open || (last_ == NumeralKind::en_ten && n.low < Decimal(10))) || vague()) return false;
  // "$280 million first": behind digits no number goes on with an ordinal.
  if (literal_ || !n_.words) return false;
  static_cast<void>(at);
  grow(n.low);
  n_.ordinal = done_ = true;
  return take(end, n.kind);
}

bool EnglishNumeral::some(const Numeral& n, bool first, std::size_t end) {
  if (!first) {
    if (vague()) return false;
    // three billions, but not "2 thousands of"
    if (n.low >= Decimal(2000) && last_ == NumeralKind::en_one && total_low_.is_zero() &&
        !word_at(text_, skip_spaces(text_, end), "of ")) {
      total_low_ = total_high_ = group_low_.shifted(n.low.magnitude());
      group_low_ = group_high_ = Decimal();
      done_ = true;
      return take(end, n.kind);
    }
    if (n.word != "dozens") return false;
    dozen(Decimal(12));
    done_ = true;
    return take(end, n.kind);
  }
  group_low_ = n.low;
  group_high_ = n.high;
  n_.article = true;
  take(end, n.kind);
  std::size_t at = skip_spaces(text_, end);
  if (at == end) return true;
  if (word_at(text_, at, "of ")) at = skip_spaces(text_, at + 3);
  const Found<Numeral> next = lexicon_.numeral(text_, at);
  if (!next || next->glued || is_latin(decode(text_, at + next.size).value)) return true;
  if (next->kind == NumeralKind::en_some && next->low >= Decimal(200)) {
    const int power = next->low.magnitude();
    total_low_ = group_low_.shifted(power);
    total_high_ = group_high_.shifted(power);
    group_low_ = group_high_ = Decimal();
    done_ = true;
    return take(at + next.size, next->kind);
  }
  if (next->kind == NumeralKind::en_hundred || next->kind == NumeralKind::en_large ||
      next->kind == NumeralKind::en_dozen) {
    n_.span.end = at;  // the word itself is the next step's
    last_ = NumeralKind::en_one;
    return word(*next.fact, at, next.size);
  }
  return true;
}

bool EnglishNumeral::as_behind(std::size_t at) const {
  at = skip_spaces(text_, at);
  for (const std::string_view word : {"as ", "the ", "that ", "its ", "their ", "his ", "her ", "what "}) {
    if (word_at(text_, at, word)) return true;
  }
  return false;
}

namespace {

// Behind digits an English number goes on with a letter; what is certainly none is told without reading them.
bool letter_may_follow(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(static_cast<unsigned char>(text[at])) || text[at] == ',' ||
                              text[at] == '.' || text[at] == ' ' || text[at] == '-'))
    ++at;
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  const bool hangul = c >= 0xEA && c <= 0xED;
  return is_ascii_letter(c) || (c >= 0x80 && !hangul);
}

}  // namespace

bool may_be_english_number(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(byte_of(text, at));
  return is_ascii_letter(c) || (is_digit(c) && letter_may_follow(text, at));
}

std::optional<Number> read_english_number(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  if (!may_be_english_number(text, at)) return std::nullopt;
  std::optional<Number> n = EnglishNumeral(lexicon, text, at).read();
  // 2.5 alone is the other reader's.
  if (n && !n->words && n->parts == 1 && !n->ordinal) return std::nullopt;
  return n;
}

}  // namespace daejo
