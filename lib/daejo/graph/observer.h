#pragma once
// Holds one claim against many others.
//
//   Observer observer(profiles);
//   observer.hold(a);
//   const Evidence e = observer.against(b);     // a < b: the aspects that need no other pair; the rest unknown
//
// The terms of the claim that is held are laid out by id, so that those of another are looked up and not searched.

#include <cstdint>
#include <vector>

#include "daejo/graph/evidence.h"
#include "daejo/graph/profile.h"

namespace daejo {

// The weights of one list of terms, by id.
class Weights {
 public:
  explicit Weights(std::size_t terms) : by_term_(terms) {}
  void lay(TermVector terms);  // in the place of those before
  // What the two share of what both have: 2 × shared ÷ (a + b).
  float likeness(TermVector terms) const;

 private:
  std::vector<float> by_term_;
  std::vector<std::uint32_t> laid_;
  float sum_ = 0;
};

class Observer {
 public:
  explicit Observer(const Profiles& profiles);
  void hold(std::size_t claim);
  Evidence against(std::size_t other);  // of the same family

 private:
  static constexpr std::uint8_t unknown = 0xFF;

  std::uint8_t sentence(std::uint32_t context);
  float shared_part(Part first, Part second) const;
  std::uint8_t subject(const Profile& a, const Profile& b) const;
  std::uint8_t property(const Profile& a, const Profile& b) const;
  std::uint8_t names(const Profile& a, const Profile& b) const;
  std::uint8_t beside(const Profile& a, const Profile& b) const;
  std::uint8_t company(const Profile& a, const Profile& b) const;
  std::uint8_t scarcity(const Profile& a, const Profile& b) const;

  const Profiles& profiles_;
  std::size_t held_ = 0;
  std::uint32_t context_ = 0xFFFFFFFF;  // whose terms lie in `sentence_`
  Weights nearby_;
  Weights sentence_;
  std::vector<std::uint8_t> sentences_;  // by context: how like that of the held claim
  std::vector<std::uint32_t> told_;      // the contexts in `sentences_` that are known
};

}  // namespace daejo
