#include "daejo/mention/name_dictionary.h"

#include <algorithm>
#include <array>

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
    Entry& learned = entry(slice(text.text(), f.span));
    learned.sure = std::max(learned.sure, f.sure);
    ++learned.votes[static_cast<std::size_t>(f.kind)];
  }
}

void NameDictionary::teach(std::string_view name, EntityKind kind) {
  Entry& learned = entry(name);
  learned.sure = NameSure::likely;
  ++learned.votes[static_cast<std::size_t>(kind)];
}

void NameDictionary::freeze(const NameLexicon& lexicon, const NameTypes& types) {
  if (known_ == Known::with)
    for (const Candidate& candidate : types.candidates())
      if (enough(candidate.text, candidate) && find(candidate.text) == nullptr)
        entry(candidate.text).kind = candidate.kind;
  for (std::uint32_t index = 0; index < entries_.size(); ++index) {
    Entry& learned = entries_[index];
    const std::string_view name = learned.name;
    // The kind with the most votes; `other` only when nothing better is known.
    std::uint32_t most = 0;
    for (std::size_t k = 0; k < 4; ++k)
      if (learned.votes[k] > most) most = learned.votes[k], learned.kind = static_cast<EntityKind>(k);
    if (const KnownName* known = lexicon.find(name)) learned.kind = known->kind;
    trie_.add(name, index);
    begin_.add(name);
    // 하이 플라이어 is met as 하이플라이어, too.
    if (name.size() >= 13 && name.find(' ') != std::string_view::npos && is_hangul(decode(name, 0).value)) {
      std::string joined(name);
      std::erase(joined, ' ');
      if (find(joined) == nullptr) trie_.add(joined, index);
    }
  }
  trie_.freeze();
}

NameDictionary::Entry& NameDictionary::entry(std::string_view name) {
  if (const std::uint32_t* index = by_name_.find(name)) return entries_[*index];
  by_name_.insert(name, static_cast<std::uint32_t>(entries_.size()));
  entries_.push_back({.name = name});
  return entries_.back();
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
  const std::uint32_t* index = by_name_.find(name);
  return index == nullptr ? nullptr : &entries_[*index];
}

void NameDictionary::scan(const NameText& text, const NameLexicon& lexicon, FoundNames& out) const {
  const std::string_view all = text.text();
  std::size_t covered = 0;  // end of the last name: none begins inside it
  std::string joined;
  const std::uint16_t opens_known = known_ == Known::with ? WordType::opens_known : 0;
  const TextWord* const words = text.words.data();
  const auto look_at = [&](std::size_t i) {
    const TextWord& w = words[i];
    // A name begins with a word when it ends inside the word, or when the word is the whole of its beginning.
    if (w.begin < covered) return;
    const bool known = w.tells(opens_known);
    const bool learned = begin_.has(w) && trie_.opens(text.word(i));
    if (!known && !learned) return;
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
      best = {{w.begin, end}, kind, sure, false};
    };
    if (known)
      lexicon.known().each(all, w.begin, [&](std::uint32_t value, std::size_t size) {
        take(w.begin + size, lexicon.known_names()[value].kind, NameSure::certain);
      });
    if (learned)
      trie_.each(all, w.begin, [&](std::uint32_t value, std::size_t size) {
        const Entry& entry = entries_[value];
        take(w.begin + size, entry.kind, entry.sure == NameSure::guess ? NameSure::likely : entry.sure);
      });
    // 차세대 중형위성 3호, where another document has 차세대중형위성 3호
    if (learned && w.only_hangul() && w.particle == Particle::none && text.next(i)) {
      const std::size_t rest = text.words[i + 1].begin;
      joined.assign(text.word(i));
      joined += all.substr(rest, 60);
      trie_.each(joined, 0, [&](std::uint32_t value, std::size_t size) {
        const Entry& entry = entries_[value];
        if (size < 12 || size <= w.size_of() || entry.kind == EntityKind::person) return;
        take(rest + size - w.size_of(), entry.kind,
             entry.sure == NameSure::guess ? NameSure::likely : entry.sure);
      });
    }
    if (best.span.empty()) return;
    covered = best.span.end;
    out.add(best);
  };
  // The words with which a name may begin, in a loop that has no branches; they are few.
  std::array<std::uint32_t, 1024> may;
  for (std::size_t i = 0; i < text.words.size();) {
    std::size_t hits = 0;
    for (const std::size_t end = std::min(i + may.size(), text.words.size()); i < end; ++i) {
      may[hits] = static_cast<std::uint32_t>(i);
      hits += static_cast<std::size_t>(words[i].tells(opens_known)) | begin_.has(words[i]);
    }
    for (std::size_t hit = 0; hit < hits; ++hit) look_at(may[hit]);
  }
}

}  // namespace daejo
