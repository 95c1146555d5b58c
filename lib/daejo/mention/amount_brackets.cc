#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/text/utf8.h"

// A unit in brackets: behind its figure, or behind what the figure is of.

namespace daejo {
namespace {

char closing(char open) { return open == '[' ? ']' : open == '{' ? '}' : open == '(' ? ')' : '\0'; }

// A letter alone is as often a label: 등급(A) 5, but 길이(m) 5.
bool says_how_much(const Unit& u) {
  return u.dimension == "length" || u.dimension == "mass" || u.dimension == "volume";
}

// A unit and nothing else before `close`, with what multiplies it: 만원, 백만 달러, kg.
struct Scaled {
  Found<Unit> unit;
  int power = 0;        // of ten
  std::size_t end = 0;  // where `close` stands
};

Scaled read_scaled(const Lexicon& lexicon, std::string_view text, std::size_t at, char close) {
  Scaled out;
  for (int words = 0; words < 2; ++words) {
    const Found<Numeral> n = lexicon.numeral(text, at);
    if (!n || (n->kind != NumeralKind::small && n->kind != NumeralKind::large)) break;
    out.power += n->low.magnitude();
    at += n.size;
  }
  if (out.power != 0) at = skip_spaces(text, at, 1);
  out.unit = lexicon.unit(text, at, [&](const Unit& u, std::size_t size) {
    const bool kind = u.kind == Kind::money || u.kind == Kind::measure || u.kind == Kind::percent;
    return kind && byte_at(text, at + size) == close && !u.has(Unit::minor) && !u.has(Unit::name) &&
           (size > 1 || !is_ascii_letter(static_cast<unsigned char>(text[at])) || says_how_much(u));
  });
  out.end = at + out.unit.size;
  return out;
}

}  // namespace

// 20 [kg], 30{km/h}, 3 (MPa), 30(만원), 120 (억 달러)
bool AmountReader::take_bracketed(std::size_t end, std::size_t at) {
  const char close = closing(byte_at(text_, at));
  if (close == '\0' || at - end > 1) return false;
  const Scaled scaled = read_scaled(lexicon_, text_, at + 1, close);
  const bool note = close == ']' && at == end && scaled.end == at + 2;  // 12[m]
  if (!scaled.unit || note || !take_scaled(*scaled.unit.fact, scaled.power)) return false;
  a_.span.end = scaled.end + 1;
  return true;
}

// 매출(억원) 120, 무게(kg) 30: what the figure is of says the unit.
bool AmountReader::take_headed() {
  const std::size_t close = skip_spaces_back(text_, a_.span.begin, floor_, 1);
  constexpr std::size_t longest = 24;  // bytes in the parentheses
  if (close < floor_ + 5 || text_[close - 1] != ')' || prefix_ != nullptr) return false;
  const std::size_t from = close - floor_ > longest ? close - longest : floor_;
  const std::size_t inside = text_.substr(from, close - from).rfind('(');
  if (inside == std::string_view::npos) return false;
  const std::size_t open = from + inside;
  if (open == floor_) return false;
  const char32_t before = decode_before(text_, open).value;
  const std::size_t end = a_.number.span.end;
  if (!is_word(before) || is_digit(before) || is_latin(decode(text_, end).value) ||
      !ends_word(lexicon_, text_, end))
    return false;
  const Scaled scaled = read_scaled(lexicon_, text_, open + 1, ')');
  return scaled.unit && scaled.end == close - 1 && take_scaled(*scaled.unit.fact, scaled.power);
}

// 매출액(백만 달러) 35: the unit of what follows, no million.
bool AmountReader::heads_a_figure() const {
  const std::size_t begin = a_.span.begin, end = a_.span.end;
  if (begin < floor_ + 2 || text_[begin - 1] != '(' || byte_at(text_, end) != ')') return false;
  const char32_t before = decode_before(text_, begin - 1).value;
  return is_word(before) && !is_digit(before) &&
         is_digit(static_cast<unsigned char>(byte_at(text_, skip_spaces(text_, end + 1, 1))));
}

bool AmountReader::take_scaled(const Unit& unit, int power) {
  a_.low = a_.low.shifted(power);
  a_.high = a_.high.shifted(power);
  a_.unit = &unit;
  a_.bare = false;
  a_.kind = unit.kind;
  a_.code = unit.code;
  return true;
}

}  // namespace daejo
