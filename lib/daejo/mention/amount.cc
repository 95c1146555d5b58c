#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/mention/not_a_figure.h"
#include "daejo/text/utf8.h"

namespace daejo {

std::optional<Amount> AmountReader::read(std::size_t at) {
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

void AmountReader::leading_point(Number& n) {
  if (n.words || n.span.begin <= floor_ || text_[n.span.begin - 1] != '.' || n.low.exponent() < 0) return;
  if (is_word(decode_before(text_, n.span.begin - 1).value) ||
      decode_before(text_, n.span.begin - 1).value == '.')
    return;
  if (!n.low.is_integer() || n.parts != 1) return;
  n.low = n.high = n.low.shifted(-static_cast<int>(n.span.size()));
  --n.span.begin;
}

void AmountReader::article() {
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

void AmountReader::before() {
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
        byte_at(text_, at - 1) == '-')
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

void AmountReader::take(const Prefix& prefix, std::size_t end, std::size_t size) {
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

bool AmountReader::fits_before(const Unit& money, std::size_t begin, std::size_t end) const {
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

bool AmountReader::fits_prefix(const Prefix& prefix, std::size_t begin, std::size_t end,
                               std::size_t at) const {
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

void AmountReader::sign() {
  if (!minus_) return;
  const Decimal low = a_.low;
  a_.low = -a_.high;
  a_.high = -low;
}

bool AmountReader::prefix_alone() {
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

std::optional<Amount> read_amount(const Place& place, std::size_t at, const AmountOptions& options) {
  return AmountReader(place, options).read(at);
}

}  // namespace daejo
