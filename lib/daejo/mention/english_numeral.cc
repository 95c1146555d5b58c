#include "daejo/mention/boundary.h"
#include "daejo/mention/numeral.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

char byte(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool starts(std::string_view text, std::size_t at, std::string_view word) {
  if (at > text.size() || text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != word[i]) return false;
  }
  return true;
}

// Words joined by spaces, hyphens and "and". Tens before ones, hundreds before both, scales from the largest
// down.
class Reader {
 public:
  // `denominator`: what stands behind a numerator, the twenty-fifths of three twenty-fifths.
  Reader(const Lexicon& lexicon, std::string_view text, std::size_t at, bool denominator = false)
      : lexicon_(lexicon), text_(text), denominator_(denominator) {
    n_.span = {at, at};
    n_.words = true;
    n_.english = true;
  }

  std::optional<Number> read() {
    while (!done_ && step()) {
    }
    if (n_.parts == 0) return std::nullopt;
    n_.low = total_low_ + group_low_;
    n_.high = total_high_ + group_high_;
    if (n_.parts == 1 && !word_) {
      spoken_point();
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

 private:
  // What joins the words: nothing at the beginning and in thirtyfirst, else a space, a hyphen, "and".
  std::size_t joint(bool& and_word) const {
    and_word = false;
    const std::size_t end = n_.span.end;
    if (n_.parts == 0) return end;
    std::size_t at = skip_spaces(text_, end);
    if (byte(text_, at) == '-' &&
        is_ascii_letter(static_cast<unsigned char>(byte(text_, skip_spaces(text_, at + 1, 1)))))
      return skip_spaces(text_, at + 1, 1);
    if (text_.substr(std::min(at, text_.size()), 3) == "—") return at + 3;
    if (at == end) return end;
    if (starts(text_, at, "and ")) {
      and_word = true;
      at = skip_spaces(text_, at + 4);
    }
    return at;
  }

  bool letter_at(std::size_t at) const { return is_latin(decode(text_, at).value); }

  bool step() {
    bool and_word = false;
    const std::size_t at = joint(and_word);
    if (is_digit(static_cast<unsigned char>(byte(text_, at)))) return digits(at);
    if (!is_ascii_letter(static_cast<unsigned char>(byte(text_, at)))) return false;
    const Found<Numeral> n = lexicon_.numeral(text_, at);
    if (!n || n->glued) return false;
    const std::size_t end = at + n.size;
    const bool glued_ten = n->kind == NumeralKind::en_ten && is_latin(decode(text_, end).value);
    if (!glued_ten && (is_latin(decode(text_, end).value) || is_digit(decode(text_, end).value)))
      return false;
    if (at == n_.span.end && n_.parts > 0 && last_ != NumeralKind::en_ten && !literal_)
      return false;  // no joint
    if (and_word && (last_ == NumeralKind::en_one || last_ == NumeralKind::en_ten || literal_)) return false;
    if (and_word) whole_low_ = total_low_ + group_low_;
    if (n->kind == NumeralKind::en_ten) before_ten_ = group_low_, parts_before_ten_ = n_.parts;
    return word(*n.fact, at, n.size);
  }

  bool take(std::size_t end, NumeralKind kind) {
    n_.span.end = end;
    ++n_.parts;
    last_ = kind;
    literal_ = false;
    word_ = true;
    return true;
  }

  bool digits(std::size_t at) {
    if (n_.parts != 0 && (last_ != NumeralKind::en_large || literal_)) return false;
    const std::optional<Number> d = read_digits(text_, at);
    if (!d) return false;
    // 1st, 22nd
    const std::size_t end = d->span.end;
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
      if (starts(text_, end, suffix) && !is_latin(decode(text_, end + 2).value) && d->low.is_integer() &&
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
    }
    group_low_ = group_high_ = d->low;
    n_.words = false;
    n_.span.end = end;
    ++n_.parts;
    literal_ = true;
    last_ = NumeralKind::en_one;
    return true;
  }

  bool word(const Numeral& n, std::size_t at, std::size_t size) {
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
        if (!open || vague()) return false;
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

  void dozen(const Decimal& d) {
    if (whole_low_.is_zero()) return multiply(d);
    // three hundred and two dozen
    group_low_ = group_high_ = whole_low_ + (total_low_ + group_low_ - whole_low_) * d;
    total_low_ = total_high_ = Decimal();
  }

  bool vague() const { return group_low_ != group_high_; }

  void grow(const Decimal& d) {
    group_low_ = group_low_ + d;
    group_high_ = group_high_ + d;
  }

  void multiply(const Decimal& d) {
    if (n_.parts == 0) group_low_ = group_high_ = Decimal(1);
    if (group_low_.is_zero()) {
      total_low_ = total_low_ * d, total_high_ = total_high_ * d;
      return;
    }
    group_low_ = group_low_ * d;
    group_high_ = group_high_ * d;
  }

  bool fraction(const Decimal& denominator, std::size_t end, NumeralKind kind) {
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

  bool ordinal(const Numeral& n, bool first, bool open, std::size_t at, std::size_t end) {
    // one third, one-fourth, one eighth
    if (!first && !denominator_ && last_ == NumeralKind::en_one && !literal_ && group_low_ == Decimal(1) &&
        total_low_.is_zero() && n.low > Decimal(2))
      return fraction(n.low, end, n.kind);
    if (!(open || (last_ == NumeralKind::en_ten && n.low < Decimal(10))) || vague()) return false;
    if (literal_) return false;
    static_cast<void>(at);
    grow(n.low);
    n_.ordinal = done_ = true;
    return take(end, n.kind);
  }

  // several, few, dozens; hundreds of thousands, a few hundred, a couple of million
  bool some(const Numeral& n, bool first, std::size_t end) {
    if (!first) {
      if (n.word != "dozens" || vague()) return false;
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
    if (starts(text_, at, "of ")) at = skip_spaces(text_, at + 3);
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

  // half a million, quarter million; three quarters; half
  bool half(const Numeral& n, bool first, std::size_t end) {
    if (!first) {
      if (!(last_ == NumeralKind::en_one)) return false;
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
    if (byte(text_, at) == '-') ++at;
    at = skip_spaces(text_, at);
    if (starts(text_, at, "of ")) at += 3;
    if (starts(text_, at, "a ")) at += 2;
    if (starts(text_, at, "an ")) at += 3;
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

  // Does a word of comparison follow: twice as many, twice the size?
  bool as_behind(std::size_t at) const {
    at = skip_spaces(text_, at);
    for (const std::string_view word : {"as ", "the ", "that ", "its ", "their ", "his ", "her ", "what "}) {
      if (starts(text_, at, word)) return true;
    }
    return false;
  }

  // three twenty-firsts, one one hundred and fifth: the denominator stands behind a whole number.
  void parts() {
    if (vague_ends() || n_.low.is_zero() || !n_.low.is_integer()) return;
    std::size_t at = skip_spaces(text_, n_.span.end);
    if (byte(text_, at) == '-') at = skip_spaces(text_, at + 1, 1);
    if (at == n_.span.end || !letter_at(at)) return;
    Reader inner(lexicon_, text_, at, true);
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

  bool vague_ends() const { return n_.low != n_.high; }

  // a third of those, a trillionth, tenth of a gallon: an ordinal that is a part of something.
  void part_of() {
    if (n_.low <= Decimal(2) || !n_.words) return;
    const std::size_t begin = n_.span.begin;
    const bool article = begin >= 2 && text_[begin - 1] == ' ' &&
                         (text_[begin - 2] == 'a' || text_[begin - 2] == 'A') &&
                         (begin == 2 || !is_word(decode_before(text_, begin - 2).value));
    const std::size_t at = skip_spaces(text_, n_.span.end);
    const bool of = starts(text_, at, "of ");
    if (article ? !(of || (!letter_at(at) && byte(text_, at) != '-')) : !(of && measure_behind(at + 3)))
      return;
    n_.denominator = n_.low;
    n_.low = n_.high = quotient(1, n_.low);
    n_.ordinal = false;
    n_.article = true;
    of_a_scale();
  }

  bool measure_behind(std::size_t at) const {
    for (const std::string_view word : {"a ", "an "}) {
      if (starts(text_, at, word)) {
        at += word.size();
        break;
      }
    }
    return static_cast<bool>(lexicon_.unit(text_, at, [&](const Unit& u, std::size_t size) {
      return u.kind == Kind::measure && !letter_at(at + size) && size > 2;
    }));
  }

  // two thirds of a million
  void of_a_scale() {
    std::size_t at = skip_spaces(text_, n_.span.end);
    if (!starts(text_, at, "of a ")) return;
    at += 5;
    const Found<Numeral> n = lexicon_.numeral(text_, at);
    if (!n || n->kind != NumeralKind::en_large || n->glued || letter_at(at + n.size)) return;
    n_.low = n_.high = quotient(n_.low.shifted(n->low.magnitude()), 1);
    n_.denominator.reset();
    n_.span.end = at + n.size;
    ++n_.parts;
  }

  // two point five, 1 point 1
  void spoken_point() {
    std::size_t at = skip_spaces(text_, n_.span.end);
    if (at == n_.span.end || !starts(text_, at, "point ")) return;
    at += 6;
    Decimal v = n_.low;
    int places = 0;
    if (is_digit(static_cast<unsigned char>(byte(text_, at)))) {
      const std::optional<Number> d = read_digits(text_, at);
      if (!d || !d->low.is_integer()) return;
      places = static_cast<int>(d->span.size());
      v = v.shifted(places) + d->low;
      at = d->span.end;
    } else {
      for (;;) {
        const std::size_t word_at = places == 0 ? at : skip_spaces(text_, at);
        const Found<Numeral> n = lexicon_.numeral(text_, word_at);
        if (!n || (n->kind != NumeralKind::en_one && n->kind != NumeralKind::en_zero) ||
            is_latin(decode(text_, word_at + n.size).value))
          break;
        const int width = n->low >= Decimal(10) ? 2 : 1;
        v = v.shifted(width) + n->low;
        places += width;
        at = word_at + n.size;
      }
    }
    if (places == 0) return;
    v = Decimal::of(v.shifted(0).coefficient(), v.exponent() - places);
    n_.low = n_.high = v;
    n_.span.end = at;
    n_.parts += 2;
    scale_behind();
  }

  // two and a half, one million and a half, five and three eighths; and then perhaps a scale: two and a half
  // million
  void and_a_half() {
    std::size_t at = skip_spaces(text_, n_.span.end);
    if (at == n_.span.end || !starts(text_, at, "and ") || n_.low != n_.high) return;
    at = skip_spaces(text_, at + 4);
    Decimal part;
    std::size_t end = 0;
    const bool article = starts(text_, at, "a ") || starts(text_, at, "an ");
    std::size_t word_at = article ? at + (byte(text_, at + 1) == 'n' ? 3 : 2) : at;
    const Found<Numeral> n = lexicon_.numeral(text_, word_at);
    if (n && !is_latin(decode(text_, word_at + n.size).value) && n->kind == NumeralKind::en_half) {
      part = n->low, end = word_at + n.size;
    } else if (n && article && n->kind == NumeralKind::en_ordinal && n->low > Decimal(2) &&
               !is_latin(decode(text_, word_at + n.size).value)) {
      part = quotient(1, n->low), end = word_at + n.size;
    } else if (!article) {
      Reader inner(lexicon_, text_, at);
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

  bool scale_behind() {
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

  const Lexicon& lexicon_;
  std::string_view text_;
  Number n_;
  Decimal total_low_, total_high_, group_low_, group_high_;
  NumeralKind last_ = NumeralKind::zero;
  Decimal whole_low_;   // what stands before "and"
  Decimal before_ten_;  // the group before the last ten
  int parts_before_ten_ = 0;
  bool plural_ = false;  // the ordinal is one of several parts: fifths
  bool denominator_ = false;
  int last_power_ = 1000;
  int scale_ = 0;         // the last scale's power
  bool literal_ = false;  // the last part was written in digits
  bool word_ = false;     // some part was a word
  bool done_ = false;
};

}  // namespace

// Behind digits an English number goes on with a letter; what is certainly none is told without reading them.
static bool letter_may_follow(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(static_cast<unsigned char>(text[at])) || text[at] == ',' ||
                              text[at] == '.' || text[at] == ' ' || text[at] == '-'))
    ++at;
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  const bool hangul = c >= 0xEA && c <= 0xED;
  return is_ascii_letter(c) || (c >= 0x80 && !hangul);
}

std::optional<Number> read_english_number(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  const char c = byte(text, at);
  if (!is_ascii_letter(static_cast<unsigned char>(c)) && !is_digit(static_cast<unsigned char>(c)))
    return std::nullopt;
  if (is_digit(static_cast<unsigned char>(c)) && !letter_may_follow(text, at)) return std::nullopt;
  std::optional<Number> n = Reader(lexicon, text, at).read();
  // 2.5 alone is the other reader's.
  if (n && !n->words && n->parts == 1 && !n->ordinal) return std::nullopt;
  return n;
}

}  // namespace daejo
