#include "daejo/mention/name_words.h"

#include <array>
#include <limits>

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

class Walker {
 public:
  explicit Walker(const Document& document, NameTypes& types) : types_(types) {
    out_.types = &types;
    out_.document = &document;
    out_.words.reserve(document.text.size() / 9);
  }

  void block(const Block& block) {
    const Document& document = *out_.document;
    const std::string_view text = document.text;
    std::size_t sentence = block.first_sentence, at = block.span.begin;
    const std::uint8_t role = states(block.role) ? 0 : TextWord::furniture;
    bool first = true;
    while (at < block.span.end) {
      if (sentence < block.last_sentence && at >= document.sentences[sentence].span.begin)
        first = true, ++sentence;
      if (mask_ < document.masked.size() && at >= document.masked[mask_].begin) {
        at = std::max(at, document.masked[mask_++].end);
        continue;
      }
      // Up to the next place where one of these begins, words and what stands between them.
      std::size_t stop = block.span.end;
      if (sentence < block.last_sentence) stop = std::min(stop, document.sentences[sentence].span.begin);
      if (mask_ < document.masked.size()) stop = std::min(stop, document.masked[mask_].begin);
      do {
        const Letter letter = letter_at(text, at);
        if (letter.kind == 0) {
          at += letter.size;
          continue;
        }
        at = word(text, at, block.span.end, role | (first ? TextWord::first : 0));
        first = false;
      } while (at < stop);
    }
  }

  NameText take() { return std::move(out_); }

 private:
  std::size_t word(std::string_view text, std::size_t at, std::size_t limit, std::uint8_t has) {
    TextWord word;
    word.begin = static_cast<std::uint32_t>(at);
    std::uint8_t last = 0;
    while (at < limit) {
      if (is_syllable_at(text, at)) {  // most words hold nothing else
        do at += 3;
        while (at < limit && is_syllable_at(text, at));
        has |= last = TextWord::hangul;
        if (at >= limit) break;
      }
      const Letter letter = letter_at(text, at);
      if (letter.kind == 0) {
        if (letter.size != 1 || at + 1 >= limit) break;
        if (text[at] == ' ' || !joins(text[at], last, letter_at(text, at + 1).kind)) break;
        ++at;
        continue;
      }
      has |= at == word.begin ? letter.kind : letter.kind & ~TextWord::upper;
      last = letter.kind;
      at += letter.size;
    }
    word.end = word.stem = static_cast<std::uint32_t>(at);
    word.has = has;
    const bool hangul = word.only_hangul();
    word.type = types_.intern(text.substr(word.begin, word.end - word.begin), hangul,
                              !hangul && word.is(TextWord::hangul));
    const WordType& type = types_[word.type];
    word.stem = word.begin + type.stem;
    word.particle = type.particle;
    word.flags = type.flags;
    word.letter = type.letter;
    word.pair = type.pair;
    if (type.is(WordType::candidate)) types_.meet(type, word.is(TextWord::furniture));
    out_.words.push_back(word);
    return at;
  }

  NameTypes& types_;
  NameText out_;
  std::size_t mask_ = 0;
};

}  // namespace

NameText name_words(const Document& document, NameTypes& types, bool furniture) {
  Walker walker(document, types);
  if (document.text.size() < std::numeric_limits<std::uint32_t>::max())
    for (const Block& block : document.blocks)
      if (states(block.role) || (furniture && block.role != Role::front_matter && block.role != Role::code))
        walker.block(block);
  return walker.take();
}

}  // namespace daejo
