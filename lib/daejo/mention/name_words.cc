#include "daejo/mention/name_words.h"

#include <limits>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

std::uint8_t class_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return NameWord::latin | NameWord::lower;
    if (c >= 'A' && c <= 'Z') return NameWord::latin | NameWord::upper;
    return c >= '0' && c <= '9' ? NameWord::digit : 0;
  }
  if (c >= 0xAC00 && c <= 0xD7A3) return NameWord::hangul;
  if (is_han(c)) return NameWord::han;
  if (is_latin(c)) return NameWord::latin | NameWord::lower;
  // Small and capital Roman numerals and full-width letters behave as Latin: KSLV-Ⅱ, ＡＩ.
  if (c >= 0x2160 && c <= 0x217F) return NameWord::latin;
  return is_word(c) ? NameWord::hangul : 0;
}

// May this byte join two parts of one word?
bool joins(char c, std::uint8_t before, std::uint8_t after) {
  constexpr std::uint8_t ascii = NameWord::latin | NameWord::digit;
  if (c == '-') return (before & (ascii | NameWord::hangul)) && (after & ascii);
  if (c == '.')
    return ((before & NameWord::digit) && (after & NameWord::digit)) ||
           ((before & NameWord::upper) && (after & NameWord::upper));
  if (c == '&') return (before & NameWord::upper) && (after & NameWord::upper);
  if (c == '\'') return (before & NameWord::latin) && (after & NameWord::upper);
  return c == ',' && (before & NameWord::digit) && (after & NameWord::digit);
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
    const std::uint8_t role = states(block.role) ? 0 : NameWord::furniture;
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
      at = word(text, at, block.span.end, role | (first ? NameWord::first : 0));
      first = false;
    }
  }

  NameText take() { return std::move(out_); }

 private:
  std::size_t word(std::string_view text, std::size_t at, std::size_t limit, std::uint8_t has) {
    NameWord word;
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
      if ((kind & NameWord::upper) && at != word.begin)
        has |= kind & ~NameWord::upper;
      else
        has |= kind;
      last = kind;
      at += c.size;
    }
    word.end = word.stem = static_cast<std::uint32_t>(at);
    word.has = has;
    if (last & NameWord::hangul) {
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

NameText name_words(const Document& document, const NameLexicon& lexicon) {
  Walker walker(document, lexicon);
  if (document.text.size() < std::numeric_limits<std::uint32_t>::max())
    for (const Block& block : document.blocks)
      if (block.role != Role::front_matter && block.role != Role::code) walker.block(block);
  return walker.take();
}

}  // namespace daejo
