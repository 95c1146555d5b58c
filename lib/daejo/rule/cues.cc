#include "daejo/rule/cues.h"

namespace daejo {

Cues::Cues(const Case& set, const CueWords& words) {
  std::vector<std::size_t> first_sentence;  // by document
  std::size_t sentences = 0;
  for (const Document& d : set.documents) {
    first_sentence.push_back(sentences);
    sentences += d.sentences.size();
  }
  row_ = (sentences + 63) / 64;
  with_.resize(row_ * words.size());
  std::vector<bool> read(sentences);
  for (const Claim& c : set.claims) {  // of the other sentences nobody asks
    if (c.document >= set.documents.size() || c.sentence >= set.documents[c.document].sentences.size())
      continue;
    const std::size_t sentence = first_sentence[c.document] + c.sentence;
    if (read[sentence]) continue;
    read[sentence] = true;
    const Document& d = set.documents[c.document];
    words.each(slice(d.text, d.sentences[c.sentence].span), [&](std::uint32_t word) {
      with_[word * row_ + sentence / 64] |= std::uint64_t{1} << sentence % 64;
    });
  }
}

Cues::Sentences Cues::sentences_with(const std::vector<std::uint32_t>& words) const {
  if (words.empty()) return {};
  Sentences out(row_);
  for (const std::uint32_t word : words) {
    for (std::size_t i = 0; i < row_; ++i) out[i] |= with_[word * row_ + i];
  }
  return out;
}

void Cues::keep_those_with(const std::vector<std::uint32_t>& words, Sentences& sentences) const {
  if (sentences.empty()) {
    sentences = sentences_with(words);
    return;
  }
  for (std::size_t i = 0; i < row_; ++i) {
    std::uint64_t with = 0;
    for (const std::uint32_t word : words) with |= with_[word * row_ + i];
    sentences[i] &= with;
  }
}

}  // namespace daejo
