#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/mention/context.h"
#include "daejo/mention/not_a_figure.h"
#include "daejo/mention/number_word.h"
#include "daejo/text/utf8.h"

// The unit behind a figure, and which words count as one.

namespace daejo {

bool AmountReader::after() {
  const std::size_t end = a_.number.span.end;
  std::size_t at = end;
  // 20여 명, 3만여원: 여 between the figure and its unit.
  if (stands_at(text_, at, "여") && !fraction_) {
    std::size_t behind = at + 3;
    // 9000여만원
    if (const Found<Numeral> n = lexicon_.numeral(text_, behind);
        n && n->kind == NumeralKind::large && !a_.number.words &&
        find_unit(behind + n.size, skip_spaces(text_, behind + n.size, 1))) {
      a_.low = a_.low * n->low;
      a_.high = a_.high * n->low;
      behind += n.size;
    }
    if (find_unit(behind, skip_spaces(text_, behind, 1))) {
      a_.over = true;
      at = behind;
    } else if (!is_hangul(decode(text_, behind).value) || ends_word(lexicon_, text_, behind)) {
      a_.over = true;
      a_.span.end = at = behind;
    }
  }
  at = over_plus(at);
  const bool odd = stands_at(text_, at, "-odd ") && !a_.number.words;
  if (odd) a_.over = true, at += 4, a_.span.end = at;
  std::size_t unit_at = skip_spaces(text_, at, 1);
  // half an hour, a quarter of a mile, 3/4 of an hour
  const bool english_parts = a_.number.english && a_.number.denominator && !a_.number.half &&
                             a_.number.low < Decimal(1) &&
                             *a_.number.denominator <= Decimal(1000);  // two-thirds, no millionths
  bool of = false;
  if ((a_.number.english && (a_.number.half || a_.number.partial || a_.number.denominator)) || fraction_) {
    for (const std::string_view word : {"of ", "an ", "a "}) {
      if (!starts_with(text_, unit_at, word)) continue;
      unit_at += word.size();
      of = of || equals(word, "of ");
    }
  }
  // tens of millions of dollars, a couple of hours
  const bool some = a_.number.english && a_.number.words && stands_at(text_, unit_at, "of ") &&
                    (a_.vague || (a_.number.parts == 1 && a_.number.low == Decimal(2)));
  if (some) unit_at += 3;
  Found<Unit> unit = find_unit(at, unit_at);
  if (some && (!unit || unit->has(Unit::name))) unit = {}, unit_at -= 3;
  // two-thirds of voters: no two-thirds of a voter
  if (unit && unit->kind == Kind::count && (of || english_parts || (fraction_ && a_.number.english)))
    unit = {};
  if (!unit && unit_at != at) {
    if (const std::size_t next = over_adjective(unit_at); next != unit_at) {
      unit = find_unit(at, next);
      if (unit) unit_at = next;
    }
  }
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
  if (!unit && !a_.number.words) unit = scaled_code(unit_at);
  if (!unit && !a_.number.words && (take_bracketed(at, unit_at) || take_headed())) return true;
  if (!unit && money_word_before()) {
    minor();
    return true;
  }
  if (unit && unit->has(Unit::name)) return false;
  if (unit) {
    take_unit(*unit.fact, unit_at, unit.size);
    if (!take_sense()) return false;
    if (a_.kind == Kind::money) {
      scale_behind_money();
      minor();
    }
    return true;
  }
  if (a_.number.unit_article) return false;
  if (a_.number.times) {
    a_.kind = Kind::ratio;
    a_.code = "x";
    return true;
  }
  if (a_.number.days) {
    if (!ends_word(lexicon_, text_, end) && !ends_time(end)) return false;
    if (a_.number.vague) a_.vague = true;
    a_.kind = Kind::duration;
    a_.code = "d";
    a_.bare = false;
    return true;
  }
  if (prefix_ != nullptr) return prefix_alone();
  if (counted_noun()) return true;
  if (fraction_ || english_parts) {
    a_.kind = Kind::ratio;
    a_.code = "x";
    if (english_parts) a_.out_of = a_.number.denominator;
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

void AmountReader::scale_behind_money() {
  const std::size_t at = skip_spaces(text_, a_.span.end, 1);
  if (at == a_.span.end || a_.number.parts != 1) return;
  const Found<Numeral> n = lexicon_.numeral(text_, at);
  if (!n || n->kind != NumeralKind::en_large || n->glued || is_latin(decode(text_, at + n.size).value))
    return;
  a_.low = a_.low.shifted(n->low.magnitude());
  a_.high = a_.high.shifted(n->low.magnitude());
  a_.span.end = at + n.size;
}

Found<Unit> AmountReader::scaled_code(std::size_t at) const {
  const char c = byte_at(text_, at);
  if (c != 'k' && c != 'K' && c != 'm' && c != 'M' && c != 'b' && c != 'B') return {};
  Found<Unit> code = lexicon_.unit(text_, at + 1, [&](const Unit& u, std::size_t size) {
    return u.kind == Kind::money && u.has(Unit::is_symbol) && size == 3 &&
           !is_word(decode(text_, at + 1 + size).value);
  });
  if (code) code.size += 1;
  return code;
}

std::size_t AmountReader::over_adjective(std::size_t at) const {
  const std::size_t size = lexicon_.adjective(text_, at);
  if (size == 0) return at;
  const std::size_t next = skip_spaces(text_, at + size, 1);
  return next == at + size ? at : next;
}

Found<Unit> AmountReader::find_unit(std::size_t end, std::size_t at) const {
  const bool gap = at != end;
  Found<Unit> found =
      lexicon_.unit(text_, at, [&](const Unit& u, std::size_t size) { return fits(u, at, size, gap); });
  if (!found && byte_at(text_, end) == '-' && end + 1 < text_.size() &&
      is_latin(decode(text_, end + 1).value) && at == end) {
    found = lexicon_.unit(text_, end + 1, [&](const Unit& u, std::size_t size) {
      return !u.has(Unit::is_symbol) && fits(u, end + 1, size, false);
    });
    if (found) found.size += 1;
  }
  return found;
}

bool AmountReader::fits(const Unit& u, std::size_t at, std::size_t size, bool gap) const {
  return fits_figure(u, at, size, gap) && lexicon_.outweighs_unit(text_, at) <= size;
}

bool AmountReader::fits_figure(const Unit& u, std::size_t at, std::size_t size, bool gap) const {
  const Number& n = a_.number;
  const std::size_t end = at + size;
  const char32_t last = decode_before(text_, end).value;
  const char32_t next = decode(text_, end).value;
  // 128개입니다: the copula, no pack of 128
  if (last == U'입' && next == U'니') return false;
  // -30인 경우: nobody counts half or negative people
  if (equals(u.word, "인") && (minus_ || !n.low.is_integer() || n.native)) return false;
  if (is_latin(last) && (is_latin(next) || is_digit(next)) && !(equals(u.code, "h") && minutes_behind(end)))
    return false;
  if (u.has(Unit::glued) && gap) return false;
  // 5 $10 notes, $20 $30: the symbol is the next figure's.
  if (u.kind == Kind::money && u.has(Unit::symbol) && !is_hangul(last)) {
    if (is_digit(next) || (money_ != nullptr && next == ' ' && is_digit(decode(text_, end + 1).value)))
      return false;
  }
  // 제1원전: no money behind 제
  if (prefix_ != nullptr && equals(prefix_->word, "제") && u.kind == Kind::money) return false;
  // 25개 조성: no 25 teams
  const bool one_syllable_noun = u.word.size() > 4 && u.word[u.word.size() - 4] == ' ';
  if (one_syllable_noun && !ends_word(lexicon_, text_, end)) return false;
  if (u.has(Unit::whole) && !ends_word(lexicon_, text_, end)) return false;
  if (u.has(Unit::minor)) return is_feet(u, end) || (!n.words && says_size(end));
  if (u.has(Unit::stop) || (u.has(Unit::english) && is_year_of(place_, n))) return false;
  if (u.has(Unit::cued) &&
      (n.words || !lexicon_.sense(u, text_, {a_.span.begin, end}, place_.block.span.begin)))
    return false;
  if (u.has(Unit::article)) return prefix_ != nullptr && prefix_->effect == Prefix::Effect::ordinal;
  if (u.has(Unit::prefixed) && !(prefix_ != nullptr && prefix_->effect == Prefix::Effect::ordinal))
    return false;
  if (u.has(Unit::native) && !n.native) return false;
  if (u.has(Unit::noun) && !(n.native && n.words && n.low >= Decimal(2))) return false;
  if (n.days) return false;
  if (fraction_ && equals(u.word, "도")) return false;  // 4분의 1도: even a quarter
  if (n.scarce && !(u.kind == Kind::ordinal || equals(u.code, "mo") || is_one_of(u.word, "장", "잔", "줄")))
    return false;
  if (n.words && !n.english && !fraction_ && !fits_words(u, at, size, gap)) return false;
  if (n.native && equals(u.code, "min")) return false;
  // the 2023 season; 1.5 million pounds
  if (equals(u.code, "시즌") && n.low >= Decimal(1900) && n.low < Decimal(2100)) return false;
  if (n.english && equals(u.code, "[lb_av]") && n.low >= Decimal(100000) && !u.has(Unit::is_symbol))
    return false;
  if (equals(u.code, "wk") && n.low >= Decimal(500) && equals(u.word, "주")) return false;  // of shares
  if (u.has(Unit::verb) && n.low < Decimal(1000) && n.parts < 2) return false;
  if (n.ordinal && u.kind != Kind::ordinal) return false;
  const std::string_view word = text_.substr(at, size);
  if (is_latin(decode(text_, at).value)) {
    if (u.has(Unit::is_symbol) && size == 1 && gap &&
        !(is_one_of(word, "m", "g", "l", "t", "W", "V", "h") ||
          (equals(word, "s") &&
           !stands_at(text_, n.span.begin - std::min<std::size_t>(4, n.span.begin), "the "))))
      return false;
    if (equals(word, "s") && !gap && is_decade_of_degrees()) return false;
    // 1080p: lines of a picture
    if (equals(word, "p") && !gap &&
        (n.low == Decimal(480) || n.low == Decimal(720) || n.low == Decimal(1080) || n.low == Decimal(1440) ||
         n.low == Decimal(2160)))
      return false;
    if (gap && equals(word, "in") && skip_spaces(text_, end) >= place_.block.span.end) return true;
    if (gap && (is_one_of(word, "in", "p", "pt", "pm", "ps"))) return false;
    return true;
  }
  if (!is_hangul(decode(text_, at).value)) return true;
  if (n.words && n.parts == 1 && n.low.is_zero() && size < 6) return false;
  const bool led =
      prefix_ != nullptr && (equals(prefix_->word, "제") || prefix_->effect == Prefix::Effect::unit);
  if (!led && n.words && !n.native && n.parts == 1 && !n.vague && n.low < Decimal(10) && !n.alone &&
      !fraction_ && !fits_one_syllable(u, n.low, size, gap))
    return false;
  if (n.words || gap) {
    if (n.alone && !fraction_) return false;
    // 두시간내내, 다섯번째봐도, 두세번밨는데: a native numeral leaves no doubt before a long counter.
    if (n.native && !gap && n.low >= Decimal(2) && !u.has(Unit::noun) && (size >= 6 || n.vague)) return true;
    return ends_word(lexicon_, text_, end) || (u.kind == Kind::duration && ends_time(end));
  }
  return true;
}

// in the low 30s, the upper 80s: no seconds
bool AmountReader::is_decade_of_degrees() const {
  const Number& n = a_.number;
  if (n.words || n.span.size() != 2 || n.low.last_digit() < Decimal(10)) return false;
  const std::string_view head = text_.substr(0, n.span.begin);
  for (const std::string_view word : {"the ", "low ", "high ", "lower ", "upper ", "mid-", "mid "}) {
    if (head.ends_with(word)) return true;
  }
  return false;
}

// 5'10": the first sign stands for feet where the second stands for inches.
bool AmountReader::is_feet(const Unit& u, std::size_t end) const {
  if (u.code != "[ft_i]" || a_.number.words || a_.number.low >= Decimal(100)) return false;
  const std::optional<Number> inches = read_digits(text_, end);
  return inches && inches->low < Decimal(12) &&
         (byte_at(text_, inches->span.end) == '"' || stands_at(text_, inches->span.end, "″") ||
          stands_at(text_, inches->span.end, "”") || stands_at(text_, inches->span.end, "''"));
}

// 10" long, 6' tall: behind a sign that is a quotation mark elsewhere.
bool AmountReader::says_size(std::size_t at) const {
  for (const std::string_view word :
       {" long", " wide", " tall", " high", " deep", " thick", " across", " in length", " in width",
        " in height", " in depth", " in diameter", " diagonal"}) {
    if (starts_with(text_, at, word) && !is_word(decode(text_, at + word.size()).value)) return true;
  }
  return false;
}

// 하루전, 일주일전에, 두달뒤
bool AmountReader::ends_time(std::size_t at) const {
  const std::size_t size =
      first_at(text_, at, "전", "뒤", "후", "내내", "내", "안", "더", "중", "동안", "반");
  return size != 0 && (ends_word(lexicon_, text_, at + size) ||
                       (stands_at(text_, at, "내내") && ends_word(lexicon_, text_, at + 3)));
}

bool AmountReader::fits_words(const Unit& u, std::size_t at, std::size_t size, bool gap) const {
  const Number& n = a_.number;
  const std::string_view word = slice(text_, n.span);
  const bool hangul = is_hangul(decode(text_, at).value);
  if (n.parts == 1 && n.vague && n.low == Decimal(2) && n.high == Decimal(9)) {
    // 수: 수년, 수개월, 수 명; not 수도, 수사, 수석. 몇 says less than nothing.
    if (equals(word, "몇")) return false;
    return gap || size >= 6 || u.kind == Kind::duration;
  }
  if (n.parts == 1 && n.low >= Decimal(10000) && !n.vague) {
    if (u.kind == Kind::ordinal) return true;
    return equals(word, "만") &&
           (u.kind == Kind::money || (gap && hangul && (u.kind == Kind::count || u.kind == Kind::duration)));
  }
  for (const std::string_view large : {"조", "경", "해"}) {
    if (word.ends_with(large)) return u.kind == Kind::money || u.kind == Kind::ordinal;
  }
  // 한 명도 없다: none.
  if (n.native && n.parts == 1 && n.low == Decimal(1) && u.kind == Kind::count &&
      stands_at(text_, at + size, "도 없"))
    return false;
  // 한편, 한층, 한때; 한 병원
  if (n.native && n.parts == 1 && n.low == Decimal(1) && equals(word, "한")) {
    if (gap) return size <= 6 || u.kind != Kind::count || is_one_of(u.word, "가지", "발자국");
    return !(is_one_of(u.word, "편", "층", "동", "대", "밤", "단", "수", "발", "보", "기", "부", "면", "채",
                       "화"));
  }
  return true;
}

// 총톤수 4만t, 재벌 3세, won five times
bool AmountReader::take_sense() {
  if (a_.unit->sense == 0) return true;
  const UnitSense* sense = lexicon_.sense(*a_.unit, text_, a_.span, place_.block.span.begin);
  // Nothing happens 12.5 times.
  if (sense == nullptr && equals(a_.unit->word, "times") && !a_.low.is_integer())
    a_.kind = Kind::ratio, a_.code = "x";
  if (sense == nullptr) return true;
  // 4대 은행 are a name, 40대 은행원 a person.
  if (sense->kind == Kind::name && equals(a_.unit->word, "대") && a_.low >= Decimal(10)) return true;
  a_.kind = sense->kind;
  a_.code = sense->code;
  return a_.kind != Kind::name;
}

void AmountReader::take_unit(const Unit& u, std::size_t at, std::size_t size) {
  a_.unit = &u;
  a_.bare = false;
  a_.kind = u.kind;
  a_.code = u.code;
  a_.span.end = at + size;
  // 30 MUSD
  if (u.kind == Kind::money && u.has(Unit::is_symbol) && size == 4) {
    const char c = text_[at];
    const int power = c == 'k' || c == 'K' ? 3 : c == 'm' || c == 'M' ? 6 : 9;
    a_.low = a_.low.shifted(power);
    a_.high = a_.high.shifted(power);
  }
  if (u.kind == Kind::ratio && u.scale && *u.scale != Decimal(1)) {  // 3할
    a_.low = a_.low * *u.scale;
    a_.high = a_.high * *u.scale;
  }
  if (equals(u.code, "deg") && prefix_ != nullptr && prefix_->effect == Prefix::Effect::unit)
    a_.code = prefix_->value;
  if (u.kind == Kind::count && prefix_ != nullptr && prefix_->effect == Prefix::Effect::ordinal)
    a_.kind = Kind::ordinal, a_.code.clear();
  const bool per = prefix_ != nullptr && prefix_->effect == Prefix::Effect::per;
  if (per && equals(u.code, "kg") && (is_one_of(u.word, "킬로", "키로"))) a_.code = "km";
  if (per && (u.dimension == "length" || equals(a_.code, "km"))) {
    a_.code += "/" + prefix_->value;
    a_.kind = Kind::measure;
  }
  if (fraction_ && u.kind != Kind::ratio && u.kind != Kind::percent) a_.out_of.reset();
  // 3년 반, 두 배 반
  if (u.kind == Kind::duration || u.kind == Kind::ratio) {
    const std::size_t half = skip_spaces(text_, a_.span.end, 1);
    if (stands_at(text_, half, "반") && ends_word(lexicon_, text_, half + 3) && a_.low == a_.high &&
        a_.low.is_integer()) {
      a_.low = a_.high = a_.low + Decimal::of(5, -1);
      a_.span.end = half + 3;
    }
  }
  if (u.kind == Kind::duration ||
      ((u.kind == Kind::measure || u.kind == Kind::ratio) && !u.dimension.empty()))
    compound();
}

}  // namespace daejo
