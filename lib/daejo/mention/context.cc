#include "daejo/mention/context.h"

#include <algorithm>
#include <utility>

#include "daejo/mention/boundary.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool starts(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(std::min(at, text.size()), word.size()) == word;
}
bool lower(char c) { return c >= 'a' && c <= 'z'; }

// The noun that an English figure counts: a plural in small letters right behind it.
bool read_english_noun(const Place& place, const Amount& a, Mention& m, Quantity& q) {
  const std::string_view text = place.text;
  std::size_t at = a.span.end;
  if (at >= text.size() || (text[at] != ' ' && text[at] != '-')) return false;
  ++at;
  std::size_t end = at;
  while (end < text.size() && lower(text[end]) && end - at < 30) ++end;
  if (end - at < 4 || (end < text.size() && (is_word(decode(text, end).value) || text[end] == '\'')))
    return false;
  const std::string_view word = text.substr(at, end - at);
  if (text[at - 1] == '-' || word.back() != 's' || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is") || word.ends_with("ous"))
    return false;
  const Found<Unit> stop = place.lexicon.unit(
      text, at, [&](const Unit& u, std::size_t size) { return u.has(Unit::stop) && size == word.size(); });
  if (stop || is_year_of(place, a.number)) return false;
  m.kind = Kind::count;
  m.span.end = end;
  q.unit = std::string(word);
  return true;
}

// 1분에 300번, 하루에 3회, 한 시간에 40㎜: one unit of time before 에, which ends at `end`.
void read_per_time(const Place& place, std::size_t end, Quantity& q) {
  const std::string_view text = place.text.substr(0, end);
  static constexpr std::pair<std::string_view, std::string_view> whole[] = {
      {"하루", "일"}, {"일주일", "주"}, {"한주", "주"}};
  for (const auto& [word, unit] : whole) {
    if (!text.ends_with(word) || !begins_word(text, end - word.size())) continue;
    q.per = unit;
    return;
  }
  for (const std::string_view one : {"1", "한 ", "한", "일 "}) {
    for (const std::string_view unit : {"초", "분", "시간", "일", "주", "달", "개월", "년", "해"}) {
      const std::size_t size = one.size() + unit.size();
      if (size > end - place.block.span.begin || !text.ends_with(unit)) continue;
      const std::size_t begin = end - size;
      if (!starts(text, begin, one) || is_digit(decode_before(text, begin).value) ||
          decode_before(text, begin).value == '.' || decode_before(text, begin).value == ',' ||
          !begins_word(text, begin))
        continue;
      q.per = std::string(unit);
      return;
    }
  }
}

// 1인당 3만원, 100만토큰당 1위안, 주당 98달러: the word with 당 before the amount.
void read_per_before(const Place& place, const Amount& a, const Mention& m, Quantity& q) {
  const std::string_view text = place.text;
  std::size_t at = skip_spaces_back(text, a.span.begin, place.block.span.begin, 1);
  if (at < 3 || a.kind == Kind::duration) return;
  if (text.substr(at - 3, 3) == "에") {
    // 한 달에 3만원 is as much as 월 3만원, which is no rate either.
    if (m.kind == Kind::count || m.kind == Kind::measure) read_per_time(place, at - 3, q);
    return;
  }
  if (text.substr(at - 3, 3) != "당") return;
  at -= 3;
  const std::size_t end = at;
  while (at > place.block.span.begin && end - at < 60 && static_cast<unsigned char>(text[at - 1]) > ' ')
    at -= decode_before(text, at).size;
  if (at == end) return;
  std::size_t noun = at;
  if (const std::optional<Number> n = read_number(place.lexicon, text.substr(0, end), at);
      n && !n->vague && n->span.end < end && (!n->words || n->parts > 1)) {
    q.per_amount = n->low;
    noun = n->span.end;
  }
  q.per = std::string(text.substr(noun, end - noun));
}

// $98 a share, 825 tonnes a day, $5 per barrel, 3%/year
void read_per_behind(const Place& place, const Amount& a, Mention& m, Quantity& q) {
  if (m.kind != Kind::money && m.kind != Kind::measure && m.kind != Kind::percent && m.kind != Kind::count)
    return;
  const std::string_view text = place.text;
  std::size_t at = m.span.end;
  bool article = false;
  // 825 tonnes of coal a day
  if (m.kind == Kind::measure && stands_at(text, at, " of ")) {
    std::size_t noun = at + 4;
    while (noun < text.size() && lower(text[noun])) ++noun;
    if (stands_at(text, noun, " a ") || stands_at(text, noun, " per ") || stands_at(text, noun, " an "))
      at = noun;
  }
  if (stands_at(text, at, " per "))
    at += 5;
  else if (stands_at(text, at, " a "))
    at += 3, article = true;
  else if (stands_at(text, at, " an "))
    at += 4, article = true;
  else if (stands_at(text, at, "/"))
    at += 1;
  else
    return;
  std::size_t end = at;
  while (end < text.size() && lower(text[end]) && end - at < 30) ++end;
  const std::string_view word = text.substr(at, end - at);
  if (word.empty() || (end < text.size() && is_latin(decode(text, end).value))) return;
  // $3.0 billion a year earlier
  if (article) {
    if (first_at(text, end, " earlier", " ago", " before", " later", " after", " prior", " from now") != 0)
      return;
  }
  static constexpr std::string_view measures[] = {
      "day",  "week",   "month", "year",   "hour",  "minute", "second", "share", "barrel", "ton",   "tonne",
      "head", "person", "unit",  "gallon", "pound", "ounce",  "litre",  "liter", "night",  "piece", "mile"};
  if (article && std::find(std::begin(measures), std::end(measures), word) == std::end(measures)) return;
  static constexpr std::pair<std::string_view, std::string_view> times[] = {
      {"day", "d"},  {"week", "wk"},    {"month", "mo"}, {"year", "a"},
      {"hour", "h"}, {"minute", "min"}, {"second", "s"}};
  if (m.kind == Kind::measure && !a.code.empty() && a.code.find('/') == std::string::npos) {
    for (const auto& [name, code] : times) {
      if (word != name) continue;
      q.unit += "/" + std::string(code);
      m.span.end = end;
      return;
    }
    // 50 km/ms, 20 m per nanosecond
    const Found<Unit> time = place.lexicon.unit(text, at, [&](const Unit& u, std::size_t size) {
      return u.kind == Kind::duration && !u.code.empty() && size == word.size();
    });
    if (time && !article) {
      q.unit += "/" + time->code;
      m.span.end = end;
      return;
    }
  }
  q.per = std::string(word);
}

// 2·3등, 1·2위: the unit stands at the last of them.
void read_shared_unit(const Place& place, const Amount& a, Mention& m, Quantity& q) {
  if (!a.bare || a.number.words || m.kind != Kind::number || a.signed_) return;
  std::size_t at = a.span.end;
  Decimal last = a.low;
  for (int i = 0; i < 4; ++i) {
    // 8, 9살; 5,6편: with a comma only one after the other
    const bool comma = stands_at(place.text, at, ",") && a.number.span.size() <= 2;
    if (!comma && !stands_at(place.text, at, "·") && !stands_at(place.text, at, "ㆍ")) return;
    at += comma ? 1 : stands_at(place.text, at, "·") ? 2 : 3;
    if (comma) at = skip_spaces(place.text, at, 1);
    const std::optional<Amount> next = read_amount(place, at, {true, at});
    if (!next || next->number.words || next->vague || next->span.begin != at) return;
    if (comma && next->low != last + Decimal(1) &&
        !(next->low == last + Decimal(10) && last.last_digit() >= Decimal(10)))
      return;
    last = next->low;
    at = next->span.end;
    if (next->bare) continue;
    if (comma && !is_hangul(decode_before(place.text, at).value)) return;
    if (next->kind == Kind::duration) return;  // years are dates
    m.kind = next->kind;
    q.unit = next->code;
    return;
  }
}

// 코스피는 이날 2622.40으로, the death toll at 1,503: a noun before the figure says what it counts.
bool read_implied(const Place& place, const Amount& a, Mention& m, Quantity& q) {
  if (a.low < Decimal(100) || a.number.parts != 1) return false;
  const std::string_view text = place.text;
  std::size_t at = a.span.begin;
  while (at > place.block.span.begin && a.span.begin - at < 48) {
    const CodePoint c = decode_before(text, at);
    const Found<Prefix> noun = place.lexicon.prefix(text, at);
    if (noun && noun->effect == Prefix::Effect::implied && begins_word(text, at - noun.size) &&
        !is_latin(decode(text, at).value)) {
      q.unit = noun->value;
      m.kind = noun->negative ? Kind::measure : Kind::count;
      return true;
    }
    if (is_digit(c.value) || c.value == ';' || c.value == '\n' || (c.value == '.' && at != a.span.begin))
      return false;
    at -= c.size;
  }
  return false;
}

// The ship needed 64 lifeboats, but left with 20: what the last count of the sentence counted.
void read_left_out(const Place& place, const Amount& a, Mention& m, Quantity& q) {
  if (!a.number.low.is_integer() || a.number.parts != 1 || a.low < Decimal(10)) return;
  const std::string_view text = place.text;
  const char next = a.span.end < text.size() ? text[a.span.end] : '.';
  const char behind = a.span.end + 1 < text.size() ? text[a.span.end + 1] : ' ';
  if (!((next == '.' || next == ',' || next == ';') && behind == ' ') && a.span.end < place.block.span.end &&
      !(next == '.' && a.span.end + 1 >= place.block.span.end))
    return;
  if (a.span.begin < place.block.span.begin + 3 || text[a.span.begin - 1] != ' ' ||
      !lower(text[a.span.begin - 2]))
    return;
  // A year is no count.
  if (a.number.span.size() == 4 && a.low >= Decimal(1500) && a.low < Decimal(2100)) return;
  std::size_t at = a.span.begin;
  const std::size_t floor = std::max(place.block.span.begin, at > 120 ? at - 120 : 0);
  while (at > floor && !is_digit(static_cast<unsigned char>(text[at - 1]))) {
    if (text[at - 1] == '\n' ||
        (text[at - 1] == ' ' && at >= 2 && (text[at - 2] == '.' || text[at - 2] == '?')))
      return;
    --at;
  }
  if (at <= floor) return;
  // The noun behind that figure: two words at most, the last a plural.
  std::size_t end = at;
  std::size_t noun = 0;
  for (int words = 0; words < 2 && end < text.size() && text[end] == ' '; ++words) {
    std::size_t word = end + 1;
    std::size_t stop = word;
    while (stop < text.size() && lower(text[stop])) ++stop;
    if (stop - word < 3 || is_word(decode(text, stop).value)) return;
    const std::string_view w = text.substr(word, stop - word);
    const Found<Unit> known = place.lexicon.unit(text, word, [&](const Unit& u, std::size_t size) {
      return u.kind == Kind::count && size == w.size();
    });
    if (known && known->has(Unit::stop)) return;
    end = stop;
    if ((known && known->has(Unit::english)) || (w.ends_with("s") && !w.ends_with("ss"))) {
      noun = stop;
      break;
    }
  }
  if (noun == 0) return;
  m.kind = Kind::count;
  q.unit = std::string(text.substr(at + 1, noun - at - 1));
}

// 열 명 중 아홉 명, 셋 중 하나: a number in words, with its counter or alone, that ends at `end`.
bool out_of_words(const Place& place, std::size_t end, Quantity& q) {
  const std::string_view text = place.text.substr(0, end);
  std::size_t at = end;
  for (int words = 0; words < 2 && at > place.block.span.begin; ++words) {
    at = skip_spaces_back(text, at, place.block.span.begin, 1);
    while (at > place.block.span.begin && is_hangul(decode_before(text, at).value) && end - at < 30) at -= 3;
    const std::optional<Number> n = read_number(place.lexicon, text, at);
    if (!n || !n->words || n->vague || !n->low.is_integer()) continue;
    const std::size_t unit_at = skip_spaces(text, n->span.end, 1);
    const Found<Unit> unit = place.lexicon.unit(text, unit_at, [&](const Unit& u, std::size_t size) {
      return u.kind == Kind::count && unit_at + size == end;
    });
    if (unit || (n->span.end == end && n->native)) q.out_of = n->low;
    return q.out_of.has_value();
  }
  return false;
}

// 14개국 중 13위: the figure before 중.
void read_out_of(const Place& place, const Amount& a, Quantity& q) {
  const bool number_word = a.kind == Kind::number && a.number.native && a.number.words;
  if (a.kind != Kind::rank && a.kind != Kind::count && !number_word) return;
  const std::string_view text = place.text;
  std::size_t at = skip_spaces_back(text, a.span.begin, place.block.span.begin, 1);
  bool found = false;
  for (const std::string_view word : {"가운데", "중"}) {
    if (at >= word.size() && text.substr(at - word.size(), word.size()) == word) {
      at -= word.size();
      found = true;
      break;
    }
  }
  if (!found) return;
  const std::size_t end = skip_spaces_back(text, at, place.block.span.begin, 1);
  if (a.number.words && out_of_words(place, end, q)) return;
  // Back over the counter to the digits.
  at = end;
  for (int i = 0; i < 8 && at > place.block.span.begin; ++i) {
    const CodePoint c = decode_before(text, at);
    if (is_digit(c.value)) break;
    if (!is_hangul(c.value) && c.value != ' ') return;
    at -= c.size;
  }
  std::size_t begin = at;
  while (begin > place.block.span.begin && at - begin < 24 &&
         (is_digit(static_cast<unsigned char>(text[begin - 1])) || text[begin - 1] == ','))
    --begin;
  if (begin == at) return;
  const std::optional<Number> n = read_number(place.lexicon, text, begin);
  if (n && !n->vague && n->span.end < end) q.out_of = n->low;
}

}  // namespace

bool is_year_of(const Place& place, const Number& number) {
  if (number.words || number.span.size() != 4 || number.low < Decimal(1900) || number.low >= Decimal(2100))
    return false;
  const std::string_view before = place.text.substr(place.floor, number.span.begin - place.floor);
  for (const std::string_view owner : {"its ", "their ", "his ", "her ", "our ", "'s ", "’s ", "s' "}) {
    if (before.ends_with(owner) &&
        (owner.size() == 3 || !is_ascii_letter(static_cast<unsigned char>(owner[0])) ||
         begins_word(place.text, number.span.begin - owner.size())))
      return true;
  }
  return false;
}

void read_context(const Place& place, Amount& a, Mention& m, Quantity& q) {
  if (read_age(place, a, m)) {
    q.unit = "a";
    return;
  }
  if (a.bare && m.kind == Kind::number && (!a.number.words || a.number.english) && !a.signed_ &&
      !read_english_noun(place, a, m, q) && !a.number.words && !read_implied(place, a, m, q) &&
      a.low == a.high)
    read_left_out(place, a, m, q);
  read_shared_unit(place, a, m, q);
  read_age_behind(place, a, m);
  read_per_before(place, a, m, q);
  read_per_behind(place, a, m, q);
  read_out_of(place, a, q);
}

void read_bracket(const Place& place, const Amount& a, Mention& m, Quantity& q) {
  if (!q.value || q.hedge != Hedge::none ||
      !(m.kind == Kind::money || m.kind == Kind::percent || m.kind == Kind::measure))
    return;
  if (!stands_at(place.text, m.span.end, "대") || !ends_word(place.lexicon, place.text, m.span.end + 3) ||
      a.low.is_zero())
    return;
  const Decimal step = a.low.is_integer() ? a.low.last_digit() : power_of_ten(a.low.exponent());
  q.interval = a.low.negative() ? Interval{a.low - step, a.low, true, false}
                                : Interval{a.low, a.low + step, false, true};
  q.value.reset();
  q.approximate = true;
  m.span.end += 3;
}

}  // namespace daejo
