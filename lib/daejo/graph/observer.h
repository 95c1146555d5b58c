#pragma once
// Holds one claim against many others.
//
//   Observer observer(profiles);
//   observer.hold(a);
//   const Evidence e = observer.against(b);     // a < b: the aspects that need no other pair; the rest
//   unknown
//
// The terms of the claim that is held are laid out by id, so that those of another are looked up and not
// searched.

#include <cstdint>
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

class Observer {
 public:
  explicit Observer(const Profiles& profiles);
  void hold(std::size_t claim);
  void against(std::size_t other, Evidence& out);  // of the same family; `out` all unknown
  Evidence against(std::size_t other) {
    Evidence out{};
    against(other, out);
    return out;
  }

 private:
  // How like the sentence of a context is to that of the claim that is held.
  struct Sentences {
    std::uint8_t likeness = 0;  // 0 to 7
    std::uint8_t frame = 0;     // a level
    bool told = false;
  };

  Sentences sentences(std::uint32_t context);
  float shared_part(IdList first, IdList second) const;
  std::uint8_t subject(const Profile& a, const Profile& b) const;
  std::uint8_t role(const Profile& a, const Profile& b) const;
  std::uint8_t property(const Profile& a, const Profile& b) const;
  std::uint8_t names(const Profile& a, const Profile& b) const;
  std::uint8_t beside(const Profile& a, const Profile& b) const;
  std::uint8_t company(const Profile& a, const Profile& b) const;
  std::uint8_t scarcity(const Profile& a, const Profile& b) const;

  const Profiles& profiles_;
  std::size_t held_ = 0;
  std::uint32_t context_ = 0xFFFFFFFF;  // whose terms lie in `sentence_`
  LaidTerms nearby_;
  LaidTerms sentence_;
  std::vector<Sentences> sentences_;  // by context
  std::vector<std::uint32_t> told_;   // the contexts in `sentences_` that are told
};

}  // namespace daejo
