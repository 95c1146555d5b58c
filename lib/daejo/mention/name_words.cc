#include "daejo/mention/name_words.h"

#include <array>
#include <limits>

#include "daejo/text/letter_runs.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::array<std::uint8_t, 128> classes_of_ascii = [] {
  std::array<std::uint8_t, 128> out{};
  for (char c = 'a'; c <= 'z'; ++c) out[static_cast<std::size_t>(c)] = TextWord::latin | TextWord::lower;
  for (char c = 'A'; c <= 'Z'; ++c) out[static_cast<std::size_t>(c)] = TextWord::latin | TextWord::upper;
  for (char c = '0'; c <= '9'; ++c) out[static_cast<std::size_t>(c)] = TextWord::digit;
  return out;
}();

std::uint8_t class_of(char32_t c) {
  if (c < 0x80) return classes_of_ascii[c];
  if (c >= 0xAC00 && c <= 0xD7A3) return TextWord::hangul;
  if (is_han(c)) return TextWord::han;
  if (is_latin(c)) return TextWord::latin | TextWord::lower;
  // Small and capital Roman numerals and full-width letters behave as Latin: KSLV-Ⅱ, ＡＩ.
  if (c >= 0x2160 && c <= 0x217F) return TextWord::latin;
  return is_word(c) ? TextWord::hangul : 0;
}

struct Letter {
  std::uint8_t kind = 0;  // of TextWord's bits; 0 = no letter
  std::uint8_t size = 0;  // bytes
};

// U+AC00 to U+D77F, which nearly all syllables are, by their bytes; not at the very end of a text.
inline bool is_syllable_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return false;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data() + at);
  const unsigned head = static_cast<unsigned>(p[0]) << 8 | p[1],
                 tail = static_cast<unsigned>(p[1]) << 8 | p[2];
  return head - 0xEAB0 <= 0xED9D - 0xEAB0 && (tail & 0xC0C0) == 0x8080;
}

// The letter at a place of the text. ASCII and syllables of Hangul need not be decoded.
inline Letter letter_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {classes_of_ascii[first], 1};
  if (is_syllable_at(text, at)) return {TextWord::hangul, 3};
  const CodePoint c = decode(text, at);
  return {class_of(c.value), static_cast<std::uint8_t>(c.size)};
}

// May this byte join two parts of one word?
bool joins(char c, std::uint8_t before, std::uint8_t after) {
  constexpr std::uint8_t ascii = TextWord::latin | TextWord::digit;
  if (c == '-') return (before & (ascii | TextWord::hangul)) && (after & ascii);
  if (c == '.')
    return ((before & TextWord::digit) && (after & TextWord::digit)) ||
           ((before & TextWord::upper) && (after & TextWord::upper));
  if (c == '&') return (before & TextWord::upper) && (after & TextWord::upper);
  if (c == '\'') return (before & TextWord::latin) && (after & TextWord::upper);
  return c == ',' && (before & TextWord::digit) && (after & TextWord::digit);
}

constexpr std::array<bool, 256> may_join = [] {
  std::array<bool, 256> out{};
  for (const unsigned char c : {'-', '.', '&', '\'', ','}) out[c] = true;
  return out;
}();

// The sentences, and the words behind marks and with Latin letters or digits.
void list(NameText& of) {
  const char* const text = of.text().data();
  const TextWord* const words = of.words.data();
  const auto size = static_cast<std::uint32_t>(of.words.size());
  of.sentences.reserve(of.document->sentences.size() + 1);
  of.latin.reserve(size / 8);
  of.marked.reserve(size / 8);
  for (std::uint32_t begin = 0, end = 0; begin < size; begin = end) {
    std::uint32_t hangul = 0, latin = 0;
    do {
      const TextWord& word = words[end];
      hangul += word.has & TextWord::hangul;
      if (word.is(TextWord::latin | TextWord::digit)) {
        latin += word.only_latin();
        if (word.is(TextWord::latin) || static_cast<unsigned char>(text[word.begin]) >= 0x80)
          of.latin.push_back(end);
      }
      if (const char before = word.begin != 0 ? text[word.begin - 1] : ' '; before != ' ') {
        if (before == '\'' || before == '"' || (before & 0x80) != 0) of.marked.push_back(end);
      }
    } while (++end < size && !words[end].is(TextWord::first));
    of.sentences.push_back({begin, end, hangul, latin});
  }
}

class Walker {
 public:
  explicit Walker(const Document& document, NameTypes& types) : types_(types) {
    out_.types = &types;
    out_.document = &document;
    text_ = document.text;
    out_.words.reserve(document.text.size() / 9);
  }

  void block(const Block& block) {
    const Document& document = *out_.document;
    limit_ = std::min(block.span.end, text_.size());
    role_ = states(block.role) ? 0 : TextWord::furniture;
    first_ = true;
    LetterRuns runs(text_, block.span.begin, limit_);
    std::size_t sentence = block.first_sentence, at = block.span.begin;
    while (at < limit_) {
      if (sentence < block.last_sentence && at >= document.sentences[sentence].span.begin)
        first_ = true, ++sentence;
      if (mask_ < document.masked.size() && at >= document.masked[mask_].begin) {
        at = std::max(at, document.masked[mask_++].end);
        continue;
      }
      // Up to the next place where one of these begins, words and what stands between them.
      std::size_t stop = limit_;
      if (sentence < block.last_sentence) stop = std::min(stop, document.sentences[sentence].span.begin);
      if (mask_ < document.masked.size()) stop = std::min(stop, document.masked[mask_].begin);
      at = at < stop ? words(runs, at, stop) : step(at);
    }
  }

  // Each word is looked up when all are found: one small loop after the other.
  NameText take(bool furniture) {
    list(out_);
    types_.tell(out_);
    out_.openings.furniture = furniture;
    return std::move(out_);
  }

 private:
  // The words that begin from `at` on and before `stop`; the end of the last, or `stop`.
  std::size_t words(LetterRuns& runs, std::size_t at, std::size_t stop) {
    runs.go_on(at);
    for (LetterRun run; runs.next(run);) {
      if (run.begin >= stop) {
        runs.put_back(run);
        break;
      }
      at = run.end;
      if (run.what == LetterRun::mixed || joined(run.end)) {
        for (at = run.begin; at < run.end && at < stop;) at = step(at);
        // Where a sentence begins or masked text ends inside a run, its rest is a run of its own.
        if (at < run.end)
          runs.put_back({at, run.end, LetterRun::mixed});
        else
          runs.go_on(at);
      } else {
        add(run.begin, run.end, has(run));
      }
      if (at >= stop) return at;
    }
    return stop;
  }

  // May the word go on behind `end`, where its run ends?
  bool joined(std::size_t end) const {
    if (end + 1 >= limit_ || !may_join[static_cast<unsigned char>(text_[end])]) return false;
    const auto next = static_cast<unsigned char>(text_[end + 1]);
    return next >= 0x80 || classes_of_ascii[next] != 0;
  }

  std::uint8_t has(const LetterRun& run) const {
    if (run.what == LetterRun::syllables) return TextWord::hangul;
    std::uint8_t has = run.what == LetterRun::both ? TextWord::hangul : 0, head = 0;
    for (std::size_t at = run.begin; at < run.end; ++at) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte < 0x80) has |= classes_of_ascii[byte];
      if (at == run.begin) head = has & TextWord::upper;
    }
    return static_cast<std::uint8_t>((has & ~TextWord::upper) | head);
  }

  void add(std::size_t begin, std::size_t end, std::uint8_t has) {
    // In its place: a copy would wait for each of these to be stored.
    TextWord& word = out_.words.emplace_back();
    word.begin = static_cast<std::uint32_t>(begin);
    word.end = static_cast<std::uint32_t>(end);
    word.has = static_cast<std::uint8_t>(has | role_ | (first_ ? TextWord::first : 0));
    first_ = false;
  }

  // Letter by letter: behind the word that begins at `at`, or behind the letter that begins none.
  std::size_t step(std::size_t at) {
    Letter letter = letter_at(text_, at);
    if (letter.kind == 0) return at + letter.size;
    const std::size_t begin = at;
    std::uint8_t has = 0;
    std::uint8_t last = 0;
    while (at < limit_) {
      letter = letter_at(text_, at);
      if (letter.kind == 0) {
        if (letter.size != 1 || at + 1 >= limit_) break;
        if (text_[at] == ' ' || !joins(text_[at], last, letter_at(text_, at + 1).kind)) break;
        ++at;
        continue;
      }
      has |= at == begin ? letter.kind : letter.kind & ~TextWord::upper;
      last = letter.kind;
      at += letter.size;
    }
    add(begin, at, has);
    return at;
  }

  NameTypes& types_;
  NameText out_;
  std::string_view text_;
  std::size_t limit_ = 0;  // of the block
  std::uint8_t role_ = 0;
  bool first_ = true;  // does the next word begin a sentence?
  std::size_t mask_ = 0;
};

}  // namespace

NameText name_words(const Document& document, NameTypes& types, bool furniture) {
  Walker walker(document, types);
  if (document.text.size() < std::numeric_limits<std::uint32_t>::max())
    for (const Block& block : document.blocks)
      if (Openings::reads_words(block.role, furniture)) walker.block(block);
  return walker.take(furniture);
}

}  // namespace daejo
