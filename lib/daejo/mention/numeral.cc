#include "daejo/mention/numeral.h"

#include <limits>
#include <utility>

#include "daejo/mention/boundary.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr int no_limit = std::numeric_limits<int>::max();

// A number being read: groups of four digits under 만, 억, 조; in a group 천, 백, 십. Each multiplier must be
// smaller than the one before it.
struct State {
  Decimal total_low, total_high;      // the groups that are closed
  Decimal section_low, section_high;  // the open group
  bool section = false;
  std::optional<Decimal> low, high;  // a digit that waits for its multiplier
  bool literal = false;              // … is written in digits
  int last_small = no_limit;  // power of the last 천, 백, 십 of the open group; 0 after a Korean one
  int last_large = no_limit;
  bool multiplied = false;  // the last word was a multiplier or a Korean ten
  bool done = false;        // nothing can follow
  Number number;
};

void grow(Decimal& low, Decimal& high, const Decimal& l, const Decimal& h) {
  low = low.is_zero() && low.exponent() == 0 ? l : low + l;
  high = high.is_zero() && high.exponent() == 0 ? h : high + h;
}

class Reader {
 public:
  Reader(const Lexicon& lexicon, std::string_view text, std::size_t at) : lexicon_(lexicon), text_(text) {
    state_.number.span = {at, at};
    state_.number.words = true;
  }

  bool read(Number& number) {
    chunk();
    if (state_.number.parts == 0) return false;
    while (!state_.done && state_.multiplied && next_chunk()) {
    }
    return finish(number);
  }

 private:
  std::size_t& end() { return state_.number.span.end; }

  // Words and digits without a space between them.
  void chunk() {
    while (!state_.done && step()) {
    }
  }

  bool step() {
    const CodePoint c = decode(text_, end());
    if (is_digit(c.value) || (c.value >= 0xFF10 && c.value <= 0xFF19)) return digits();
    if (c.size < 2) return false;
    Found<Numeral> n = lexicon_.numeral(text_, end());
    if (!n) return false;
    if (n->kind == NumeralKind::sino_pair && !pair_fits(n)) {
      // 이삼 is 2 to 3 only before a multiplier; else its first syllable is a digit.
      n = lexicon_.numeral(text_.substr(0, end() + 3), end());
      if (!n) return false;
    }
    // Set before the word, which may set them too; a word that does not fit changes nothing: 하나만.
    Number& so_far = state_.number;
    const bool alone = std::exchange(so_far.alone, n->alone && so_far.parts == 0);
    const bool scarce = std::exchange(so_far.scarce, n->scarce && so_far.parts == 0);
    if (word(*n.fact, n.size)) return true;
    so_far.alone = alone;
    so_far.scarce = scarce;
    return false;
  }

  bool digits() {
    if (state_.low || state_.last_small == 0) return false;
    Number d;
    if (!read_digits(text_, end(), d)) return false;
    const bool first = state_.number.parts == 0;
    if (!first) {
      if (!state_.multiplied) return false;  // 8천848.86 goes on with a part of one
      const int limit = state_.section ? state_.last_small : state_.last_large;
      if (!d.low.is_zero() && d.low.magnitude() >= limit) return false;
    }
    state_.low = state_.high = d.low;
    state_.literal = true;
    state_.multiplied = false;
    state_.number.words = false;
    return take(d.span.size());
  }

  bool take(std::size_t size) {
    end() += size;
    ++state_.number.parts;
    return true;
  }

  bool pair_fits(const Found<Numeral>& n) const {
    if (state_.low) return false;
    const Found<Numeral> next = lexicon_.numeral(text_, state_.number.span.end + n.size);
    if (next && (next->kind == NumeralKind::small || next->kind == NumeralKind::large)) return true;
    // 이삼일, 삼사개월
    const std::size_t at = state_.number.span.end + n.size;
    return static_cast<bool>(lexicon_.unit(text_, at, [&](const Unit& u, std::size_t size) {
      return (u.kind == Kind::duration || (u.kind == Kind::count && u.word == "명")) &&
             is_hangul(decode(text_, at).value) && ends_word(lexicon_, text_, at + size);
    }));
  }

  bool word(const Numeral& n, std::size_t size) {
    State& s = state_;
    const bool first = s.number.parts == 0;
    switch (n.kind) {
      case NumeralKind::zero:
      case NumeralKind::digit:
        if (s.last_small == 0 || s.number.native) return false;
        if (!first && is_copula(n, size)) return false;
        if (s.low) {  // 이공이삼
          if (s.section || s.literal || s.last_large != no_limit || s.number.vague) return false;
          s.low = s.high = s.low->shifted(1) + n.low;
          s.number.sequence = true;
          return take(size);
        }
        if (n.kind == NumeralKind::zero && !first) return false;
        s.low = s.high = n.low;
        s.literal = s.multiplied = false;
        take(size);
        point();
        return true;
      case NumeralKind::some:
        if (s.low || s.number.vague) return false;
        if (!first && s.last_small != 1) return false;  // 십수, not 백수
        s.low = first ? n.low : Decimal(1);
        s.high = n.high;
        s.number.vague = true;
        s.multiplied = false;
        return take(size);
      case NumeralKind::sino_pair:
        s.number.vague = true;
        s.low = n.low, s.high = n.high;
        s.multiplied = false;
        return take(size);
      case NumeralKind::pair:
        if (s.low || s.last_small == 0 || s.number.vague) return false;
        s.number.vague = true;
        return native(n, size);
      case NumeralKind::small:
        return small(n.low.magnitude(), size);
      case NumeralKind::large:
        return large(n.low.magnitude(), size);
      case NumeralKind::ten:
        if (s.low || s.last_small <= 1) return false;
        grow(s.section_low, s.section_high, n.low, n.low);
        s.section = s.multiplied = true;
        s.last_small = 1;
        s.number.native = true;
        return take(size);
      case NumeralKind::one:
        if (s.low || s.last_small == 0) return false;
        // 5천석: seats, no three
        if (n.scarce && !first && !s.number.native) return false;
        return native(n, size);
      case NumeralKind::half:
      case NumeralKind::whole:
      case NumeralKind::days:
      case NumeralKind::ordinal:
      case NumeralKind::fraction:
        if (!first && !(n.kind == NumeralKind::fraction && s.low && s.literal)) return false;
        return alone(n, size);
      default:
        return false;
    }
  }

  bool native(const Numeral& n, std::size_t size) {
    State& s = state_;
    grow(s.section_low, s.section_high, n.low, n.high);
    s.section = true;
    s.multiplied = false;
    s.last_small = 0;
    s.number.native = true;
    return take(size);
  }

  bool alone(const Numeral& n, std::size_t size) {
    State& s = state_;
    Decimal v = n.low;
    if (n.denominator) {
      v = quotient(n.low, *n.denominator);
      s.number.denominator = n.denominator;
    }
    s.low = s.high = s.low ? *s.low + v : v;
    s.number.ordinal = n.kind == NumeralKind::ordinal;
    s.number.half = n.kind == NumeralKind::half;
    s.number.days = n.kind == NumeralKind::days;
    if (n.kind == NumeralKind::fraction && s.number.parts == 0) s.number.alone = true;
    s.done = true;
    return take(size);
  }

  // 구천오백이다, 삼백이 넘는: the last 이 is a particle or 이다 when a form of it, or another word, follows.
  bool is_copula(const Numeral& n, std::size_t size) const {
    if (n.word != "이") return false;
    const std::size_t at = state_.number.span.end + size;
    for (const std::string_view form : {"다", "며", "고 ", "지만", "라", "었", "므로", "나 ", "란", "던"}) {
      if (text_.substr(std::min(at, text_.size()), form.size()) == form) return true;
    }
    if (at >= text_.size() || text_[at] != ' ') return false;
    return is_hangul(decode(text_, at + 1).value) &&
           !lexicon_.unit(text_, at + 1, [&](const Unit&, std::size_t unit) {
             return ends_word(lexicon_, text_, at + 1 + unit);
           });
  }

  // 1조각, 3조항: the multiplier is the beginning of a longer counter.
  bool begins_counter(std::size_t size) const {
    const std::size_t at = state_.number.span.end;
    return static_cast<bool>(lexicon_.unit(text_, at, [&](const Unit& u, std::size_t unit) {
      return unit > size && u.kind == Kind::count && ends_word(lexicon_, text_, at + unit);
    }));
  }

  bool small(int power, std::size_t size) {
    State& s = state_;
    if (s.low && s.low->is_zero()) return false;
    if (s.number.parts > 0 && begins_counter(size)) return false;
    if (s.section && power >= s.last_small) return false;
    const Decimal low = s.low.value_or(Decimal(1)).shifted(power);
    Decimal high = s.high.value_or(Decimal(1)).shifted(power);
    // 수십 is 20 to 99: every number that begins with one of its digits.
    if (s.number.vague && s.low && *s.low != *s.high && *s.high == Decimal(9))
      high = high + power_of_ten(power) - Decimal(1);
    grow(s.section_low, s.section_high, low, high);
    s.section = s.multiplied = true;
    s.last_small = power;
    s.low.reset();
    s.high.reset();
    return take(size);
  }

  bool large(int power, std::size_t size) {
    State& s = state_;
    if (power >= s.last_large || (s.low && s.low->is_zero())) return false;
    if (s.number.parts > 0 && begins_counter(size)) return false;
    if (s.number.native && !s.low && s.last_small == 0 && !s.number.vague) return false;  // 두만
    Decimal low = s.section_low;
    Decimal high = s.section_high;
    if (s.low) grow(low, high, *s.low, *s.high);
    if (!s.section && !s.low) {
      if (s.number.parts > 0) return false;
      low = high = Decimal(1);
    }
    grow(s.total_low, s.total_high, low.shifted(power), high.shifted(power));
    s.section_low = s.section_high = Decimal();
    s.section = false;
    s.low.reset();
    s.high.reset();
    s.last_small = no_limit;
    s.last_large = power;
    s.multiplied = true;
    return take(size);
  }

  // 삼점일사: after a digit word, 점 and digit words.
  void point() {
    State& s = state_;
    if (s.last_large != no_limit) return;
    std::size_t at = end();
    if (text_.substr(at, 3) != "점" && text_.substr(at, 3) != "쩜") return;
    at += 3;
    if (at < text_.size() && text_[at] == ' ') ++at;
    if (s.section) {
      // 삼십삼점이; but 십이점 이상, 십이점이다
      for (const std::string_view form :
           {"이상", "이하", "이다", "이고", "이며", "이었", "이라", "이나", "이 ", "이지"}) {
        if (text_.substr(at).starts_with(form)) return;
      }
    }
    Decimal v = s.section ? s.section_low + *s.low : *s.low;
    int digits = 0;
    for (;; ++digits) {
      const Found<Numeral> n = lexicon_.numeral(text_.substr(0, std::min(text_.size(), at + 3)), at);
      if (!n || (n->kind != NumeralKind::digit && n->kind != NumeralKind::zero)) break;
      v = v.shifted(1) + n->low;
      at += n.size;
    }
    if (digits == 0) return;
    s.low = s.high = Decimal::of(v.shifted(0).coefficient(), v.exponent() - digits);
    s.section_low = s.section_high = Decimal();
    s.section = false;
    s.number.point = true;
    s.number.parts += 2;
    end() = at;
  }

  // A space and more of the same number: 557만 6천, 이십만 이천, 스물 다섯.
  bool next_chunk() {
    std::size_t at = end();
    while (at < text_.size() && (text_[at] == ' ' || text_.substr(at, 2) == "\xC2\xA0"))
      at += text_[at] == ' ' ? 1 : 2;
    if (at == end() || at - end() > 2) return false;
    const State before = state_;
    state_.number.span.end = at;
    const int parts = state_.number.parts;
    chunk();
    if (state_.number.parts > parts && continues(before, at)) return true;
    state_ = before;
    return false;
  }

  bool continues(const State& before, std::size_t at) const {
    const State& s = state_;
    if (s.number.native && !before.number.native && !before.section) return false;  // 3만 두 명
    if (s.multiplied) return true;                                                  // 6천, 3456만
    const CodePoint after = decode(text_, s.number.span.end);
    if (s.literal && s.low) {
      // 50만 9375: a full group, and no year, month or day of its own.
      if (s.number.span.end - at < 3) return false;
      const std::string_view next = text_.substr(s.number.span.end, 3);
      return next != "년" && next != "월" && next != "일";
    }
    if (before.number.native) return true;  // 스물 다섯
    if (s.number.parts - before.number.parts >= 2) return true;
    return !is_hangul(after.value) &&
           !(after.value == ' ' && is_hangul(decode(text_, s.number.span.end + 1).value));
  }

  bool finish(Number& number) {
    State& s = state_;
    Decimal low = s.total_low;
    Decimal high = s.total_high;
    if (s.section) grow(low, high, s.section_low, s.section_high);
    if (s.low) grow(low, high, *s.low, *s.high);
    s.number.low = low;
    s.number.high = high;
    // Two digit words side by side are hardly ever a number: 이영화.
    if (s.number.sequence && s.number.parts < 3) return false;
    number = s.number;
    return true;
  }

  const Lexicon& lexicon_;
  std::string_view text_;
  State state_;
};

// Do the digits that end at `end` go on with a word? Nothing else does in Korean.
bool word_follows(const Lexicon& lexicon, std::string_view text, std::size_t end) {
  return end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80 && lexicon.numeral(text, end);
}

}  // namespace

bool read_korean_number(const Lexicon& lexicon, std::string_view text, std::size_t at, Number& number) {
  if (!lexicon.may_begin_number(text, at)) return false;
  const bool digit = is_digit(static_cast<unsigned char>(text[at]));
  if (digit && !read_digits(text, at, number)) return false;
  if ((!digit || word_follows(lexicon, text, number.span.end)) && !Reader(lexicon, text, at).read(number))
    return false;
  // 천사 is an angel, 천사백 a number.
  return number.span.size() > lexicon.no_number(text, at);
}

std::optional<Number> read_korean_number(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  std::optional<Number> n(std::in_place);
  if (!read_korean_number(lexicon, text, at, *n)) n.reset();
  return n;
}

}  // namespace daejo
