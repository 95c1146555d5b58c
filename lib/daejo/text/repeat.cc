#include "daejo/text/repeat.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "daejo/base/word_table.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t long_passage = 80;  // letters of a sentence that repeats alone
constexpr std::size_t long_title = 8;

// The letters and digits of a sentence, small ones for capitals, until `take` has enough of them (false).
template <class Take>
void each_letter(std::string_view sentence, Take take) {
  for (std::size_t at = 0; at < sentence.size();) {
    const auto b = static_cast<unsigned char>(sentence[at]);
    char32_t c = b;
    if (b < 0x80) {
      ++at;
      if (!is_word(c)) continue;
      if (b >= 'A' && b <= 'Z') c = b | 0x20;
    } else if (b >= 0xEA && b <= 0xED && at + 2 < sentence.size()) {  // Hangul, as its bytes
      c = static_cast<char32_t>(b << 16 | static_cast<unsigned char>(sentence[at + 1]) << 8 |
                                static_cast<unsigned char>(sentence[at + 2]));
      at += 3;
    } else {
      const CodePoint point = decode(sentence, at);
      c = point.value;
      at += point.size;
      if (!is_word(c)) continue;
    }
    if (!take(c)) return;
  }
}

constexpr std::uint64_t mixed(std::uint64_t hash, char32_t letter) {
  return (hash ^ letter) * 0xD6E8FEB86659FD93ULL;
}

std::uint32_t begin_of(std::string_view sentence) {
  std::uint64_t h = 0;
  int letters = 0;
  each_letter(sentence, [&](char32_t c) {
    h = mixed(h, c);
    return ++letters < 6;
  });
  return static_cast<std::uint32_t>(h >> 32);
}

void print(Print& p, std::string_view sentence) {
  std::uint64_t h = 0x9E3779B97F4A7C15ULL;
  each_letter(sentence, [&](char32_t c) {
    h = mixed(h, c);
    ++p.letters;
    return true;
  });
  h ^= h >> 32;
  if (p.letters != 0) p.hash = h | 1;
}

bool counts(const Document& d, std::size_t sentence) {
  const Role role = d.blocks[d.sentences[sentence].block].role;
  return states(role) || role == Role::furniture;
}

// Where each of some sentences stands first, by its hash.
template <class Place>
class Firsts {
 public:
  explicit Firsts(std::size_t sentences) : slots_(std::bit_ceil(2 * sentences + 1)) {}

  // Unless it is there already.
  void add(std::uint64_t hash, const Place& place) {
    Slot& slot = slots_[slot_of(hash)];
    if (slot.hash == 0) slot = {hash, place};
  }
  const Place* find(std::uint64_t hash) const {
    const Slot& slot = slots_[slot_of(hash)];
    return slot.hash == 0 ? nullptr : &slot.place;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0 = free
    Place place{};
  };
  std::size_t slot_of(std::uint64_t hash) const {
    return probe(slots_.size(), hash >> 1,
                 [&](std::size_t at) { return slots_[at].hash == 0 || slots_[at].hash == hash; });
  }

  std::vector<Slot> slots_;
};

// Which sentences begin like another? Only those can repeat one, or be repeated: no other is read to its end.
class Beginnings {
 public:
  explicit Beginnings(std::size_t sentences) : seen_(std::bit_ceil(4 * sentences + 1)) {}

  void add(const Document& d) {
    for (std::size_t i = 0; i < d.sentences.size(); ++i) {
      if (!counts(d, i)) continue;
      std::uint8_t& seen = seen_[place(d, i)];
      if (seen < 2) ++seen;
    }
  }
  bool several(const Document& d, std::size_t sentence) const { return seen_[place(d, sentence)] > 1; }

 private:
  std::size_t place(const Document& d, std::size_t sentence) const {
    return d.sentences[sentence].print.begin & (seen_.size() - 1);
  }

  std::vector<std::uint8_t> seen_;  // how many, two at most
};

// The prints of those sentences; most that say the same are the same to the last byte, and read once.
class Prints {
 public:
  explicit Prints(std::size_t sentences) : beginnings_(sentences), read_(sentences) {}

  void add(const Document& d) { beginnings_.add(d); }

  // Nothing for a sentence that no other can be equal to.
  std::vector<Print> of(const Document& d) {
    std::vector<Print> prints(d.sentences.size());
    for (std::size_t i = 0; i < prints.size(); ++i) {
      if (!counts(d, i) || !beginnings_.several(d, i)) continue;
      prints[i] = d.sentences[i].print;
      if (prints[i].hash == 0) read(prints[i], slice(d.text, d.sentences[i].span));
    }
    return prints;
  }

 private:
  void read(Print& p, std::string_view sentence) {
    const std::uint64_t bytes = bytes_hash(sentence) | 1;  // 0 is none
    if (const Print* same = read_.find(bytes)) {
      p = *same;
    } else {
      print(p, sentence);
      read_.add(bytes, p);
    }
  }

  Beginnings beginnings_;
  Firsts<Print> read_;
};

bool is_title(const Document& d, std::size_t sentence) {
  return d.blocks[d.sentences[sentence].block].role == Role::title;
}

}  // namespace

void mark_repeats(Document& d) {
  for (Sentence& sentence : d.sentences) sentence.print.begin = begin_of(slice(d.text, sentence.span));
  Prints found(d.sentences.size());
  found.add(d);
  const std::vector<Print> prints = found.of(d);
  for (std::size_t i = 0; i < prints.size(); ++i)
    if (prints[i].hash != 0) d.sentences[i].print = prints[i];
  // The candidate of each sentence: the one after the candidate of the sentence before, else the first equal
  // one.
  Firsts<std::size_t> first(prints.size());
  std::vector<std::optional<std::size_t>> candidate(prints.size());
  for (std::size_t i = 0; i < prints.size(); ++i) {
    if (prints[i].hash == 0) continue;
    if (i > 0 && candidate[i - 1] && *candidate[i - 1] + 1 < i &&
        prints[*candidate[i - 1] + 1].hash == prints[i].hash) {
      candidate[i] = *candidate[i - 1] + 1;
    } else if (const std::size_t* equal = first.find(prints[i].hash)) {
      candidate[i] = *equal;
    }
    first.add(prints[i].hash, i);
  }
  for (std::size_t i = 0; i < prints.size(); ++i) {
    if (!candidate[i]) continue;
    const std::size_t c = *candidate[i];
    const bool before = i > 0 && candidate[i - 1] && *candidate[i - 1] + 1 == c;
    const bool after = i + 1 < prints.size() && candidate[i + 1] && *candidate[i + 1] == c + 1;
    const bool title = is_title(d, c) && prints[i].letters >= long_title;
    if (before || after || title || prints[i].letters >= long_passage) d.sentences[i].repeats = c;
  }
}

Copies find_copies(std::span<const Document> documents) {
  Copies copies;
  copies.sentences.resize(documents.size());
  std::size_t sentences = 0;
  for (const Document& document : documents) sentences += document.sentences.size();
  Firsts<SentencePlace> first(sentences);
  Prints found(sentences);
  for (const Document& document : documents) found.add(document);
  std::vector<std::vector<Print>> prints(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    prints[d] = found.of(document);
    const std::vector<Print>& own = prints[d];
    std::vector<std::optional<SentencePlace>> candidate(own.size());
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (own[i].hash == 0) continue;
      if (i > 0 && candidate[i - 1]) {
        const SentencePlace next{candidate[i - 1]->document, candidate[i - 1]->sentence + 1};
        if (next.sentence < prints[next.document].size() &&
            prints[next.document][next.sentence].hash == own[i].hash) {
          candidate[i] = next;
          continue;
        }
      }
      if (const SentencePlace* equal = first.find(own[i].hash)) candidate[i] = *equal;
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (own[i].hash != 0) first.add(own[i].hash, SentencePlace{d, i});
      if (!candidate[i] || !states(document.blocks[document.sentences[i].block].role)) continue;
      const SentencePlace c = *candidate[i];
      const auto follows = [&](std::size_t at, std::size_t sentence) {
        return candidate[at] && *candidate[at] == SentencePlace{c.document, sentence};
      };
      const bool before = i > 0 && c.sentence > 0 && follows(i - 1, c.sentence - 1);
      const bool after = i + 1 < own.size() && follows(i + 1, c.sentence + 1);
      if (!before && !after && own[i].letters < long_passage) candidate[i].reset();
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (!states(document.blocks[document.sentences[i].block].role)) candidate[i].reset();
    }
    copies.sentences[d] = std::move(candidate);
  }
  return copies;
}

}  // namespace daejo
