// Names in Hangul that only another document's spelling shows to be names: 사우샘프턴 beside Southampton,
// 켄튼 쿨 beside Kenton Cool, 샘 알트만 beside 샘 올트먼.

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "daejo/base/ascii.h"
#include "daejo/base/word_table.h"
#include "daejo/mention/name_dictionary.h"
#include "daejo/name/bare.h"
#include "daejo/name/compare.h"
#include "daejo/name/keys.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t most_targets = 24;  // compared with one stretch of words
constexpr double least = 0.74;  // strength of a second script; by spelling alone only names of several words

struct Target {
  std::string_view name;
  EntityKind kind = EntityKind::other;
  bool hangul = false;
  std::size_t words = 1;
  bool guess = false;  // only a name when its other spelling is met
  ComparedName compared;
};

std::size_t words_in(std::string_view name) {
  return 1 + static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
}

// The targets that have a key. Most keys that are asked for no target has: one bit tells so.
class TargetsByKey {
 public:
  void add(NameKey key, std::uint32_t target) { all_.emplace_back(key, target); }
  void freeze() {
    std::sort(all_.begin(), all_.end());
    for (const auto& [key, target] : all_) may_hold_.set(bit(key));
  }
  // Behind those that `out` holds.
  void append(NameKey key, std::vector<std::uint32_t>& out) const {
    if (!may_hold_[bit(key)]) return;
    auto it = std::lower_bound(all_.begin(), all_.end(), std::pair{key, std::uint32_t{0}});
    for (; it != all_.end() && it->first == key; ++it) out.push_back(it->second);
  }

 private:
  static constexpr std::size_t bits = 4096;
  static std::size_t bit(NameKey key) {
    return static_cast<std::size_t>(key.bits() * 0x9E3779B97F4A7C15u >> 52);
  }
  std::vector<std::pair<NameKey, std::uint32_t>> all_;  // sorted
  std::bitset<bits> may_hold_;
};

class Across {
 public:
  Across(std::span<const NameText> texts, std::span<const FoundNames> found,
         std::span<const std::vector<Span>> guesses, const NameLexicon& lexicon, const NameTables& tables)
      : texts_(texts), found_(found), guesses_(guesses), lexicon_(lexicon), tables_(tables) {}

  // The new names, each once, with its kind.
  std::vector<NewName> run() {
    for (std::size_t d = 0; d < texts_.size(); ++d)
      for (const FoundName& f : found_[d].names)
        if (f.sure != NameSure::guess) target(slice(texts_[d].text(), f.span), f.kind);
    // Guesses, such as a capital at the beginning of a sentence, may be confirmed in the other script.
    for (std::size_t d = 0; d < texts_.size(); ++d)
      for (const Span guess : guesses_[d]) target(slice(texts_[d].text(), guess), EntityKind::other, true);
    by_key_.freeze();
    if (!targets_.empty())
      for (std::size_t d = 0; d < texts_.size(); ++d) read(texts_[d], found_[d]);
    return std::move(new_);
  }

 private:
  void target(std::string_view name, EntityKind kind, bool guess = false) {
    if (!seen_.insert(name)) return;
    const bool hangul = is_hangul(decode(name, 0).value);
    const std::size_t words = words_in(name);
    if (hangul ? words < 2 || kind != EntityKind::person : lexicon_.find(name) != nullptr) return;
    if (!hangul) {
      std::size_t small = 0;
      for (char c : name) small += c >= 'a' && c <= 'z';
      if (small < (guess ? 5u : 3u) || words > 4) return;
      // The names of bodies are translated; White Star Line is one with a class word.
      const std::string_view last = name.substr(name.rfind(' ') + 1);
      if (lexicon_.english_organisation(last)) {
        const NameClass* of = lexicon_.english_class(lower_ascii(last));
        if (of == nullptr || words < 2) return;
      }
    }
    ComparedName compared(tables_, name);
    for (const NameKey key : name_keys(tables_, compared.form()))
      if (key.is_telling()) by_key_.add(key, static_cast<std::uint32_t>(targets_.size()));
    for (std::size_t n = 0; n < met_by_.size(); ++n) met_by_[n] = met_by_[n] || may_meet(n, hangul, words);
    targets_.push_back({name, kind, hangul, words, guess, std::move(compared)});
  }

  bool before_foreign(const NameText& text, std::size_t i) const {
    const TextWord& w = text.words[i];
    if (!w.only_hangul() || w.size_of() > 12 || w.size_of() < 6 || !text.next(i)) return false;
    if (w.particle != Particle::none && w.end - w.stem > 3) return false;
    if (text.words[i].tells(WordType::class_noun | WordType::person_role | WordType::body)) return false;
    for (std::size_t k = i + 1; k < i + 3 && k < text.words.size() && text.next(k - 1); ++k) {
      if (!text.words[k].only_hangul()) return false;
      if (text.words[k].tells(WordType::second_half | WordType::first_half)) return true;
    }
    return false;
  }

  void read(const NameText& text, const FoundNames& found) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
      const TextWord& w = text.words[i];
      while (next < found.names.size() && found.names[next].span.end <= w.begin) ++next;
      if (!w.is(TextWord::hangul) || w.is(TextWord::digit | TextWord::han)) continue;
      const Span covered = next < found.names.size() ? found.names[next].span : Span{w.end + 1, w.end + 1};
      if (covered.begin < w.begin) continue;  // inside a name
      const NameTypes::Across told = text.types->across(w.type);
      // 페이지 애니야 모리스, 아니 에르노: an ordinary word may be a first name where a foreign one follows.
      const bool ordinary = !told.opens;
      if (ordinary && !before_foreign(text, i)) continue;
      std::size_t last = i;
      for (std::size_t n = 0; n < 4; ++n) {
        const TextWord& end = text.words[last];
        // The stem, or the whole where the particle may be a part of the name (알트만).
        const bool inside = covered.begin == w.begin && end.stem <= covered.end;
        if (!end.is(TextWord::digit) && !(ordinary && n == 0)) {
          if (!inside && !(n == 0 && told.plain_stem)) stretch(text, {w.begin, end.stem}, n + 1);
          if (end.stem != end.end && end.end - end.stem == 3 && !(n == 0 && told.plain_whole))
            stretch(text, {w.begin, end.end}, n + 1);
        }
        const bool open_end = end.particle == Particle::none || end.particle == Particle::copula ||
                              end.particle == Particle::other ||
                              (end.particle == Particle::subject && end.end - end.stem == 3);
        if (!open_end || !text.next(last) || !text.words[last + 1].is(TextWord::hangul)) break;
        ++last;
        if (text.words[last].tells(WordType::person_role | WordType::class_noun)) break;  // 이인재 위원장
      }
    }
  }

  // May so many words be a target of so many? Hangul meets Hangul of as many; one word may be a part of a
  // Latin name.
  static bool may_meet(std::size_t words, bool hangul, std::size_t of_target) {
    return hangul ? words == of_target : words <= of_target || words <= 1;
  }

  void stretch(const NameText& text, Span span, std::size_t words) {
    const std::string_view name = slice(text.text(), span);
    if (name.size() < 6 || (words < met_by_.size() && !met_by_[words]) || !seen_.insert(name)) return;
    if (!hangul_keys(tables_, name, keys_)) keys_ = name_keys(tables_, name);
    near_.clear();
    for (const NameKey key : keys_) by_key_.append(key, near_);
    if (near_.empty()) return;
    std::sort(near_.begin(), near_.end());
    near_.erase(std::unique(near_.begin(), near_.end()), near_.end());
    if (near_.size() > most_targets) near_.resize(most_targets);
    std::optional<ComparedName> compared;  // once a target is of its size
    for (const std::uint32_t n : near_) {
      const Target& t = targets_[n];
      if (!may_meet(words, t.hangul, t.words)) continue;
      if (!compared) compared.emplace(tables_, name);
      const NameAnswer answer = compare_names(
          tables_, *compared, t.compared, t.kind == EntityKind::person ? NameKind::person : NameKind::any);
      if (answer.verdict == NameVerdict::different) continue;
      const bool less = words > 1 && answer.strength >= 0.6 && answer.why.front().reason == "left-out";
      if (!t.hangul && answer.strength < least && !less) continue;
      if (!t.hangul && words == 1 && t.words > 1 && !lexicon_.family_name(name.substr(0, 3)) &&
          answer.why.front().reason != "class-word")
        continue;
      add(name, t.kind);
      if (t.guess) add(t.name, t.kind);
      return;
    }
  }

  void add(std::string_view name, EntityKind kind) {
    if (are_new_.insert(name)) new_.push_back({name, kind});
  }

  std::span<const NameText> texts_;
  std::span<const FoundNames> found_;
  std::span<const std::vector<Span>> guesses_;
  const NameLexicon& lexicon_;
  const NameTables& tables_;
  std::vector<Target> targets_;
  std::array<bool, 5> met_by_{};  // by the number of words of a stretch: is there a target for it?
  TargetsByKey by_key_;
  WordTable seen_;             // names already found, and stretches already compared
  std::vector<NameKey> keys_;  // of one stretch, and the targets that it may be
  std::vector<std::uint32_t> near_;
  std::vector<NewName> new_;  // in the order in which they are met, each once
  WordTable are_new_;
};

}  // namespace

std::vector<NewName> names_across(std::span<const NameText> texts, std::span<const FoundNames> found,
                                  std::span<const std::vector<Span>> guesses, const NameLexicon& lexicon,
                                  const NameTables& tables) {
  return Across(texts, found, guesses, lexicon, tables).run();
}

}  // namespace daejo
