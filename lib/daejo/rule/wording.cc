#include "daejo/rule/wording.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

struct UnitWords {
  std::string_view unit, ko, en;
};

// How results of arithmetic name their unit. Written figures keep their own words.
constexpr std::array<UnitWords, 24> unit_words{{
    {"KRW", "원", " won"},
    {"USD", " 달러", " dollars"},
    {"CNY", " 위안", " yuan"},
    {"JPY", " 엔", " yen"},
    {"EUR", " 유로", " euros"},
    {"GBP", " 파운드", " pounds"},
    {"SEK", " 크로나", " kronor"},
    {"%", "%", "%"},
    {"pp", "%포인트", " percentage points"},
    {"x", "배", " times"},
    {"m", "m", " m"},
    {"kg", "㎏", " kg"},
    {"km", "㎞", " km"},
    {"s", "초", " s"},
    {"min", "분", " min"},
    {"h", "시간", " hours"},
    {"d", "일", " days"},
    {"mo", "개월", " months"},
    {"a", "년", " years"},
    {"m/s", "m/s", " m/s"},
    {"Cel", "℃", " °C"},
    {"[ft_i]", "피트", " feet"},
    {"[mi_i]", "마일", " miles"},
    {"m2", "㎡", " m²"},
}};

// A number as it is written out: its sign, the digits before the point, and the text from the point on.
struct Digits {
  explicit Digits(const Decimal& value) : text(value.trimmed().abs().text()), minus(value.negative()) {}
  std::size_t whole() const { return std::min(text.find('.'), text.size()); }
  std::string_view before() const { return std::string_view(text).substr(0, whole()); }
  std::string_view fraction() const { return std::string_view(text).substr(whole()); }
  std::string text;
  bool minus;
};

// Does the code point end in a consonant when read in Korean? 8 = ㄹ, as in the syllable block's own order.
int final_sound(char32_t c) {
  if (c >= 0xAC00 && c <= 0xD7A3) return static_cast<int>((c - 0xAC00) % 28);
  switch (c) {
    case U'0':
    case U'3':
    case U'6':
      return 1;
    case U'1':
    case U'7':
    case U'8':
    case U'l':
    case U'L':
    case U'r':
    case U'R':
      return 8;
    case U'm':
    case U'n':
    case U'M':
    case U'N':
      return 1;
    default:
      return 0;
  }
}

// The last code point that is read aloud: closing quotes are not, and parentheses are skipped with what they
// hold.
char32_t last_sound(std::string_view text) {
  int depth = 0;
  for (std::size_t at = text.size(); at > 0;) {
    const CodePoint c = decode_before(text, at);
    at -= c.size;
    if (c.value == ')') ++depth;
    if (depth == 0 && (is_word(c.value) || c.value == '%')) return c.value;
    if (c.value == '(') --depth;
  }
  return 0;
}

}  // namespace

namespace {

std::string korean(const Digits& number) {
  static constexpr std::array<std::string_view, 6> names{"", "만", "억", "조", "경", "해"};
  const std::string_view digits = number.before();
  std::string out = number.minus ? "-" : "";
  if (digits.size() > 4 * names.size()) return out.append(digits);
  bool any = false;
  const std::size_t groups = (digits.size() + 3) / 4;
  for (std::size_t i = 0; i < groups; ++i) {
    const std::size_t from = i == 0 ? 0 : digits.size() - 4 * (groups - i);
    const std::size_t to = digits.size() - 4 * (groups - i - 1);
    std::string_view group = digits.substr(from, to - from);
    group.remove_prefix(std::min(group.find_first_not_of('0'), group.size()));
    const bool last = i + 1 == groups;
    if (group.empty() && !(last && (!any || !number.fraction().empty()))) continue;
    out += group.empty() ? "0" : group;
    if (last) out += number.fraction();
    out += names[groups - i - 1];
    any = true;
  }
  return out;
}

std::string english(const Digits& number) {
  const std::string_view digits = number.before();
  std::string out = number.minus ? "-" : "";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out.append(number.fraction());
}

Message both(const Decimal& value) {
  const Digits number(value);
  return {korean(number), english(number)};
}

}  // namespace

std::string number_ko(const Decimal& value) { return korean(Digits(value)); }
std::string number_en(const Decimal& value) { return english(Digits(value)); }

Decimal round_at(const Decimal& value, int power) {
  const Decimal cut = (value.abs() + Decimal::of(5, power - 1)).cut(power);
  return value.negative() ? -cut : cut;
}

Decimal round_figure(const Decimal& value, int digits) {
  return value.is_zero() ? value : round_at(value, value.magnitude() - digits + 1);
}

Message with_unit(const Decimal& value, std::string_view unit) {
  Message out = both(value);
  const auto word =
      std::find_if(unit_words.begin(), unit_words.end(), [&](const UnitWords& w) { return w.unit == unit; });
  if (word != unit_words.end()) {
    out.ko += word->ko;
    out.en += word->en;
  } else if (!unit.empty()) {
    if (static_cast<unsigned char>(unit[0]) < 0x80) out.ko += ' ';
    out.ko += unit;
    out.en.append(" ").append(unit);
  }
  return out;
}

Message amount_text(const Magnitude& amount) {
  std::string unit;
  std::string below;
  for (const auto& [name, power] : amount.unit) {
    std::string& into = power > 0 ? unit : below;
    into +=
        (into.empty() ? "" : "·") + name + (power > 1 || power < -1 ? std::to_string(std::abs(power)) : "");
  }
  if (!below.empty()) unit += '/' + below;
  const Interval& i = amount.interval;
  const auto figure = [](const Decimal& d) { return round_figure(d, 4); };
  if (!i.low && !i.high) return {"알 수 없음", "unknown"};
  if (!i.high) {
    const Message m = with_unit(figure(*i.low), unit);
    return {m.ko + (i.low_open ? " 초과" : " 이상"), (i.low_open ? "more than " : "at least ") + m.en};
  }
  if (!i.low) {
    const Message m = with_unit(figure(*i.high), unit);
    return {m.ko + (i.high_open ? " 미만" : " 이하"), (i.high_open ? "less than " : "at most ") + m.en};
  }
  // What comes out whole is told to its last digit: 1만30원 × 209 is 2,096,270, which the text has as
  // 2,096,720.
  constexpr int longest = 12;
  if (i.is_point() && i.low->is_integer() && i.low->magnitude() < longest) return with_unit(*i.low, unit);
  const Decimal low = figure(*i.low);
  const Decimal high = figure(*i.high);
  if (low == high) return with_unit(low, unit);
  const Message m = with_unit(figure((*i.low + *i.high) * Decimal::of(5, -1)), unit);
  const Message from = both(low);
  const Message to = both(high);
  return {fmt::format("{} ({}~{})", m.ko, from.ko, to.ko),
          fmt::format("{} ({} to {})", m.en, from.en, to.en)};
}

std::string with_particles(std::string_view text) {
  struct Pair {
    std::string_view before, inside, closed, open;  // 은(는): "은" before the parenthesis, "는)" behind it
  };
  static constexpr std::array<Pair, 9> pairs{{{"은", "는)", "은", "는"},
                                              {"이", "가)", "이", "가"},
                                              {"을", "를)", "을", "를"},
                                              {"과", "와)", "과", "와"},
                                              {"와", "과)", "과", "와"},
                                              {"으로", "로)", "으로", "로"},
                                              {"이라", "라)", "이라", "라"},
                                              {"이며", "며)", "이며", "며"},
                                              {"이고", "고)", "이고", "고"}}};
  std::string out;
  out.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t at = 0; (at = text.find('(', at)) != std::string_view::npos; ++at) {
    constexpr std::size_t syllable = 3;
    if (at + 1 + syllable >= text.size() || text[at + 1 + syllable] != ')') continue;
    for (const Pair& p : pairs) {
      const std::size_t before = p.before.size();
      if (at < done + before || !text.substr(at + 1).starts_with(p.inside) ||
          !text.substr(0, at).ends_with(p.before))
        continue;
      out += text.substr(done, at - before - done);
      const int sound = final_sound(last_sound(out));
      const bool closed = sound != 0 && !(sound == 8 && p.closed == "으로");
      out += closed ? p.closed : p.open;
      done = at + 1 + p.inside.size();
      break;
    }
  }
  out += text.substr(done);
  return out;
}

Message weekday_text(Day day) {
  constexpr std::array<std::string_view, 7> ko{"월", "화", "수", "목", "금", "토", "일"};
  constexpr std::array<std::string_view, 7> en{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
  const auto weekday = static_cast<std::size_t>(iso_weekday(day) - 1);
  const std::string date = partial(day).text();
  return {with_particles(fmt::format("{}은(는) {}요일", date, ko[weekday])),
          fmt::format("{} is a {}", date, en[weekday])};
}

}  // namespace daejo
