// Hangul against Latin letters by the class words of both: 나로우주센터, Naro Space Center; 타이타닉호, RMS
// Titanic.

#include <algorithm>

#include "daejo/name/classes.h"
#include "daejo/name/pairs.h"

namespace daejo {
namespace {

using Words = std::vector<const NameToken*>;

Words without(const Words& words, const ClassWords::English& found) {
  const auto cut = static_cast<std::ptrdiff_t>(found.size);
  return found.head ? Words(words.begin() + cut, words.end()) : Words(words.begin(), words.end() - cut);
}

// The rest is compared as a name of its own; `less` is what the missing word takes from its strength.
NameAnswer by_rest(const NamePair& pair, const Words& words, std::u32string_view hangul, std::string korean,
                   std::string english, double less) {
  NameAnswer out = compare_read(pair, words, std::u32string(hangul), sounds(hangul));
  if (out.verdict == NameVerdict::different) return out;
  // One syllable is little to go by: 한강, Han River.
  if (hangul.size() < 2 && (less > 0 || out.strength < 0.9)) return different_names();
  if (less > 0 && hangul.size() < 3 && out.strength < 0.9) return different_names();
  out.strength -= less;
  out.preferred.clear();
  out.why.insert(out.why.begin(), {"class-word", std::move(english), std::move(korean)});
  return out;
}

}  // namespace

NameAnswer compare_by_class(const NamePair& pair, const Words& words, std::u32string_view hangul) {
  constexpr double left_out = 0.15;
  const ClassWords& classes = pair.tables.classes;
  const std::vector<ClassWords::English> english = classes.in_english(words);
  const std::vector<const ClassWord*> korean = classes.at_end(hangul);
  for (const ClassWord* word : korean) {
    const std::u32string_view rest = hangul.substr(0, hangul.size() - word->korean.size());
    for (const ClassWords::English& found : english) {
      if (std::find(word->english.begin(), word->english.end(), found.words) == word->english.end()) continue;
      NameAnswer out = by_rest(pair, without(words, found), rest, to_utf8(word->korean), found.words, 0);
      if (out.verdict != NameVerdict::different) return out;
    }
    if (!word->alone || rest.size() < 2) continue;
    NameAnswer out = by_rest(pair, words, rest, to_utf8(word->korean), {}, left_out);
    if (out.verdict != NameVerdict::different) return out;
  }
  for (const ClassWords::English& found : english) {
    if (!classes.alone(found.words)) continue;
    NameAnswer out = by_rest(pair, without(words, found), hangul, {}, found.words, left_out);
    if (out.verdict != NameVerdict::different) return out;
  }
  return different_names();
}

NameAnswer compare_latin_classes(const NamePair& pair) {
  const bool first_longer = pair.a.tokens.size() > pair.b.tokens.size();
  const NameForm &longer = first_longer ? pair.a : pair.b, &shorter = first_longer ? pair.b : pair.a;
  const std::size_t more = longer.tokens.size() - shorter.tokens.size();
  if (pair.kind == NameKind::person || more == 0 || more > 2) return different_names();
  // The shorter must be one end of the longer.
  const auto equal_from = [&](std::size_t at) {
    for (std::size_t i = 0; i < shorter.tokens.size(); ++i)
      if (longer.tokens[at + i].text != shorter.tokens[i].text) return false;
    return true;
  };
  const bool head = equal_from(more), tail = !head && equal_from(0);
  if (!head && !tail) return different_names();
  std::string words;
  for (std::size_t i = 0; i < more; ++i) {
    if (i > 0) words += ' ';
    words += longer.tokens[head ? i : shorter.tokens.size() + i].latin;
  }
  if (!pair.tables.classes.alone(words)) return different_names();
  return variant_names("class-word", std::string(pair.a.written), std::string(pair.b.written), 0.85);
}

}  // namespace daejo
