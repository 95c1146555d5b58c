#include "daejo/mention/name_words.h"

#include <limits>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

std::uint8_t class_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return TextWord::latin | TextWord::lower;
    if (c >= 'A' && c <= 'Z') return TextWord::latin | TextWord::upper;
    return c >= '0' && c <= '9' ? TextWord::digit : 0;
  }
  if (c >= 0xAC00 && c <= 0xD7A3) return TextWord::hangul;
  if (is_han(c)) return TextWord::han;
  if (is_latin(c)) return TextWord::latin | TextWord::lower;
  // Small and capital Roman numerals and full-width letters behave as Latin: KSLV-Ⅱ, ＡＩ.
  if (c >= 0x2160 && c <= 0x217F) return TextWord::latin;
  return is_word(c) ? TextWord::hangul : 0;
}

// decode(), but for the commonest case without a call: a letter of Hangul or ASCII.
inline CodePoint step(std::string_view text, std::size_t at) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data() + at);
  if (*p < 0x80) return {*p, 1};
  if ((*p & 0xF0) == 0xE0 && at + 3 <= text.size() && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80)
    return {static_cast<char32_t>((*p & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F)), 3};
  return decode(text, at);
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
      const CodePoint c = step(text, at);
      const std::uint8_t kind = class_of(c.value);
      if (kind == 0) {
        at += c.size;
        continue;
      }
      at = word(text, at, block.span.end, role | (first ? TextWord::first : 0));
      first = false;
    }
  }

  NameText take() { return std::move(out_); }

 private:
  std::size_t word(std::string_view text, std::size_t at, std::size_t limit, std::uint8_t has) {
    TextWord word;
    word.begin = static_cast<std::uint32_t>(at);
    std::uint8_t last = 0;
    while (at < limit) {
      const CodePoint c = step(text, at);
      const std::uint8_t kind = class_of(c.value);
      if (kind == 0) {
        if (c.size != 1 || at + 1 >= limit) break;
        const std::uint8_t after = class_of(decode(text, at + 1).value);
        if (!joins(text[at], last, after)) break;
        ++at;
        continue;
      }
      if ((kind & TextWord::upper) && at != word.begin)
        has |= kind & ~TextWord::upper;
      else
        has |= kind;
      last = kind;
      at += c.size;
    }
    word.end = word.stem = static_cast<std::uint32_t>(at);
    word.has = has;
    const bool hangul = word.only_hangul();
    word.type = types_.intern(text.substr(word.begin, word.end - word.begin), hangul,
                              !hangul && word.is(TextWord::hangul));
    const WordType& type = types_[word.type];
    word.stem = word.begin + type.stem;
    word.particle = type.particle;
    if (type.is(WordType::candidate) && !word.is(TextWord::furniture)) {
      Candidate& candidate = types_.candidates[type.stem_candidate];
      ++candidate.count;
      if (type.particle != Particle::quote && type.particle != Particle::copula)
        candidate.particles |= 1u << static_cast<unsigned>(type.particle);
    }
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
