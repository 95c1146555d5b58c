#pragma once
// Texts put together from pieces, the same for the same seed.
//
//   Pieces(7).text({"이", "번", " ", "3"}, 4)      // one to four of them, one behind the other

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

class Pieces {
 public:
  explicit Pieces(unsigned seed) : state_(seed * 2654435761U + 1) {}

  template <std::size_t N>
  std::string text(const std::string_view (&pieces)[N], unsigned most) {
    std::string out;
    for (unsigned i = 0, n = 1 + below(most); i < n; ++i) out += pieces[below(N)];
    return out;
  }

  std::uint32_t below(std::uint32_t n) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33) % n;
  }

 private:
  std::uint64_t state_;
};
