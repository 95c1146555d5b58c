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
  for (const auto& [word, number] : numbers) trie_.add(word, number);
  trie_.freeze();
  size_ = (numbers.size() + 63) / 64;
  for (const Regex* r : all) {
    Mask mask(size_);
    for (const std::string& word : r->words())
      mask[numbers[word] / 64] |= std::uint64_t{1} << (numbers[word] % 64);
    while (mask.back() == 0) mask.pop_back();
    masks_.emplace(r->text(), std::move(mask));
  }
}

const CueWords::Mask* CueWords::mask_of(const Regex& regex) const {
  if (regex.empty()) return nullptr;
  const auto it = masks_.find(regex.text());
  return it == masks_.end() ? nullptr : &it->second;
}

CueWords::Mask CueWords::found_in(std::string_view text) const {
  Mask mask(size_);
  for (std::size_t at = 0; at < text.size(); ++at) {
    trie_.each(text, at,
               [&](std::uint32_t word, std::size_t) { mask[word / 64] |= std::uint64_t{1} << (word % 64); });
  }
  return mask;
}

Cues::Cues(const Case& set, const RuleSet& rules)
    : set_(set), words_(rules.cues != nullptr ? rules.cues->of(rules) : std::make_shared<const CueWords>(rules)) {
  std::size_t sentences = 0;
  for (const Document& d : set.documents) {
    first_sentence_.push_back(sentences);
    sentences += d.sentences.size();
  }
  place_.assign(sentences, -1);
}

const Cues::Mask& Cues::words_of(const Claim& claim) {
  const std::size_t sentence = first_sentence_[claim.document] + claim.sentence;
  if (place_[sentence] >= 0) return seen_[static_cast<std::size_t>(place_[sentence])];
  place_[sentence] = static_cast<std::int32_t>(seen_.size());
  const Document& d = set_.documents[claim.document];
  return seen_.emplace_back(words_->found_in(slice(d.text, d.sentences[claim.sentence].span)));
}

bool Cues::may_match(const Claim& claim, const Mask* mask) {
  if (mask == nullptr) return true;
  if (claim.document >= set_.documents.size() ||
      claim.sentence >= set_.documents[claim.document].sentences.size())
    return true;
  const Mask& there = words_of(claim);
  for (std::size_t i = 0; i < mask->size(); ++i) {
    if ((there[i] & (*mask)[i]) != 0) return true;
  }
  return false;
}

}  // namespace daejo
