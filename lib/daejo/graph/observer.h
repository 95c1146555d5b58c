#pragma once
// Holds one claim against many others.
//
//   Observer observer(profiles);
//   observer.hold(a);
//   const Evidence e = observer.against(b);     // the aspects that need no other pair; the rest unknown
//   if (observer.against(b, floors, e)) …       // the same, or false: the score is below its floor
//
// The terms of the claim that is held are laid out by id, so that those of another are looked up and not
// searched. What is cheap to tell is told first, and what is left is told only while the pair can still come
// to what is asked of it: nearly no pair can.

#include <cstdint>
#include <limits>
#include <vector>

#include "daejo/graph/evidence.h"
#include "daejo/graph/profile.h"

namespace daejo {

// What two lists of terms share.
struct Shared {
  float weight = 0;
  int terms = 0;
};

// The weights of one list of terms, by id.
class LaidTerms {
 public:
  explicit LaidTerms(std::size_t terms) : by_term_(terms) {}
  void lay(TermVector terms);  // in the place of those before
  Shared shared(TermVector terms) const;
  float sum() const { return sum_; }

 private:
  std::vector<float> by_term_;  // rarity is above 0, and so is every weight
  std::vector<std::uint32_t> laid_;
  float sum_ = 0;
};

// The least score that a pair is asked for, one for different values and one for equal ones. Without an
// outlooks nothing is asked.
struct Floors {
  struct Floor {
    const Outlooks* outlooks = nullptr;
    std::int32_t units = std::numeric_limits<std::int32_t>::min() / 2;  // an outlook less this is a number
  };
  Floor differing;
  Floor agreeing;
};

class Observer {
 public:
  explicit Observer(const Profiles& profiles);
  void hold(std::size_t claim);
  // Of the same family. True for all pairs that come to the floor, with all that is observed; else false
  // as soon as that is known, with whatever was observed so far. `out` comes all unknown.
  bool against(std::size_t other, const Floors& floors, Evidence& out);
  Evidence against(std::size_t other) {
    Evidence out{};
    against(other, {}, out);
    return out;
  }

 private:
  // How like the sentence of a context is to that of the claim that is held.
  struct Sentences {
    std::uint8_t likeness = 0;  // 0 to 7
    std::uint8_t frame = 0;     // a level
    bool told = false;
  };

  Sentences sentences(std::uint32_t context) {
    return sentences_[context].told ? sentences_[context] : tell_sentences(context);
  }
  Sentences tell_sentences(std::uint32_t context);
  float shared_part(IdList first, IdList second) const;
  std::uint8_t subject(const Profile& a, const Profile& b) const;
  std::uint8_t role(const Profile& a, const Profile& b) const;
  std::uint8_t property(const Profile& a, const Profile& b) const;
  std::uint8_t names(const Profile& a, const Profile& b) const;
  std::uint8_t beside(const Profile& a, const Profile& b) const;
  std::uint8_t company(const Profile& a, const Profile& b) const;

  const Profiles& profiles_;
  std::size_t held_ = 0;
  std::uint32_t context_ = 0xFFFFFFFF;  // whose terms lie in `sentence_`
  LaidTerms nearby_;
  LaidTerms sentence_;
  std::vector<Sentences> sentences_;  // by context
  std::vector<std::uint32_t> told_;   // the contexts in `sentences_` that are told
};

}  // namespace daejo
