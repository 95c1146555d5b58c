#pragma once
// The words of a document as the name finders walk them: one pass over the text, no copies.
//
//   "딥시크(DeepSeek)의 창업자 량원펑이"  ->  딥시크 | DeepSeek | 의 | 창업자 | 량원펑이 (stem 량원펑, subject)
//
// A word is a run of letters and digits; . - ' & and , join it where they stand between its parts
// (GPT-4, 3.1, R&D, 1,200). Words lie in blocks that are neither code nor front matter, never in masked
// markup.

#include <cstdint>
#include <string_view>
#include <vector>

#include "daejo/mention/name_types.h"
#include "daejo/mention/opening.h"
#include "daejo/text/document.h"

namespace daejo {

struct TextWord {
  enum : std::uint8_t {
    hangul = 1,
    latin = 2,
    upper = 4,
    lower = 8,
    digit = 16,
    han = 32,
    first = 64,
    furniture = 128
  };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t stem = 0;  // end of the stem; == end where no particle follows
  std::uint32_t type = 0;  // index into the types of the set
  std::uint8_t has =
      0;  // `upper`: begins with a capital; `lower`: holds a small letter; `first`: begins a sentence
  Particle particle = Particle::none;
  std::uint16_t flags = 0;  // of its type: what a word tells by itself is asked of every word

  std::uint16_t letter = 0;  // first_letter() and first_pair() of it
  std::uint16_t pair = no_pair;

  bool tells(std::uint16_t mask) const { return (flags & mask) != 0; }
  std::size_t size_of() const { return end - begin; }
  bool is(std::uint8_t mask) const { return (has & mask) != 0; }
  bool only_hangul() const { return (has & (hangul | latin | digit | han)) == hangul; }
  bool only_latin() const { return (has & (hangul | latin | digit | han)) == latin; }
};

// The words of a sentence, and how many of them have Hangul, or nothing but Latin letters.
struct SentenceWords {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t hangul = 0, latin = 0;

  bool korean() const { return hangul > 0 && hangul * 2 >= latin; }
};

struct NameText {
  const Document* document = nullptr;
  const NameTypes* types = nullptr;
  std::vector<TextWord> words;
  std::vector<SentenceWords> sentences;
  // What the finders ask for: the words with Latin letters, or with digits behind other letters; those right
  // behind a mark that may be a quotation mark; those that tell of a name (WordType::beside_names).
  std::vector<std::uint32_t> latin, marked, telling;
  Openings openings;  // of figures, where the types know them

  const WordType& type(std::size_t i) const { return (*types)[words[i].type]; }
  std::string_view text() const { return document->text; }
  std::string_view word(std::size_t i) const {
    return text().substr(words[i].begin, words[i].end - words[i].begin);
  }
  std::string_view stem(std::size_t i) const {
    return text().substr(words[i].begin, words[i].stem - words[i].begin);
  }
  // What stands between word i and the next one; up to the block's end for a sentence's last word.
  std::string_view gap(std::size_t i) const {
    return i + 1 < words.size() ? text().substr(words[i].end, words[i + 1].begin - words[i].end)
                                : text().substr(words[i].end);
  }
  // Is word i followed by one blank and word i + 1 of the same sentence?
  bool next(std::size_t i) const {
    return i + 1 < words.size() && !words[i + 1].is(TextWord::first) &&
           words[i + 1].begin == words[i].end + 1 && text()[words[i].end] == ' ';
  }
};

// Also counts the candidates among the words.
NameText name_words(const Document& document, NameTypes& types, bool furniture);

}  // namespace daejo
