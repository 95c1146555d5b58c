#include "daejo/mention/name_types.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "daejo/base/probe.h"
#include "daejo/mention/name_words.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// Words one behind the other, where they stay.
class Texts {
 public:
  std::string_view keep(std::string_view word) {
    if (left_ < word.size()) {
      left_ = std::max<std::size_t>(word.size(), 1 << 16);
      pieces_.push_back(std::make_unique<char[]>(left_));
      next_ = pieces_.back().get();
    }
    std::memcpy(next_, word.data(), word.size());
    const std::string_view kept(next_, word.size());
    next_ += word.size();
    left_ -= word.size();
    return kept;
  }

 private:
  std::vector<std::unique_ptr<char[]>> pieces_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

// A word of sixteen bytes or fewer, as nearly all are: itself, with zeros behind. Of a longer one a hash,
// beside a number that no text has.
struct WordKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  static constexpr std::uint64_t of_long = ~std::uint64_t{0};
  bool is_long() const { return high == of_long; }
  friend bool operator==(const WordKey&, const WordKey&) = default;
};

inline WordKey key_of(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = sizeof(WordKey);
  static constexpr auto kept = [] {
    std::array<unsigned char, 2 * most> out{};
    std::fill_n(out.begin(), most, 0xFF);
    return out;
  }();
  const std::size_t size = end - begin;
  if (size > most) return {word_hash({text.data() + begin, size}), WordKey::of_long};
  WordKey key, mask;
  std::memcpy(&mask, kept.data() + most - size, most);
  if (text.size() - begin >= most)
    std::memcpy(&key, text.data() + begin, most);
  else
    std::memcpy(&key, text.data() + begin, size);
  return {key.low & mask.low, key.high & mask.high};
}

// May the word begin, or be, a name that only another spelling shows to be one?
bool may_open(const NameLexicon& lexicon, const WordType& type) {
  const std::string_view stem = type.text.substr(0, type.stem);
  if (type.is(WordType::common | WordType::class_noun | WordType::person_role | WordType::body) ||
      stem.size() < 3)
    return false;
  // Syllables of foreign names may well be those of native words: 뉴펀들랜드.
  const bool foreign = type.stem_weight >= static_cast<int>(type.stem / 3 * 12);
  if ((!foreign && lexicon.native(stem)) || lexicon.find(stem) != nullptr) return false;
  if (stem.size() >= 12) return true;  // long enough for compare_names to decide
  return stem.size() == 3 ? lexicon.given_name(stem) || type.stem == type.text.size()
                          : type.stem_weight >= 20 || !lexicon.ordinary(stem);
}

bool is_plain(const NameLexicon& lexicon, std::string_view word) {
  return word.size() < 12 && lexicon.foreign_weight(word) < 40 && lexicon.ordinary(word) &&
         !lexicon.korean_person(word);
}

}  // namespace

// The types of all words that a thread has met; started anew when it is full, so that memory stays bounded.
class WordMemory {
 public:
  WordMemory(const NameLexicon& names, const Lexicon* figures)
      : names_(names.number()), figures_(number_of(figures)), slots_(1 << bits_) {}

  bool fits(const NameLexicon& names, const Lexicon* figures) const {
    return names.number() == names_ && number_of(figures) == figures_ && types_.size() < most;
  }

  // The keys of words and where they are looked for first; their lines of the cache are on the way from then
  // on. Not inlined, and so in registers.
  struct Place {
    WordKey key;
    std::size_t at = 0;
  };
  [[gnu::noinline]] void place(std::string_view text, std::span<const TextWord> words, Place* out) const {
    const Slot* const slots = slots_.data();
    for (const TextWord& word : words) {
      out->key = key_of(text, word.begin, word.end);
      out->at = place(out->key);
      __builtin_prefetch(slots + out->at);
      ++out;
    }
  }
  // Places are those of a table of so many.
  std::size_t size() const { return slots_.size(); }

  const WordTold& look(const NameLexicon& lexicon, const Lexicon* figures, std::string_view text,
                       const TextWord& word, const Place& found) {
    const WordKey& key = found.key;
    for (std::size_t at = found.at;; at = next(at)) {
      const Slot& slot = slots_[at];
      if (slot.key == key && (!key.is_long() || types_[slot.told.type].text == text_of(text, word)))
        return slot.told;
      if (slot.free()) return add(lexicon, figures, text_of(text, word), key, word);
    }
  }
  const WordType& operator[](std::uint32_t type) const { return types_[type]; }

  const NameTypes::Across& across(const NameLexicon& lexicon, std::uint32_t number) {
    if (across_.size() <= number) across_.resize(types_.size());
    NameTypes::Across& known = across_[number];
    if (known.asked) return known;
    const WordType& type = types_[number];
    known.asked = true;
    known.opens = may_open(lexicon, type);
    known.plain_stem = is_plain(lexicon, type.text.substr(0, type.stem));
    known.plain_whole = type.stem == type.text.size() ? known.plain_stem : is_plain(lexicon, type.text);
    return known;
  }

 private:
  static constexpr std::size_t most = 1 << 16;
  // All that a known word is asked for lies in half a line of the cache.
  struct alignas(32) Slot {
    WordKey key;  // 0 = free: no word is empty
    WordTold told;

    bool free() const { return key == WordKey{}; }
  };
  static_assert(sizeof(Slot) == 32);

  static std::uint64_t number_of(const Lexicon* lexicon) {
    return lexicon != nullptr ? lexicon->number() : 0;
  }
  static std::string_view text_of(std::string_view text, const TextWord& word) {
    return {text.data() + word.begin, word.size_of()};
  }
  std::size_t place(const WordKey& key) const {
    // One long multiplication, its halves folded (wyhash).
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{key.low ^ 0x9E3779B97F4A7C15u} * (key.high ^ 0xC4CEB9FE1A85EC53u);
    const std::uint64_t mixed =
        static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    return static_cast<std::size_t>(mixed >> (64 - bits_));
  }
  std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }
  Slot& free_slot(const WordKey& key) {
    std::size_t at = place(key);
    while (!slots_[at].free()) at = next(at);
    return slots_[at];
  }

  // Apart from the look-up, which then is short.
  [[gnu::noinline]] const WordTold& add(const NameLexicon& lexicon, const Lexicon* figures,
                                        std::string_view word, const WordKey& key, const TextWord& met) {
    WordType type;
    type.text = texts_.keep(word);
    type.letter = first_letter(word);
    type.pair = first_pair(word);
    const bool hangul = met.only_hangul();
    describe_word(lexicon, type, hangul, !hangul && met.is(TextWord::hangul));
    if (type.is(WordType::candidate)) {
      const std::string_view text = type.text.substr(0, type.candidate_size);
      const auto next = static_cast<std::uint32_t>(candidates_.size());
      type.stem_candidate = candidates_.insert(text, next) ? next : *candidates_.find(text);
    }
    types_.push_back(type);
    if (types_.size() * 2 > slots_.size()) {
      std::vector<Slot> old(std::size_t{1} << ++bits_);
      old.swap(slots_);
      for (const Slot& slot : old)
        if (!slot.free()) free_slot(slot.key) = slot;
    }
    Slot& slot = free_slot(key);
    slot = {key,
            {.type = static_cast<std::uint32_t>(types_.size() - 1),
             .stem = type.stem,
             .flags = type.flags,
             .letter = type.letter,
             .pair = type.pair,
             .particle = type.particle,
             .begins = figures != nullptr ? daejo::begins(*figures, type.text) : Begins::anything}};
    return slot.told;
  }

  std::uint64_t names_, figures_;  // which loadings
  unsigned bits_ = 12;
  std::vector<Slot> slots_;  // 1 << bits_
  std::vector<WordType> types_;
  std::vector<NameTypes::Across> across_;  // by type, as far as it was asked for
  WordTable candidates_;                   // the texts of all candidates, numbered
  Texts texts_;
};

NameTypes::NameTypes(const NameLexicon& lexicon, const Lexicon* figures)
    : lexicon_(lexicon), figures_(figures) {
  thread_local std::shared_ptr<WordMemory> memory;
  if (memory == nullptr || !memory->fits(lexicon, figures))
    memory = std::make_shared<WordMemory>(lexicon, figures);
  memory_ = memory;
}

NameTypes::~NameTypes() = default;

void NameTypes::tell(NameText& of) {
  constexpr std::size_t at_once = 16;  // words that are looked for: none waits for its line of the cache
  const std::string_view text = of.text();
  WordMemory& memory = *memory_;
  std::array<WordMemory::Place, at_once> places;
  // The words of which more is asked are listed without a branch, which would often be guessed wrong.
  TextWord* const words = of.words.data();
  const std::size_t count = of.words.size();
  const auto opening = std::make_unique_for_overwrite<WordBegins[]>(count);
  const auto telling = std::make_unique_for_overwrite<std::uint32_t[]>(count);
  WordBegins* opens = opening.get();
  std::uint32_t* tells = telling.get();
  std::uint32_t last = 0;  // where the word before ended
  for (std::size_t first = 0; first < count; first += at_once) {
    const std::size_t end = std::min(count, first + at_once);
    const std::span<TextWord> some(words + first, end - first);
    memory.place(text, some, places.data());
    const WordMemory::Place* place = places.data();
    for (TextWord& word : some) {
      const std::size_t size = memory.size();
      const WordTold& told = memory.look(lexicon_, figures_, text, word, *place++);
      // A new word may have made the table larger.
      if (memory.size() != size) [[unlikely]]
        memory.place(text, some, places.data());
      word.type = told.type;
      word.stem = word.begin + told.stem;
      word.particle = told.particle;
      word.flags = told.flags;
      word.letter = told.letter;
      word.pair = told.pair;
      // Most words begin nothing, and one byte stands before them.
      const auto i = static_cast<std::uint32_t>(&word - words);
      *opens = {i, told.begins};
      opens += static_cast<int>(told.begins != Begins::nothing) | static_cast<int>(word.begin - last != 1);
      last = word.end;
      *tells = i;
      tells += static_cast<int>((told.flags & (WordType::beside_names | WordType::candidate)) != 0);
    }
  }
  of.telling.reserve(static_cast<std::size_t>(tells - telling.get()));
  for (const std::uint32_t* i = telling.get(); i != tells; ++i) {
    const TextWord& word = words[*i];
    if (word.tells(WordType::beside_names)) of.telling.push_back(*i);
    if (word.tells(WordType::candidate)) meet(memory[word.type], word.is(TextWord::furniture));
  }
  if (figures_ != nullptr) of.openings = openings_of(of, *figures_, {opening.get(), opens});
}

const WordType& NameTypes::operator[](std::uint32_t type) const { return (*memory_)[type]; }

const NameTypes::Across& NameTypes::across(std::uint32_t type) const {
  return memory_->across(lexicon_, type);
}

void NameTypes::meet(const WordType& type, bool furniture) {
  const auto place = [&](std::uint32_t text) -> Met& {
    return met_[probe(met_.size(), std::uint64_t{text} * 0x9E3779B97F4A7C15u >> 32,
                      [&](std::size_t at) { return met_[at].place == 0 || met_[at].text == text; })];
  };
  if (candidates_.size() * 2 >= met_.size()) {
    std::vector<Met> old(std::max<std::size_t>(64, met_.size() * 2));
    old.swap(met_);
    for (const Met& met : old)
      if (met.place != 0) place(met.text) = met;
  }
  Met& met = place(type.stem_candidate);
  if (met.place == 0) {
    candidates_.push_back({type.text.substr(0, type.candidate_size), 0, 0, type.candidate_kind});
    met = {type.stem_candidate, static_cast<std::uint32_t>(candidates_.size())};
  }
  if (furniture) return;
  Candidate& candidate = candidates_[met.place - 1];
  ++candidate.count;
  if (type.particle != Particle::quote && type.particle != Particle::copula)
    candidate.particles |= 1u << static_cast<unsigned>(type.particle);
}

}  // namespace daejo
