#include "daejo/mention/amount_reader.h"
#include "daejo/mention/boundary.h"
#include "daejo/text/utf8.h"

// What goes with a figure and is no unit of the lists: the name of a currency before it, a plus behind it, an
// ordinary noun that it counts.

namespace daejo {

// dollar 22.5 million, ringgit 42: the name of a currency before a figure that nothing else goes with; not
// "against the dollar 3 percent", Euro 2024.
bool AmountReader::money_word_before() {
  const Number& n = a_.number;
  if (n.words || n.ordinal || fraction_ || prefix_ != nullptr || a_.span.begin != n.span.begin) return false;
  const std::size_t end = skip_spaces_back(text_, n.span.begin, floor_, 1);
  std::size_t begin = end;
  while (begin > floor_ && end - begin < 20 && is_ascii_letter(static_cast<unsigned char>(text_[begin - 1])))
    --begin;
  if (end == n.span.begin || end - begin < 3 || !begins_word(text_, begin)) return false;
  if (begin != place_.block.span.begin && !(text_[begin] >= 'a' && text_[begin] <= 'z')) return false;
  const Found<Unit> money = lexicon_.unit(text_, begin, [&](const Unit& u, std::size_t size) {
    return size == end - begin && u.kind == Kind::money && !u.factor && !u.has(Unit::verb);
  });
  if (!money || starts_with(text_.substr(0, begin), begin < 4 ? 0 : begin - 4, "the ")) return false;
  if (n.parts == 1) {
    if (n.span.size() == 4 && n.low >= Decimal(1900) && n.low < Decimal(2100)) return false;
    const char next = byte_at(text_, skip_spaces(text_, n.span.end, 1));
    if (is_ascii_letter(static_cast<unsigned char>(next)) || byte_at(text_, n.span.end) == '%') return false;
  }
  a_.kind = Kind::money;
  a_.code = money->code;
  a_.unit = money_ = money.fact;
  a_.bare = false;
  a_.span.begin = begin;
  return true;
}

// 2,000+ people, 100-plus countries: at least, between the figure and its unit.
std::size_t AmountReader::over_plus(std::size_t at) {
  const char first = byte_at(text_, at);
  if (first != '+' && first != '-' && first != ' ' && first != '\xEF') return at;
  for (const std::string_view plus : {"+", "＋", "-plus", " plus"}) {
    if (a_.over || a_.number.words || !starts_with(text_, at, plus)) continue;
    const std::size_t next = at + plus.size();
    if (byte_at(text_, next) != ' ' && !is_hangul(decode(text_, next).value)) return at;
    if (plus == " plus" && !is_ascii_letter(static_cast<unsigned char>(byte_at(text_, next + 1)))) return at;
    a_.inner = Hedge::at_least;
    a_.span.end = next;
    return next;
  }
  return at;
}

// 두 의상에 대한, 세 아이가: an ordinary noun behind a native numeral, without its particle.
bool AmountReader::counted_noun() {
  const Number& n = a_.number;
  if (!n.native || !n.words || n.english || n.alone || n.scarce || n.vague || n.parts != 1 ||
      n.low < Decimal(2) || n.low >= Decimal(10) || slice(text_, n.span) == "네" ||
      byte_at(text_, n.span.end) != ' ')
    return false;
  const std::size_t begin = n.span.end + 1;
  std::size_t end = begin;
  int syllables = 0;
  for (; syllables < 7 && is_hangul(decode(text_, end).value); ++syllables) end += 3;
  if (syllables < 2 || syllables == 7 || read_number(lexicon_, text_, begin)) return false;
  static constexpr std::string_view particles[] = {
      "에게서", "에게", "에서", "으로", "까지", "부터", "들이", "들은", "들의", "들을", "을", "를",
      "은",     "는",   "이",   "가",   "의",   "에",   "도",   "와",   "과",   "로",   "만"};
  bool marked = is_word(decode(text_, end).value) == false && byte_at(text_, end) != ' ';
  for (const std::string_view p : particles) {
    if (text_.substr(0, end).ends_with(p) && end - p.size() >= begin + 6) {
      end -= p.size();
      marked = true;
      break;
    }
  }
  // A word without a particle may be the first of a compound: 두 남녀 주인공.
  if (!marked && slice(text_, n.span) == "세") return false;  // 세 부담: a tax
  if (!marked && syllables < 3 && byte_at(text_, end) != ' ') return false;
  a_.kind = Kind::count;
  a_.code = std::string(text_.substr(begin, end - begin));
  a_.bare = false;
  a_.span.end = end;
  return true;
}

}  // namespace daejo
