#pragma once
// A set of claims, a bit each.
//
//   ClaimBits some(facts.size());  some.add(3);  some.add(70);
//   some.holds(3);  some.count(0, 64) == 1;  some.all() == {3, 70}

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace daejo {

class ClaimBits {
 public:
  ClaimBits() = default;
  explicit ClaimBits(std::size_t claims) : words_((claims + 63) / 64) {}

  void add(std::size_t claim) { words_[claim / 64] |= bit(claim); }
  void remove(std::size_t claim) { words_[claim / 64] &= ~bit(claim); }
  void add(const ClaimBits& others) {  // of as many claims
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= others.words_[i];
  }
  void remove(const ClaimBits& others) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~others.words_[i];
  }

  bool holds(std::size_t claim) const { return (words_[claim / 64] & bit(claim)) != 0; }
  bool empty() const {
    std::uint64_t any = 0;
    for (const std::uint64_t w : words_) any |= w;
    return any == 0;
  }
  // Of the claims [first, last) how many.
  std::size_t count(std::size_t first, std::size_t last) const {
    std::size_t out = 0;
    for (std::size_t i = first / 64; i * 64 < last; ++i) {
      for (std::uint64_t w = among(i, first, last); w != 0; w &= w - 1) ++out;  // few stand in one place
    }
    return out;
  }
  // Calls f(claim) for each of the claims [first, last), rising.
  template <class F>
  void each(std::size_t first, std::size_t last, F f) const {
    for (std::size_t i = first / 64; i * 64 < last; ++i) {
      for (std::uint64_t w = among(i, first, last); w != 0; w &= w - 1)
        f(i * 64 + static_cast<std::size_t>(std::countr_zero(w)));
    }
  }
  // Calls f(claim) for each, rising.
  template <class F>
  void each(F f) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t w = words_[i]; w != 0; w &= w - 1)
        f(i * 64 + static_cast<std::size_t>(std::countr_zero(w)));
    }
  }
  std::vector<std::size_t> all() const {
    std::vector<std::size_t> out;
    out.reserve(count(0, words_.size() * 64));
    each([&](std::size_t claim) { out.push_back(claim); });
    return out;
  }

 private:
  // Of the i-th word the bits of the claims [first, last).
  std::uint64_t among(std::size_t i, std::size_t first, std::size_t last) const {
    std::uint64_t w = words_[i];
    if (i == first / 64) w &= ~std::uint64_t{0} << first % 64;
    if (last - i * 64 < 64) w &= bit(last) - 1;
    return w;
  }
  static std::uint64_t bit(std::size_t claim) { return std::uint64_t{1} << claim % 64; }
  std::vector<std::uint64_t> words_;
};

}  // namespace daejo
