#include "daejo/rule/cue_words.h"

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
  const auto set = [](Letters& letters, std::uint32_t place) {
    letters[place >> 6] |= std::uint64_t{1} << (place & 63);
  };
  const auto both_cases = [](std::uint32_t c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return std::array<std::uint32_t, 2>{c, letter ? c ^ 0x20U : c};
  };
  const Letter first = letter_at(word, 0);
  for (const std::uint32_t a : both_cases(first.bytes)) {
    if (first.size >= word.size()) {
      set(alone_, place(a));
    } else {
      for (const std::uint32_t b : both_cases(letter_at(word, first.size).bytes)) set(pairs_, pair(a, b));
    }
  }
}

const std::vector<std::uint32_t>* CueWords::words_of(const Regex& regex) const {
  if (regex.empty()) return nullptr;
  const auto it = words_.find(regex.id());
  return it == words_.end() ? nullptr : &it->second.numbers;
}

}  // namespace daejo
