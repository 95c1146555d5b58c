#include "daejo/name/classes.h"

#include <algorithm>

#include "daejo/base/tsv.h"
#include "daejo/name/form.h"

namespace daejo {

Result<ClassWords> ClassWords::load(const Resources& resources) {
  ClassWords out;
  auto rows =
      read_tsv(resources.at("data/names/classes.tsv"), {"korean", "english", "kind", "find", "alone"});
  if (!rows) return fail(rows.error());
  for (const TsvRow& row : *rows) {
    ClassWord word;
    word.korean = to_utf32(row["korean"]);
    if (word.korean.empty()) return fail(row.error("korean", "no class word"));
    word.alone = row["alone"] == "yes";
    for (const std::string_view english : split(row["english"], '|')) {
      std::string folded;
      for (const char c : english) {
        if (c == '&')
          folded += "and";
        else
          folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      }
      bool& alone = out.english_[folded];
      alone = alone || word.alone;
      out.longest_ =
          std::max(out.longest_, static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1);
      word.english.push_back(std::move(folded));
    }
    out.by_last_[word.korean.back()].push_back(std::move(word));
  }
  for (auto& [last, words] : out.by_last_) {
    std::stable_sort(words.begin(), words.end(), [](const ClassWord& a, const ClassWord& b) {
      return a.korean.size() > b.korean.size();
    });
  }
  return out;
}

std::vector<const ClassWord*> ClassWords::at_end(std::u32string_view name) const {
  std::vector<const ClassWord*> out;
  if (name.empty()) return out;
  const auto words = by_last_.find(name.back());
  if (words == by_last_.end()) return out;
  for (const ClassWord& word : words->second) {
    if (word.korean.size() < name.size() && name.ends_with(word.korean)) out.push_back(&word);
  }
  return out;
}

std::vector<ClassWords::English> ClassWords::in_english(const std::vector<const NameToken*>& tokens) const {
  std::vector<English> out;
  if (tokens.size() < 2) return out;
  for (std::size_t size = std::min(longest_, tokens.size() - 1); size > 0; --size) {
    for (const bool head : {false, true}) {
      std::string words;
      const std::size_t from = head ? 0 : tokens.size() - size;
      for (std::size_t i = from; i < from + size; ++i) {
        if (!words.empty()) words += ' ';
        words += tokens[i]->latin;
      }
      if (english_.count(words) == 0) continue;
      const bool of = head && size + 1 < tokens.size() && tokens[size]->latin == "of";
      out.push_back({std::move(words), head, of ? size + 1 : size});
    }
  }
  return out;
}

bool ClassWords::alone(std::string_view english) const {
  const auto found = english_.find(std::string(english));
  return found != english_.end() && found->second;
}

}  // namespace daejo
