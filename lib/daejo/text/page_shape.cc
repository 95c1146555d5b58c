// What a short piece of a page holds: cue words, numbers, addresses, dates; and whether that makes it
// furniture.

#include <algorithm>
#include <array>

#include "daejo/base/tsv.h"
#include "daejo/text/page.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::array<std::string_view, 9> cue_names{"section", "control", "counter", "contact", "legal",
                                                    "caption", "entry",   "change",  "author"};

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

struct Number {
  int value = 0;
  std::size_t digits = 0;
};

Number number_at(std::string_view s, std::size_t at) {
  Number n;
  while (at + n.digits < s.size() && ascii_digit(s[at + n.digits]) && n.digits < 8) {
    n.value = n.value * 10 + (s[at + n.digits] - '0');
    ++n.digits;
  }
  return n;
}

// Three letters of ASCII as a number, small; another where one is no letter.
constexpr std::uint32_t three_letters(std::string_view s) {
  const auto small = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(s[i]) | 0x20);
  };
  return small(0) << 16 | small(1) << 8 | small(2);
}

// 1 to 12 for the English name of a month, or three letters of it and more, and its size.
Number month_at(std::string_view s) {
  static constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                           "may",       "june",     "july",     "august",
                                                           "september", "october",  "november", "december"};
  static constexpr std::array<std::uint32_t, 12> beginnings = [] {
    std::array<std::uint32_t, 12> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = three_letters(months[i]);
    return out;
  }();
  if (s.size() < 3) return {};
  // All differ in their first three letters.
  const auto found = std::find(beginnings.begin(), beginnings.end(), three_letters(s));
  if (found == beginnings.end()) return {};
  const std::string_view month = months[static_cast<std::size_t>(found - beginnings.begin())];
  std::size_t size = 3;
  for (; size < s.size() && is_ascii_letter(static_cast<unsigned char>(s[size])); ++size) {
    if (size == month.size() || (s[size] | 0x20) != month[size]) return {};
  }
  const bool point = s.substr(size).starts_with('.');
  return {static_cast<int>(found - beginnings.begin()) + 1, size + (point ? 1 : 0)};
}

std::size_t skip(std::string_view s, std::size_t at, std::string_view what) {
  while (at < s.size() && what.find(s[at]) != std::string_view::npos) ++at;
  return at;
}

std::optional<Day> english_date(std::string_view s) {
  std::size_t at = 0;
  Number day;
  Number month = month_at(s);
  if (month.digits != 0) {  // March 3, 2025
    at = skip(s, month.digits, " ");
    day = number_at(s, at);
    at = skip(s, at + day.digits, ", ");
  } else {  // 3 March 2025
    day = number_at(s, 0);
    at = skip(s, day.digits, " ");
    if (day.digits == 0 || at == day.digits || at >= s.size()) return std::nullopt;
    month = month_at(s.substr(at));
    at = skip(s, at + month.digits, ", ");
  }
  const Number year = number_at(s, at);
  if (month.digits == 0 || day.digits == 0 || day.digits > 2 || year.digits != 4) return std::nullopt;
  return make_day(year.value, month.value, day.value);
}

// 02-000-0000, 1588-0000, +1 202 555 0148: two or three groups of digits between hyphens or spaces.
bool is_phone(std::string_view word) {
  std::size_t digits = 0;
  std::size_t hyphens = 0;
  for (const char c : word) {
    if (ascii_digit(c)) {
      ++digits;
    } else if (c == '-') {
      ++hyphens;
    } else if (c != '+' && c != '(' && c != ')') {
      return false;
    }
  }
  if (word.starts_with('+') && digits >= 1 && digits + hyphens + 1 >= word.size())
    return digits <= 3 || hyphens > 0;
  return hyphens >= 1 && digits >= 8 && digits <= 14 &&
         !(hyphens == 2 && word.size() == 10 && word[4] == '-');  // no ISO date
}

bool is_mail(std::string_view word) {
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

bool is_clock(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 2 < word.size() &&
         ascii_digit(word[colon - 1]) && ascii_digit(word[colon + 1]) && ascii_digit(word[colon + 2]);
}

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (is_word(c.value) && !is_digit(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), ascii_digit); }

constexpr std::array<bool, 256> separates = [] {
  std::array<bool, 256> out{};
  for (const unsigned char c : std::string_view(" \t\r\n|,;:()[]<>=/\"'")) out[c] = true;
  return out;
}();
bool separated(char c) { return separates[static_cast<unsigned char>(c)]; }
// From `at` on, where the next word begins, and where the one at `at` ends; at most the size.
std::size_t word_begin(std::string_view s, std::size_t at) {
  while (at < s.size() && separated(s[at])) ++at;
  return at;
}
std::size_t word_end(std::string_view s, std::size_t at) {
  while (at < s.size() && !separated(s[at])) at += (s[at] & 0xF0) == 0xE0 ? 3 : 1;  // syllables at once
  return std::min(at, s.size());
}

}  // namespace

Result<PageCues> PageCues::make(const Resources& resources) {
  const Resource* file = resources.find("data/furniture.tsv");
  if (file == nullptr) return fail({.path = "data/furniture.tsv", .message = "missing"});
  const Result<TsvTable> table = read_tsv(*file, {"word", "kind"});
  if (!table) return fail(table.error());
  std::vector<std::pair<std::string_view, std::uint32_t>> words;
  for (const TsvRow& row : *table) {
    const auto kind = std::find(cue_names.begin(), cue_names.end(), row["kind"]);
    if (kind == cue_names.end() || row["word"].empty()) {
      return fail(row.error("kind", "unknown kind of cue",
                            "section, control, counter, contact, legal, caption, entry, change or author"));
    }
    words.emplace_back(row["word"], 1U << (kind - cue_names.begin()));
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  PageCues cues;
  for (std::size_t i = 0; i < words.size(); ++i) {  // a word of several kinds
    std::uint32_t kinds = words[i].second;
    while (i + 1 < words.size() && words[i + 1].first == words[i].first) kinds |= words[++i].second;
    cues.words_.add(words[i].first, kinds);
  }
  cues.words_.freeze();
  return cues;
}

PageCues::Found PageCues::at(std::string_view text, std::size_t at) const {
  Found best;
  words_.each(text, at, [&](std::uint32_t kinds, std::size_t size) {
    const char32_t next = decode(text, at + size).value;
    if (is_digit(next) || !is_word(next)) best = {kinds, size};
  });
  return best;
}

namespace {

// Reads a piece word by word.
class ShapeReader {
 public:
  ShapeReader(std::string_view piece, const PageCues& cues)
      : piece_(piece), cues_(cues), has_at_sign_(piece.find('@') != std::string_view::npos) {}

  // The next word; false when there is none.
  bool next() {
    at_ = word_begin(piece_, at_);
    if (at_ >= piece_.size()) return false;
    std::size_t end = word_end(piece_, at_);
    // A clock and an address keep their colons.
    const bool colon = end < piece_.size() && piece_[end] == ':' && end > at_ && ascii_digit(piece_[end - 1]);
    if (colon) end = std::min(piece_.find_first_of(" \t|)", end), piece_.size());
    ++pieces_;
    // Marks around words: ※, ▶, •, quotation marks of three bytes.
    bool is_syllable = false;
    while (at_ < end) {
      const CodePoint c = decode(piece_, at_);
      is_syllable = is_hangul(c.value);
      if (is_syllable || is_word(c.value) || c.value == '#' || c.value == '+' || c.value == '@' ||
          c.value == 0x24D2 || c.value == 0xA9)
        break;
      at_ += c.size;
    }
    if (at_ >= end) {
      at_ = end;
      --pieces_;
      return true;
    }
    const std::string_view word = piece_.substr(at_, end - at_);
    if (word.front() == '#') ++tags_;
    if (has_at_sign_ && is_mail(word)) {
      shape_.mail = true;
    } else if (const PageCues::Found found = cues_.at(piece_, at_); found.kinds != 0) {
      end = take_cue(found);
    } else if (ascii_digit(word.front()) || word.front() == '+') {
      take_number(word, colon);
    } else if (is_syllable && !colon) {
      ++shape_.words;
    } else {
      take_word(word, colon);
    }
    at_ = std::max(end, at_ + 1);
    return true;
  }

  const Shape& shape() {
    shape_.tags = pieces_ > 0 && tags_ == pieces_;
    return shape_;
  }

 private:
  // Where the cue ends.
  std::size_t take_cue(PageCues::Found found) {
    if (shape_.words == 0 && shape_.numbers == 0) shape_.first = found.kinds;
    shape_.cues |= found.kinds;
    const std::string_view cue = piece_.substr(at_, found.size);
    const std::size_t words = 1 + static_cast<std::size_t>(std::count(cue.begin(), cue.end(), ' '));
    shape_.words += words;
    shape_.covered += words;
    const std::size_t end = at_ + found.size;
    const std::size_t after = piece_.find_first_not_of(' ', end);
    shape_.colon_after_cue =
        shape_.colon_after_cue || (after != std::string_view::npos &&
                                   (piece_[after] == ':' || piece_[after] == '=' || piece_[after] == ']'));
    return end;
  }

  // What begins with a digit or a plus sign.
  void take_number(std::string_view word, bool colon) {
    if (is_phone(word)) {
      shape_.phone = shape_.phone || word.find('-') != std::string_view::npos || phone_begun_;
      phone_begun_ = true;
    } else if (phone_begun_ && number_at(word, 0).digits >= 3) {
      shape_.phone = true;  // +1 202 555 0148
    } else if (colon && is_clock(word)) {
      shape_.time = true;
    } else if (byline_date(piece_.substr(at_))) {
      shape_.date = true;
      ++shape_.numbers;
    } else if (ascii_digit(word.front())) {
      ++shape_.numbers;
    } else if (has_letter(word)) {
      ++shape_.words;
    } else if (has_digit(word)) {
      ++shape_.numbers;
    }
  }

  void take_word(std::string_view word, bool colon) {
    if (colon && is_clock(word)) {
      shape_.time = true;
    } else if (is_ascii_letter(static_cast<unsigned char>(word.front())) && byline_date(piece_.substr(at_))) {
      shape_.date = true;
      ++shape_.numbers;
    } else if (has_letter(word)) {
      ++shape_.words;
    } else if (has_digit(word)) {
      ++shape_.numbers;
    }
  }

  std::string_view piece_;
  const PageCues& cues_;
  bool has_at_sign_;  // no word without one is an address
  Shape shape_;
  std::size_t at_ = 0, tags_ = 0, pieces_ = 0;
  bool phone_begun_ = false;
};

}  // namespace

Shape shape_of(std::string_view piece, const PageCues& cues) {
  ShapeReader reader(piece, cues);
  while (reader.next()) {
  }
  return reader.shape();
}

bool is_owned(std::string_view sentence, const PageCues& cues) {
  ShapeReader reader(sentence, cues);
  while (reader.next()) {
    const Shape& shape = reader.shape();
    const bool begun = shape.words + shape.numbers > 0;  // from here on it has no other first cue
    if (shape.words > 12 || (begun && (shape.first & PageCue::legal) == 0)) return false;
  }
  return (reader.shape().first & PageCue::legal) != 0;
}

bool is_furniture(const Shape& s) {
  if (s.tags) return true;
  if ((s.cues & PageCue::legal) != 0 && s.words <= 24) return true;
  if ((s.phone || s.mail) && s.words <= 8) return true;
  if ((s.cues & (PageCue::contact)) != 0 && s.other() <= 2) return true;
  if ((s.cues & PageCue::counter) != 0 && s.other() <= 2 && (s.numbers > 0 || s.other() <= 1)) return true;
  if ((s.cues & PageCue::control) != 0 && (s.other() <= 1 || s.covered * 2 >= s.words)) return true;
  if ((s.cues & PageCue::section) != 0 && s.other() <= 3) return true;
  if ((s.first & PageCue::section) != 0 && s.colon_after_cue) return true;
  return (s.first & (PageCue::contact | PageCue::counter)) != 0 && s.colon_after_cue && s.words <= 12;
}

bool is_byline(const Shape& s) {
  if ((s.cues & (PageCue::entry | PageCue::change)) != 0 && (s.date || s.time) && s.other() <= 4) return true;
  if ((s.cues & PageCue::author) != 0 && s.other() <= 3 && s.numbers == 0) return true;
  if (s.mail && s.other() <= 3) return true;
  return (s.date || s.time) && s.words == 0;
}

std::optional<Day> byline_date(std::string_view s) {
  if (s.empty()) return std::nullopt;
  if (!ascii_digit(s.front()))
    return is_ascii_letter(static_cast<unsigned char>(s.front())) ? english_date(s) : std::nullopt;
  const Number year = number_at(s, 0);
  if (year.digits == 4 && s.substr(4).starts_with("년")) {
    std::size_t at = skip(s, 4 + 3, " ");
    const Number month = number_at(s, at);
    at += month.digits;
    if (month.digits == 0 || !s.substr(at).starts_with("월")) return std::nullopt;
    at = skip(s, at + 3, " ");
    const Number day = number_at(s, at);
    if (day.digits == 0 || day.digits > 2 || !s.substr(at + day.digits).starts_with("일"))
      return std::nullopt;
    return make_day(year.value, month.value, day.value);
  }
  if (year.digits == 4) return parse_iso_day(s.substr(0, 16));
  if (year.digits == 2 && s.size() >= 8 && (s[2] == '/' || s[2] == '.' || s[2] == '-') &&
      s[5] == s[2]) {  // 25/03/25: the Korean order
    const Number month = number_at(s, 3);
    const Number day = number_at(s, 6);
    if (month.digits == 2 && day.digits == 2) return make_day(2000 + year.value, month.value, day.value);
  }
  return english_date(s);
}

bool is_closed_otherwise(std::string_view s) {
  std::size_t end = s.size();
  while (end > 0) {
    const CodePoint c = decode_before(s, end);
    if (is_hangul(c.value)) return false;
    if (c.value != ')' && c.value != ']' && c.value != '"' && c.value != '\'' && c.value != 0x201D &&
        c.value != 0x2019 && c.value != '*' && c.value != 0x300D && c.value != 0x300F) {
      break;
    }
    end -= c.size;
  }
  if (end == 0) return false;
  if (s[end - 1] == '.') {
    --end;
    if (end > 0 && s[end - 1] == '.') return false;
  } else if (end >= 3 && s.substr(end - 3, 3) == "\xE3\x80\x82") {
    end -= 3;
  } else {
    return false;
  }
  if (end == 0) return false;
  const char32_t last = decode_before(s, end).value;
  if (is_hangul(last)) return end >= 12;
  // English, or a Korean sentence that ends in other letters: enough words before the full stop.
  if (!is_word(last) && last != '%' && last != ')' && last != '"' && last != 0x201D && last != '\'' &&
      last != 0x2019)
    return false;
  return std::count(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(end, 400)),
                    ' ') >= 2;
}

}  // namespace daejo
