#pragma once
// Passages that repeat earlier ones: an article body that stands twice on its page, a wire story that several
// papers copied. A passage that repeats is no further witness.
//
//   mark_repeats(document);                        // sets Sentence::print, and ::repeats inside one document
//   Copies copies = find_copies(documents);        // documents in their order; across documents
//   copies.of(2, 7)  ->  {0, 5}                    // sentence 7 of document 2 repeats 5 of document 0
//
// A passage: two sentences or more in a row, or one of 80 letters or more, equal but for white space,
// punctuation and the case of Latin letters. A sentence that repeats the title counts alone. Short sentences
// that happen to be equal in different surroundings do not. By hashes of the sentences, 64 bits; linear in
// the text.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "daejo/text/document.h"

namespace daejo {

void mark_repeats(Document& document);

struct SentencePlace {
  std::size_t document = 0;
  std::size_t sentence = 0;

  friend bool operator==(const SentencePlace&, const SentencePlace&) = default;
};

struct Copies {
  std::vector<std::vector<std::optional<SentencePlace>>> sentences;  // [document][sentence]

  const std::optional<SentencePlace>& of(std::size_t document, std::size_t sentence) const {
    return sentences[document][sentence];
  }
};

// For every sentence that states something, of documents whose repeats are marked, the sentence of an earlier
// document that it repeats. Never a sentence of the same document: that is Sentence::repeats.
Copies find_copies(std::span<const Document> documents);

}  // namespace daejo
