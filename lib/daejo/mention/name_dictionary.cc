#include "daejo/mention/name_dictionary.h"

#include <algorithm>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

unsigned bit(Particle particle) { return 1u << static_cast<unsigned>(particle); }

// Topic, subject, object, genitive, with: what a name is in a sentence. Two of them, one of the first four,
// and it is no adverb and no stem of a verb.
bool enough(std::string_view name, const Candidate& candidate) {
  const unsigned cases = bit(Particle::topic) | bit(Particle::subject) | bit(Particle::object) |
                         bit(Particle::genitive) | bit(Particle::with);
  const std::uint32_t seen = candidate.particles & cases;
  const int kinds = __builtin_popcount(seen);
  return kinds >= 2 && candidate.count >= (name.size() <= 6 ? 4u : name.size() <= 9 ? 3u : 2u);
}

}  // namespace

void NameDictionary::learn(const NameText& text, const FoundNames& found) {
  for (const FoundName& f : found.names) {
    if (!f.learn || f.sure == NameSure::guess) continue;
    Entry& entry = names_[slice(text.text(), f.span)];
    entry.sure = std::max(entry.sure, f.sure);
    ++entry.votes[static_cast<std::size_t>(f.kind)];
  }
}

void NameDictionary::teach(std::string_view name, EntityKind kind) {
  Entry& entry = names_[name];
  entry.sure = NameSure::likely;
  ++entry.votes[static_cast<std::size_t>(kind)];
}

void NameDictionary::freeze(const NameLexicon& lexicon, const NameTypes& types) {
  if (known_ == Known::with)
    for (const Candidate& candidate : types.candidates)
      if (enough(candidate.text, candidate))
        names_.try_emplace(candidate.text, Entry{.kind = candidate.kind});
  for (auto& item : names_) {
    Entry& entry = item.second;
    // The kind with the most votes; `other` only when nothing better is known.
    std::uint32_t most = 0;
    for (std::size_t k = 0; k < 4; ++k)
      if (entry.votes[k] > most) most = entry.votes[k], entry.kind = static_cast<EntityKind>(k);
    if (const KnownName* known = lexicon.find(item.first)) entry.kind = known->kind;
    const auto index = static_cast<std::uint32_t>(by_index_.size());
    trie_.add(item.first, index);
    // 하이 플라이어 is met as 하이플라이어, too.
    if (item.first.size() >= 13 && item.first.find(' ') != std::string_view::npos &&
        is_hangul(decode(item.first, 0).value)) {
      std::string joined(item.first);
      std::erase(joined, ' ');
      if (names_.find(joined) == names_.end()) trie_.add(joined, index);
    }
    by_index_.push_back(&entry);
  }
  trie_.freeze();
  // A name begins with a word when it ends inside the word, or when the word is the whole of its beginning.
  opens_.resize(types.size());
  for (std::uint32_t t = 0; t < types.size(); ++t) {
    const std::string_view word = types[t].text;
    opens_[t] = (known_ == Known::with && lexicon.known().opens(word)) || trie_.opens(word);
  }
}

Span NameDictionary::trimmed(std::string_view text, const FoundName& found) const {
  if (found.kind != EntityKind::person) return found.span;
  const std::string_view name = slice(text, found.span);
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || name.find(' ') == space || !is_hangul(decode(name, 0).value))
    return found.span;
  const Entry* last = find(name.substr(space + 1));
  const bool place =
      last != nullptr && (last->kind == EntityKind::place || last->kind == EntityKind::organisation);
  return place ? Span{found.span.begin, found.span.begin + space} : found.span;
}

const NameDictionary::Entry* NameDictionary::find(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : &found->second;
}

void NameDictionary::scan(const NameText& text, const NameLexicon& lexicon, FoundNames& out) const {
  const std::string_view all = text.text();
  std::size_t covered = 0;  // end of the last name: none begins inside it
  std::string joined;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const TextWord& w = text.words[i];
    if (!opens_[w.type] || w.begin < covered) continue;
    FoundName best;
    auto take = [&](std::size_t end, EntityKind kind, NameSure sure) {
      const std::size_t size = end - w.begin;
      if (size <= best.span.size()) return;
      // The word in which the name ends.
      std::size_t k = i;
      while (k + 1 < text.words.size() && text.words[k].end < end && text.words[k + 1].begin < end) ++k;
      if (k != i && text.words[k].is(TextWord::first)) return;
      if (end < text.words[k].end) {
        const std::string_view rest = all.substr(end, text.words[k].end - end);
        if (!is_hangul(decode(rest, 0).value)) return;
        const auto particle = lexicon.particle_after(decode_before(all, end).value, rest);
        if (!particle) return;
        if (*particle == Particle::copula && (rest == "인" || rest == "임" || rest == "일" || rest == "자"))
          return;
        if (kind == EntityKind::place && rest == "들") return;
      } else if (end > text.words[k].end && all[end - 1] != '.') {
        return;  // the name ends in the middle of what is no word
      }
      // One syllable or one letter is a name only as a word of its own: 美, 中.
      const bool ascii = static_cast<unsigned char>(all[w.begin]) < 0x80;
      if (size == 1 || (size <= 3 && !ascii && (end != w.end || !w.is(TextWord::han)))) return;
      best = {{w.begin, end}, kind, sure, false, {}};
    };
    if (known_ == Known::with)
      lexicon.known().each(all, w.begin, [&](std::uint32_t value, std::size_t size) {
        take(w.begin + size, lexicon.known_names()[value].kind, NameSure::certain);
      });
    trie_.each(all, w.begin, [&](std::uint32_t value, std::size_t size) {
      const Entry& entry = *by_index_[value];
      take(w.begin + size, entry.kind, entry.sure == NameSure::guess ? NameSure::likely : entry.sure);
    });
    // 차세대 중형위성 3호, where another document has 차세대중형위성 3호
    if (w.only_hangul() && w.particle == Particle::none && text.next(i) && trie_.opens(text.word(i))) {
      const std::size_t rest = text.words[i + 1].begin;
      joined.assign(text.word(i));
      joined += all.substr(rest, 60);
      trie_.each(joined, 0, [&](std::uint32_t value, std::size_t size) {
        const Entry& entry = *by_index_[value];
        if (size < 12 || size <= w.size_of() || entry.kind == EntityKind::person) return;
        take(rest + size - w.size_of(), entry.kind,
             entry.sure == NameSure::guess ? NameSure::likely : entry.sure);
      });
    }
    if (best.span.empty()) continue;
    covered = best.span.end;
    out.add(best);
  }
}

}  // namespace daejo
