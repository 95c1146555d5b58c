#include <algorithm>

#include "daejo/mention/boundary.h"
#include "daejo/mention/context.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

// Which figures are ages, by the words around them.

namespace daejo {
namespace {

bool starts(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(std::min(at, text.size()), word.size()) == word;
}

// 40대가 34.6%, 50대 31.2%: a share behind a decade is that of people.
bool share_follows(const Place& place, std::size_t at) {
  at += first_at(place.text, at, "가", "는", "의", "도");
  const std::size_t figure = skip_spaces(place.text, at, 1);
  if (figure == at) return false;
  const std::optional<Number> share = read_digits(place.text, figure);
  return share && share->low <= Decimal(100) && stands_at(place.text, share->span.end, "%");
}

// 70, 80대: behind another decade
bool behind_decade(const Place& place, std::size_t begin) {
  const std::string_view head = place.text.substr(0, begin);
  for (const std::string_view joint : {", ", ",", "·", "~", "∼"}) {
    if (head.size() >= joint.size() + 2 && head.ends_with(joint) &&
        head[head.size() - joint.size() - 1] == '0' && head[head.size() - joint.size() - 2] >= '1' &&
        head[head.size() - joint.size() - 2] <= '9')
      return true;
  }
  return false;
}

// 20대, 30대 초반, 20~30대: years of age when the figure is a multiple of ten.
bool read_decade_of_age(const Place& place, Amount& a, Mention& m) {
  if (a.unit == nullptr || a.unit->word != "대" || a.number.words || a.over) return false;
  const Decimal ten = 10;
  const auto decade = [&](const Decimal& d) { return d >= ten && d <= Decimal(90) && d.last_digit() >= ten; };
  if (!decade(a.low) || !decade(a.high)) return false;
  const std::size_t at = skip_spaces(place.text, m.span.end, 1);
  int from = 0;
  int to = 9;
  std::size_t end = m.span.end;
  if (stands_at(place.text, at, "초반"))
    to = 4, end = at + 6;
  else if (stands_at(place.text, at, "중반"))
    from = 3, to = 7, end = at + 6;
  else if (stands_at(place.text, at, "후반"))
    from = 5, end = at + 6;
  else if (!(stands_at(place.text, at, "남") || stands_at(place.text, at, "여") ||
             stands_at(place.text, at, "젊") || stands_at(place.text, at, "초") ||
             stands_at(place.text, at, "말") || stands_at(place.text, at, "나이") ||
             place.lexicon.people(place.text, at) > 0 || behind_decade(place, m.span.begin) ||
             stands_at(place.text, at, "들") || stands_at(place.text, m.span.end, "와 ") || a.low != a.high ||
             stands_at(place.text, m.span.end, "·") || stands_at(place.text, at, "이상") ||
             stands_at(place.text, m.span.end, "부터") || share_follows(place, m.span.end)))
    return false;
  a.high = a.high + Decimal(to);
  a.low = a.low + Decimal(from);
  m.span.end = end;
  m.kind = Kind::age;
  return true;
}

// in her 30s, in his early 40s
bool read_english_decade_of_age(const Place& place, Amount& a, Mention& m) {
  if (a.unit == nullptr || a.unit->code != "s" || a.number.words || a.low != a.high ||
      slice(place.text, m.span).size() != 3 || !slice(place.text, m.span).ends_with('s') ||
      a.low.last_digit() < Decimal(10))
    return false;
  std::size_t at = m.span.begin;
  const auto word = [&](std::string_view w) {
    if (at < place.floor + w.size() + 1 || !starts(place.text, at - w.size(), w)) return false;
    at -= w.size();
    return true;
  };
  int from = 0;
  int to = 9;
  if (word("early "))
    to = 3;
  else if (word("mid-") || word("mid "))
    from = 4, to = 6;
  else if (word("late "))
    from = 7;
  const std::size_t begin = at;
  bool owned = false;
  for (const std::string_view owner : {"his ", "her ", "their ", "my ", "our ", "your ", "its "}) {
    if (!owned && word(owner)) owned = true;
  }
  if (!owned) return false;
  a.high = a.low + Decimal(to);
  a.low = a.low + Decimal(from);
  m.span.begin = begin;
  m.kind = Kind::age;
  return true;
}

// 량원펑(梁文鋒·40), 홍길동(45): a number of years in parentheses behind a name.
bool is_age_in_parentheses(const Place& place, const Amount& a) {
  if (!a.bare || a.number.words || !a.low.is_integer() || a.low < Decimal(10) || a.low > Decimal(110) ||
      a.low != a.high || a.signed_)
    return false;
  const std::string_view text = place.text;
  const CodePoint before = decode_before(text, a.span.begin);
  const CodePoint after = decode(text, a.span.end);
  const bool stop =
      after.value == '.' && stands_at(text, a.span.end, ". ") && is_han(decode(text, a.span.end + 2).value);
  if (!(after.value == ')' || after.value == ',' || after.value == 0xB7 || after.value == 0xFF09 || stop))
    return false;
  std::size_t at = a.span.begin - before.size;
  // 이모(남·45), A씨(여, 32)
  std::size_t inside = before.value == ' ' ? at : a.span.begin;
  for (const std::string_view gender : {"(남", "(여"}) {
    for (const std::string_view joint : {"·", ",", "ㆍ", "/"}) {
      const std::size_t size = gender.size() + joint.size();
      if (inside > place.block.span.begin + size && starts(text, inside - size, gender) &&
          starts(text, inside - joint.size(), joint))
        return true;
    }
  }
  if (before.value == 0xB7 || before.value == ',' || before.value == ' ' || before.value == '.') {
    // Inside: another spelling of the name, in Han or Latin letters, up to the parenthesis.
    if (before.value == ' ') at = skip_spaces_back(text, at, place.block.span.begin);
    for (int i = 0; i < 40; ++i) {
      const CodePoint c = decode_before(text, at);
      at -= c.size;
      if (c.value == '(') return is_hangul(decode_before(text, at).value);
      if (!(is_han(c.value) || is_latin(c.value) || c.value == ' ' || c.value == '.' || c.value == ',' ||
            c.value == 0xB7 || is_kana(c.value)))
        return false;
    }
    return false;
  }
  if (before.value != '(' || after.value == ',') return false;
  // A Korean name or a word for a person stands before: two to four syllables that are one word.
  int syllables = 0;
  for (; syllables < 6; ++syllables) {
    const CodePoint c = decode_before(text, at);
    if (!is_hangul(c.value)) break;
    at -= c.size;
  }
  return syllables >= 2 && syllables <= 5;
}

// Jason Kennison, 40, died: between commas behind a name.
bool is_age_between_commas(const Place& place, const Amount& a) {
  const std::string_view text = place.text;
  if (!a.bare || a.number.words || !a.low.is_integer() || a.low < Decimal(4) || a.low > Decimal(110) ||
      a.signed_ || a.low != a.high || a.number.parts != 1)
    return false;
  const std::size_t begin = a.span.begin;
  if (begin < place.block.span.begin + 4 || text[begin - 1] != ' ' || text[begin - 2] != ',' ||
      !stands_at(text, a.span.end, ", "))
    return false;
  std::size_t at = begin - 2;
  while (at > place.block.span.begin &&
         (is_ascii_letter(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '-'))
    --at;
  if (begin - 2 - at < 3 || text[at] < 'A' || text[at] > 'Z') return false;
  // Yoon, 61, served: one name at the beginning of a sentence, and a verb.
  const bool first_word = at == place.block.span.begin || text[at - 1] == '\n' ||
                          (at >= 2 && text[at - 1] == ' ' && (text[at - 2] == '.' || text[at - 2] == '"'));
  if (first_word)
    return a.low >= Decimal(10) && a.span.end + 2 < text.size() && text[a.span.end + 2] >= 'a' &&
           text[a.span.end + 2] <= 'z' && !place.lexicon.calendar().find(text, at, CalendarWord::month) &&
           !place.lexicon.calendar().find(text, at, CalendarWord::weekday);
  if (at < 2 || text[at - 1] != ' ') return false;
  // Two names with capitals: a person's.
  std::size_t first = at - 1;
  while (first > place.block.span.begin &&
         (is_ascii_letter(static_cast<unsigned char>(text[first - 1])) || text[first - 1] == '-'))
    --first;
  return at - 1 - first >= 2 && text[first] >= 'A' && text[first] <= 'Z' &&
         !place.lexicon.calendar().find(text, at, CalendarWord::month) &&
         !place.lexicon.calendar().find(text, at, CalendarWord::weekday);
}

}  // namespace

bool read_age(const Place& place, Amount& a, Mention& m) {
  if (read_decade_of_age(place, a, m) || read_english_decade_of_age(place, a, m)) return true;
  if (!is_age_in_parentheses(place, a) && !is_age_between_commas(place, a)) return false;
  m.kind = Kind::age;
  return true;
}

// 60 years old, 18 months of age, 12-year-old
void read_age_behind(const Place& place, const Amount& a, Mention& m) {
  if (a.kind != Kind::duration) return;
  const std::size_t at = m.span.end;
  const std::size_t size = first_at(place.text, at, " olds", "-olds", " old", "-old", " of age");
  if (size == 0 || is_latin(decode(place.text, at + size).value)) return;
  m.kind = Kind::age;
  m.span.end = at + size;
}

}  // namespace daejo
