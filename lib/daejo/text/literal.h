#pragma once
// Does a word that the code names stand at a place of a text?
//
//   stands_at("3년대", 1, "년대")                  true
//   first_at("out of 5", 0, "in ", "out of ")      7: the size of the first that stands there, 0 = none
//   equals("중", "중")                             true
//   is_one_of("중", "가운데", "중")                true
//
// Sizes are known when the code is compiled, so that a comparison is one or two of whole machine words.

#include <cstddef>
#include <cstring>
#include <string_view>

namespace daejo {

template <std::size_t n>
bool equals(std::string_view text, const char (&word)[n]) {
  return text.size() == n - 1 && std::memcmp(text.data(), word, n - 1) == 0;
}

template <std::size_t... n>
bool is_one_of(std::string_view text, const char (&... words)[n]) {
  return (equals(text, words) || ...);
}

template <std::size_t n>
bool stands_at(std::string_view text, std::size_t at, const char (&word)[n]) {
  return at <= text.size() && text.size() - at >= n - 1 && std::memcmp(text.data() + at, word, n - 1) == 0;
}

template <std::size_t... n>
std::size_t first_at(std::string_view text, std::size_t at, const char (&... words)[n]) {
  std::size_t size = 0;
  static_cast<void>(((stands_at(text, at, words) && (size = n - 1) != 0) || ...));
  return size;
}

}  // namespace daejo
