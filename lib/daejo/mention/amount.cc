#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/mention/not_a_figure.h"
#include "daejo/text/utf8.h"

namespace daejo {

bool AmountReader::read(std::size_t at) {
  Number& n = a_.number;
  if (!read_number(lexicon_, text_, behind_sign(at), n) && !unit_article(at, n)) return false;
  // 제18조: an article of a law, no trillions
  if (n.parts == 2 && !n.words && slice(text_, n.span).ends_with("조") && at >= 3 &&
      stands_at(text_, skip_spaces_back(text_, at, floor_, 1) - 3, "제"))
    read_digits(text_, at, n);
  if (is_article_of_law(n)) return false;
  leading_point(n);
  // As it was read; what stands around it may change the number.
  const std::size_t figure = n.span.begin;
  const bool one_by_article = n.unit_article, korean_words = n.words && !n.english;
  a_.span = n.span;
  a_.vague = n.vague;
  article();
  before();
  lone_minus();
  const bool top = prefix_ != nullptr && (prefix_->word == "top" || prefix_->word == "best");  // top20
  if (!is_plainly_a_figure(text_, a_.number.span) &&
      !why_no_figure(place_, a_.number, money_ != nullptr || options_.second || top).empty())
    return false;
  if (!syllable_behind()) scale_letter();
  if (!syllable_behind() || first_at(text_, a_.number.span.end, "분의", "과 ", "와 ", "대") != 0) fraction();
  if (to_nil_) return false;
  if (!syllable_behind()) {
    ratio_in_words();
    power();
  }
  a_.low = a_.number.low;
  a_.high = a_.number.high;
  sign();
  if (is_label()) return false;
  if (!after()) return false;
  cold();
  if (one_by_article && !article_counts()) return false;
  if (korean_words && heads_a_figure()) return false;
  // 두통, 천장
  if (korean_words && lexicon_.no_count(text_, figure) >= a_.span.end - figure) return false;
  return true;
}

// 헌법 47조 3항, 민법 750조: no trillions of anything.
bool AmountReader::is_article_of_law(const Number& n) const {
  if (n.parts != 2 || n.words || !slice(text_, n.span).ends_with("조")) return false;
  const std::size_t next = skip_spaces(text_, n.span.end, 1);
  if (const std::optional<Number> part = read_digits(text_, next))
    if (stands_at(text_, part->span.end, "항")) return true;
  const std::size_t before = skip_spaces_back(text_, n.span.begin, floor_, 1);
  if (before == n.span.begin || stands_at(text_, n.span.end, "원") || stands_at(text_, next, "원"))
    return false;
  for (const std::string_view law : {"법", "헌법", "법률", "시행령", "시행규칙", "조례"}) {
    if (text_.substr(0, before).ends_with(law) &&
        !lexicon_.unit(text_, next, [](const Unit& u, std::size_t) { return u.kind == Kind::money; }))
      return true;
  }
  return false;
}

// Page 3, 그림 2와 3, Figures 1, 2 and 5, page 1 of 2; but 표 12장 are tickets.
bool AmountReader::is_label() {
  if (prefix_ != nullptr && prefix_->effect == Prefix::Effect::label) {
    if (!is_hangul(decode(prefix_->word, 0).value) || prefix_->value == "glued") return true;
    const std::size_t at = a_.number.span.end;
    const Found<Unit> unit = find_unit(at, skip_spaces(text_, at, 1));
    if (!unit || unit->kind != Kind::count || unit->has(Unit::name)) return true;
    prefix_ = nullptr;
    a_.span.begin = a_.number.span.begin;
    return false;
  }
  if (a_.number.words || a_.number.span.size() > 4 || a_.span.begin != a_.number.span.begin) return false;
  const std::size_t floor = place_.block.span.begin;
  std::size_t at = a_.span.begin;
  // All that joins two numbers ends in a space, and stands behind a digit.
  if (at < floor + 3 || text_[at - 1] != ' ') return false;
  const auto near = [&](std::size_t back) {
    return at >= floor + back && is_digit(static_cast<unsigned char>(text_[at - back]));
  };
  if (!near(3) && !near(4) && !near(5) && !near(6) && !near(7)) return false;
  for (int i = 0; i < 6; ++i) {
    // Back over what joins two numbers of a list.
    std::size_t joint = at;
    for (const std::string_view word : {" and ", ", ", " of ", "과 ", "와 ", " & ", ", and "}) {
      if (at >= floor + word.size() && starts_with(text_, at - word.size(), word)) joint = at - word.size();
    }
    if (joint == at || joint == floor) return false;
    std::size_t digits = joint;
    while (digits > floor && joint - digits < 4 && is_digit(static_cast<unsigned char>(text_[digits - 1])))
      --digits;
    if (digits == joint) return false;
    const std::size_t end = skip_spaces_back(text_, digits, floor, 1);
    const Found<Prefix> label = lexicon_.prefix(text_, end);
    if (label && label->effect == Prefix::Effect::label && end != digits &&
        begins_word(text_, end - label.size)) {
      const std::size_t unit_at = skip_spaces(text_, a_.number.span.end, 1);
      const Found<Unit> unit = find_unit(a_.number.span.end, unit_at);
      return !unit || unit->kind != Kind::count;
    }
    at = digits;
  }
  return false;
}

std::size_t AmountReader::behind_sign(std::size_t at) const {
  const std::size_t size = lexicon_.sign_at(text_, at);
  return size != 0 ? skip_spaces(text_, at + size, 1) : at;
}

bool AmountReader::unit_article(std::size_t at, Number& n) const {
  const char c = byte_at(text_, at);
  if (c != 'a' && c != 'A') return false;
  n = Number();
  n.span = {at, at + (byte_at(text_, at + 1) == 'n' ? 2U : 1U)};
  if (byte_at(text_, n.span.end) != ' ') return false;
  n.low = n.high = 1;
  n.words = n.english = n.unit_article = true;
  n.parts = 1;
  return true;
}

bool AmountReader::article_counts() const {
  if (a_.bare) return false;
  // $70 a barrel, 30 miles an hour: behind a figure it is "per".
  const std::size_t at = skip_spaces_back(text_, a_.span.begin, place_.block.span.begin, 1);
  if (at <= place_.floor && place_.floor > place_.block.span.begin) return false;
  if (compound_) return true;
  if (at == place_.block.span.begin && a_.span.end == place_.block.span.end) return true;
  const Found<HedgeWord> hedge = lexicon_.hedge_before(text_, at);
  return hedge && hedge->hedge != Hedge::none && begins_word(text_, at - hedge.size) &&
         !is_latin(decode(text_, a_.span.end).value) && byte_at(text_, a_.span.end) != '-';
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
      a_.number.span.begin = a_.span.begin = at - word.size();
      return;
    }
  }
}

void AmountReader::before() {
  std::size_t at = a_.span.begin;
  for (int i = 0; i < 3 && at > floor_; ++i) {
    const std::size_t gap_at = skip_spaces_back(text_, at, floor_);
    if (!money_) {
      if (const Found<Unit> money = lexicon_.money_before(
              text_, gap_at,
              [&](const Unit& u, std::size_t size) { return fits_before(u, gap_at - size, gap_at); })) {
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

// "- 1,200,000" and nothing else: of a whole list the dash is a bullet, of a single line a minus.
void AmountReader::lone_minus() {
  const Block& block = place_.block;
  if (a_.signed_ || block.role != Role::item || place_.document.blocks.size() != 1 ||
      a_.span.begin != block.span.begin)
    return;
  const std::size_t dash = skip_spaces_back(text_, a_.span.begin, 0, 3);
  if (dash == 0 || dash == a_.span.begin || text_[dash - 1] != '-' ||
      skip_spaces_back(text_, dash - 1, 0, 8) != 0)
    return;
  minus_ = a_.signed_ = true;
  a_.span.begin = dash - 1;
}

// "20 degrees below zero"; "at - 20 degrees": with a space behind it, a minus only of temperatures; behind a
// figure it is a dash.
void AmountReader::cold() {
  if (a_.signed_ || money_ != nullptr) return;
  const bool zero = stands_at(text_, a_.span.end, " below") || stands_at(text_, a_.span.end, " degr");
  const bool degrees = a_.unit != nullptr && (a_.code == "deg" || a_.unit->dimension == "temperature");
  if (zero && (degrees || a_.bare)) {
    for (const std::string_view below : {" below zero", " degrees below zero"}) {
      if (!starts_with(text_, a_.span.end, below)) continue;
      a_.span.end += below.size();
      a_.kind = Kind::measure;
      if (a_.code.empty()) a_.code = "deg";
      a_.bare = false;
      minus_ = a_.signed_ = true;
      sign();
      return;
    }
  }
  if (a_.unit == nullptr || a_.unit->dimension != "temperature") return;
  const std::size_t dash = skip_spaces_back(text_, a_.span.begin, floor_, 1);
  if (dash == a_.span.begin || dash < floor_ + 2 || text_[dash - 1] != '-' || text_[dash - 2] != ' ') return;
  const CodePoint before = decode_before(text_, skip_spaces_back(text_, dash - 1, floor_, 1));
  if (!is_word(before.value) || is_digit(before.value)) return;
  minus_ = a_.signed_ = true;
  a_.span.begin = dash - 1;
  sign();
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
            before.value == '_' || before.value == '~')
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
    case Prefix::Effect::implied:
      return false;
    case Prefix::Effect::label:
      if (prefix.value == "glued" && end != at) return false;  // 형사1부, but 형사 5명
      return begins_word(text_, begin) && (end != at || !is_latin(decode_before(text_, end).value));
    case Prefix::Effect::ordinal:
      // 톱10, 중3: only before the figure itself, but 제 3조
      if (end != at && prefix.word != "제" && !is_latin(decode_before(text_, end).value)) return false;
      return begins_word(text_, begin) && !is_digit(before.value);
    case Prefix::Effect::age:
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
      // 영상 공개: no number of its own
      if (a_.number.words && !ends_word(lexicon_, text_, a_.number.span.end)) return false;
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
    case Prefix::Effect::age:
      // at the age of nine
      if (is_ascii_letter(static_cast<unsigned char>(prefix_->word[0])) && a_.high <= Decimal(120)) {
        a_.kind = Kind::age;
        a_.code = "a";
        a_.bare = false;
        a_.span.begin = a_.number.span.begin;
        return true;
      }
      [[fallthrough]];
    default:
      // 만 with nothing that is an age after it is no prefix.
      if (prefix_->effect == Prefix::Effect::age) a_.span.begin = a_.number.span.begin;
      return stands_alone(place_, a_.number) || a_.signed_;
  }
}

std::optional<Amount> read_amount(const Place& place, std::size_t at, const AmountOptions& options) {
  std::optional<Amount> made(std::in_place);
  if (!AmountReader(place, options, *made).read(at)) made.reset();
  return made;
}

}  // namespace daejo
