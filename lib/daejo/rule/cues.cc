#include "daejo/rule/cues.h"

#include <map>

namespace daejo {

CueWords::CueWords(const RuleSet& rules) {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<const Regex*> all;
  for (const Rule& rule : rules.rules) {
    if (!rule.enabled || (rule.pairs && !rules.pair)) continue;
    for (const Pattern& p : rule.claims) {
      for (const Regex* r : {&p.before, &p.after, &p.sentence, &p.unless}) {
        if (r->empty() || r->words().empty()) continue;
        all.push_back(r);
        for (const std::string& word : r->words())
          numbers.emplace(word, static_cast<std::uint32_t>(numbers.size()));
      }
    }
  }
  for (const auto& [word, number] : numbers) {
    trie_.add(word, number);
    add_beginning(word);
  }
  trie_.freeze();
  size_ = numbers.size();
  for (const Regex* r : all) {
    Words& words = words_[r->id()];
    if (!words.numbers.empty()) continue;
    words.of = *r;
    for (const std::string& word : r->words()) words.numbers.push_back(numbers[word]);
  }
}

void CueWords::add_beginning(std::string_view word) {
  const auto set = [](Letters& letters, char32_t place) {
    letters[place % 0x10000 >> 6] |= std::uint64_t{1} << (place & 63);
  };
  const auto both_cases = [](char32_t c) {
    const bool small = c >= 'a' && c <= 'z';
    const bool capital = c >= 'A' && c <= 'Z';
    return std::array<char32_t, 2>{c, small ? c - 'a' + 'A' : capital ? c - 'A' + 'a' : c};
  };
  const CodePoint first = decode(word, 0);
  for (const char32_t a : both_cases(first.value)) {
    if (first.size == word.size()) {
      set(alone_, a);
    } else {
      for (const char32_t b : both_cases(decode(word, first.size).value)) set(pairs_, pair(a, b));
    }
  }
}

const std::vector<std::uint32_t>* CueWords::words_of(const Regex& regex) const {
  if (regex.empty()) return nullptr;
  const auto it = words_.find(regex.id());
  return it == words_.end() ? nullptr : &it->second.numbers;
}

Cues::Cues(const Case& set, const RuleSet& rules)
    : words_(rules.cues != nullptr ? rules.cues->of(rules) : std::make_shared<const CueWords>(rules)) {
  std::vector<std::size_t> first_sentence;  // by document
  std::size_t sentences = 0;
  for (const Document& d : set.documents) {
    first_sentence.push_back(sentences);
    sentences += d.sentences.size();
  }
  row_ = (sentences + 63) / 64;
  with_.resize(row_ * words_->size());
  std::vector<bool> read(sentences);
  for (const Claim& c : set.claims) {  // of the other sentences nobody asks
    if (c.document >= set.documents.size() || c.sentence >= set.documents[c.document].sentences.size())
      continue;
    const std::size_t sentence = first_sentence[c.document] + c.sentence;
    if (read[sentence]) continue;
    read[sentence] = true;
    const Document& d = set.documents[c.document];
    words_->each(slice(d.text, d.sentences[c.sentence].span), [&](std::uint32_t word) {
      with_[word * row_ + sentence / 64] |= std::uint64_t{1} << sentence % 64;
    });
  }
}

Cues::Sentences Cues::sentences_with(const Regex& regex) const {
  const std::vector<std::uint32_t>* words = words_->words_of(regex);
  if (words == nullptr) return {};
  Sentences out(row_);
  for (const std::uint32_t word : *words) {
    for (std::size_t i = 0; i < row_; ++i) out[i] |= with_[word * row_ + i];
  }
  return out;
}

void Cues::keep_those_with(const Regex& regex, Sentences& sentences) const {
  const std::vector<std::uint32_t>* words = words_->words_of(regex);
  if (words == nullptr) return;
  if (sentences.empty()) sentences.resize(row_, ~std::uint64_t{0});
  for (std::size_t i = 0; i < row_; ++i) {
    std::uint64_t with = 0;
    for (const std::uint32_t word : *words) with |= with_[word * row_ + i];
    sentences[i] &= with;
  }
}

}  // namespace daejo
