#include "daejo/text/sentence.h"

#include <algorithm>
#include <array>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t longest_sentence = 16 * 1024;
constexpr std::size_t longest_quotation = 1500;
constexpr std::size_t longest_bracket = 600;
constexpr std::size_t none = std::string_view::npos;

bool is_mark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF0E ||
         c == 0xFF1F;
}
bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == '*' || c == '_' || c == 0x201D ||
         c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xBB || c == 0xFF09 || c == 0x300B;
}
bool is_quote_closer(char32_t c) {
  return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xBB;
}
bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool is_lower(char32_t c) { return is_latin(c) && !is_upper(c) && c < 0x100; }

// The endings that close a Korean statement or question: 다 요 죠 까 네 음 함 임 됨.
bool closes_korean(char32_t c) {
  static constexpr std::u32string_view endings = U"다요죠까네음함임됨";
  return endings.find(c) != std::u32string_view::npos;
}

// Of syllables and of no space.
bool is_syllable_first(char c) { return c >= '\xEA' && c <= '\xED'; }

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
      continue;
    }
    if (is_syllable_first(text[at])) break;
    const CodePoint c = decode(text, at);
    if (!is_space(c.value)) break;
    at += c.size;
  }
  return std::min(at, end);
}

enum class Period { ends, goes_on, unsure };

// What nearly all periods are, as `ends_after` tells: the end of a block, one behind a syllable with a space
// and a word behind it, or one inside a number or a word of ASCII.
Period plain_period(std::string_view text, Span sentence, std::size_t at) {
  const auto is_plain = [](char c) {
    return is_digit(static_cast<unsigned char>(c)) || is_ascii_letter(static_cast<unsigned char>(c));
  };
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (text[at] != '.') return Period::unsure;
  if (at + 1 == sentence.end) return Period::ends;
  if (text[at + 1] != ' ')
    return is_plain(text[at + 1]) && at > sentence.begin && is_ascii(text[at - 1]) ? Period::goes_on
                                                                                   : Period::unsure;
  if (at + 2 >= sentence.end || at < sentence.begin + 3 ||
      !(is_syllable_first(text[at + 2]) || is_plain(text[at + 2])) || !is_hangul(decode(text, at - 3).value))
    return Period::unsure;
  return at - 3 > sentence.begin ? Period::ends : Period::goes_on;  // "가. 개요"
}

std::string_view latin_word(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t to = at;
  while (to < end && to - at < 24 && is_ascii_letter(static_cast<unsigned char>(text[to]))) ++to;
  return text.substr(at, to - at);
}

// Pairs of quotation marks and brackets, and where the next closing one stands. Each kind looks ahead over
// every byte once at most, so that texts full of opening marks stay linear.
class Pairs {
 public:
  Pairs(std::string_view text, std::size_t end) : text_(text.substr(0, end)) { next_.fill(0); }

  // The offset of the closing mark of the opening one at `at`, none when it opens nothing. `size` = of the
  // closing mark.
  std::size_t closing(std::size_t at, CodePoint open, std::size_t& size) {
    size = open.size;
    switch (open.value) {
      case '(':
        return within(find(0, ")", at + 1), at, longest_bracket);
      case '[':
        return within(find(1, "]", at + 1), at, longest_bracket);
      case 0x201C:
        return curly(at, size);
      case 0x2018:
        return within(find(3, "\u2019", at + 3), at, longest_quotation);
      case 0x300C:
        return within(find(4, "\u300D", at + 3), at, longest_quotation);
      case 0x300E:
        return within(find(5, "\u300F", at + 3), at, longest_quotation);
      case 0xFF08:
        return within(find(7, "\uFF09", at + 3), at, longest_bracket);
      case '"':
        return straight(6, "\"", at);
      case '\'':
        return opens_single(at) ? straight(8, "'", at) : none;
      default:
        return none;
    }
  }

 private:
  static std::size_t within(std::size_t found, std::size_t at, std::size_t limit) {
    return found != none && found - at <= limit ? found : none;
  }

  std::size_t find(std::size_t kind, std::string_view mark, std::size_t from) {
    if (next_[kind] != none && next_[kind] < from) next_[kind] = text_.find(mark, from);
    return next_[kind];
  }

  std::size_t curly(std::size_t at, std::size_t& size) {
    const std::size_t close = within(find(2, "\u201D", at + 3), at, longest_quotation);
    const std::size_t plain = within(find(6, "\"", at + 3), at, longest_quotation);
    if (plain < close) size = 1;
    return std::min(close, plain);
  }

  bool opens_single(std::size_t at) const {  // not the apostrophe of don't and workers'
    if (at == 0) return true;
    const char32_t before = decode_before(text_, at).value;
    return !is_latin(before) && !is_digit(before);
  }

  std::size_t straight(std::size_t kind, std::string_view mark, std::size_t at) {
    if (at + 1 >= text_.size() || is_space(decode(text_, at + 1).value)) return none;
    if (at > 0 && is_digit(static_cast<unsigned char>(text_[at - 1]))) return none;  // inches, minutes
    for (std::size_t close = find(kind, mark, at + 1); close != none && close - at <= longest_quotation;
         close = find(kind, mark, close + 1)) {
      const char32_t before = decode_before(text_, close).value;
      const char32_t after = decode(text_, close + 1).value;
      if (!is_space(before) && !(kind == 8 && is_latin(after))) return close;
    }
    return none;
  }

  std::string_view text_;
  std::array<std::size_t, 9> next_{};
};

}  // namespace

Result<SentenceSplitter> SentenceSplitter::make(const Resources& resources) {
  const Resource* file = resources.find("data/sentence.tsv");
  if (file == nullptr) return fail({.path = "data/sentence.tsv", .message = "missing"});
  const Result<TsvTable> table = read_tsv(*file, {"word", "kind"});
  if (!table) return fail(table.error());
  static constexpr std::array<std::string_view, 6> names{"abbreviation", "number",    "closing",
                                                         "starter",      "quotative", "speech"};
  SentenceSplitter splitter;
  for (const TsvRow& row : *table) {
    const auto kind = std::find(names.begin(), names.end(), row["kind"]);
    if (kind == names.end()) {
      return fail(row.error("kind", "unknown kind of word",
                            "abbreviation, number, closing, starter, quotative or speech"));
    }
    splitter.words_[std::string(row["word"])] |= 1U << (kind - names.begin());
  }
  return splitter;
}

bool SentenceSplitter::is(std::string_view word, Word kind) const {
  const auto it = words_.find(word);
  return it != words_.end() && (it->second & (1U << static_cast<unsigned>(kind))) != 0;
}

// A single period with white space after it; `after` is the next thing of the text.
bool SentenceSplitter::ends_at_period(std::string_view text, Span sentence, std::size_t period,
                                      std::size_t after) const {
  const CodePoint before = decode_before(text, period);
  if (is_hangul(before.value)) return period - before.size != sentence.begin;  // "가. 개요"
  const CodePoint next = decode(text, after);
  // The word before the period, with the periods inside it ("U.S").
  std::size_t begin = period;
  while (begin > sentence.begin && period - begin < 24) {
    const CodePoint c = decode_before(text, begin);
    if (!is_word(c.value) && c.value != '.' && c.value != '-') break;
    begin -= c.size;
  }
  const std::string_view word = text.substr(begin, period - begin);
  const bool first = begin == sentence.begin;
  if (is_digit(before.value)) {
    const bool bare = word.size() <= 4 &&
                      std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!bare) return true;
    if (first || is_digit(next.value)) return false;  // "1. 서론", "2025. 1. 6."
    // The last part of a date: "… 1. 6. 오전".
    return !(word.size() <= 2 && begin >= sentence.begin + 3 && text[begin - 1] == ' ' &&
             text[begin - 2] == '.' && is_digit(static_cast<unsigned char>(text[begin - 3])));
  }
  if (!is_latin(before.value)) return !is_lower(next.value);
  if (is_lower(next.value)) return false;
  const std::string small = lower_ascii(word);
  if (first && word.size() == 1) return false;
  if (is(small, Word::abbreviation)) return false;
  const std::string next_word = lower_ascii(latin_word(text, after, sentence.end));
  const bool starts = is(next_word, Word::starter);
  const bool letters = word.size() == 1 || word.find('.') != none;  // J. Park, U.S., a.m.
  if (is(small, Word::number) && !is_upper(before.value)) return !is_digit(next.value);
  if (letters && word.find_first_of("0123456789-") == none) return starts;
  if (is(small, Word::closing)) return starts;
  return true;
}

bool SentenceSplitter::ends_after(std::string_view text, Span sentence, std::size_t mark, std::size_t run_end,
                                  std::size_t close, std::size_t end) const {
  if (close >= end) return true;
  const CodePoint before = decode_before(text, mark);
  const bool quoted = close > run_end;
  const std::size_t after = skip_space(text, close, end);
  if (after >= end) return true;
  const CodePoint next = decode(text, after);
  if (after == close) {  // no space: "했다.그는"
    return !quoted && run_end - mark == 1 && closes_korean(before.value) &&
           (is_hangul(next.value) || is_upper(next.value) || is_digit(next.value) || next.value == '"' ||
            next.value == 0x201C || next.value == '[');
  }
  if (next.value == ',' || next.value == ')' || next.value == 0x2014) return false;
  if (is_hangul(next.value) && quoted) {
    std::size_t to = after;
    for (CodePoint c = next; to < end && is_hangul(c.value) && to - after < 18; c = decode(text, to))
      to += c.size;
    for (std::size_t cut = to; cut > after; cut -= 3) {
      if (is(text.substr(after, cut - after), Word::quotative)) {
        return cut - after > 3 ? to - cut > 6 : to != cut;  // 라고도; but not 고려대는
      }
    }
  }
  const CodePoint first = decode(text, mark);
  if (first.value == '.' && mark + 1 == run_end)
    return ends_at_period(text, {sentence.begin, end}, mark, after);
  if (first.value == '.' || first.value == 0x2026) {  // an ellipsis closes only what is complete
    return closes_korean(before.value) || (is_latin(before.value) && is_upper(next.value));
  }
  if (is_lower(next.value) && !is_hangul(before.value)) return false;
  if (quoted && is_upper(next.value)) {  // "Is it true?" Mr Park asked
    std::size_t at = after;
    for (int words = 0; words < 5 && at < end; ++words) {
      const std::string_view word = latin_word(text, at, end);
      if (is(lower_ascii(word), Word::speech)) return false;
      at += word.size();
      if (at < end && text[at] == '.' && words < 2) ++at;
      if (at >= end || text[at] != ' ') break;
      ++at;
    }
  }
  return true;
}

void SentenceSplitter::split(std::string_view text, Span block, std::vector<Span>& out) const {
  SentenceMarks marks(text);
  split(text, block, marks, out);
}

void SentenceSplitter::split(std::string_view text, Span block, SentenceMarks& marks, std::vector<Span>& out,
                             Periods periods) const {
  const std::size_t end = std::min(block.end, text.size());
  Pairs pairs(text, end);
  std::size_t begin = skip_space(text, block.begin, end);
  std::size_t at = begin;
  std::size_t unpaired = 0;  // opening marks before this offset are not paired again

  const auto close_at = [&](std::size_t stop) {
    std::size_t last = stop;
    while (last > begin) {
      const CodePoint c = decode_before(text, last);
      if (!is_space(c.value)) break;
      last -= c.size;
    }
    if (last > begin) out.push_back({begin, last});
    begin = at = skip_space(text, stop, end);
  };

  while (at < end) {
    const std::size_t limit = std::min(end, begin + longest_sentence);
    at = marks.next(at, limit);
    if (at >= end) break;
    if (at >= begin + longest_sentence) {
      const std::size_t space = text.substr(begin, at - begin).rfind(' ');
      std::size_t cut = begin + space;
      if (space == none || space <= longest_sentence / 2) {
        cut = at;
        while (cut > begin && (text[cut] & 0xC0) == 0x80) --cut;
      }
      close_at(cut);
      continue;
    }
    const Period period =
        periods == Periods::by_neighbours ? plain_period(text, {begin, end}, at) : Period::unsure;
    if (period == Period::ends) {
      out.push_back({begin, at + 1});
      begin = at = std::min(at + 2, end);  // past the space
      continue;
    }
    if (period == Period::goes_on) {
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    std::size_t close_size = 0;
    const std::size_t partner = at >= unpaired ? pairs.closing(at, c, close_size) : none;
    if (partner != none) {
      const std::size_t open = at;
      const std::size_t after = partner + close_size;
      const CodePoint last = decode_before(text, partner);
      const bool bracket = c.value == '(' || c.value == '[' || c.value == 0xFF08;
      at = after;
      if (bracket && open == begin && after < end && text[after] == '\n') {  // "[앵커]" on a line of its own
        close_at(after);
      } else if (partner > open + c.size && is_mark(last.value) && (!bracket || open == begin) &&
                 ends_after(text, {begin, end}, partner - last.size, partner, after, end)) {
        if (open == begin && !bracket) {  // a quotation that is a sentence or several: look inside
          at = open + c.size;
          unpaired = at;
          // Inside, the sentences end as anywhere; the closing mark goes with the last.
        } else {
          close_at(after);
        }
      }
      continue;
    }
    if (!is_mark(c.value)) {
      at += c.size;
      continue;
    }
    std::size_t run_end = at;
    for (CodePoint m = c; run_end < limit && is_mark(m.value); m = decode(text, run_end)) run_end += m.size;
    std::size_t close = run_end;
    bool quote = false;
    for (CodePoint m = decode(text, close); close < end && is_closer(m.value); m = decode(text, close)) {
      quote = quote || is_quote_closer(m.value);
      close += m.size;
    }
    if (ends_after(text, {begin, end}, at, run_end, quote ? close : std::max(run_end, close), end)) {
      close_at(close);
    } else {
      at = close;
    }
  }
  if (begin < end) close_at(end);
}

}  // namespace daejo
