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
  Walker(const Document& document, const NameLexicon& lexicon) : lexicon_(lexicon) {
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
      const CodePoint c = decode(text, at);
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
      const CodePoint c = decode(text, at);
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
    if (last & TextWord::hangul) {
      const ParticleMatch match = lexicon_.particle(text.substr(word.begin, word.end - word.begin));
      word.stem -= static_cast<std::uint32_t>(match.size);
      word.particle = match.role;
    }
    out_.words.push_back(word);
    return at;
  }

  const NameLexicon& lexicon_;
  NameText out_;
  std::size_t mask_ = 0;
};

}  // namespace

NameText name_words(const Document& document, const NameLexicon& lexicon, bool furniture) {
  Walker walker(document, lexicon);
  if (document.text.size() < std::numeric_limits<std::uint32_t>::max())
    for (const Block& block : document.blocks)
      if (states(block.role) || (furniture && block.role != Role::front_matter && block.role != Role::code))
        walker.block(block);
  return walker.take();
}

}  // namespace daejo
