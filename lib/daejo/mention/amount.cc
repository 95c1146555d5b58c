#include "daejo/mention/amount.h"

#include "daejo/mention/boundary.h"
#include "daejo/mention/not_a_figure.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool starts(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(std::min(at, text.size()), word.size()) == word;
}
char byte(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

class Reader {
 public:
  Reader(const Place& place, const AmountOptions& options)
      : place_(place),
        lexicon_(place.lexicon),
        text_(place.text),
        options_(options),
        floor_(std::max(place.floor, options.floor)) {}

  std::optional<Amount> read(std::size_t at) {
    std::optional<Number> n = read_number(lexicon_, text_, at);
    if (!n) return std::nullopt;
    leading_point(*n);
    a_.number = *n;
    a_.span = n->span;
    a_.vague = n->vague;
    article();
    before();
    if (!why_no_figure(place_, a_.number, money_ != nullptr).empty()) return std::nullopt;
    scale_letter();
    fraction();
    power();
    a_.low = a_.number.low;
    a_.high = a_.number.high;
    sign();
    if (!after()) return std::nullopt;
    return a_;
  }

 private:
  // .25 where no digit or letter stands before the point.
  void leading_point(Number& n) {
    if (n.words || n.span.begin <= floor_ || text_[n.span.begin - 1] != '.' || n.low.exponent() < 0) return;
    if (is_word(decode_before(text_, n.span.begin - 1).value) ||
        decode_before(text_, n.span.begin - 1).value == '.')
      return;
    if (!n.low.is_integer() || n.parts != 1) return;
    n.low = n.high = n.low.shifted(-static_cast<int>(n.span.size()));
    --n.span.begin;
  }

  // a hundred, an estimated dozen
  void article() {
    if (!a_.number.article) return;
    const std::size_t at = skip_spaces_back(text_, a_.span.begin, floor_, 1);
    for (const std::string_view word : {"a", "A", "an"}) {
      if (at < a_.span.begin && at >= floor_ + word.size() &&
          text_.substr(at - word.size(), word.size()) == word && begins_word(text_, at - word.size())) {
        a_.span.begin = at - word.size();
        return;
      }
    }
  }

  // Symbols, signs and other words that end where the figure begins.
  void before() {
    std::size_t at = a_.span.begin;
    for (int i = 0; i < 3 && at > floor_; ++i) {
      const std::size_t gap_at = skip_spaces_back(text_, at, floor_);
      if (!money_) {
        if (const Found<Unit> money = lexicon_.money_before(text_, gap_at);
            money && fits_before(*money.fact, gap_at - money.size, gap_at)) {
          money_ = money.fact;
          at = gap_at - money.size;
          a_.span.begin = at;
          continue;
        }
      }
      if (options_.second && i == 0 && a_.span.begin == a_.number.span.begin && at == a_.span.begin &&
          byte(text_, at - 1) == '-')
        break;
      const Found<Prefix> prefix = lexicon_.prefix(text_, gap_at);
      if (!prefix || prefix.size > gap_at - floor_) {
        // 시속 약 40㎞: a hedge may stand between.
        const Found<HedgeWord> hedge = lexicon_.hedge_before(text_, gap_at);
        if (!hedge || hedge.size > gap_at - floor_ || gap_at == at) break;
        const std::size_t hedge_at = gap_at - hedge.size;
        if (!begins_word(text_, hedge_at)) break;
        const std::size_t before_hedge = skip_spaces_back(text_, hedge_at, floor_);
        const Found<Prefix> outer = lexicon_.prefix(text_, before_hedge);
        if (!outer || outer->effect != Prefix::Effect::per || outer.size > before_hedge - floor_) break;
        a_.inner = hedge->hedge;
        at = before_hedge;
        take(*outer.fact, at, outer.size);
        break;
      }
      if (!fits_prefix(*prefix.fact, gap_at - prefix.size, gap_at, at)) break;
      take(*prefix.fact, gap_at, prefix.size);
      at = gap_at - prefix.size;
    }
  }

  void take(const Prefix& prefix, std::size_t end, std::size_t size) {
    a_.span.begin = end - size;
    if (prefix.effect == Prefix::Effect::minus || prefix.effect == Prefix::Effect::plus) {
      minus_ = minus_ != (prefix.effect == Prefix::Effect::minus);
      whole_ = whole_ || prefix.word.size() > 3;
      a_.signed_ = true;
    } else {
      prefix_ = &prefix;
      if (prefix.negative) minus_ = true, a_.signed_ = true;
    }
  }

  bool fits_before(const Unit& money, std::size_t begin, std::size_t end) const {
    if (begin < floor_) return false;
    if (a_.number.words && !a_.number.english) return false;
    const std::string_view word = text_.substr(begin, end - begin);
    if (is_latin(decode(text_, begin).value)) {
      if (!begins_word(text_, begin)) return false;
      if (money.has(Unit::is_symbol) && word != money.code) return false;  // ISO codes in capitals
      if (end == a_.span.begin || word.back() == '$' || word.back() == '.' || money.has(Unit::is_symbol))
        return true;
      return word != "a $" && word != "A $";
    }
    return true;
  }

  bool fits_prefix(const Prefix& prefix, std::size_t begin, std::size_t end, std::size_t at) const {
    const CodePoint before = decode_before(text_, begin);
    switch (prefix.effect) {
      case Prefix::Effect::minus:
      case Prefix::Effect::plus: {
        const char32_t c = decode(text_, begin).value;
        if (is_word(c)) return begins_word(text_, begin);
        if (c == '+') return end == at && !is_word(before.value) && before.value != '+';
        if (c == '-') {
          // A minus stands after a space or bracket, a hyphen between words, a bullet before a word.
          if (is_word(before.value) || before.value == ')' || before.value == '-' || before.value == '%' ||
              before.value == '~')
            return false;
          if (end != at && begin > floor_ &&
              is_word(decode_before(text_, skip_spaces_back(text_, begin, 0)).value))
            return false;
          return end == at || begin == place_.block.span.begin ||
                 skip_spaces_back(text_, begin, place_.block.span.begin, 4) == place_.block.span.begin ||
                 a_.number.parts > 0;
        }
        if (c == 0x2212 || c == 0xFF0D) return !is_digit(before.value);
        return end == at;  // △, ▲: glued to the figure
      }
      case Prefix::Effect::age:
      case Prefix::Effect::ordinal:
        return begins_word(text_, begin) && !is_digit(before.value);
      case Prefix::Effect::percent:
      case Prefix::Effect::unit:
      case Prefix::Effect::per:
      case Prefix::Effect::mach:
        return begins_word(text_, begin);
    }
    return false;
  }

  // $5m, $1.2b: with money before it, one letter is a scale; else only M and B in capitals, where no unit is
  // meant.
  void scale_letter() {
    if (a_.number.words || a_.number.parts != 1) return;
    const std::size_t at = a_.number.span.end;
    const char c = byte(text_, at);
    const char next = byte(text_, at + 1);
    std::size_t size = 1;
    int power = 0;
    if ((c == 'm' || c == 'M') && (next == 'm' || next == 'M') && money_ != nullptr)
      size = 2, power = 6;
    else if (c == 'k' || c == 'K')
      power = 3;
    else if ((c == 'm' && money_ != nullptr) || c == 'M')
      power = 6;
    else if ((c == 'b' || c == 'B'))
      power = 9;
    else if ((c == 't' || c == 'T') && money_ != nullptr)
      power = 12;
    if (power == 0) return;
    const char32_t after = decode(text_, at + size).value;
    if (is_latin(after) || is_digit(after)) return;
    if ((c == 'K') && money_ == nullptr && (a_.number.low == Decimal(4) || a_.number.low == Decimal(8)))
      return;  // 4K, 8K: resolutions
    a_.number.low = a_.number.low.shifted(power);
    a_.number.high = a_.number.high.shifted(power);
    a_.number.span.end += size;
    a_.number.parts = 2;
    a_.span.end = a_.number.span.end;
  }

  void set_quotient(Decimal numerator, Decimal denominator, std::size_t end) {
    a_.number.low = a_.number.high = quotient(numerator, denominator);
    a_.number.denominator = denominator;
    a_.out_of = denominator;
    a_.span.end = a_.number.span.end = end;
    fraction_ = true;
  }

  // 3분의 2, 1/2, 1 4/5, 3대 1, 3:1, 삼과 오분의 일.
  void fraction() {
    const std::size_t end = a_.number.span.end;
    if (a_.number.english || a_.vague) return;
    if (parts_of(a_.number, end)) return;
    // 삼과 오분의 일
    if (starts(text_, end, "과 ") || starts(text_, end, "와 ")) {
      const Number whole = a_.number;
      const std::optional<Number> n = read_number(lexicon_, text_, end + 4);
      if (n && parts_of(*n, n->span.end)) {
        a_.number.low = a_.number.high = whole.low + a_.number.low;
        a_.number.words = whole.words;
        a_.number.parts += whole.parts;
        a_.out_of.reset();
        return;
      }
    }
    if (a_.number.words || a_.number.parts != 1) return;
    if (byte(text_, end) == '/' || (byte(text_, end) == ' ' && starts(text_, end, " / "))) {
      slash(a_.number, end + (byte(text_, end) == ' ' ? 3 : 1), Decimal(0));
    } else if (a_.number.low.is_integer()) {
      const std::size_t at = skip_spaces(text_, end);
      if (at == end || !is_digit(static_cast<unsigned char>(byte(text_, at)))) return;
      const std::optional<Number> n = read_digits(text_, at);
      if (n && n->low.is_integer() && n->span.size() <= 2 && byte(text_, n->span.end) == '/')
        slash(*n, n->span.end + 1, a_.number.low);
    }
  }

  bool parts_of(const Number& denominator, std::size_t end) {
    std::size_t at = skip_spaces(text_, end, 1);
    if (!starts(text_, at, "분의")) return false;
    at = skip_spaces(text_, at + 6);
    bool minus = false;
    if (starts(text_, at, "마이너스")) minus = true, at = skip_spaces(text_, at + 12);
    std::optional<Number> n = read_korean_number(lexicon_, text_, at);
    // 3분의 일만: 만 is a particle behind one digit.
    if (n && n->parts == 2 && n->low.magnitude() >= 4)
      n = read_korean_number(lexicon_, text_.substr(0, n->span.end - 3), at);
    if (!n || n->vague || denominator.low.is_zero()) return false;
    a_.number.parts += n->parts;
    set_quotient(minus ? -n->low : n->low, denominator.low, n->span.end);
    return true;
  }

  void slash(Number numerator, std::size_t at, Decimal whole) {
    if (at > text_.size() || !is_digit(static_cast<unsigned char>(byte(text_, at)))) return;
    const std::optional<Number> d = read_digits(text_, at);
    if (!d || d->low.is_zero() || !d->low.is_integer() || !numerator.low.is_integer()) return;
    if (byte(text_, d->span.end) == '/' || byte(text_, a_.number.span.begin - 1) == '/') return;  // 5/17/2018
    if (is_latin(decode(text_, d->span.end).value) && !starts(text_, d->span.end, "h")) return;
    if (!whole.is_zero() && numerator.low >= d->low) return;
    if (d->span.size() > 4 || numerator.span.size() > 4) return;
    set_quotient(numerator.low, d->low, d->span.end);
    if (!whole.is_zero()) a_.number.low = a_.number.high = whole + a_.number.low, a_.out_of.reset();
  }

  // 1.3x10^6, 1.3e6, 1.1^23
  void power() {
    if (a_.number.words || a_.number.parts != 1 || fraction_) return;
    std::size_t at = a_.number.span.end;
    int base10 = 0;
    if (starts(text_, at, "x10^") || starts(text_, at, "×10^")) {
      base10 = 1, at = text_.find('^', at) + 1;
    } else if ((byte(text_, at) == 'e' || byte(text_, at) == 'E') && a_.number.low.exponent() <= 0) {
      base10 = 1, ++at;
    } else if (byte(text_, at) == '^') {
      ++at;
    } else {
      return;
    }
    bool minus = false;
    for (int i = 0; i < 2 && (byte(text_, at) == '-' || byte(text_, at) == '+'); ++i)
      minus = byte(text_, at++) == '-' && i == 0;
    int exponent = 0;
    const std::size_t first = at;
    while (at - first < 3 && is_digit(static_cast<unsigned char>(byte(text_, at))))
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

  void sign() {
    if (!minus_) return;
    const Decimal low = a_.low;
    a_.low = -a_.high;
    a_.high = -low;
  }

  // The unit and what belongs to it.
  bool after() {
    const std::size_t end = a_.number.span.end;
    std::size_t at = end;
    // 20여 명, 3만여원: 여 between the figure and its unit.
    if (starts(text_, at, "여") && !fraction_) {
      const std::size_t behind = at + 3;
      if (find_unit(behind, skip_spaces(text_, behind, 1))) {
        a_.over = true;
        at = behind;
      } else if (!is_hangul(decode(text_, behind).value) || ends_word(lexicon_, text_, behind)) {
        a_.over = true;
        a_.span.end = at = behind;
      }
    }
    std::size_t unit_at = skip_spaces(text_, at, 1);
    // half an hour, a quarter of a mile
    if (a_.number.half && a_.number.english) {
      for (const std::string_view word : {"of ", "an ", "a "}) {
        if (starts(text_, unit_at, word)) unit_at += word.size();
      }
    }
    const Found<Unit> unit = find_unit(at, unit_at);
    if (money_ != nullptr) {
      a_.kind = Kind::money;
      a_.code = money_->code;
      a_.unit = money_;
      a_.bare = false;
      // "1 $ 10 dollars": the word says it again.
      if (unit && unit->kind == Kind::money && !unit->factor) a_.span.end = unit_at + unit.size;
      minor();
      return true;
    }
    if (unit && unit->has(Unit::name)) return false;
    if (unit) {
      take_unit(*unit.fact, unit_at, unit.size);
      if (a_.kind == Kind::money) minor();
      return true;
    }
    if (a_.number.days) {
      if (!ends_word(lexicon_, text_, end)) return false;
      a_.kind = Kind::duration;
      a_.code = "d";
      a_.bare = false;
      return true;
    }
    if (prefix_ != nullptr) return prefix_alone();
    if (fraction_) {
      a_.kind = Kind::ratio;
      a_.code = "x";
      return true;
    }
    if (a_.number.alone && !a_.number.low.is_integer()) a_.kind = Kind::ratio, a_.code = "x";
    if (a_.number.ordinal) a_.kind = Kind::ordinal;
    if (a_.number.half) {
      a_.kind = Kind::ratio, a_.code = "x";
      return stands_alone(place_, a_.number);
    }
    return stands_alone(place_, a_.number) || (a_.signed_ && !a_.number.words) ||
           (a_.signed_ && (a_.number.parts > 1 || a_.number.english || whole_));
  }

  Found<Unit> find_unit(std::size_t end, std::size_t at) const {
    const bool gap = at != end;
    Found<Unit> found =
        lexicon_.unit(text_, at, [&](const Unit& u, std::size_t size) { return fits(u, at, size, gap); });
    if (!found && byte(text_, end) == '-' && end + 1 < text_.size() &&
        is_latin(decode(text_, end + 1).value) && at == end) {
      found = lexicon_.unit(text_, end + 1, [&](const Unit& u, std::size_t size) {
        return !u.has(Unit::is_symbol) && fits(u, end + 1, size, false);
      });
      if (found) found.size += 1;
    }
    return found;
  }

  bool fits(const Unit& u, std::size_t at, std::size_t size, bool gap) const {
    const Number& n = a_.number;
    const std::size_t end = at + size;
    if (lexicon_.outweighs_unit(text_, at) > size) return false;
    const char32_t last = decode_before(text_, end).value;
    const char32_t next = decode(text_, end).value;
    if (is_latin(last) && (is_latin(next) || is_digit(next))) return false;
    if (u.has(Unit::glued) && gap) return false;
    if (u.has(Unit::minor) || u.has(Unit::stop)) return false;
    if (u.has(Unit::article)) return prefix_ != nullptr && prefix_->effect == Prefix::Effect::ordinal;
    if (u.has(Unit::prefixed) && !(prefix_ != nullptr && prefix_->effect == Prefix::Effect::ordinal))
      return false;
    if (u.has(Unit::native) && !n.native) return false;
    if (u.has(Unit::noun) && !(n.native && n.words && n.low >= Decimal(2))) return false;
    if (n.days) return false;
    if (n.scarce && !(u.code == "mo" || u.word == "장" || u.word == "잔" || u.word == "줄")) return false;
    if (n.words && !n.english && !fraction_ && !fits_words(u, at, size, gap)) return false;
    if (u.code == "min" && n.native) return false;
    if (u.has(Unit::verb) && n.low < Decimal(1000) && n.parts < 2) return false;
    if (n.ordinal && u.kind != Kind::ordinal) return false;
    const std::string_view word = text_.substr(at, size);
    if (is_latin(decode(text_, at).value)) {
      if (u.has(Unit::is_symbol) && size == 1 && gap &&
          !(word == "m" || word == "g" || word == "l" || word == "t" || word == "W" || word == "V" ||
            word == "h"))
        return false;
      if (gap && (word == "in" || word == "p" || word == "pt" || word == "pm" || word == "ps")) return false;
      return true;
    }
    if (!is_hangul(decode(text_, at).value)) return true;
    if (n.words && n.parts == 1 && n.low.is_zero() && size < 6) return false;
    // One Sino-Korean syllable is a numeral only before units that nothing else looks like: 구메터, 삼
    // 퍼센트, 일등, not 이대, 사회.
    if (n.words && !n.native && n.parts == 1 && !n.vague && n.low < Decimal(10) && !n.alone && !fraction_) {
      if (gap && (n.low == Decimal(2) || n.low == Decimal(1)) && u.kind == Kind::count) return false;
      if (size < 6 && !u.has(Unit::sino) && u.kind != Kind::duration) return false;
      if (u.kind == Kind::duration && size < 6 && (n.low == Decimal(1) || n.low == Decimal(2)) &&
          u.code != "a")
        return false;
      if (u.kind == Kind::count && size < 9) return false;
      if (u.kind == Kind::money && n.low < Decimal(3) && size < 9 && !gap) return false;  // 이유로, 일원
    }
    if (n.words || gap) {
      if (n.alone && !fraction_) return false;
      return ends_word(lexicon_, text_, end);
    }
    return true;
  }

  // Korean number words that are more often something else before most units.
  bool fits_words(const Unit& u, std::size_t at, std::size_t size, bool gap) const {
    const Number& n = a_.number;
    const std::string_view word = slice(text_, n.span);
    const bool hangul = is_hangul(decode(text_, at).value);
    if (n.parts == 1 && n.vague && n.low == Decimal(2) && n.high == Decimal(9)) {
      // 수: 수년, 수개월, 수 명; not 수도, 수사, 수석. 몇 says less than nothing.
      if (word == "몇") return false;
      return gap || size >= 6 || u.kind == Kind::duration;
    }
    if (n.parts == 1 && n.low >= Decimal(10000) && !n.vague) {
      if (u.kind == Kind::ordinal) return true;
      return word == "만" && (u.kind == Kind::money ||
                              (gap && hangul && (u.kind == Kind::count || u.kind == Kind::duration)));
    }
    for (const std::string_view large : {"조", "경", "해"}) {
      if (word.ends_with(large)) return u.kind == Kind::money || u.kind == Kind::ordinal;
    }
    // 한편, 한층, 한때; 한 병원
    if (n.native && n.parts == 1 && n.low == Decimal(1) && word == "한") {
      if (gap) return size <= 6 || u.kind != Kind::count || u.word == "가지" || u.word == "발자국";
      return !(u.word == "편" || u.word == "층" || u.word == "동" || u.word == "대" || u.word == "밤" ||
               u.word == "단" || u.word == "수" || u.word == "발" || u.word == "보" || u.word == "기" ||
               u.word == "부" || u.word == "면" || u.word == "채" || u.word == "화");
    }
    return true;
  }

  void take_unit(const Unit& u, std::size_t at, std::size_t size) {
    a_.unit = &u;
    a_.bare = false;
    a_.kind = u.kind;
    a_.code = u.code;
    a_.span.end = at + size;
    if (u.code == "deg" && prefix_ != nullptr && prefix_->effect == Prefix::Effect::unit)
      a_.code = prefix_->value;
    if (u.kind == Kind::count && prefix_ != nullptr && prefix_->effect == Prefix::Effect::ordinal)
      a_.kind = Kind::ordinal, a_.code.clear();
    if (prefix_ != nullptr && prefix_->effect == Prefix::Effect::per && u.dimension == "length") {
      a_.code += "/" + prefix_->value;
      a_.kind = Kind::measure;
    }
    if (fraction_ && u.kind == Kind::count) a_.out_of.reset();
    // 3년 반, 두 배 반
    if (u.kind == Kind::duration || u.kind == Kind::ratio) {
      const std::size_t half = skip_spaces(text_, a_.span.end, 1);
      if (starts(text_, half, "반") && ends_word(lexicon_, text_, half + 3) && a_.low == a_.high &&
          a_.low.is_integer()) {
        a_.low = a_.high = a_.low + Decimal::of(5, -1);
        a_.span.end = half + 3;
      }
    }
    if (u.kind == Kind::duration || (u.kind == Kind::measure && !u.dimension.empty())) compound();
  }

  bool prefix_alone() {
    switch (prefix_->effect) {
      case Prefix::Effect::ordinal:
        a_.kind = Kind::ordinal;
        return true;
      case Prefix::Effect::unit:
        a_.kind = Kind::measure;
        a_.code = prefix_->value;
        a_.bare = false;
        return true;
      case Prefix::Effect::percent:
        a_.kind = Kind::percent;
        a_.code = "%";
        a_.bare = false;
        return true;
      case Prefix::Effect::mach:
        a_.kind = Kind::measure;
        a_.code = "[c]";
        a_.bare = false;
        return true;
      default:
        // 만 with nothing that is an age after it is no prefix.
        if (prefix_->effect == Prefix::Effect::age) a_.span.begin = a_.number.span.begin;
        return stands_alone(place_, a_.number) || a_.signed_;
    }
  }

  // 1달러 20센트, 3 dollars 50 cents
  void minor() {
    if (a_.low != a_.high || !a_.low.is_integer()) return;
    std::size_t at = skip_spaces(text_, a_.span.end, 1);
    if (starts(text_, at, "and ")) at += 4;
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

  // 2시간 40분, 7 feet 10 inches: in the smallest of the units.
  void compound() {
    for (int i = 0; i < 4 && a_.low == a_.high; ++i) {
      std::size_t at = a_.span.end;
      if (byte(text_, at) == ',') ++at;
      at = skip_spaces(text_, at, 1);
      if (starts(text_, at, "and ")) at += 4;
      if (at == a_.span.end && !is_digit(static_cast<unsigned char>(byte(text_, at))) &&
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

  const Place& place_;
  const Lexicon& lexicon_;
  std::string_view text_;
  const AmountOptions& options_;
  std::size_t floor_;
  const Unit* money_ = nullptr;
  const Prefix* prefix_ = nullptr;
  bool minus_ = false;
  bool fraction_ = false;
  bool whole_ = false;  // a sign in words stands before it: 마이너스삼
  Amount a_;
};

}  // namespace

std::optional<Amount> read_amount(const Place& place, std::size_t at, const AmountOptions& options) {
  return Reader(place, options).read(at);
}

}  // namespace daejo
