#include "daejo/mention/name_types.h"

#include <algorithm>
#include <cstring>

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
  explicit WordMemory(std::uint64_t lexicon) : lexicon_(lexicon), slots_(4096) {}

  bool fits(std::uint64_t lexicon) const { return lexicon == lexicon_ && types_.size() < most; }

  std::uint32_t intern(const NameLexicon& lexicon, std::string_view word, bool hangul, bool mixed) {
    const std::uint32_t hash = word_hash(word);
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot slot = slots_[at];
      if (slot.type == 0) return add(lexicon, word, hash, hangul, mixed);
      if (slot.hash == hash && same_word(types_[slot.type - 1].text, word)) return slot.type - 1;
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
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t type = 0;  // 1 + index into types_; 0 = free
  };

  std::uint32_t add(const NameLexicon& lexicon, std::string_view word, std::uint32_t hash, bool hangul,
                    bool mixed) {
    WordType type;
    type.text = texts_.keep(word);
    type.hash = hash;
    type.letter = first_letter(word);
    type.pair = first_pair(word);
    describe_word(lexicon, type, hangul, mixed);
    if (type.is(WordType::candidate)) {
      const std::string_view text = type.text.substr(0, type.candidate_size);
      const auto next = static_cast<std::uint32_t>(candidates_.size());
      type.stem_candidate = candidates_.insert(text, next) ? next : *candidates_.find(text);
    }
    types_.push_back(type);
    if (types_.size() * 2 > slots_.size()) {
      slots_.assign(slots_.size() * 2, {});
      for (std::uint32_t t = 0; t < types_.size(); ++t) place(t);
    } else {
      place(static_cast<std::uint32_t>(types_.size() - 1));
    }
    return static_cast<std::uint32_t>(types_.size() - 1);
  }
  void place(std::uint32_t type) {
    std::size_t at = types_[type].hash & (slots_.size() - 1);
    while (slots_[at].type != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {types_[type].hash, type + 1};
  }

  std::uint64_t lexicon_;
  std::vector<Slot> slots_;
  std::vector<WordType> types_;
  std::vector<NameTypes::Across> across_;  // by type, as far as it was asked for
  WordTable candidates_;                   // the texts of all candidates, numbered
  Texts texts_;
};

NameTypes::NameTypes(const NameLexicon& lexicon) : lexicon_(lexicon) {
  thread_local std::shared_ptr<WordMemory> memory;
  if (memory == nullptr || !memory->fits(lexicon.number()))
    memory = std::make_shared<WordMemory>(lexicon.number());
  memory_ = memory;
}

NameTypes::~NameTypes() = default;

std::uint32_t NameTypes::intern(std::string_view word, bool hangul, bool mixed) {
  return memory_->intern(lexicon_, word, hangul, mixed);
}

const WordType& NameTypes::operator[](std::uint32_t type) const { return (*memory_)[type]; }

const NameTypes::Across& NameTypes::across(std::uint32_t type) const {
  return memory_->across(lexicon_, type);
}

void NameTypes::meet(const WordType& type, bool furniture) {
  if (candidate_of_.size() <= type.stem_candidate) candidate_of_.resize(type.stem_candidate + 1);
  std::uint32_t& index = candidate_of_[type.stem_candidate];
  if (index == 0) {
    candidates_.push_back({type.text.substr(0, type.candidate_size), 0, 0, type.candidate_kind});
    index = static_cast<std::uint32_t>(candidates_.size());
  }
  if (furniture) return;
  Candidate& candidate = candidates_[index - 1];
  ++candidate.count;
  if (type.particle != Particle::quote && type.particle != Particle::copula)
    candidate.particles |= 1u << static_cast<unsigned>(type.particle);
}

}  // namespace daejo
