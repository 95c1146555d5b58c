#pragma once
// What the text between two dates says of how they belong together.
//
//   coordinated("4일부터 23일까지", 4, 10)    // joined by a particle or a sign

#include <cstddef>
#include <string_view>

namespace daejo {

// `from` is where the first date ends, `to` where the second begins (bytes).

// Does the second still speak of the same time? Within the sentence it does.
bool same_sentence(std::string_view text, std::size_t from, std::size_t to);
bool same_paragraph(std::string_view text, std::size_t from, std::size_t to);
// Do the two stand side by side, joined by a particle or a sign?
bool coordinated(std::string_view text, std::size_t from, std::size_t to);

}  // namespace daejo
